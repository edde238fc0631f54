/**
 * What somebody wrote, in quotes, where it reads as a word, a rule or an option; else only that it was: it may be a secret
 * that was pasted there, or a piece of one, and what is printed is kept in the logs of pipelines.
 */
export const quoted = (given: string, otherwise = 'of that name'): string =>
  SHAPE.test(given) && given.split(/[^A-Za-z]+/).every((word) => WORD.test(word)) ? `'${given}'` : otherwise;

const SHAPE = /^[_-]{0,2}[A-Za-z][A-Za-z_*-]{0,29}(?:\/[A-Za-z*-]{1,39})?$/;

/** `environments`, `agentGroup`, `PROD`; not the mix of letters that a random text is. */
const WORD = /^(?:[a-z]*(?:[A-Z][a-z]+)*|[A-Z]+)$/;
