import { expect, it, vi } from 'vitest';

vi.mock('./csv/read-csv.js', () => ({
  // oxlint-disable-next-line require-yield -- It stumbles before it comes so far.
  *readCsv(): Generator<number> {
    throw new RangeError('Maximum call stack size exceeded');
  },
}));

const { resultOf } = await import('./load-data.test-data.js');

it('tells of a reader that stumbles instead of never answering', () => {
  expect(resultOf('date,kwh\n2020-01-01,1')).toEqual({
    kind: 'refused',
    fault: { code: 'reader-failed', detail: { name: 'Maximum call stack size exceeded' } },
  });
});
