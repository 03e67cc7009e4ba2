import { usageUnit } from '@mains/i18n';
import type { UsageColumn, UsageRow, UsageTable } from '../chart-model.js';
import { figure, plain, plainMoney } from './amounts.model.js';
import { exact, isNone } from './day-sums.model.js';
import { dateAt, isPartDay, type PeriodDays } from './period-days.model.js';
import { shownParts, showsMoney } from './period-plot.model.js';
import type { PeriodPrices } from './period-prices.model.js';
import type { PeriodsWords } from './words.js';

/** One column: its head, and its cell for a day. */
interface DayColumn extends UsageColumn {
  readonly cell: (index: number) => Cell;
}

interface Cell {
  readonly shown: string;
  readonly raw: string;
}

const NOTHING = '';

/** The days as rows; rounded as they are shown, with all digits as they are saved. */
export function periodTable(days: PeriodDays, prices: PeriodPrices, words: PeriodsWords): UsageTable {
  const { t, format } = words;
  // Beside amounts of money each quantity says what it is.
  const isMoney = showsMoney(days, prices);
  const columns = [
    dayColumn(days, words),
    ...partColumns(days, prices, words),
    ...totalColumns(days, words),
    ...[...compareColumns(days, words), ...(days.flow === 'net' ? [] : [runningColumn(days, words)])].map(
      (column) => (isMoney ? { ...column, title: withUnit(column.title, days, words) } : column),
    ),
    ...costColumn(prices, words),
  ];
  const last = days.states.findLastIndex((state) => state !== 'ahead');
  return {
    caption: t('usagePeriods.days.table.caption', { period: format.period(days.period.period) }),
    columns: columns.map(({ id, title, isNumber, isMain = false }) => ({ id, title, isNumber, isMain })),
    rowCount: last + 1,
    rowAt: (index) => rowAt(days, prices, columns, index, words),
    ...noteOf(days, prices, words),
  };
}

function withUnit(title: string, { unit }: PeriodDays, { t, format }: PeriodsWords): string {
  return t('usagePeriods.titled', { title, unit: usageUnit(format, unit, { isSpoken: true }) });
}

function noteOf(
  { isRounded }: PeriodDays,
  { costs, isTaxed, leftOut }: PeriodPrices,
  { t }: PeriodsWords,
): { readonly note?: string } {
  const rounded = isRounded ? t('usagePeriods.days.table.rounded') : undefined;
  const cost = costs && costText(isTaxed, leftOut, t);
  if (rounded !== undefined && cost !== undefined) {
    return { note: t('usagePeriods.days.table.notes', { first: cost, second: rounded }) };
  }
  const note = cost ?? rounded;
  return note === undefined ? {} : { note };
}

function costText(isTaxed: boolean, leftOut: PeriodPrices['leftOut'], t: PeriodsWords['t']): string {
  if (leftOut === 'tiers') return t(`usagePeriods.days.table.${isTaxed ? 'note' : 'noteNoTax'}`);
  return t(`usagePeriods.days.table.${isTaxed ? 'noteEnergy' : 'noteEnergyNoTax'}`);
}

function rowAt(
  days: PeriodDays,
  { tiers }: PeriodPrices,
  columns: readonly DayColumn[],
  index: number,
  { t, format }: PeriodsWords,
): UsageRow {
  const cells = columns.map(({ cell }) => cell(index));
  const tier = tiers?.tiers.find(({ reachedOn }) => reachedOn === dateAt(days, index));
  const isPassed = tiers?.tiers.some(
    ({ reachedOn, isExpected }) => reachedOn !== undefined && !isExpected && reachedOn <= dateAt(days, index),
  );
  const state = days.states[index];
  const badge = tier
    ? t('usagePeriods.days.table.tier', { number: format.decimal(String(tier.number)) })
    : isPartDay(days, index)
      ? t('usagePeriods.days.item.partDay')
      : state === 'estimated' || state === 'doubtful'
        ? t(`usagePeriods.days.table.${state}`)
        : undefined;
  return {
    cells: cells.map(({ shown }) => shown),
    raw: cells.map(({ raw }) => raw),
    ...(badge !== undefined && { badge }),
    ...(isPassed && { passes: ['running-total'] }),
  };
}

function dayColumn(days: PeriodDays, { t, format }: PeriodsWords): DayColumn {
  return {
    id: 'day',
    title: t('usagePeriods.days.table.day'),
    isNumber: false,
    cell: (index) => {
      const date = dateAt(days, index);
      return { shown: format.date(date, 'weekday'), raw: date };
    },
  };
}

