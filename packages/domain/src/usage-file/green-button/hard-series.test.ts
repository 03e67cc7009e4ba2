import { describe, expect, it } from 'vitest';
import {
  EASTERN,
  START_S,
  WATT_HOURS,
  block,
  entry,
  espi,
  feed,
  fields,
  hourly,
  localTime,
  point,
  type Reading,
} from './feeds.test-data.js';
import { digitsOf, fileOf, marksOf, read, told, valuesOf } from './files.test-data.js';
import type { FileChannel } from '../usage-file.js';

const { NaN: none } = Number;

function channelOf(xml: string, answers = {}): FileChannel {
  const [channel, ...more] = fileOf(read(xml, { answers })).channels;
  if (!channel || more.length > 0) throw new Error(`${more.length + 1} channels`);
  return channel;
}

function ofReadings(
  readings: readonly Reading[],
  type: Readonly<Record<string, number | string>> = {},
): FileChannel {
  return channelOf(feed(point(1, [block(readings)], { type: { ...WATT_HOURS, ...type } })));
}

describe('times', () => {
  it('puts blocks and readings of any order in the order of time', () => {
    const all = hourly([1, 2, 3, 4]);
    const [a, b] = [all.slice(2), all.slice(0, 2).toReversed()] as const;
    const channel = channelOf(feed(point(1, [block(a), block(b)])));
    expect(valuesOf(channel)).toEqual([1, 2, 3, 4]);
    expect(told(channel)).toEqual(['out-of-order 2']);
  });

  it('leaves gaps open and counts what is missing', () => {
    const channel = ofReadings(hourly([1, 2, 3, 4, 5]).filter((_, at) => at !== 1 && at !== 2));
    expect(valuesOf(channel)).toEqual([1, none, none, 4, 5]);
    expect(told(channel)).toEqual(['missing 2']);
  });

  it('drops equal duplicates, takes the later of different ones, and tells both', () => {
    const [one, two] = hourly([1, 2]);
    const channel = ofReadings([one!, one!, two!, { ...two!, value: 9 }]);
    expect(valuesOf(channel)).toEqual([1, 9]);
    expect(told(channel)).toEqual(['duplicate 1', 'conflicting 1']);
  });

  it('takes of different values the one that was updated later, wherever it stands', () => {
    const [old, fresh] = [block(hourly([1, 2])), block(hourly([5, 2]))];
    const self = '/Subscription/1/UsagePoint/1/MeterReading/1/IntervalBlock';
    const channel = channelOf(
      feed(
        point(1, []),
        entry(fresh, { self: `${self}/2`, up: self, updated: '2026-03-01T00:00:00Z' }),
        entry(old, { self: `${self}/1`, up: self, updated: '2026-02-01T00:00:00Z' }),
      ),
    );
    expect(valuesOf(channel)).toEqual([5, 2]);
    expect(told(channel)).toEqual(['out-of-order 1', 'conflicting 1', 'duplicate 1']);
  });

  it('leaves out what overlaps the readings before it in the file', () => {
    const half = { startS: START_S + 1800, durationS: 3600, value: 7 };
    const channel = ofReadings([...hourly([1, 2, 3]), half]);
    expect(valuesOf(channel)).toEqual([1, 2, 3]);
    expect(told(channel)).toEqual(['out-of-order 1', 'overlapping 1']);
  });

  it('lets readings without a time follow each other from the start of their block', () => {
    const channel = ofReadings([{ value: 1 }, { value: 2 }, { value: 3 }]);
    expect(channel.content).toMatchObject({
      kind: 'intervals',
      intervals: { startsAtMs: START_S * 1000, lengthMs: 3_600_000 },
    });
    expect(valuesOf(channel)).toEqual([1, 2, 3]);
    expect(told(channel)).toEqual(['times-assumed 3']);
  });

  it('leaves out readings whose time or value cannot be read, and counts them', () => {
    const channel = ofReadings([
      ...hourly([1, 2]),
      { startS: 'soon', durationS: 3600, value: 3 },
      { startS: START_S + 7200, durationS: -3600, value: 4 },
      { startS: START_S + 7200, durationS: 3600, value: '1e3' },
      { startS: START_S + 7200, durationS: 3600, value: '' },
      { startS: 9_999_999_999_999, durationS: 3600, value: 5 },
    ]);
    expect(valuesOf(channel)).toEqual([1, 2]);
    expect(told(channel)).toEqual(['unreadable 5']);
  });

  it('reads starts with a fraction and values with a point exactly', () => {
    const channel = ofReadings([
      { startS: `${START_S}.0`, durationS: '3600.0', value: '1.50' },
      { startS: `${START_S + 3600}.000`, durationS: 3600, value: '0.125' },
    ]);
    expect(valuesOf(channel)).toEqual([1500, 125]);
    expect(digitsOf(channel)).toBe(6);
  });

  it('rounds times that are a little beside the grid of all others', () => {
    const jittered = hourly([1, 2, 3]).map((one, at) => ({ ...one, startS: Number(one.startS) + at * 7 }));
    const channel = ofReadings(jittered);
    expect(valuesOf(channel)).toEqual([1, 2, 3]);
    expect(channel.content).toMatchObject({ intervals: { startsAtMs: START_S * 1000, lengthMs: 3_600_000 } });
    expect(told(channel)).toEqual(['times-rounded 2']);
    const inclusive = ofReadings(hourly([1, 2, 3], 900).map((one) => ({ ...one, durationS: 899 })));
    expect(inclusive.content).toMatchObject({ kind: 'intervals', intervals: { lengthMs: 900_000 } });
    expect(told(inclusive)).toEqual(['times-rounded 3']);
  });

  it('ends periods that reach into the next one where that begins, with all of their value', () => {
    const day = 86_400;
    const channel = ofReadings([
      { startS: START_S, durationS: 32 * day, value: 310 },
      { startS: START_S + 31 * day, durationS: 29 * day, value: 280 },
      { startS: START_S + 59 * day, durationS: 31 * day, value: 300 },
    ]);
    expect(valuesOf(channel)).toEqual([310, 280, 300]);
    expect(told(channel)).toEqual(['overlap-trimmed 2']);
  });

  it('keeps the day on which clocks go forward when it is written with 24 hours', () => {
    const starts = [1_772_859_600, 1_772_946_000, 1_773_028_800];
    const readings = starts.map((startS, at) => ({ startS, durationS: 86_400, value: at }));
    const channel = channelOf(feed(point(1, [block(readings)]), localTime(EASTERN)));
    expect(channel.content).toMatchObject({ kind: 'days', days: { firstDate: '2026-03-07', count: 3 } });
    expect([valuesOf(channel), told(channel)]).toEqual([[0, 1, 2], []]);
  });

  it('leaves out values of no duration beside others', () => {
    const channel = ofReadings([...hourly([1, 2]), { startS: START_S, durationS: 0, value: 99 }]);
    expect(valuesOf(channel)).toEqual([1, 2]);
    expect(told(channel)).toEqual(['zero-length 1']);
  });

  it('keeps days of 23 and 25 hours as days', () => {
    // 2026-03-07, 08 and 09 in New York; clocks go forward on the 8th.
    const starts = [1_772_859_600, 1_772_946_000, 1_773_028_800, 1_773_115_200];
    const readings = starts
      .slice(0, 3)
      .map((startS, at) => ({ startS, durationS: (starts[at + 1] ?? 0) - startS, value: at }));
    const xml = feed(point(1, [block(readings)]), localTime(EASTERN));
    expect(channelOf(xml).content).toMatchObject({
      kind: 'days',
      days: { firstDate: '2026-03-07', count: 3 },
    });
    expect(told(channelOf(xml))).toEqual([]);
  });

  it('keeps periods of other lengths as they are', () => {
    const channel = ofReadings([
      { startS: START_S, durationS: 31 * 86_400, value: 310 },
      { startS: START_S + 31 * 86_400, durationS: 28 * 86_400, value: 280 },
    ]);
    expect(channel.content.kind).toBe('readings');
    expect(valuesOf(channel)).toEqual([310, 280]);
  });

  it('does not add hours to the days that stand for the same time', () => {
    const day = { startS: START_S, durationS: 86_400, value: 24 };
    const hours = hourly(Array.from({ length: 24 }, () => 1));
    const { channels } = fileOf(read(feed(point(1, [block([...hours, day])]))));
    expect(channels.map(valuesOf)).toEqual([hours.map(() => 1), [24]]);
    expect(channels.map(told).map((all) => all[0])).toEqual(['other-length 24', 'other-length 1']);
    expect(new Set(channels.map(({ id }) => id)).size).toBe(2);
  });

  it('puts the registers of price periods together when their times are the same', () => {
    const labelled = (tou: number): readonly Reading[] =>
      hourly([tou, tou]).map((one) => ({ ...one, after: `<tou>${tou}</tou>` }));
    const { channels } = fileOf(read(feed(point(1, [block([...labelled(1), ...labelled(2)])]))));
    expect(channels.map(valuesOf)).toEqual([[3, 3]]);
    expect(channels[0]?.parts?.map(({ timeOfUse, total }) => [timeOfUse, total])).toEqual([
      [1, 2],
      [2, 4],
    ]);
  });
});

