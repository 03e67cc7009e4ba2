import { ESTIMATED, DOUBTFUL } from '@mains/domain';
import type { ItemWords } from '../chart-model.js';
import type { Comparison } from './comparison.js';
import type { Figured } from './figures.js';
import { readingText } from './measure.js';
import type { PricedRun } from './prices.js';
import { netAt } from './readings.js';
import { spanText } from './times.js';
import type { QuartersWords } from './words.js';

/** What is said of one interval. */
export function itemWords(
  { readings, measure, runs }: Figured,
  compare: Comparison | undefined,
  index: number,
  words: QuartersWords,
): ItemWords {
  const { t } = words;
  const { used, fedIn, marks, timeline } = readings;
  const name = spanText(timeline, { first: index, end: index + 1 }, words);
  const compared = compare?.values[index] ?? Number.NaN;
  const before =
    compare && !Number.isNaN(compared)
      ? [t('usageQuarters.item.compare', { name: compare.name, value: compare.text(index) })]
      : [];
  if (Number.isNaN(netAt(readings, index))) {
    const value = t('usageQuarters.item.missing');
    return { name, value, lines: before, spoken: spoken(name, [value, ...before], words) };
  }
  const value = measure.text(netAt(readings, index));
  const mark = marks[index];
  const period = runAt(runs, index)?.timeOfUse;
  const lines = [
    ...(measure.adds && measure.isRate && used && !fedIn
      ? [readingText(used[index] ?? 0, readings, words)]
      : []),
    ...(fedIn && used ? [t('usageQuarters.item.used', { value: measure.text(used[index] ?? 0) })] : []),
    ...(fedIn ? [t('usageQuarters.item.fedIn', { value: measure.text(fedIn[index] ?? 0) })] : []),
    ...(period ? [t('usageQuarters.item.price', { period: t(`usageQuarters.period.${period}`) })] : []),
    ...(mark === ESTIMATED ? [t('usageQuarters.item.estimated')] : []),
    ...(mark === DOUBTFUL ? [t('usageQuarters.item.doubtful')] : []),
    ...before,
  ];
  return { name, value, lines, spoken: spoken(name, [value, ...lines], words) };
}

function spoken(name: string, all: readonly string[], { t }: QuartersWords): string {
  return t('usageQuarters.item.spoken', { name, rest: all.join(t('usageQuarters.list.comma')) });
}

/** The run an interval lies in. */
export function runAt(runs: readonly PricedRun[] | undefined, index: number): PricedRun | undefined {
  if (!runs) return undefined;
  let [low, high] = [0, runs.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (!run) return undefined;
    if (index < run.first) high = middle - 1;
    else if (index >= run.end) low = middle + 1;
    else return run;
  }
  return undefined;
}
