import { decimalToNumber } from '@mains/domain';
import { usageUnit } from '@mains/i18n';
import { valueAxis, type Plot, type PlotLabel, type PlotLayer, type PlotView } from '@mains/ui';
import type { ChartModel, ItemWords } from '../chart-model.js';
import type { UsageFacts } from '../usage-facts.js';
import { told } from './amounts.model.js';
import { numberText } from './axis.model.js';
import { monthFigures } from './month-figures.model.js';
import { monthsTable } from './month-table.model.js';
import { isOfDates, kindOf, monthUses, type MonthUse } from './month-uses.model.js';
import { moneyDecimal, monthsSentence, perDay, toldMean, useName } from './month-words.model.js';
import { listed } from './period-words.model.js';
import type { PeriodsWords } from './words.js';

/**
 * One bar for each true billing period, named by its bill's month, oldest first; last comes the one that runs, so far. Without
 * bills one for each calendar month.
 */
export function monthsModel(facts: UsageFacts, words: PeriodsWords): ChartModel {
  const uses = monthUses(facts);
  const isMoney = facts.layers.show === 'money' && uses.some(({ money }) => money !== undefined);
  return {
    subtitle: subtitle(uses, words),
    sentence: monthsSentence(facts, uses, isMoney, words),
    figures: monthFigures(facts, uses, isMoney, words),
    plot: monthsPlot(facts, uses, isMoney, words),
    itemAt: (index) => monthItem(facts, uses, index, isMoney, words),
    table: monthsTable(facts, uses, words),
    remarks: remarks(uses, words),
  };
}

function subtitle(uses: readonly MonthUse[], { t, format }: PeriodsWords): string {
  const [oldest] = uses;
  const newest = uses.at(-1);
  if (!oldest || !newest) return '';
  const firstDate = oldest.period.period.firstDate;
  const period = format.period({ firstDate, lastDate: newest.period.period.lastDate });
  const bills = uses.filter((use) => use.period.bill).length;
  if (kindOf(uses) === 'reading') {
    return t('usagePeriods.months.subtitle.readings', { count: uses.length, period });
  }
  return bills > 0
    ? t('usagePeriods.months.subtitle.bills', { count: bills, period })
    : t('usagePeriods.months.subtitle.months', { count: uses.length, period });
}

/** What a bar stands for: money or a quantity; NaN where that is not known. */
function height({ amount, money }: Pick<MonthUse, 'amount' | 'money'>, isMoney: boolean): number {
  const found = isMoney ? money && moneyDecimal(money) : amount;
  return found ? decimalToNumber(found) : Number.NaN;
}

function monthsPlot(
  facts: UsageFacts,
  uses: readonly MonthUse[],
  isMoney: boolean,
  words: PeriodsWords,
): Plot {
  const { t, format } = words;
  const values = Float64Array.from(uses, (use) => height(use, isMoney));
  const newest = values.findLastIndex((value) => !Number.isNaN(value));
  const past = values.map((value, index) => (index < newest ? value : Number.NaN));
  const current = values.map((value, index) => (index === newest ? value : Number.NaN));
  const fedIn = Float64Array.from(uses, (use) => (use.fedIn ? -decimalToNumber(use.fedIn) : Number.NaN));
  const withFedIn = !isMoney && fedIn.some((value) => !Number.isNaN(value));
  const layers: PlotLayer[] = [
    { tone: 'past', values: past },
    { tone: 'use', values: current },
    ...(withFedIn ? [{ tone: 'export', values: fedIn } as const] : []),
  ];
  const compare = Float64Array.from(uses, ({ before }) =>
    before ? height({ amount: before.amount, money: before.money }, isMoney) : Number.NaN,
  );
  const withCompare = facts.layers.compare && compare.some((value) => !Number.isNaN(value));
  const shown = [...values, ...(withCompare ? compare : []), ...(withFedIn ? fedIn : [])].filter(
    (value) => !Number.isNaN(value),
  );
  const currency = uses.find(({ money }) => money)?.money?.currency;
  const unit = isMoney && currency ? format.currency(currency) : usageUnit(format, facts.unit);
  return {
    kind: 'bars',
    count: uses.length,
    values: valueAxis(
      Math.min(0, ...shown),
      Math.max(0, ...shown),
      t(`usagePeriods.months.axis.${kindOf(uses)}`, { unit }),
      numberText(words),
    ),
    layers,
    ...(withCompare && { compare, compareText: { title: t('usagePeriods.months.lastYear') } }),
    hatched: Uint8Array.from(uses, ({ isEstimated }) => (isEstimated ? 1 : 0)),
    labelsFor: (view, most) => monthLabels(uses, view, most, words),
    ...(uses.length >= LEAST_TO_ZOOM && { leastInView: MONTHS_OF_A_YEAR }),
  };
}

const MONTHS_OF_A_YEAR = 12;

