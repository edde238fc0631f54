import type { Leak } from '../flow/follow/leaks.js';
import type { Problem, Severity } from './rule.js';

/** A leak as a problem: at its place, with its way and its secret. */
export function leakProblem({ place, steps, secret }: Leak, severity: Severity, message: string): Problem {
  return { ...place, trace: steps, secret, severity, message };
}

/** Whether what leaves is, or probably is, a secret. */
export const isSecretLeak = ({ labels }: Leak): boolean => labels.includes('SECRET') || labels.includes('SECRET_MAYBE');

/** Whether it is one by more than its name, and gets there by a way that is known. */
export const isSureLeak = ({ labels, evidence, certain }: Leak): boolean =>
  certain && evidence !== 'name' && labels.includes('SECRET');