function partColumns(days: PeriodDays, prices: PeriodPrices, words: PeriodsWords): DayColumn[] {
  const { t, format } = words;
  const isMoney = showsMoney(days, prices);
  const parts = shownParts(days, prices, isMoney).toReversed();
  if (parts.length < 2) return [];
  return parts.map(({ tone, values }): DayColumn => {
    const name = t(`usagePeriods.Tone.${tone}`);
    return {
      id: tone,
      title: isMoney ? t('usagePeriods.days.table.costPart', { name }) : name,
      isNumber: true,
      cell: (index) => {
        const value = values[index];
        if (isNone(value)) return absent(words);
        if (!isMoney || !prices.costs) return counted(days, value, words);
        const money = { amountMinor: value, currency: prices.costs.currency };
        return { shown: format.money(money), raw: plainMoney(money) };
      },
    };
  });
}

function totalColumns(days: PeriodDays, words: PeriodsWords): DayColumn[] {
  const { t, format } = words;
  const unit = usageUnit(format, days.unit, { isSpoken: true });
  const titled = (title: string): string => t('usagePeriods.titled', { title, unit });
  const valueCell = (index: number): Cell => {
    const value = days.used[index];
    return isNone(value) ? missing(days, index, words) : counted(days, value, words);
  };
  const { fedIn } = days;
  if (!fedIn) {
    const title = t(`usagePeriods.days.table.${days.flow === 'net' ? 'net' : 'total'}`);
    return [{ id: 'total', title: titled(title), isNumber: true, isMain: true, cell: valueCell }];
  }
  return [
    { id: 'total', title: titled(t('usagePeriods.days.table.fromGrid')), isNumber: true, cell: valueCell },
    {
      id: 'fed-in',
      title: t('usagePeriods.days.table.fedIn'),
      isNumber: true,
      cell: (index) => {
        const value = fedIn[index];
        return isNone(value) ? missing(days, index, words) : counted(days, value, words);
      },
    },
    {
      id: 'net',
      title: t('usagePeriods.days.table.net'),
      isNumber: true,
      cell: (index) => {
        const [taken, given] = [days.used[index], fedIn[index]];
        return isNone(taken) || isNone(given) ? absent(words) : counted(days, taken - given, words);
      },
    },
  ];
}

function compareColumns(days: PeriodDays, words: PeriodsWords): DayColumn[] {
  const { before, facts } = days;
  if (!before || !facts.layers.compare) return [];
  const { t } = words;
  return [
    {
      id: 'last-year',
      title: t('usagePeriods.days.table.lastYear'),
      isNumber: true,
      cell: (index) => {
        const value = before[index];
        return isNone(value) ? absent(words) : counted(days, value, words);
      },
    },
    {
      id: 'difference',
      title: t('usagePeriods.days.table.difference'),
      isNumber: true,
      cell: (index) => {
        const [now, then] = [days.used[index], before[index]];
        if (isNone(now) || isNone(then)) return absent(words);
        const difference = exact(now - then, days.digits);
        return { shown: figure(words, difference, days.shownDigits, 'always'), raw: plain(difference) };
      },
    },
  ];
}

function runningColumn(days: PeriodDays, words: PeriodsWords): DayColumn {
  return {
    id: 'running-total',
    title: words.t('usagePeriods.days.table.running'),
    isNumber: true,
    cell: (index) => {
      const value = days.running[index];
      return isNone(value) ? absent(words) : counted(days, value, words);
    },
  };
}

function costColumn({ costs }: PeriodPrices, words: PeriodsWords): DayColumn[] {
  if (!costs) return [];
  return [
    {
      id: 'cost',
      title: words.t('usagePeriods.days.table.cost'),
      isNumber: true,
      cell: (index) => {
        const amountMinor = costs.amountsMinor[index];
        if (isNone(amountMinor)) return absent(words);
        const money = { amountMinor, currency: costs.currency };
        return { shown: words.format.money(money), raw: plainMoney(money) };
      },
    },
  ];
}

function counted(days: PeriodDays, value: number, words: PeriodsWords): Cell {
  const decimal = exact(value, days.digits);
  return { shown: figure(words, decimal, days.shownDigits), raw: plain(decimal) };
}

function absent({ t }: PeriodsWords): Cell {
  return { shown: t('usagePeriods.days.table.none'), raw: NOTHING };
}

function missing({ states }: PeriodDays, index: number, { t }: PeriodsWords): Cell {
  const state = states[index];
  const reason = state === 'awaited' || state === 'unmeasured' ? state : 'missing';
  return { shown: t(`usagePeriods.days.table.${reason}`), raw: NOTHING };
}
