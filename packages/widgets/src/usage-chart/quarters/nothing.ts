import type { ChartModel } from '../chart-model.js';
import type { QuartersWords } from './words.js';

/** A view of which no interval is known. */
export function nothingReceived(
  { title, day }: { readonly title: string; readonly day: string },
  { t }: QuartersWords,
): ChartModel {
  const sentence = t('usageQuarters.day.none', { day });
  return {
    title,
    subtitle: t('usageQuarters.day.noReadings'),
    sentence,
    figures: [],
    plot: {
      kind: 'curve',
      count: 0,
      values: { unitText: '', min: 0, max: 1, ticks: [] },
      layers: [],
      labelsFor: () => [],
    },
    itemAt: () => ({ name: day, value: sentence, lines: [], spoken: sentence }),
    table: { caption: title, columns: [], rowCount: 0, rowAt: () => ({ cells: [], raw: [] }) },
    remarks: [],
  };
}
