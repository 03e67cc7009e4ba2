import { trimDecimal, type Decimal } from '@mains/domain';
import { usageUnit } from '@mains/i18n';
import type { UsageColumn, UsageTable } from '../chart-model.js';
import type { UsageFacts } from '../usage-facts.js';
import { digitsFor, figure, less, plain, plainMoney, rounded } from './amounts.model.js';
import { isOfDates, kindOf, type MonthUse } from './month-uses.model.js';
import { perDay, useName } from './month-words.model.js';
import type { PeriodsWords } from './words.js';

interface MonthColumn extends UsageColumn {
  readonly cell: (use: MonthUse) => { readonly shown: string; readonly raw: string };
}

/** The periods as rows, oldest first. */
export function monthsTable(facts: UsageFacts, uses: readonly MonthUse[], words: PeriodsWords): UsageTable {
  const { t } = words;
  const columns = columnsOf(facts, uses, words);
  return {
    caption: t(`usagePeriods.months.table.caption.${kindOf(uses)}`),
    columns: columns.map(({ id, title, isNumber }) => ({ id, title, isNumber })),
    rowCount: uses.length,
    rowAt: (index) => {
      const use = uses[index];
      const cells = use ? columns.map(({ cell }) => cell(use)) : [];
      const badge = use && badgeOf(use, words);
      return {
        cells: cells.map(({ shown }) => shown),
        raw: cells.map(({ raw }) => raw),
        ...(badge !== undefined && { badge }),
      };
    },
  };
}

function badgeOf(use: MonthUse, { t }: PeriodsWords): string | undefined {
  if (use.isRunning) return t('usagePeriods.months.table.soFar');
  if (use.daysCounted < use.days) return t('usagePeriods.months.table.partly');
  return use.isEstimated ? t('usagePeriods.months.table.estimated') : undefined;
}

function columnsOf(facts: UsageFacts, uses: readonly MonthUse[], words: PeriodsWords): MonthColumn[] {
  const { t, format } = words;
  const unit = usageUnit(format, facts.unit);
  const digits = Math.max(
    0,
    ...uses.map(({ amount }) => (amount ? Math.min(trimDecimal(amount).scale, digitsFor(amount)) : 0)),
  );
  const number = (
    id: string,
    title: string,
    value: (use: MonthUse) => Decimal | undefined,
    style: Style = {},
  ) => numberColumn({ id, title, value, style: { digits, ...style } }, words);
  const withBefore = facts.layers.compare && uses.some(({ before }) => before?.amount);
  return [
    {
      id: 'month',
      title: t(`usagePeriods.months.table.${kindOf(uses)}`),
      isNumber: false,
      cell: (use) => ({
        shown: useName(use, words),
        raw: isOfDates(use)
          ? `${use.period.period.firstDate}/${use.period.period.lastDate}`
          : use.period.month,
      }),
    },
    ...(kindOf(uses) === 'reading' ? [] : [periodColumn(words)]),
    number('days', t('usagePeriods.months.table.days'), (use) => whole(use.daysCounted), { digits: 0 }),
    number(
      'used',
      t('usagePeriods.titled', { title: t('usagePeriods.months.table.used'), unit }),
      (use) => use.amount,
    ),
    number('per-day', t('usagePeriods.months.table.perDay'), perDay, { digits: 2 }),
    ...(uses.some(({ fedIn }) => fedIn)
      ? [number('fed-in', t('usagePeriods.months.table.fedIn'), (use) => use.fedIn)]
      : []),
    ...(withBefore
      ? [
          number('last-year', t('usagePeriods.months.table.lastYear'), (use) => use.before?.amount),
          number(
            'difference',
            t('usagePeriods.months.table.difference'),
            ({ amount, before }) => amount && before?.amount && less(amount, before.amount),
            { sign: 'always' },
          ),
        ]
      : []),
    ...(uses.some(({ money }) => money) ? [moneyColumn(words)] : []),
  ];
}

interface Style {
  readonly digits?: number;
  readonly sign?: 'always';
}

function numberColumn(
  {
    id,
    title,
    value,
    style: { digits = 0, sign },
  }: {
    readonly id: string;
    readonly title: string;
    readonly value: (use: MonthUse) => Decimal | undefined;
    readonly style: Style;
  },
  words: PeriodsWords,
): MonthColumn {
  return {
    id,
    title,
    isNumber: true,
    cell: (use) => {
      const found = value(use);
      if (!found) return { shown: words.t('usagePeriods.days.table.none'), raw: '' };
      const exact = id === 'per-day' ? rounded(found, digits) : found;
      return { shown: figure(words, exact, digits, sign), raw: plain(exact) };
    },
  };
}

function periodColumn({ t, format }: PeriodsWords): MonthColumn {
  return {
    id: 'period',
    title: t('usagePeriods.months.table.period'),
    isNumber: false,
    cell: ({ period: { period } }) => ({
      shown: format.period(period, { year: false }),
      raw: `${period.firstDate}/${period.lastDate}`,
    }),
  };
}

function moneyColumn({ t, format }: PeriodsWords): MonthColumn {
  return {
    id: 'amount',
    title: t('usagePeriods.months.table.amount'),
    isNumber: true,
    cell: ({ money }) =>
      money
        ? { shown: format.money(money), raw: plainMoney(money) }
        : { shown: t('usagePeriods.days.table.none'), raw: '' },
  };
}

function whole(count: number): Decimal {
  return { coefficient: BigInt(count), scale: 0 };
}
