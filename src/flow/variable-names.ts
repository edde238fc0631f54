/**
 * What two spellings of a variable's name have in common. No documentation says that case matters in them; in functions
 * and system variables it does not, and two variables that differ in nothing else are rarer than one written in two ways.
 */
export const variableKey = (name: string): string => name.toLowerCase();
