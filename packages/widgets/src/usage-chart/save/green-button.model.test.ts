import {
  readGreenButton,
  readToEnd,
  startOfDay,
  type FileChannel,
  type UsageDays,
  type UsageIntervals,
} from '@mains/domain';
import { describe, expect, test } from 'vitest';
import { greenButtonText } from './green-button.model.js';

const timeZone = 'America/New_York';
const facts = { commodity: 'electricity', timeZone, nowMs: Date.UTC(2026, 10, 22) } as const;

/** Thirty-five days of quarter hours, each of which holds its own place. */
function quarters(measures: UsageIntervals['measures'] = 'import', firstDate = '2026-10-19'): UsageIntervals {
  const values = Float64Array.from({ length: 35 * 96 }, (_, index) => index);
  const startsAtMs = startOfDay(firstDate, timeZone);
  return {
    measures,
    unit: 'kWh',
    digits: 3,
    startsAtMs,
    lengthMs: 900_000,
    values,
    marks: new Uint8Array(values.length),
  };
}

function written(
  intervals: readonly UsageIntervals[] | undefined,
  firstDate: string,
  lastDate: string,
  days?: UsageDays,
): { readonly channels: readonly FileChannel[]; readonly xml: string } {
  const xml = greenButtonText({ id: 's1', facts, intervals, days, firstDate, lastDate }, 'Use');
  const result = readToEnd(readGreenButton(xml, { timeZone: 'Asia/Tokyo' }));
  if (result.kind !== 'read') throw new Error(JSON.stringify(result));
  return { channels: result.file.channels, xml };
}

describe('a Green Button file of what is in view', () => {
  test.each([
    ['2026-10-31', '2026-10-31', 96],
    ['2026-11-01', '2026-11-01', 100],
    ['2026-10-31', '2026-11-02', 292],
    ['2026-10-01', '2026-10-19', 96],
  ])('has the intervals from %s to %s and no others: %i', (firstDate, lastDate, count) => {
    const { channels } = written([quarters()], firstDate, lastDate);
    const [content] = channels.map((channel) => channel.content);
    if (content?.kind !== 'intervals') throw new Error('no intervals');
    const first = Math.max(startOfDay(firstDate, timeZone), quarters().startsAtMs);
    expect(content.intervals.startsAtMs).toBe(first);
    expect(content.intervals.values).toHaveLength(count);
    expect(content.intervals.values[0]).toBe((first - quarters().startsAtMs) / 900_000);
  });

  test('has what is used and what is fed in as two readings of one point', () => {
    const { channels, xml } = written([quarters(), quarters('export')], '2026-11-02', '2026-11-02');
    expect(
      channels.map(({ flow, content }) => [
        flow,
        content.kind === 'intervals' && content.intervals.values.length,
      ]),
    ).toEqual([
      ['import', 96],
      ['export', 96],
    ]);
    expect(xml.match(/<espi:UsagePoint>/g)).toHaveLength(1);
  });

  test('has the days in view and no others', () => {
    const days: UsageDays = {
      firstDate: '2026-10-01',
      count: 50,
      registers: [
        {
          measures: 'import',
          unit: 'kWh',
          digits: 2,
          values: Float64Array.from({ length: 50 }, (_, at) => at),
        },
      ],
      marks: new Uint8Array(50),
      remarks: [],
      interruptions: [],
    };
    const [channel] = written(undefined, '2026-10-31', '2026-11-02', days).channels;
    expect(channel?.content).toMatchObject({ kind: 'days', days: { firstDate: '2026-10-31', count: 3 } });
    expect(
      channel?.content.kind === 'days' && [...(channel.content.days.registers[0]?.values ?? [])],
    ).toEqual([30, 31, 32]);
  });
});
