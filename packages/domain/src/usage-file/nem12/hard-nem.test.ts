import { expect, it } from 'vitest';
import { fileOf, onlyChannel, resultOf, sumOf, told, valuesOf } from '../load-data.test-data.js';

const day = (date: string, value: number | string, end = 'A,,,20240301000000,'): string =>
  `300,${date},${Array(48).fill(value).join(',')},${end}`;
const file = (...records: readonly string[]): string =>
  ['100,NEM12,200405011135,A,B', '200,N1,E1,1,E1,N1,M1,kWh,30,', ...records, '900'].join('\n');

it('takes the record that was changed last, wherever it stands', () => {
  const older = day('20240101', 1, 'A,,,20240201000000,');
  const newer = day('20240101', 2, 'A,,,20240301000000,');
  for (const records of [
    [older, newer],
    [newer, older],
  ]) {
    const channel = onlyChannel(resultOf(file(...records)));
    expect(sumOf(channel)).toBe(96);
    expect(told(channel.notices)).toEqual({ conflicting: 48 });
  }
  const unsaid = onlyChannel(resultOf(file(newer, day('20240101', 3, 'A,,,,'))));
  expect(sumOf(unsaid)).toBe(144);
});

it('has no values where a range says that there are none', () => {
  const channel = onlyChannel(resultOf(file(day('20240101', 1, 'V,,,,'), '400,1,20,N,,', '400,21,48,A,,')));
  expect(valuesOf(channel)).toEqual([...Array(20).fill(Number.NaN), ...Array(28).fill(1)]);
  expect(told(channel.notices)).toEqual({ missing: 20 });
});

it('tells of a register whose days lie too far apart to be drawn', () => {
  const far = [day('19000101', 1), day('20240101', 1)];
  expect(resultOf(file(...far))).toMatchObject({ kind: 'refused', fault: { code: 'too-scattered' } });
  const both = fileOf(resultOf(file(...far, '200,N1,E2,2,E2,N1,M2,kWh,30,', day('20240101', 4))));
  expect(both.channels.map(sumOf)).toEqual([192]);
  expect(told(both.notices)).toEqual({ 'not-drawn': true });
  // From 1970 on, 3 October 2024 is the twenty-thousandth day.
  const since1970 = (last: string): string => resultOf(file(day('19700101', 1), day(last, 1))).kind;
  expect([since1970('20241003'), since1970('20241004')]).toEqual(['read', 'refused']);
});

it('survives more days than a call can take', { timeout: 20_000 }, () => {
  const days = Array.from({ length: 140_000 }, (_, i) => {
    const date = new Date(Date.UTC(1900, 0, 1) + i * 86_400_000)
      .toISOString()
      .slice(0, 10)
      .replaceAll('-', '');
    return `300,${date},${Array(48).fill(1).join(',')},A,,,,`;
  });
  expect(resultOf(file(days.join('\n')))).toMatchObject({
    kind: 'refused',
    fault: { code: 'too-scattered' },
  });
});
