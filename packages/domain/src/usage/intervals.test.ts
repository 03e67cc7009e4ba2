import type { TimeRemark, UsageSeries } from '@mains/contract';
import { describe, expect, it } from 'vitest';
import { ACTUAL, DOUBTFUL, ESTIMATED, intervalsFromBlocks } from './intervals.js';

type Blocks = UsageSeries['blocks'];

function series(blocks: Blocks, change: Partial<UsageSeries> = {}): UsageSeries {
  return {
    measures: 'import',
    meterNumber: 'E-1',
    unit: 'kWh',
    digits: 3,
    lengthMinutes: 15,
    blocks,
    ...change,
  };
}

const at = (time: string): string => `2026-11-22T${time}:00Z`;

describe('intervals from blocks', () => {
  it('stand on one grid, NaN between blocks', () => {
    const intervals = intervalsFromBlocks(
      series([
        { start: at('00:00'), values: [1, 2] },
        { start: at('01:00'), values: [-3] },
      ]),
      [],
    );
    expect(intervals).toMatchObject({
      measures: 'import',
      meterNumber: 'E-1',
      unit: 'kWh',
      digits: 3,
      startsAtMs: Date.UTC(2026, 10, 22),
      lengthMs: 900_000,
    });
    expect([...(intervals?.values ?? [])]).toEqual([1, 2, Number.NaN, Number.NaN, -3]);
    expect([...(intervals?.marks ?? [])]).toEqual([0, 0, 0, 0, 0]);
  });

  it('reads starts in any offset', () => {
    const intervals = intervalsFromBlocks(
      series([
        { start: '2026-11-22T08:00:00+08:00', values: [1] },
        { start: at('00:15'), values: [2] },
      ]),
      [],
    );
    expect([...(intervals?.values ?? [])]).toEqual([1, 2]);
  });

  it('is nothing without a block', () => {
    expect(intervalsFromBlocks(series([]), [])).toBeUndefined();
  });

  it.each<[name: string, blocks: Blocks, field: string]>([
    ['overlap', [block('00:00', 4), block('00:45', 1)], 'blocks[1].start'],
    ['a block within another', [block('00:00', 8), block('00:15', 1)], 'blocks[1].start'],
    ['a block before the first', [block('10:00', 4), block('09:00', 1)], 'blocks[1].start'],
    ['the third too early', [block('00:00', 1), block('02:00', 1), block('01:00', 1)], 'blocks[2].start'],
    ['another grid', [block('00:00', 1), block('00:20', 1)], 'blocks[1].start'],
    ['no instant', [{ start: 'soon', values: [1] }], 'blocks[0].start'],
    [
      'blocks centuries apart',
      [block('00:00', 1), { start: '2426-11-22T00:00:00Z', values: [1] }],
      'blocks: too far apart',
    ],
  ])('refuses %s and names it', (_, blocks, field) => {
    expect(() => intervalsFromBlocks(series(blocks), [])).toThrow(new RangeError(field));
  });

  it('marks what a remark touches, and never what is missing', () => {
    const remark = (kind: TimeRemark['kind'], start: string, end: string): TimeRemark => ({
      kind,
      start: at(start),
      end: at(end),
    });
    const intervals = intervalsFromBlocks(series([block('00:00', 8)]), [
      remark('estimated', '00:20', '00:45'),
      remark('doubtful', '01:00', '01:15'),
      remark('missing', '01:15', '02:00'),
      { kind: 'estimated', start: '2026-11-21T00:00:00Z', end: '2026-11-21T12:00:00Z' },
      { kind: 'doubtful', start: '2026-11-23T00:00:00Z', end: '2026-11-23T12:00:00Z' },
    ]);
    expect([...(intervals?.marks ?? [])]).toEqual([
      ACTUAL,
      ESTIMATED,
      ESTIMATED,
      ACTUAL,
      DOUBTFUL,
      ACTUAL,
      ACTUAL,
      ACTUAL,
    ]);
  });

  function block(time: string, count: number): Blocks[number] {
    return { start: at(time), values: Array.from({ length: count }, () => 1) };
  }
});
