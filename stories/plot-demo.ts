import { valueAxis, type Plot, type PlotBand, type PlotItem, type PlotRun, type PlotTone } from '@mains/ui';

/** Of a plot for stories: the picture and what is told of an item. */
export interface PlotDemo {
  readonly plot: Plot;
  readonly itemAt: (index: number) => PlotItem;
}

const days = [
  [4.7, 2.5, 2.2, 11.8],
  [4.9, 2.7, 2.4, 9.2],
  [2.3, 1.8, 1.2, 11.1],
  [2.3, 1.7, 1, 10.6],
  [1.9, 1.2, 1, 9.4],
  [2, 1.4, 1, 11.5],
  [5.4, 2.5, 2.7, 13.3],
  [5.3, 2.8, 2.5, 13],
  [5.3, 3, 2.4, 9.2],
  [5.3, 4.4, 2.8, 9.6],
  [6.2, 4.2, 2.5, 11.7],
  [5.2, 3, 2.2, 10.8],
  [4.8, 2.8, 2.5, 10.4],
  [5.5, 2.6, 2.6, 12.6],
  [5.6, 3.1, 2.4, 11.7],
  [5, 2.9, 2.5, 9.2],
  [6.2, 3.8, 2.4, 9.5],
  [6.1, 4.5, 2.3, 9.3],
  [4.8, 2.9, 2.5, 10.3],
  [4.7, 2.7, 2.6, 10.5],
  [4.8, 2.7, 2.4, 13.6],
  [5.2, 3, 2.7, 10.5],
  [5.4, 3.4, 2.6, 10],
  [6.7, 5.1, 3.1, 9.9],
  [6.4, 4.5, 2.7, 9.8],
  [7.2, 3.6, 3.3, 9.9],
  [7.6, 3.7, 3.3, 10.1],
  [7, 3.5, 3.1, 11],
  [8.1, 4.3, 3.3, 14.2],
  [7.1, 4.2, 4, 11.8],
  [7.6, 6.4, 3.6, 11.8],
  [9.2, 6.7, 3.7, 12.5],
  [8.3, 5.3, 4.4, 11.7],
] as const;

const weekdays = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];

function dayName(index: number): string {
  return `${weekdays[index % 7]} ${index < 31 ? `${index + 1} Oct` : `${index - 30} Nov`}`;
}

const decimals = (value: number, digits: number): string => value.toFixed(digits).replace('-', '−');

/** The days of a billing period, in three tones, with last year, the second tier, a gap and an estimate. */
export function daysDemo({ isPatchy = false } = {}): PlotDemo {
  const isMissing = (index: number): boolean => isPatchy && index >= 12 && index < 15;
  const column = (at: 0 | 1 | 2): number[] => days.map((day, index) => (isMissing(index) ? NaN : day[at]));
  const [peak, flat, valley] = [column(0), column(1), column(2)];
  const total = (index: number): number => (peak[index] ?? 0) + (flat[index] ?? 0) + (valley[index] ?? 0);
  const plot: Plot = {
    kind: 'bars',
    count: days.length,
    values: valueAxis(0, 19.6, 'kWh per day', decimals),
    layers: [
      { tone: 'valley', values: valley },
      { tone: 'flat', values: flat },
      { tone: 'peak', values: peak },
    ],
    compare: days.map(([, , , before]) => before),
    compareText: { title: 'Same weekday last year', text: '361 kWh over the period' },
    bands: [
      { kind: 'tier', first: 27, end: 33, title: 'Tier 2 from Wed 28 Oct', text: '98 kWh at ¥0.20 extra' },
    ],
    endLabels: [
      { tone: 'peak', at: 14, title: 'Peak', text: '185 kWh' },
      { tone: 'flat', at: 7, title: 'Flat', text: '113 kWh' },
      { tone: 'valley', at: 2.2, title: 'Valley', text: '86 kWh' },
    ],
    labelsFor: (view, most) =>
      [0, 7, 14, 21, 32]
        .filter((item) => item >= view.first && item < view.end)
        .slice(0, most)
        .map((item) => ({ item, text: item === 0 || item === 32 ? dayName(item).slice(4) : `${item + 1}` })),
    ...(isPatchy
      ? {
          gaps: [{ first: 12, end: 15, text: '13 to 15 Oct, nothing arrived' }],
          hatched: Uint8Array.from(days, (_, index) => (index >= 15 && index < 18 ? 1 : 0)),
        }
      : {}),
  };
  const itemAt = (index: number): PlotItem => {
    const name = dayName(index);
    if (isMissing(index))
      return { name, value: '', lines: ['Nothing arrived'], spoken: `${name}, nothing arrived` };
    const value = `${total(index).toFixed(1)} kWh`;
    const parts = `Peak ${peak[index]}, flat ${flat[index]}, valley ${valley[index]}`;
    return {
      name,
      value,
      lines: [parts, `Last year ${days[index]?.[3]} kWh`],
      spoken: `${name}, ${value}. ${parts}`,
    };
  };
  return { plot, itemAt };
}

/** Days on which panels fed in more or less than the house took. */
export function exportDemo(): PlotDemo {
  const taken = days.map(([peak]) => peak);
  const fedIn = days.map(([, flat], index) => -flat * (index % 5));
  return {
    plot: {
      kind: 'bars',
      count: days.length,
      values: valueAxis(Math.min(...fedIn), Math.max(...taken), 'kWh per day', decimals),
      layers: [
        { tone: 'use', values: taken },
        { tone: 'export', values: fedIn },
      ],
      levels: [{ at: 8, text: 'Allowance 8 kWh' }],
      endLabels: [
        { tone: 'use', at: 4, title: 'Taken', text: '190 kWh' },
        { tone: 'export', at: -6, title: 'Fed in', text: '212 kWh' },
      ],
      labelsFor: () => [0, 7, 14, 21, 32].map((item) => ({ item, text: dayName(item).slice(4) })),
    },
    itemAt: (index) => ({
      name: dayName(index),
      value: `${taken[index]} kWh`,
      lines: [`Fed in ${decimals(-(fedIn[index] ?? 0), 1)} kWh`],
      spoken: `${dayName(index)}, ${taken[index]} kWh, fed in ${decimals(-(fedIn[index] ?? 0), 1)} kWh`,
    }),
  };
}

