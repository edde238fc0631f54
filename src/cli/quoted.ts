/**
 * What was typed, in quotes, where it reads as a word, a rule or an option; else only that it was: somebody may have
 * pasted a secret, and what is printed is kept in the logs of pipelines.
 */
export const quoted = (given: string, otherwise = 'of that name'): string =>
  /^-{0,2}[A-Za-z][A-Za-z_*-]{0,29}(?:\/[A-Za-z*-]{1,39})?$/.test(given) ? `'${given}'` : otherwise;
