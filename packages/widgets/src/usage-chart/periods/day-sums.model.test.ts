import { dayTotals, type UsageDays } from '@mains/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { daySums, stretch, sumOf } from './day-sums.model.js';

const NONE = Number.NaN;

function days(registers: UsageDays['registers']): UsageDays {
  const count = registers[0]?.values.length ?? 0;
  return {
    firstDate: '2026-10-01',
    count,
    registers,
    marks: new Uint8Array(count),
    remarks: [],
    interruptions: [],
  };
}

const register = (
  values: number[],
  rest: Partial<UsageDays['registers'][number]> = {},
): UsageDays['registers'][number] => ({
  measures: 'import',
  unit: 'kWh',
  digits: 0,
  values: Float64Array.from(values),
  ...rest,
});

it('adds registers of different digits exactly', () => {
  const sums = daySums(days([register([1, 2], { digits: 1 }), register([5, 7], { digits: 3 })]), 'kWh');
  expect(sums).toMatchObject({ digits: 3, flow: 'import' });
  expect([...(sums?.used ?? [])]).toEqual([105, 207]);
});

it('does not take a part of a day for all of it', () => {
  const sums = daySums(
    days([register([1, NONE, 3], { timeOfUse: 'peak' }), register([4, 5, 6], { timeOfUse: 'valley' })]),
    'kWh',
  );
  expect([...(sums?.used ?? [])]).toEqual([5, NONE, 9]);
  expect(sums?.parts.map(({ tone, values }) => [tone, ...values])).toEqual([
    ['valley', 4, NONE, 6],
    ['peak', 1, NONE, 3],
  ]);
});

it('takes the newest day for missing while only a part of it has arrived', () => {
  const all = days([
    register([1, NONE], { timeOfUse: 'peak' }),
    register([4, 1], { timeOfUse: 'valley' }),
    register([2, NONE], { measures: 'export' }),
  ]);
  const sums = daySums(all, 'kWh');
  expect([...(sums?.used ?? [])]).toEqual([5, NONE]);
  expect([...(sums?.used ?? [])]).toEqual([...(dayTotals(all)?.values ?? [])]);
  expect(sums?.parts.map(({ tone, values }) => [tone, ...values])).toEqual([
    ['valley', 4, NONE],
    ['peak', 1, NONE],
  ]);
  expect([...(sums?.fedIn ?? [])]).toEqual([2, NONE]);
});

it('goes on over a change from one price to price periods', () => {
  const sums = daySums(
    days([
      register([1, 2, NONE, NONE]),
      register([NONE, NONE, 3, 4], { timeOfUse: 'peak' }),
      register([NONE, NONE, 5, 6], { timeOfUse: 'valley' }),
    ]),
    'kWh',
  );
  expect([...(sums?.used ?? [])]).toEqual([1, 2, 8, 10]);
});

it('leaves out what counts something else, and says so when nothing is left', () => {
  const all = days([register([1]), register([9], { measures: 'reactive', unit: 'kvarh' })]);
  expect([...(daySums(all, 'kWh')?.used ?? [])]).toEqual([1]);
  expect(daySums(all, 'm3')).toBeUndefined();
});

it('keeps what is fed in apart, and takes a net meter as it is', () => {
  const solar = daySums(days([register([4]), register([6], { measures: 'export' })]), 'kWh');
  expect([[...(solar?.used ?? [])], [...(solar?.fedIn ?? [])]]).toEqual([[4], [6]]);
  const net = daySums(days([register([-3], { measures: 'net' })]), 'kWh');
  expect([net?.flow, ...(net?.used ?? [])]).toEqual(['net', -3]);
});

it('sums beyond what a float holds, to the last digit', () => {
  const value = fc.integer({ min: -(2 ** 53) + 1, max: 2 ** 53 - 1 });
  fc.assert(
    fc.property(fc.array(fc.option(value, { nil: NONE }), { maxLength: 40 }), (values) => {
      const { sum, days: known } = sumOf(Float64Array.from(values), 2);
      const numbers = values.filter((each) => !Number.isNaN(each));
      expect(sum).toEqual({ coefficient: numbers.reduce((all, each) => all + BigInt(each), 0n), scale: 2 });
      expect(known).toBe(numbers.length);
    }),
  );
});

it('takes a stretch that reaches beyond what is known', () => {
  const values = Float64Array.of(1, 2, 3);
  expect([...stretch({ firstDate: '2026-10-01' }, values, '2026-09-30', 5)]).toEqual([NONE, 1, 2, 3, NONE]);
});
