import { valueAxis, type Plot, type PlotBand, type PlotNote, type PlotRun } from '@mains/ui';
import type { IntervalFacts } from '../usage-facts.js';
import type { Comparison } from './comparison.js';
import { highestIndex, type Figured } from './figures.js';
import { tonesOf, type PricedRun } from './prices.js';
import { hatchedOf, plotGaps, type Quality } from './quality.js';
import { netAt, netOf } from './readings.js';
import { dateText, labelsOf, timeText } from './times.js';
import { clockAt, dayAt } from './timeline.js';
import type { QuartersWords } from './words.js';

const DAY_MS = 86_400_000;

export interface PlotParts {
  readonly figured: Figured;
  readonly quality: Quality;
  readonly compare?: Comparison | undefined;
  readonly bands: readonly PlotBand[];
  readonly layers: IntervalFacts['layers'];
  /** Of zooming in. */
  readonly leastInView?: number;
  /** More of them may come than there are pixels. */
  readonly isLong?: boolean;
}

/** The curve of intervals: what was taken, less what was fed in where both are counted. */
export function curvePlot(parts: PlotParts, words: QuartersWords): Plot {
  const { figured, quality, compare, bands, layers, leastInView, isLong } = parts;
  const { readings, measure, runs } = figured;
  const { timeline, used, fedIn } = readings;
  const { factor } = measure;
  const drawn = netOf(readings);
  for (let index = 0; index < drawn.length; index += 1) drawn[index] = (drawn[index] ?? 0) * factor;
  const compared = compare?.values.map((value) => value * factor);
  const [low, high] = reach(drawn, compared);
  const hatched = hatchedOf(readings, quality);
  const tones = layers.prices && runs ? tonesOf(runs) : [];
  const withExport = fedIn || readings.isNet ? exportRuns(drawn, tones) : tones;
  return {
    kind: 'curve',
    count: timeline.count,
    values: valueAxis(low, high, measure.unitText, measure.tick),
    layers: [{ tone: used ? 'use' : 'export', values: drawn }],
    ...(withExport.length > 0 && { runs: withExport }),
    ...(compare && compared && { compare: compared, compareText: { title: compare.title } }),
    ...(hatched && { hatched }),
    bands,
    gaps: plotGaps(readings, quality, words),
    notes: highestNote(figured, drawn, words),
    labelsFor: labelsOf(timeline, words),
    ...(isLong && {
      envelope: {
        leastText: words.t('usageQuarters.envelope.least'),
        mostText: words.t('usageQuarters.envelope.most'),
        together: Math.max(1, Math.round(DAY_MS / timeline.lengthMs)),
      },
    }),
    ...(leastInView !== undefined && { leastInView: Math.min(leastInView, timeline.count) }),
  };
}

function reach(...all: readonly (Float64Array | undefined)[]): [number, number] {
  let [low, high] = [0, 0];
  for (const values of all) {
    for (let index = 0; index < (values?.length ?? 0); index += 1) {
      const value = values?.[index] ?? 0;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return [low, high];
}

/** What hangs below zero was fed in, whatever the price period. */
function exportRuns(drawn: Float64Array, tones: readonly PlotRun[]): PlotRun[] {
  const runs: { first: number; end: number; tone: PlotRun['tone'] }[] = [];
  let at = 0;
  for (let index = 0; index < drawn.length; index += 1) {
    while ((tones[at]?.end ?? Infinity) <= index) at += 1;
    const run = tones[at];
    const tone = (drawn[index] ?? 0) < 0 ? 'export' : run && run.first <= index ? run.tone : 'use';
    const last = runs.at(-1);
    if (last?.tone === tone) last.end = index + 1;
    else runs.push({ first: index, end: index + 1, tone });
  }
  return runs;
}

/** “2.27 kW at 19:15”, above the highest. */
function highestNote({ readings, measure }: Figured, drawn: Float64Array, words: QuartersWords): PlotNote[] {
  const { timeline } = readings;
  const index = highestIndex(drawn, { first: 0, end: drawn.length });
  if (index === undefined || !((drawn[index] ?? 0) > 0)) return [];
  const value = measure.text(netAt(readings, index));
  const time = timeText(clockAt(timeline, index), words);
  const isOneDay = timeline.days.length === 1;
  const text = isOneDay
    ? words.t('usageQuarters.note.at', { value, time })
    : words.t('usageQuarters.note.on', {
        value,
        date: dateText(timeline, dayAt(timeline, index).date, words),
        time,
      });
  return [{ item: index + 0.5, value: drawn[index] ?? 0, text }];
}

/** The strip of price periods under the axis, with what each costs. */
export function priceBands(runs: readonly PricedRun[] | undefined, words: QuartersWords): PlotBand[] {
  const { t, format } = words;
  return (runs ?? []).flatMap(({ first, end, timeOfUse, price }) => {
    if (!timeOfUse) return [];
    const text =
      price &&
      t(`usageQuarters.price.${price.per === 'm3' ? 'perM3' : 'perKwh'}`, {
        price: format.unitPrice(
          { value: price.value, currency: price.currency, per: 'kWh' },
          { symbol: 'word' },
        ),
      });
    return [
      {
        first,
        end,
        kind: 'price' as const,
        tone: timeOfUse,
        title: t(`usageQuarters.Period.${timeOfUse}`),
        ...(text !== undefined && { text }),
      },
    ];
  });
}