const perDay = 96;

const tariff: readonly {
  readonly from: number;
  readonly tone: PlotTone;
  readonly title: string;
  readonly text: string;
}[] = [
  { from: 0, tone: 'valley', title: 'Valley', text: '¥0.30 per kWh' },
  { from: 28, tone: 'flat', title: 'Flat', text: '¥0.54 per kWh' },
  { from: 32, tone: 'peak', title: 'Peak', text: '¥0.65 per kWh' },
  { from: 44, tone: 'flat', title: 'Flat', text: '¥0.54 per kWh' },
  { from: 72, tone: 'peak', title: 'Peak', text: '¥0.65 per kWh' },
  { from: 88, tone: 'flat', title: 'Flat', text: '¥0.54 per kWh' },
  { from: 92, tone: 'valley', title: 'Valley', text: '¥0.30 per kWh' },
];

/** Quarter hours as a household uses them: the same numbers at every call. */
export function quarterHours(count: number, seed = 1): Float64Array {
  let state = seed;
  const random = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  return Float64Array.from({ length: count }, (_, index) => {
    const hour = (index % perDay) / 4;
    const shape =
      0.12 + 1.3 * bump(hour, 7.5, 0.5) + 0.7 * bump(hour, 12.7, 0.4) + 1.7 * bump(hour, 19.5, 1.2);
    const season = 1 + 0.5 * Math.cos((2 * Math.PI * index) / (365 * perDay));
    return Math.round(1000 * season * shape * (0.7 + 0.6 * random())) / 1000;
  });
}

function bump(hour: number, middle: number, width: number): number {
  return Math.exp(-(((hour - middle) / width) ** 2));
}

const time = (quarter: number): string =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;

/** One day in quarter hours with its prices, the day before and the highest value. */
export function dayDemo(): PlotDemo {
  const values = quarterHours(perDay, 7);
  const highest = values.indexOf(Math.max(...values));
  const itemAt = (index: number): PlotItem => {
    const name = `${time(index)} to ${time(index + 1)}`;
    const value = `${(values[index] ?? 0).toFixed(2)} kW`;
    return { name, value, lines: ['At the peak price'], spoken: `${name}, ${value}` };
  };
  return {
    plot: {
      kind: 'curve',
      count: perDay,
      values: valueAxis(0, Math.max(...values), 'kW', decimals),
      layers: [{ tone: 'use', values }],
      runs: tariff.map(({ from, tone }, at) => ({ first: from, end: tariff[at + 1]?.from ?? perDay, tone })),
      compare: quarterHours(perDay, 8),
      compareText: { title: 'Dotted: Sun 22 Nov, the day before' },
      bands: tariff.map(({ from, tone, title, text }, at): PlotBand => ({
        kind: 'price',
        first: from,
        end: tariff[at + 1]?.from ?? perDay,
        tone,
        title,
        text,
      })),
      notes: [
        {
          item: highest + 0.5,
          value: values[highest] ?? 0,
          text: `${itemAt(highest).value} at ${time(highest)}`,
        },
      ],
      labelsFor: () => Array.from({ length: 13 }, (_, index) => ({ item: 8 * index, text: time(8 * index) })),
    },
    itemAt,
  };
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A year in quarter hours: 35,040 points with their price periods. */
export function yearDemo(): PlotDemo {
  const count = 365 * perDay;
  const values = quarterHours(count);
  values.fill(NaN, 100 * perDay, 107 * perDay);
  const runs: PlotRun[] = Array.from({ length: 365 }, (_, day) =>
    tariff.map(({ from, tone }, at) => ({
      first: day * perDay + from,
      end: day * perDay + (tariff[at + 1]?.from ?? perDay),
      tone,
    })),
  ).flat();
  const dateOf = (day: number): string => {
    const date = new Date(Date.UTC(2026, 0, 1 + day));
    return `${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
  };
  return {
    plot: {
      kind: 'curve',
      count,
      values: valueAxis(
        0,
        values.reduce((most, value) => (value > most ? value : most), 0),
        'kW',
        decimals,
      ),
      layers: [{ tone: 'use', values }],
      runs,
      bands: [
        { kind: 'outage', first: 210 * perDay, end: 212 * perDay, title: 'Power cut', text: '30 to 31 Jul' },
      ],
      gaps: [{ first: 100 * perDay, end: 107 * perDay, text: '11 to 17 Apr, nothing arrived' }],
      leastInView: 24,
      labelsFor: ({ first, end }, most) => {
        const step = Math.max(1, Math.ceil((end - first) / perDay / most));
        const start = Math.ceil(first / perDay / step) * step;
        return Array.from({ length: most }, (_, index) => start + index * step)
          .filter((day) => day * perDay < end)
          .map((day) => ({ item: day * perDay, text: dateOf(day) }));
      },
    },
    itemAt: (index) => {
      const name = `${dateOf(Math.floor(index / perDay))}, ${time(index % perDay)}`;
      const found = values[index] ?? NaN;
      const value = Number.isNaN(found) ? '' : `${found.toFixed(2)} kW`;
      return { name, value, lines: [], spoken: `${name}, ${value || 'nothing arrived'}` };
    },
  };
}
