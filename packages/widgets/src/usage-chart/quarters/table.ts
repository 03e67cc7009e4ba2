import { ESTIMATED, DOUBTFUL, minuteOfDayIn, plainDateIn } from '@mains/domain';
import { usageUnit } from '@mains/i18n';
import type { UsageColumn, UsageRow, UsageTable } from '../chart-model.js';
import type { Comparison } from './comparison.js';
import type { Figured } from './figures.js';
import { runAt } from './items.js';
import { neededDigits, plainQuantity } from './measure.js';
import { spanText } from './times.js';
import { instantAt, type Timeline } from './timeline.js';
import type { QuartersWords } from './words.js';

interface Column extends UsageColumn {
  readonly cell: (index: number) => { readonly text: string; readonly raw: string };
}

/** Every interval with its numbers. */
export function quartersTable(
  figured: Figured,
  compare: Comparison | undefined,
  caption: string,
  words: QuartersWords,
): UsageTable {
  const columns = columnsOf(figured, compare, words);
  const { timeline, marks } = figured.readings;
  return {
    caption,
    columns: columns.map(({ id, title, isNumber }) => ({ id, title, isNumber })),
    rowCount: timeline.count,
    rowAt: (index): UsageRow => {
      const cells = columns.map(({ cell }) => cell(index));
      const mark = marks[index];
      const badge =
        mark === ESTIMATED
          ? words.t('usageQuarters.item.estimated')
          : mark === DOUBTFUL
            ? words.t('usageQuarters.item.doubtful')
            : undefined;
      return {
        cells: cells.map(({ text }) => text),
        raw: cells.map(({ raw }) => raw),
        ...(badge !== undefined && { badge }),
      };
    },
  };
}

function columnsOf(
  { readings, measure, runs }: Figured,
  compare: Comparison | undefined,
  words: QuartersWords,
): Column[] {
  const { t, format } = words;
  const { used, fedIn, isNet, timeline } = readings;
  const unit = usageUnit(format, readings.unit, { isSpoken: true });
  const none = { text: t('usageQuarters.table.none'), raw: '' };
  const counted = (id: string, name: string, values: Float64Array): Column => {
    const minDigits = neededDigits(values, readings.digits);
    return {
      id,
      title: t('usageQuarters.table.withUnit', { name, unit }),
      isNumber: true,
      cell: (index) => {
        const value = values[index] ?? Number.NaN;
        if (Number.isNaN(value)) return none;
        // Means of usual days are no whole numbers.
        const raw = plainQuantity(Math.round(value), readings.digits);
        return { text: format.decimal(raw, { minDigits }), raw };
      },
    };
  };
  const periodAt = (index: number): string => {
    const period = runAt(runs, index)?.timeOfUse;
    return period ? t(`usageQuarters.Period.${period}`) : '';
  };
  return [
    {
      id: 'time',
      title: t('usageQuarters.table.time'),
      isNumber: false,
      cell: (index) => ({
        text: spanText(timeline, { first: index, end: index + 1 }, words),
        raw: localInstant(timeline, index),
      }),
    },
    ...(used
      ? [
          counted(
            'used',
            t(
              isNet
                ? 'usageQuarters.figure.net'
                : measure.adds
                  ? 'usageQuarters.figure.used'
                  : 'usageQuarters.table.value',
            ),
            used,
          ),
        ]
      : []),
    ...(fedIn ? [counted('fed-in', t('usageQuarters.figure.fedIn'), fedIn)] : []),
    ...(used && measure.isRate && measure.adds
      ? [
          {
            id: 'rate',
            title: t('usageQuarters.table.withUnit', {
              name: t(readings.unit === 'kWh' ? 'usageQuarters.table.power' : 'usageQuarters.table.flow'),
              unit: measure.unitText,
            }),
            isNumber: true,
            cell: (index: number) => {
              const value = used[index] ?? Number.NaN;
              return Number.isNaN(value) ? none : { text: measure.figure(value), raw: measure.plain(value) };
            },
          },
        ]
      : []),
    ...(runs?.some(({ timeOfUse }) => timeOfUse)
      ? [
          {
            id: 'price-period',
            title: t('usageQuarters.table.period'),
            isNumber: false,
            cell: (index: number) => ({ text: periodAt(index), raw: runAt(runs, index)?.timeOfUse ?? '' }),
          },
        ]
      : []),
    ...(compare ? [{ ...counted('compare', compare.name, compare.values) }] : []),
  ];
}

/** `2026-11-23T18:00+08:00`: the wall clock's time, and by how much it is ahead. */
export function localInstant(timeline: Timeline, index: number): string {
  const ms = instantAt(timeline, index);
  const minute = minuteOfDayIn(ms, timeline.timeZone);
  const date = plainDateIn(ms, timeline.timeZone);
  const offset = Math.round((Date.parse(date) + minute * 60_000 - Math.floor(ms / 60_000) * 60_000) / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return `${date}T${clock(minute)}${offset < 0 ? '-' : '+'}${clock(Math.abs(offset))}`;
}
