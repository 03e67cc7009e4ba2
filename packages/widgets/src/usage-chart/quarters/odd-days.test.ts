import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { ChartModel } from '../chart-model.js';
import { dayModel } from './day.model.js';
import { COST_REMARK, factsOf, MEI_MONDAY, MONDAY, series, wordsIn } from './facts.test-data.js';
import { halfStretch } from './stretch.js';

const en = await wordsIn('en');
const zh = await wordsIn('zh-CN');
const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00A0', ' ');
const lines = (all: ChartModel['figures'] = []): string[] =>
  all.map(
    ({ label, value, note }) =>
      plain([label, value, ...(note === undefined ? [] : [note])].join(' | ')) ?? '',
  );

/** Everything that can be read in a view. */
function allWords(model: ChartModel): string {
  const { plot, table } = model;
  const items = Array.from({ length: plot.count }, (_, index) => model.itemAt(index));
  const rows = Array.from({ length: table.rowCount }, (_, index) => table.rowAt(index));
  return JSON.stringify([
    { ...model, plot: undefined },
    plot.gaps,
    plot.notes,
    plot.bands,
    plot.values,
    plot.labelsFor({ first: 0, end: plot.count }, 12),
    items,
    rows,
    plot.count > 0 ? model.figuresFor?.({ first: 0, end: 1 }) : [],
  ]);
}

describe('days on which clocks change', () => {
  it.each([
    ['2026-03-29', 'Europe/London', 15, 92, '02:00 to 02:15', 4],
    ['2026-10-25', 'Europe/London', 15, 100, '01:00 (second) to 01:15 (second)', 8],
    ['2026-03-08', 'America/New_York', 60, 23, '03:00 to 04:00', 2],
    ['2026-11-01', 'America/New_York', 30, 50, '01:30 (second) to 02:00', 5],
    ['2026-04-05', 'Australia/Lord_Howe', 30, 49, '01:30 (second) to 02:00', 4],
  ])('%s in %s by %i minutes has %i intervals', (date, timeZone, minutes, count, name, index) => {
    const values = Array.from({ length: count }, (_, at) => 100 + at);
    const model = dayModel(factsOf([series(date, values, { timeZone, minutes })], { timeZone }), date, en);
    expect(model.plot.count).toBe(count);
    expect(model.plot.gaps).toEqual([]);
    expect(model.itemAt(index).name).toBe(name);
    const names = Array.from({ length: count }, (_, at) => model.itemAt(at).name);
    expect(new Set(names).size).toBe(count);
    expect(model.remarks[0]).toMatch(/^Clocks went (back|forward)/);
    const labels = model.plot.labelsFor({ first: 0, end: count }, 60).map(({ text }) => text);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels.at(-1)).toBe('24:00');
  });

  test('keep the price periods by the wall clock', () => {
    const timeZone = 'Europe/London';
    const runsOn = (date: string, count: number): string[] => {
      const values = Array.from({ length: count }, () => 100);
      const model = dayModel(factsOf([series(date, values, { timeZone })], { timeZone }), date, en);
      return (model.plot.runs ?? []).slice(0, 2).map(({ first, end, tone }) => `${first}-${end} ${tone}`);
    };
    expect(runsOn('2026-03-29', 92)).toEqual(['0-24 valley', '24-28 flat']);
    expect(runsOn('2026-10-25', 100)).toEqual(['0-32 valley', '32-36 flat']);
  });

  test('are compared with the day before by the time of the clock', () => {
    const timeZone = 'Europe/London';
    const values = Array.from({ length: 192 + 4 }, (_, index) => index);
    const facts = factsOf([series('2026-10-24', values, { timeZone })], { timeZone });
    const { compare } = dayModel(facts, '2026-10-25', en).plot;
    const shown = (index: number): number => (compare?.[index] ?? Number.NaN) * 250;
    // 01:45, 01:00 for the second time, 02:00.
    expect([shown(7), shown(8), shown(12)]).toEqual([7, Number.NaN, 8]);
  });
});

