import { usageUnit } from '@mains/i18n';
import type { UsageTable } from '../chart-model.js';
import { highestIndex, type Figured } from './figures.js';
import { neededDigits, plainQuantity } from './measure.js';
import { receivedIn, sumOf } from './readings.js';
import { localInstant } from './table.js';
import { timeText } from './times.js';
import { clockAt } from './timeline.js';
import type { QuartersWords } from './words.js';

/** A long range day by day, each with its highest interval. */
export function daysTable({ readings, measure }: Figured, days: string, words: QuartersWords): UsageTable {
  const { t, format } = words;
  const { used, fedIn, isNet, timeline } = readings;
  const unit = usageUnit(format, readings.unit, { isSpoken: true });
  const values = used ?? fedIn;
  const named = (name: string, unitText: string): string =>
    t('usageQuarters.table.withUnit', { name, unit: unitText });
  const sums = measure.adds
    ? [
        ...(used
          ? [
              {
                id: 'used',
                name: t(isNet ? 'usageQuarters.figure.net' : 'usageQuarters.figure.used'),
                of: used,
              },
            ]
          : []),
        ...(fedIn ? [{ id: 'fed-in', name: t('usageQuarters.figure.fedIn'), of: fedIn }] : []),
      ]
    : [];
  const none = t('usageQuarters.table.none');
  const ofDays = sums.flatMap(({ of }) => timeline.days.map((day) => sumOf(of, day)));
  // One row may need more than the others.
  const shownDigits = Math.min(1, neededDigits(ofDays, readings.digits));
  return {
    caption: t('usageQuarters.table.byDay', { days }),
    columns: [
      { id: 'day', title: t('usageQuarters.table.day'), isNumber: false },
      ...sums.map(({ id, name }) => ({ id, title: named(name, unit), isNumber: true })),
      { id: 'highest', title: named(t('usageQuarters.figure.highest'), measure.unitText), isNumber: true },
      { id: 'highest-at', title: t('usageQuarters.table.highestAt'), isNumber: false },
      { id: 'received', title: t('usageQuarters.table.received'), isNumber: true },
    ],
    rowCount: timeline.days.length,
    rowAt: (index) => {
      const day = timeline.days[index];
      if (!day) return { cells: [], raw: [] };
      const received = receivedIn(readings, day);
      const highest = highestIndex(values, day);
      const value = (highest === undefined ? undefined : values?.[highest]) ?? Number.NaN;
      const isEmpty = received === 0 || Number.isNaN(value) || highest === undefined;
      const raws = sums.map(({ of }) => (isEmpty ? '' : plainQuantity(sumOf(of, day), readings.digits)));
      const text = (raw: string): string =>
        raw === '' ? none : format.decimal(raw, { minDigits: shownDigits });
      const all = day.end - day.first;
      return {
        cells: [
          format.date(day.date, 'weekdayYear'),
          ...raws.map(text),
          isEmpty ? none : measure.figure(value),
          isEmpty ? none : timeText(clockAt(timeline, highest), words),
          t('usageQuarters.table.ofAll', { count: received, all }),
        ],
        raw: [
          day.date,
          ...raws,
          isEmpty ? '' : measure.plain(value),
          isEmpty ? '' : localInstant(timeline, highest),
          String(received),
        ],
      };
    },
    note: t('usageQuarters.table.byDayNote'),
  };
}
