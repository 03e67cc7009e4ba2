import { hasShape } from '@mains/contract';
import { guestVerificationShape } from '@mains/contract/shapes';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FALLBACK_RULES,
  guestProblems,
  guestVerification,
  type GuestAnswers,
  type GuestProblem,
} from './guest-form.model.js';

const rules = { ...FALLBACK_RULES, accountNumberDigits: 10 };

function answers(
  accountNumber: string,
  proof: string,
  proofKind: GuestAnswers['proofKind'] = 'meter-number',
) {
  return { accountNumber, proofKind, proofValues: { [proofKind]: proof } };
}

function keys(problems: GuestProblem[]): string[] {
  return problems.map((problem) => `${problem.field}: ${problem.key}`);
}

describe('account number', () => {
  test.each([
    ['4021773806'],
    ['4021 7738 06'],
    ['4021-7738-06'],
    ['4021–7738–06'],
    ['４０２１７７３８０６'],
    ['\u00a04021\u00a07738\u00a006 '],
  ])('%j can be sent', (number) => {
    expect(guestProblems(answers(number, 'E-558 2047'), rules)).toEqual([]);
  });

  test.each([
    ['', 'billLookup.problem.accountNumberMissing', undefined],
    [' - ', 'billLookup.problem.accountNumberMissing', undefined],
    ['4021 7738 0', 'billLookup.problem.accountNumberDigits', { count: 9, needed: 10 }],
    ['4021 7738 061', 'billLookup.problem.accountNumberDigits', { count: 11, needed: 10 }],
    ['4021 7738 O6', 'billLookup.problem.accountNumberLetters', undefined],
    ['4 0 2 1 7 7 3 8 0 6'.padEnd(60, ' - '), 'billLookup.problem.tooLong', undefined],
  ])('%j cannot: %s', (number, key, values) => {
    const [problem] = guestProblems(answers(number, 'E-558 2047'), rules);
    expect(problem).toEqual({ field: 'accountNumber', key, ...(values && { values }) });
  });

  test('anything goes when the utility does not say how many digits it has', () => {
    expect(guestProblems(answers('RB-40/21', 'E-558 2047'), FALLBACK_RULES)).toEqual([]);
    expect(keys(guestProblems(answers('x'.repeat(41), 'E-558 2047'), FALLBACK_RULES))).toEqual([
      'accountNumber: billLookup.problem.tooLong',
    ]);
  });
});

describe('proof', () => {
  test.each([
    ['meter-number', '', 'billLookup.problem.proofMissing.meter-number'],
    ['postcode', '  ', 'billLookup.problem.proofMissing.postcode'],
    ['phone-last4', '', 'billLookup.problem.proofMissing.phone-last4'],
    ['phone-last4', '123', 'billLookup.problem.phoneDigits'],
    ['phone-last4', '12345', 'billLookup.problem.phoneDigits'],
    ['phone-last4', 'abcd', 'billLookup.problem.phoneDigits'],
    ['meter-number', 'E'.repeat(41), 'billLookup.problem.tooLong'],
  ] as const)('%s %j: %s', (kind, typed, key) => {
    expect(keys(guestProblems(answers('4021773806', typed, kind), rules))).toEqual([`proof: ${key}`]);
  });

  test.each([
    ['phone-last4', '0199'],
    ['phone-last4', '０１９９'],
    ['postcode', '310602'],
  ] as const)('%s %j can be sent', (kind, typed) => {
    expect(guestProblems(answers('4021773806', typed, kind), rules)).toEqual([]);
  });
});

test('problems come in the order of the form, one per field', () => {
  expect(keys(guestProblems(answers('', ''), rules))).toEqual([
    'accountNumber: billLookup.problem.accountNumberMissing',
    'proof: billLookup.problem.proofMissing.meter-number',
  ]);
});

test('what passes the check is a request that the contract allows', () => {
  const typed = fc.record({
    accountNumber: fc.string({ unit: 'binary', maxLength: 60 }),
    proofKind: fc.constantFrom('meter-number' as const, 'postcode' as const, 'phone-last4' as const),
    proof: fc.string({ maxLength: 60 }),
  });
  fc.assert(
    fc.property(typed, ({ accountNumber, proofKind, proof }) => {
      const given = answers(accountNumber, proof, proofKind);
      fc.pre(guestProblems(given, FALLBACK_RULES).length === 0);
      return hasShape(guestVerificationShape, guestVerification(given, FALLBACK_RULES));
    }),
  );
});

test('only the chosen proof is sent', () => {
  const given: GuestAnswers = {
    accountNumber: ' ４０２１ 7738 06',
    proofKind: 'postcode',
    proofValues: { 'meter-number': 'E-558 2047', postcode: ' 310602 ' },
  };
  expect(guestVerification(given, FALLBACK_RULES)).toEqual({
    accountNumber: '4021 7738 06',
    proof: { kind: 'postcode', value: '310602' },
  });
});

test.each([
  [undefined, ['postcode', 'meter-number'], 'postcode'],
  ['meter-number', ['postcode', 'meter-number'], 'meter-number'],
  ['meter-number', ['postcode'], 'postcode'],
] as const)('chosen %s of %j: asked for %s', (proofKind, proofs, kind) => {
  const given = { accountNumber: '4021773806', proofKind, proofValues: { [kind]: '310602' } };
  const only = { proofs: [...proofs] };
  expect(guestProblems(given, only)).toEqual([]);
  expect(guestVerification(given, only).proof).toEqual({ kind, value: '310602' });
});