describe('values', () => {
  it.each([
    [{ powerOfTenMultiplier: 3 }, 'kWh', [5], 0],
    [{ powerOfTenMultiplier: -3 }, 'kWh', [5], 6],
    [{ powerOfTenMultiplier: 6 }, 'kWh', [5000], 0],
    [{ uom: 42, powerOfTenMultiplier: -2 }, 'm3', [5], 2],
    [{ uom: 119, powerOfTenMultiplier: 2 }, 'ft3', [500], 0],
    [{ uom: 128 }, 'US gal', [5], 0],
    [{ uom: 130 }, 'imperial gal', [5], 0],
    [{ uom: 134 }, 'L', [5], 0],
    [{ uom: 169, powerOfTenMultiplier: -3 }, 'therm', [5], 3],
    [{ uom: 132, powerOfTenMultiplier: 3 }, 'Btu', [5000], 0],
    [{ uom: 31, powerOfTenMultiplier: 6 }, 'MJ', [5], 0],
    [{ uom: 73 }, 'kvarh', [5], 3],
    [{ uom: 38 }, 'kW', [5], 3],
  ])('counts %j in %s', (type, unit, values, digits) => {
    const channel = ofReadings(hourly([5]), type);
    expect(channel.unit).toBe(unit);
    expect(valuesOf(channel)).toEqual(values);
    expect(digitsOf(channel)).toBe(digits);
  });

  it('makes energy of average power where that is exact, and leaves it where it is not', () => {
    const quarters = ofReadings(hourly([10, 20], 900), { uom: 38, dataQualifier: 2 });
    expect([quarters.unit, digitsOf(quarters), valuesOf(quarters)]).toEqual(['kWh', 5, [250, 500]]);
    expect(told(quarters)).toEqual(['power-averaged 2']);
    const five = ofReadings(hourly([10, 20], 300), { uom: 38, dataQualifier: 2 });
    expect([five.unit, valuesOf(five)]).toEqual(['kW', [10, 20]]);
  });

  it.each([
    [1, 'import', []],
    [19, 'export', []],
    [4, 'net', []],
    [0, 'import', ['flow-assumed 1']],
    [20, 'import', ['flow-assumed 1']],
  ])('reads direction %i as %s', (flowDirection, flow, notices) => {
    const channel = ofReadings(hourly([1]), { flowDirection });
    expect(channel.flow).toBe(flow);
    expect(told(channel)).toEqual(notices);
  });

  it('keeps negative values: as net where the direction allows, told where it does not', () => {
    expect(told(ofReadings(hourly([1, -2]), { flowDirection: 4 }))).toEqual([]);
    expect(ofReadings(hourly([1, -2]), { flowDirection: 0 }).flow).toBe('net');
    const channel = ofReadings(hourly([1, -2, -3]));
    expect(valuesOf(channel)).toEqual([1, -2, -3]);
    expect(told(channel)).toEqual(['negative 2']);
  });

  it('marks each reading by the worst of its qualities, else by the default of its type', () => {
    const qualities = [[0], [8], [17, 10], [], [9, 19], [14], [18, 8]];
    const readings = hourly(qualities.map(() => 1)).map((one, at) => ({
      ...one,
      before: (qualities[at] ?? [])
        .map((code) => `<ReadingQuality><quality>${code}</quality></ReadingQuality>`)
        .join(''),
    }));
    const channel = ofReadings(readings, { defaultQuality: 12 });
    expect(marksOf(channel)).toEqual([0, 1, 2, 1, 1, 0, 2]);
    expect(told(channel)).toEqual(['estimated 3', 'doubtful 2']);
  });

  it('keeps costs and the numbers of price periods beside the values', () => {
    const readings = hourly([1, 2, 3]).map((one, at) => ({
      ...one,
      before: at === 1 ? '' : `<cost>${at + 100}</cost>`,
      after: `<consumptionTier>${at}</consumptionTier><tou>7</tou><cpp>${at % 2}</cpp>`,
    }));
    const channel = ofReadings(readings, { currency: 978 });
    expect(channel.costs).toEqual({ currency: 'EUR', digits: 5, values: Float64Array.of(100, none, 102) });
    expect(channel.labels).toEqual({
      timeOfUse: Int32Array.of(7, 7, 7),
      criticalPeak: Int32Array.of(0, 1, 0),
      tier: Int32Array.of(0, 1, 2),
    });
    expect(told(channel)).toEqual(['cost-missing 1']);
  });

  it('holds the largest numbers of the standard, and refuses what it could not hold exactly', () => {
    const int48 = 2 ** 47 - 1;
    expect(valuesOf(ofReadings(hourly([int48, 0])))).toEqual([int48, 0]);
    const tooLarge = feed(
      point(1, [block(hourly([int48]))], { type: { ...WATT_HOURS, powerOfTenMultiplier: 12 } }),
    );
    expect(read(tooLarge)).toEqual({ kind: 'refused', fault: { code: 'number-too-large' } });
    const many = feed(point(1, [block(hourly(Array.from({ length: 100 }, () => int48)))]));
    expect(read(many)).toEqual({ kind: 'refused', fault: { code: 'number-too-large' } });
    expect(told(ofReadings(hourly([1, '99999999999999999999'])))).toEqual(['unreadable 1']);
  });
});

