/** Whether a word of a command line is that program, in whichever folder and on whichever system. */
export function isProgram(word: string, program: string): boolean {
  const name = word.slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1).toLowerCase();
  return name === program || name === `${program}.exe` || name === `${program}.sh`;
}
