import { trimDecimal } from '@mains/domain';
import { usageUnit } from '@mains/i18n';
import type { UsageTable } from '../chart-model.js';
import type { UsageFacts } from '../usage-facts.js';
import { digitsFor, figure, mean, plain, plainMoney, rounded } from './amounts.model.js';
import type { PeriodsWords } from './words.js';
import type { YearUse } from './year-uses.model.js';

/** The years as rows, oldest first. */
export function yearsTable(facts: UsageFacts, uses: readonly YearUse[], words: PeriodsWords): UsageTable {
  const { t, format } = words;
  const unit = usageUnit(format, facts.unit, { isSpoken: true });
  const digits = Math.max(
    0,
    ...uses.map(({ amount }) => Math.min(trimDecimal(amount).scale, digitsFor(amount))),
  );
  const withFedIn = uses.some(({ fedIn }) => fedIn);
  const withMoney = uses.some(({ money }) => money);
  const none = { shown: t('usagePeriods.days.table.none'), raw: '' };
  const cellsOf = (use: YearUse): { readonly shown: string; readonly raw: string }[] => {
    const perDay = use.daysKnown > 0 ? rounded(mean(use.amount, use.daysKnown), 2) : undefined;
    return [
      { shown: use.year, raw: use.year },
      { shown: format.decimal(String(use.daysKnown)), raw: String(use.daysKnown) },
      { shown: figure(words, use.amount, digits), raw: plain(use.amount) },
      perDay ? { shown: figure(words, perDay, 2), raw: plain(perDay) } : none,
      ...(withFedIn
        ? [use.fedIn ? { shown: figure(words, use.fedIn, digits), raw: plain(use.fedIn) } : none]
        : []),
      ...(withMoney
        ? [use.money ? { shown: format.money(use.money), raw: plainMoney(use.money) } : none]
        : []),
    ];
  };
  const number = (id: string, title: string): UsageTable['columns'][number] => ({
    id,
    title,
    isNumber: true,
  });
  return {
    caption: t('usagePeriods.years.table.caption'),
    columns: [
      { id: 'year', title: t('usagePeriods.years.table.year'), isNumber: false },
      number('days', t('usagePeriods.years.table.days')),
      number('used', t('usagePeriods.titled', { title: t('usagePeriods.years.table.used'), unit })),
      number('per-day', t('usagePeriods.years.table.perDay')),
      ...(withFedIn ? [number('fed-in', t('usagePeriods.years.table.fedIn'))] : []),
      ...(withMoney ? [number('amount', t('usagePeriods.years.table.amount'))] : []),
    ],
    rowCount: uses.length,
    rowAt: (index) => {
      const use = uses[index];
      const cells = use ? cellsOf(use) : [];
      const badge = use && badgeOf(use, words);
      return {
        cells: cells.map(({ shown }) => shown),
        raw: cells.map(({ raw }) => raw),
        ...(badge !== undefined && { badge }),
      };
    },
    note: t('usagePeriods.years.table.note'),
  };
}

function badgeOf(use: YearUse, { t }: PeriodsWords): string | undefined {
  if (use.bills) return t('usagePeriods.years.table.bills');
  return use.isRunning || use.daysKnown < use.daysOver ? t('usagePeriods.years.table.partly') : undefined;
}
