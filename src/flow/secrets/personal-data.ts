import data from '../../../data/personal-data.json' with { type: 'json' };
import type { Span } from '../../source/source.js';
import { words } from './names.js';

/** A piece of personal data that looks real. */
export interface PersonalDatum extends Span {
  readonly kind: 'bank account' | 'card number' | 'social security number' | 'e-mail address';
  readonly value: string;
}

/** What a text may be searched by, before it is looked at closely. */
export const personalHint = /[A-Z]{2}\d{2}[\dA-Z ]|\d{3}-\d{2}-|\d{4}[ -]?\d{4}|@/;

/**
 * Personal data in a text; `name` says what the text is. A pattern alone proves nothing: accounts and cards have check
 * digits, cards and social security numbers must be called so. Linear in the text, of which the first 200,000 count.
 */
export function* personalIn(whole: string, name: string): Generator<PersonalDatum> {
  const text = whole.slice(0, 200_000);
  for (const { span, value } of matches(text, IBAN))
    if (isIban(value)) yield { kind: 'bank account', value: value.replace(/ /g, ''), ...span };
  const said = new Set([...words(name), ...words(text.slice(0, 300)), words(name).join('')]);
  const isCalled = (names: readonly string[]) => names.some((word) => said.has(word));
  if (isCalled(data.cardWords)) {
    for (const { span, value } of matches(text, CARD))
      if (isCard(value.replace(/[ -]/g, ''))) yield { kind: 'card number', value, ...span };
  }
  if (isCalled(data.socialSecurityWords)) {
    for (const { span, value } of matches(text, SSN))
      if (isSocialSecurityNumber(value)) yield { kind: 'social security number', value, ...span };
  }
  for (const { span, value } of matches(text, EMAIL))
    if (!isExample(value)) yield { kind: 'e-mail address', value: value.toLowerCase(), ...span };
}

// Groups of four or none; the registry knows how long each country's is.
const IBAN = /(?<![A-Za-z\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![A-Za-z\d])/g;
const CARD = /(?<![\d.-])[2-6]\d{3}(?:[ -]?\d{4}){2,3}\d{0,3}(?![\d.-])|(?<![\d.-])3\d{13,14}(?![\d.-])/g;
const SSN = /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g;
const EMAIL = /(?<![\w.+-])[A-Za-z][\w.+-]{0,63}@[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63}){1,4}(?![\w@])/g;

function* matches(text: string, pattern: RegExp): Generator<{ readonly span: Span; readonly value: string }> {
  for (const match of text.matchAll(pattern))
    yield { span: { start: match.index, end: match.index + match[0].length }, value: match[0] };
}

const lengths = new Map(Object.entries(data.ibanLengths));
const samples = new Set(data.sampleIbans);
const testCards = new Set(data.testCards);

function isIban(text: string): boolean {
  const iban = text.replace(/ /g, '');
  if (iban.length !== lengths.get(iban.slice(0, 2)) || samples.has(iban)) return false;
  if (/^0+$/.test(iban.slice(4))) return false;
  let rest = 0;
  for (const letter of iban.slice(4) + iban.slice(0, 4)) {
    for (const digit of /\d/.test(letter) ? letter : String(letter.charCodeAt(0) - 55))
      rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}

function isCard(digits: string): boolean {
  if (testCards.has(digits) || /^(?<digit>\d)\k<digit>+$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Areas 000, 666 and from 900 on, group 00 and serial 0000 are never given out. */
const isSocialSecurityNumber = (text: string) =>
  !/^(?:000|666|9)|-00-|-0000$/.test(text) && !['123-45-6789', '078-05-1120', '219-09-9999'].includes(text);

function isExample(address: string): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return data.exampleDomains.some((example) => domain === example || domain.endsWith(`.${example}`));
}
