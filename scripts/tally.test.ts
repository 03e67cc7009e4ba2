import { expect, test } from 'vitest';
import { add, closingLine, tallyOfStep, tallyOfTests } from './tally.js';

const report = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };

test('a step counts as one', () => {
  expect(tallyOfStep(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(tallyOfStep(124)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a test run counts its tests', () => {
  expect(tallyOfTests({ ...report, numFailedTests: 2, numPendingTests: 1 }, 1)).toEqual({
    passed: 7,
    failed: 2,
    skipped: 1,
  });
});

test('a run that fails without a failing test is a failure', () => {
  expect(tallyOfTests(report, 1).failed).toBe(1);
  expect(tallyOfTests(undefined, 0).failed).toBe(1);
});

test('a run without tests is not a failure', () => {
  expect(tallyOfTests({ ...report, numPassedTests: 0 }, 0)).toEqual({ passed: 0, failed: 0, skipped: 0 });
});

test('the closing line is plain and leaves out what is zero', () => {
  expect(closingLine(add([tallyOfStep(0), tallyOfTests(report, 0)]))).toBe('8 passed, 0 failed');
  expect(closingLine(add([tallyOfStep(1), tallyOfTests({ ...report, numTodoTests: 3 }, 0)]))).toBe(
    '7 passed, 1 failed, 3 skipped',
  );
});
