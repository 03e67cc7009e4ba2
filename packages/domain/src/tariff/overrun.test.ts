import { expect, it } from 'vitest';
import { overrunExample } from './overrun.js';

it.each([
  [undefined, '180', '200', '189', '211'],
  ['threshold-and-double', '180', '200', '189', '211'],
  ['contract-and-double', '180', '200', '189', '202'],
  [undefined, '180', '189', '189', '180'],
  [undefined, '180', '120', '189', '180'],
  [undefined, '0.1', '0.2', '0.105', '0.295'],
] as const)(
  '%s: of %s agreed and %s measured, %s is free of the rule and %s billed',
  (rule, contract, measured, threshold, billed) => {
    expect(overrunExample(rule, contract, measured)).toEqual({ threshold, billed });
  },
);