/** Fewer months stand side by side with room to spare. */
const LEAST_TO_ZOOM = 37;

/** Every month, or every second, third, sixth or twelfth counted from the newest; a year with its first one. */
function monthLabels(
  uses: readonly MonthUse[],
  view: PlotView,
  most: number,
  { t, format }: PeriodsWords,
): PlotLabel[] {
  const first = Math.max(0, Math.ceil(view.first));
  const end = Math.min(uses.length, Math.floor(view.end));
  const steps = [1, 2, 3, 6, MONTHS_OF_A_YEAR, 2 * MONTHS_OF_A_YEAR];
  const step = steps.find((each) => (end - first) / each <= Math.max(1, most)) ?? uses.length;
  let year = '';
  return uses.flatMap((use, item): PlotLabel[] => {
    if (item < first || item >= end || (uses.length - 1 - item) % step !== 0) return [];
    const { period, month: ofMonth } = use.period;
    const named = isOfDates(use) ? period.firstDate : ofMonth;
    const isNewYear = named.slice(0, 4) !== year;
    year = named.slice(0, 4);
    const month = format.date(named, isOfDates(use) ? 'day' : 'monthShort');
    return [{ item, text: isNewYear ? t('usagePeriods.months.monthOfYear', { month, year }) : month }];
  });
}

function monthItem(
  facts: UsageFacts,
  uses: readonly MonthUse[],
  index: number,
  isMoney: boolean,
  words: PeriodsWords,
): ItemWords {
  const { t, format } = words;
  const use = uses[index];
  if (!use) return { name: '', value: '', lines: [], spoken: '' };
  const month = useName(use, words);
  const name = use.isRunning ? t('usagePeriods.months.soFar', { month }) : month;
  const amount = use.amount ? told(words, use.amount, facts.unit) : '';
  const money = use.money && format.money(use.money);
  const isMoneyTold = isMoney && money !== undefined;
  const mean = perDay(use);
  const lines = [
    isOfDates(use)
      ? format.days(use.days)
      : t('usagePeriods.months.item.period', {
          period: format.period(use.period.period, { year: false }),
          days: format.days(use.days),
        }),
    ...(use.daysCounted < use.days ? [partText(use, words)] : []),
    ...(isMoneyTold ? [amount] : []),
    ...(mean ? [t('usagePeriods.months.item.perDay', { amount: toldMean(words, mean, facts.unit) })] : []),
    ...(money !== undefined && !isMoneyTold ? [t('usagePeriods.months.item.bill', { amount: money })] : []),
    ...(use.fedIn
      ? [t('usagePeriods.months.item.fedIn', { amount: told(words, use.fedIn, facts.unit) })]
      : []),
    ...(facts.layers.compare ? beforeLine(facts, use, isMoneyTold, words) : []),
    ...(use.isEstimated ? [t('usagePeriods.months.item.estimated')] : []),
  ];
  const value = isMoneyTold ? money : amount;
  const text = [value, ...lines].join(t('usagePeriods.spokenJoin'));
  return { name, value, lines, spoken: t('usagePeriods.spoken', { name, text }) };
}

/** “21 of 30 days so far”, “28 of 30 days known”. */
function partText({ isRunning, daysCounted, days }: MonthUse, { t, format }: PeriodsWords): string {
  return t(`usagePeriods.months.item.${isRunning ? 'soFar' : 'partly'}`, {
    known: format.decimal(String(daysCounted)),
    days: format.days(days),
  });
}

function beforeLine(facts: UsageFacts, use: MonthUse, isMoney: boolean, words: PeriodsWords): string[] {
  const { t, format } = words;
  const { before } = use;
  const amount =
    isMoney && before?.money
      ? format.money(before.money)
      : before?.amount && told(words, before.amount, facts.unit);
  if (!before || !amount) return [];
  return use.isRunning
    ? [t('usagePeriods.months.item.lastYearRunning', { amount })]
    : [t('usagePeriods.months.item.lastYear', { amount, days: format.days(before.days) })];
}

function remarks(uses: readonly MonthUse[], words: PeriodsWords): string[] {
  const { t, format } = words;
  const estimated = uses.filter(({ isEstimated }) => isEstimated);
  const partly = uses.filter((use) => !use.isRunning && use.daysCounted < use.days);
  const months = listed(
    estimated.map((use) => useName(use, words)),
    words,
  );
  return [
    ...(estimated.length > 0
      ? [
          t(`usagePeriods.months.remark.${kindOf(uses) === 'bill' ? 'estimated' : 'estimatedReading'}`, {
            months,
            count: estimated.length,
          }),
        ]
      : []),
    ...partly.map((use) =>
      t('usagePeriods.months.remark.partly', {
        month: useName(use, words),
        known: format.decimal(String(use.daysCounted)),
        days: format.days(use.days),
      }),
    ),
  ];
}