describe('a day', () => {
  test('of which nothing has arrived', () => {
    const model = dayModel(
      factsOf([
        series(
          MONDAY,
          MEI_MONDAY.map(() => Number.NaN),
        ),
      ]),
      MONDAY,
      en,
    );
    expect(model.sentence).toBe('No readings have arrived for Monday.');
    expect(plain(model.subtitle)).toBe('96 readings of 15 minutes, none received');
    expect(model.figures).toEqual([]);
    expect(model.plot.gaps).toMatchObject([{ first: 0, end: 96, text: '00:00 to 24:00, missing' }]);
    expect(dayModel(factsOf([]), MONDAY, en)).toMatchObject({ figures: [], plot: { count: 0 } });
  });

  test('on which nothing was used', () => {
    const model = dayModel(
      factsOf([
        series(
          MONDAY,
          MEI_MONDAY.map(() => 0),
        ),
      ]),
      MONDAY,
      en,
    );
    expect(model.sentence).toBe('No electricity was used on Monday.');
    expect(lines(model.figures)).toEqual([
      'Used | 0 kWh',
      'Cost | ¥0.00 | for what was used',
      'Highest | 0.00 kW | 00:00 to 00:15',
      'Average | 0.00 kW',
    ]);
    expect(model.plot.notes).toEqual([]);
  });

  test('of which half is still to come', () => {
    const facts = factsOf([series('2026-11-24', MEI_MONDAY.slice(0, 57))]);
    const model = dayModel(facts, '2026-11-24', en);
    expect(plain(model.subtitle)).toBe('96 readings of 15 minutes, 39 to come');
    expect(model.plot.gaps).toEqual([]);
    expect(model.sentence).toContain(' That is of the readings received so far.');
    expect(lines(model.figures)[0]).toBe('Used | 4.2 kWh | 57 of 96 readings');
    expect(model.remarks).toEqual(['Readings have arrived up to Tue 24 Nov, 14:15.', COST_REMARK]);
  });

  test('of one single interval', () => {
    const model = dayModel(factsOf([series(MONDAY, [10_400], { minutes: 1440 })]), MONDAY, en);
    expect(model.title).toBe('Monday 23 November');
    expect(plain(model.subtitle)).toBe('1 reading of 24 h, all received');
    expect(model.itemAt(0)).toMatchObject({ name: '00:00 to 24:00', value: '10.40\u00A0kWh' });
    expect(model.plot.labelsFor({ first: 0, end: 1 }, 5).map(({ text }) => text)).toContain('24:00');
  });

  test('with solar power hangs what was fed in below zero', () => {
    const fedIn = MEI_MONDAY.map((_, index) => (index >= 36 && index < 64 ? 400 : 0));
    const facts = factsOf([series(MONDAY, MEI_MONDAY), series(MONDAY, fedIn, { measures: 'export' })]);
    const model = dayModel(facts, MONDAY, en);
    expect(plain(model.sentence)).toBe('On Monday you took 10.4 kWh from the grid and fed in 11.2 kWh.');
    expect(lines(model.figures).slice(0, 2)).toEqual(['Used | 10.4 kWh', 'Fed in | 11.2 kWh']);
    expect(model.hint).toBeUndefined();
    expect(model.plot.layers[0]?.values[40]).toBeCloseTo(-1.48, 9);
    expect(model.plot.values.min).toBeLessThan(-1.4);
    expect(model.plot.runs?.filter(({ tone }) => tone === 'export')).toEqual([
      { first: 36, end: 64, tone: 'export' },
    ]);
    expect(plain(model.itemAt(40).spoken)).toBe(
      '10:00 to 10:15: −1.48 kW, Taken 0.12 kW, Fed in 1.60 kW, At the peak price',
    );
  });

  test('of a meter that counts net is told as net', () => {
    const values = MEI_MONDAY.map((value) => value - 200);
    const model = dayModel(factsOf([series(MONDAY, values, { measures: 'net' })]), MONDAY, en);
    expect(plain(model.sentence)).toBe('What you took on Monday less what you fed in comes to −8.8 kWh.');
    expect(lines(model.figures)[0]).toBe('Net | −8.8 kWh');
    expect(lines(model.figures).join()).not.toContain('Cost');
  });

  test('of several meters adds them, and misses where one is missing', () => {
    const other = MEI_MONDAY.map((_, index) => (index === 3 ? Number.NaN : 1));
    const facts = factsOf([series(MONDAY, MEI_MONDAY), series(MONDAY, other, { digits: 2 })]);
    const model = dayModel(facts, MONDAY, en);
    expect(model.plot.gaps).toMatchObject([{ first: 3, end: 4 }]);
    expect(lines(model.figures)[0]).toBe('Used | 11.31 kWh | 95 of 96 readings');
  });

  test('of water is told in litres per hour, without prices by the hour', () => {
    const values = MEI_MONDAY.map((value) => Math.round(value / 50));
    const facts = factsOf([series(MONDAY, values, { unit: 'm3' })], {
      commodity: 'water',
      unit: 'm3',
      sheets: undefined,
    });
    const model = dayModel(facts, MONDAY, en);
    expect(model.plot.values.unitText).toBe('L/h');
    expect(lines(model.figures)).toEqual([
      'Used | 0.22 m³',
      'Highest | 44 L/h | 19:15 to 19:30',
      'Average | 9 L/h',
    ]);
    expect(model.sentence).toMatch(/^(Almost half|Half|More than half) of Monday’s water/);
    expect(model.hint).toBeUndefined();
    expect(model.remarks).toEqual([]);
    expect(dayModel(facts, MONDAY, zh).plot.values.unitText).toBe('升/时');
  });

  test('of gas is told in cubic metres', () => {
    const values = Array.from({ length: 24 }, (_, hour) => hour * 10);
    const intervals = [series(MONDAY, values, { unit: 'm3', minutes: 60 })];
    const facts = factsOf(intervals, { commodity: 'gas', unit: 'm3', sheets: undefined });
    const model = dayModel(facts, MONDAY, en);
    expect(model.plot.values.unitText).toBe('m³/h');
    expect(lines(model.figures)[1]).toBe('Highest | 0.23 m³/h | 23:00 to 24:00');
  });

  test('of volts has no sums', () => {
    const values = MEI_MONDAY.map((value) => 2300 + (value % 40));
    const facts = factsOf([series(MONDAY, values, { unit: 'V', digits: 1 })], {
      commodity: undefined,
      unit: 'V',
    });
    const model = dayModel(facts, MONDAY, en);
    expect(lines(model.figures).map((line) => line.split(' | ')[0])).toEqual(['Highest', 'Average']);
    expect(lines(model.figures)[0]).toContain(' V');
  });

  test('without power for some time marks it', () => {
    const facts = factsOf([series(MONDAY, MEI_MONDAY)], {
      days: {
        firstDate: MONDAY,
        count: 0,
        registers: [],
        marks: new Uint8Array(),
        remarks: [],
        interruptions: [{ kind: 'outage', start: '2026-11-22T18:00:00Z', end: '2026-11-22T19:10:00Z' }],
      },
    });
    const model = dayModel(facts, MONDAY, en);
    expect(model.plot.bands?.[0]).toMatchObject({ kind: 'outage', first: 8, end: 13, title: 'Outage' });
    expect(model.remarks).toEqual(['Outage: 02:00 to 03:15.', COST_REMARK]);
  });

  test('is compared with a usual day where that is asked for', () => {
    const values = Array.from(
      { length: 15 * 96 },
      (_, index) => (MEI_MONDAY[index % 96] ?? 0) * 2 + (index % 3),
    );
    const model = dayModel(factsOf([series('2026-11-09', values)]), MONDAY, en, { compare: 'usual-day' });
    expect(model.plot.compareText?.title).toBe('Dotted: your usual weekday, the mean of 10 days');
    expect(plain(model.itemAt(77).lines.at(-1))).toMatch(/^Your usual weekday: 4\.5\d kW$/);
    expect(allWords(model)).not.toMatch(/NaN|undefined/);
  });
});

