import fc from 'fast-check';
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
} from './feeds.test-data.js';
import { fileOf, read, told, valuesOf } from './files.test-data.js';

describe('series of several lengths', () => {
  it('keep a stray longer reading apart from the hours around it', () => {
    const hours = hourly(Array.from({ length: 60 }, () => 1)).filter((_, at) => at !== 30 && at !== 31);
    const two = { startS: START_S + 30 * 3600, durationS: 7200, value: 5 };
    const { channels } = fileOf(read(feed(point(1, [block([...hours, two])]))));
    expect(channels.map(({ content }) => content.kind)).toEqual(['intervals', 'intervals']);
    expect(channels.map((channel) => valuesOf(channel).length)).toEqual([60, 1]);
    expect(channels.map(told)).toEqual([['other-length 58', 'missing 2'], ['other-length 1']]);
  });

  it('stay one series when there is no telling what is usual', () => {
    const mixed = [
      { startS: START_S, durationS: 3600, value: 1 },
      { startS: START_S + 3600, durationS: 7200, value: 2 },
      { startS: START_S + 14_400, durationS: 900, value: 3 },
    ];
    const { channels } = fileOf(read(feed(point(1, [block(mixed)]))));
    expect(channels.map(({ content }) => content.kind)).toEqual(['readings']);
    expect(channels.map(told)).toEqual([['missing 1']]);
  });

  it('may lie decades apart without a grid of millions of empty places', () => {
    const far = hourly([1, 2], 60).map((one, at) => ({ ...one, startS: START_S - at * 1_699_999_980 }));
    const [channel] = fileOf(read(feed(point(1, [block(far)])))).channels;
    expect(channel?.content.kind).toBe('readings');
  });
});

describe('zones and ids', () => {
  it('need no rule where clocks do not change', () => {
    const rule = { dstEndRule: '00', dstOffset: 0, dstStartRule: '00', tzOffset: 3600 };
    const [channel] = fileOf(read(feed(point(1, [block(hourly([1]))]), localTime(rule)))).channels;
    expect(channel?.timeZone).toEqual({ name: 'Etc/GMT-1', assumed: false });
  });

  it('take the zone passed in before others that go by the same rule', () => {
    const xml = feed(point(1, [block(hourly([1]))]), localTime(EASTERN));
    const [channel] = fileOf(read(xml, { timeZone: 'America/Toronto' })).channels;
    expect(channel?.timeZone).toEqual({ name: 'America/Toronto', assumed: false });
  });

  it('are unique when links of a file are not', () => {
    const summary = entry(espi('UsageSummary', fields({ billLastPeriod: 1 })), { self: '/UsageSummary' });
    const file = fileOf(
      read(feed(point(1, [block(hourly([1]))]), point(1, [block(hourly([2]))]), summary, summary)),
    );
    expect(new Set(file.bills.map(({ id }) => id)).size).toBe(2);
    expect(new Set(file.channels.map(({ id }) => id)).size).toBe(file.channels.length);
  });

  it('refuse a power of ten that the standard does not have', () => {
    const type = { ...WATT_HOURS, powerOfTenMultiplier: 99 };
    expect(read(feed(point(1, [block(hourly([1]))], { type })))).toMatchObject({
      fault: { code: 'unknown-unit' },
    });
  });
});

describe('readings in any order', () => {
  it('give the same values, with gaps and duplicates counted', () => {
    const values = fc.array(fc.option(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), { nil: undefined }), {
      minLength: 2,
      maxLength: 40,
    });
    fc.assert(
      fc.property(values, fc.infiniteStream(fc.nat(1000)), (given, chance) => {
        const all = given.map((value, at) => (at === 0 || at === given.length - 1 ? 1 : value));
        const present = hourly(all.map((value) => value ?? 'none')).filter(({ value }) => value !== 'none');
        const draw = (): number => Number(chance.next().value);
        const twice = present.filter(() => draw() < 200);
        const shuffled = [...present, ...twice]
          .map((one) => ({ one, place: draw() }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one);
        const middle = draw() % shuffled.length;
        const blocks = [shuffled.slice(0, middle), shuffled.slice(middle)].map((part) => block(part));
        const type = { ...WATT_HOURS, flowDirection: 4 };
        const [channel, ...more] = fileOf(read(feed(point(1, blocks, { type })))).channels;
        if (!channel) throw new Error('no channel');
        expect(more).toEqual([]);
        expect(valuesOf(channel)).toEqual(all.map((value) => value ?? Number.NaN));
        const missing = all.filter((value) => value === undefined).length;
        expect(told(channel).filter((notice) => !notice.startsWith('out-of-order'))).toEqual([
          ...(twice.length > 0 ? [`duplicate ${twice.length}`] : []),
          ...(missing > 0 ? [`missing ${missing}`] : []),
        ]);
      }),
    );
  });
});
