import { decimalToNumber, trimDecimal } from '@mains/domain';
import { usageUnit } from '@mains/i18n';
import { valueAxis, type Plot, type PlotLabel, type PlotLayer } from '@mains/ui';
import type { ChartModel, Figure, ItemWords } from '../chart-model.js';
import type { UsageFacts } from '../usage-facts.js';
import { absolute, less, mean, told, toldDifference } from './amounts.model.js';
import { numberText } from './axis.model.js';
import { direction, moneyDecimal, toldMean, withPercent } from './month-words.model.js';
import { yearUses, type YearUse } from './year-uses.model.js';
import { yearsTable } from './year-table.model.js';
import type { PeriodsWords } from './words.js';

/** Figures beside each other at the most. */
const MOST_FIGURES = 4;

/** One bar for each calendar year, by its days; by its bills where days are not known. A part of a year says of how many days. */
export function yearsModel(facts: UsageFacts, words: PeriodsWords): ChartModel {
  const uses = yearUses(facts);
  const isMoney = facts.layers.show === 'money' && uses.some(({ money }) => money !== undefined);
  return {
    subtitle: subtitle(uses, words),
    sentence: sentence(facts, uses, words),
    figures: figures(facts, uses, isMoney, words),
    plot: yearsPlot(facts, uses, isMoney, words),
    itemAt: (index) => yearItem(facts, uses[index], isMoney, words),
    table: yearsTable(facts, uses, words),
    remarks: remarks(uses, words),
  };
}

function subtitle(uses: readonly YearUse[], { t }: PeriodsWords): string {
  const [first] = uses;
  const last = uses.at(-1);
  if (!first || !last) return '';
  return first === last
    ? t('usagePeriods.years.subtitleOne', { first: first.year })
    : t('usagePeriods.years.subtitle', { first: first.year, last: last.year });
}

function sentence(facts: UsageFacts, uses: readonly YearUse[], words: PeriodsWords): string {
  const { t, format } = words;
  const use = uses.at(-1);
  if (!use) return t('usagePeriods.years.sentence.none');
  const values = {
    amount: told(words, use.amount, facts.unit),
    days: format.days(use.daysKnown),
    year: use.year,
    against: againstText(facts, use, words),
  };
  if (use.isRunning) return t('usagePeriods.years.sentence.running', values);
  const isWhole = use.from === 'bills' || use.daysKnown === use.daysOver;
  return t(`usagePeriods.years.sentence.${isWhole ? 'whole' : 'partly'}`, values);
}

function againstText(facts: UsageFacts, { before, year }: YearUse, words: PeriodsWords): string {
  if (!before) return '';
  const difference = less(before.now, before.amount);
  const size = toldDifference(words, absolute(difference), before.now, facts.unit);
  return words.t(`usagePeriods.years.against.${direction(difference, before.now)}`, {
    amount: withPercent(size, difference, before.amount, words),
    year: String(Number(year) - 1),
  });
}

/** The latest years, newest first. */
function figures(
  facts: UsageFacts,
  uses: readonly YearUse[],
  isMoney: boolean,
  words: PeriodsWords,
): Figure[] {
  return uses
    .slice(-MOST_FIGURES)
    .toReversed()
    .map((use) => ({
      label: use.year,
      value: isMoney && use.money ? words.format.money(use.money) : told(words, use.amount, facts.unit),
      note: extentText(use, words),
    }));
}

/** The whole year, 326 of 326 days, by 12 bills. */
export function extentText(use: YearUse, { t, format }: PeriodsWords): string {
  if (use.bills) {
    const period = format.period(use.bills);
    return t('usagePeriods.years.item.bills', { count: use.bills.count, period });
  }
  if (!use.isRunning && use.daysKnown === use.daysOver) return t('usagePeriods.years.item.whole');
  return t('usagePeriods.years.item.partly', {
    known: format.decimal(String(use.daysKnown)),
    days: format.days(use.daysOver),
  });
}

function yearsPlot(facts: UsageFacts, uses: readonly YearUse[], isMoney: boolean, words: PeriodsWords): Plot {
  const values = Float64Array.from(uses, ({ amount, money }) =>
    isMoney ? (money ? decimalToNumber(moneyDecimal(money)) : Number.NaN) : decimalToNumber(amount),
  );
  const fedIn = Float64Array.from(uses, (use) => (use.fedIn ? -decimalToNumber(use.fedIn) : Number.NaN));
  const withFedIn = !isMoney && fedIn.some((value) => !Number.isNaN(value));
  const newest = uses.length - 1;
  const layers: PlotLayer[] = [
    { tone: 'past', values: values.map((value, index) => (index < newest ? value : Number.NaN)) },
    { tone: 'use', values: values.map((value, index) => (index === newest ? value : Number.NaN)) },
    ...(withFedIn ? [{ tone: 'export', values: fedIn } as const] : []),
  ];
  const shown = [...values, ...(withFedIn ? fedIn : [])].filter((value) => !Number.isNaN(value));
  const currency = uses.find(({ money }) => money)?.money?.currency;
  const unit = isMoney && currency ? words.format.currency(currency) : usageUnit(words.format, facts.unit);
  return {
    kind: 'bars',
    count: uses.length,
    values: valueAxis(
      Math.min(0, ...shown),
      Math.max(0, ...shown),
      words.t('usagePeriods.years.axis', { unit }),
      numberText(words),
    ),
    layers,
    labelsFor: (view, most) => {
      const step = Math.max(1, Math.ceil(uses.length / Math.max(1, most)));
      return uses.flatMap(({ year }, item): PlotLabel[] =>
        item >= view.first && item < view.end && (newest - item) % step === 0 ? [{ item, text: year }] : [],
      );
    },
  };
}

function yearItem(
  facts: UsageFacts,
  use: YearUse | undefined,
  isMoney: boolean,
  words: PeriodsWords,
): ItemWords {
  if (!use) return { name: '', value: '', lines: [], spoken: '' };
  const { t, format } = words;
  const amount = told(words, trimDecimal(use.amount), facts.unit);
  const money = use.money && format.money(use.money);
  const isMoneyTold = isMoney && money !== undefined;
  const value = isMoneyTold ? money : amount;
  const lines = [
    extentText(use, words),
    ...(isMoneyTold ? [amount] : []),
    ...(use.daysKnown > 0
      ? [
          t('usagePeriods.years.item.perDay', {
            amount: toldMean(words, mean(use.amount, use.daysKnown), facts.unit),
          }),
        ]
      : []),
    ...(use.fedIn
      ? [t('usagePeriods.years.item.fedIn', { amount: told(words, use.fedIn, facts.unit) })]
      : []),
    ...(money !== undefined && !isMoneyTold ? [t('usagePeriods.years.item.money', { amount: money })] : []),
  ];
  const text = [value, ...lines].join(t('usagePeriods.spokenJoin'));
  return { name: use.year, value, lines, spoken: t('usagePeriods.spoken', { name: use.year, text }) };
}

function remarks(uses: readonly YearUse[], { t, format }: PeriodsWords): string[] {
  return uses.flatMap((use): string[] => {
    if (use.bills) return [t('usagePeriods.years.remark.bills', { year: use.year })];
    if (use.daysKnown === use.daysOver) return [];
    const known = format.decimal(String(use.daysKnown));
    return [
      t('usagePeriods.years.remark.partly', { year: use.year, known, days: format.days(use.daysOver) }),
    ];
  });
}