describe('registers', () => {
  const register = (values: readonly number[], type = {}): FileChannel =>
    ofReadings(
      values.map((value, at) => ({ startS: START_S + at * 3600, durationS: 0, value })),
      { accumulationBehaviour: 1, ...type },
    );

  it('takes the difference from one reading to the next', () => {
    const channel = register([1000, 1010, 1010, 1050]);
    expect(valuesOf(channel)).toEqual([10, 0, 40]);
    expect(channel.content).toMatchObject({ intervals: { startsAtMs: START_S * 1000, lengthMs: 3_600_000 } });
    expect(told(channel)).toEqual(['register-differenced 3']);
  });

  it('takes the end of a period as the time of its reading', () => {
    const channel = ofReadings(hourly([1000, 1010, 1030]), { accumulationBehaviour: 14 });
    expect(channel.content).toMatchObject({ intervals: { startsAtMs: (START_S + 3600) * 1000 } });
    expect(valuesOf(channel)).toEqual([10, 20]);
  });

  it('counts on where a register began again, and leaves a gap where a meter was exchanged', () => {
    const over = register([99_980, 99_990, 5, 25]);
    expect(valuesOf(over)).toEqual([10, 15, 20]);
    expect(told(over)).toEqual(['rolled-over 1', 'register-differenced 3']);
    const exchanged = register([50_000, 50_010, 5, 25]);
    expect(valuesOf(exchanged)).toEqual([10, none, 20]);
    expect(told(exchanged)).toEqual(['meter-exchanged 1', 'register-differenced 2', 'missing 1']);
  });

  it('lets a register of net use fall', () => {
    const values = [100, 90, 95, 80, 85, 70, 75];
    expect(valuesOf(register(values, { flowDirection: 4 }))).toEqual([-10, 5, -15, 5, -15, 5]);
  });

  it('takes points in time that only rise as a register, even when the file does not say so', () => {
    const type = fields({ commodity: 1, flowDirection: 1, uom: 72 });
    const points = [10, 20, 40].map((value, at) => ({ startS: START_S + at * 900, durationS: 0, value }));
    const channel = channelOf(feed(entry(espi('ReadingType', type)), entry(block(points))));
    expect(valuesOf(channel)).toEqual([10, 20]);
  });

  it('asks when a register falls as often as use does', () => {
    const xml = feed(
      point(1, [block(hourly([5, 3, 8, 1, 9, 2, 7, 4]))], {
        type: { ...WATT_HOURS, accumulationBehaviour: 1 },
      }),
    );
    expect(read(xml)).toEqual({
      kind: 'asked',
      questions: [{ about: 'counting', options: ['interval', 'register'] }],
    });
    expect(valuesOf(channelOf(xml, { counting: 'interval' }))).toEqual([5, 3, 8, 1, 9, 2, 7, 4]);
  });

  it('refuses one reading of a register alone', () => {
    const xml = feed(point(1, [block(hourly([5]))], { type: { ...WATT_HOURS, accumulationBehaviour: 1 } }));
    expect(read(xml)).toEqual({ kind: 'refused', fault: { code: 'register-alone' } });
  });
});
