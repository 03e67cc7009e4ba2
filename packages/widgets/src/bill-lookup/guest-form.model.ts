import type { GuestLookupRules, GuestVerification, ProofKind } from '@mains/contract';
import type { BillLookupKey } from './words.js';

/** What a guest has typed so far, as it was typed. */
export interface GuestAnswers {
  readonly accountNumber: string;
  /** Undefined until one was chosen. */
  readonly proofKind: ProofKind | undefined;
  /** One per kind, so that switching between kinds loses nothing. */
  readonly proofValues: Readonly<Partial<Record<ProofKind, string>>>;
}

export type GuestField = 'accountNumber' | 'proof';

/** Why an answer cannot be sent, as a text key of this widget and its values. */
export interface GuestProblem {
  readonly field: GuestField;
  readonly key: BillLookupKey;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What is asked for when the utility's own rules have not arrived (yet). */
export const FALLBACK_RULES: GuestLookupRules = { proofs: ['meter-number', 'postcode', 'phone-last4'] };

/** The proof that is asked for: the one chosen, as long as the utility takes it, else its usual one. */
export function proofKindOf({ proofKind }: GuestAnswers, { proofs }: GuestLookupRules): ProofKind {
  return proofs.find((kind) => kind === proofKind) ?? proofs[0] ?? 'meter-number';
}

/** The contract's limit for both texts. */
const MAX_LENGTH = 40;

/** Spaces, dashes and full-width characters of input methods carry no meaning in any of these answers. */
function significant(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u2010-\u2015\u2212-]/g, '');
}

/**
 * Checks the answers on the device, before anything is sent. Only says what is surely wrong.
 * @returns one problem per field at the most, in the order of the form; empty when they can be sent
 */
export function guestProblems(answers: GuestAnswers, rules: GuestLookupRules): GuestProblem[] {
  const problems = [accountNumberProblem(answers.accountNumber, rules), proofProblem(answers, rules)];
  return problems.filter((problem) => problem !== undefined);
}

function accountNumberProblem(typed: string, rules: GuestLookupRules): GuestProblem | undefined {
  const number = significant(typed);
  const field = 'accountNumber';
  if (number === '') return { field, key: 'billLookup.problem.accountNumberMissing' };
  const needed = rules.accountNumberDigits;
  if (needed === undefined) return tooLong(field, typed);
  if (!/^\d+$/.test(number)) return { field, key: 'billLookup.problem.accountNumberLetters' };
  if (number.length === needed) return tooLong(field, typed);
  return { field, key: 'billLookup.problem.accountNumberDigits', values: { count: number.length, needed } };
}

function proofProblem(answers: GuestAnswers, rules: GuestLookupRules): GuestProblem | undefined {
  const proofKind = proofKindOf(answers, rules);
  const { proofValues } = answers;
  const typed = proofValues[proofKind] ?? '';
  const proof = significant(typed);
  const field = 'proof';
  if (proof === '') return { field, key: `billLookup.problem.proofMissing.${proofKind}` };
  if (proofKind === 'phone-last4' && !/^\d{4}$/.test(proof))
    return { field, key: 'billLookup.problem.phoneDigits' };
  return tooLong(field, typed);
}

function tooLong(field: GuestField, typed: string): GuestProblem | undefined {
  return typed.normalize('NFKC').trim().length > MAX_LENGTH
    ? { field, key: 'billLookup.problem.tooLong' }
    : undefined;
}

/** The request for these answers. Full-width digits become plain ones; spaces and dashes stay, the server ignores them. */
export function guestVerification(answers: GuestAnswers, rules: GuestLookupRules): GuestVerification {
  const kind = proofKindOf(answers, rules);
  return {
    accountNumber: answers.accountNumber.normalize('NFKC').trim(),
    proof: { kind, value: (answers.proofValues[kind] ?? '').normalize('NFKC').trim() },
  };
}