test('whatever arrives, nothing unreadable is said', () => {
  const value = fc.oneof(fc.constant(Number.NaN), fc.integer({ min: -5_000_000, max: 5_000_000 }));
  fc.assert(
    fc.property(
      fc.array(value, { maxLength: 110 }),
      fc.constantFrom(5, 15, 30, 60, 1440),
      fc.constantFrom(
        'kWh' as const,
        'Wh' as const,
        'm3' as const,
        'L' as const,
        'V' as const,
        'MJ' as const,
      ),
      fc.constantFrom('import' as const, 'net' as const, 'export' as const),
      fc.constantFrom('2026-03-29', '2026-10-25', '2026-11-23', '2028-02-29'),
      (values, minutes, unit, measures, date) => {
        const timeZone = 'Europe/London';
        const facts = factsOf([series(date, values, { timeZone, minutes, unit, measures })], { timeZone });
        for (const words of [en, zh]) {
          const said = allWords(dayModel(facts, date, words));
          expect(said).not.toMatch(/NaN|undefined|Infinity|Invalid|object |usageQuarters|\{\{/);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a stretch that holds nearly half is the shortest there is', () => {
  const shares = (values: readonly number[], length: number): number[] =>
    values
      .slice(0, Math.max(0, values.length - length + 1))
      .map((_, first) => values.slice(first, first + length).reduce((sum, value) => sum + value, 0));
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 60 }), (values) => {
      const total = values.reduce((sum, value) => sum + value, 0);
      const found = halfStretch(Float64Array.from(values));
      const enough = total * 0.45;
      const least =
        values.findIndex((_, index) => shares(values, index + 1).some((sum) => sum >= enough)) + 1;
      if (!found) {
        expect(total === 0 || least > values.length * 0.4).toBe(true);
        return;
      }
      expect(found.end - found.first).toBe(least);
      expect(found.share * total).toBeCloseTo(Math.max(...shares(values, least)), 6);
    }),
  );
});
