import { addDecimals, compareDecimals, sumMoney, type Decimal } from '@mains/domain';
import type { Figure } from '../chart-model.js';
import type { UsageFacts } from '../usage-facts.js';
import { less, mean, told } from './amounts.model.js';
import { kindOf, type MonthUse } from './month-uses.model.js';
import { moneyDecimal, toldMean, useName } from './month-words.model.js';
import { percentText } from './period-figures.model.js';
import type { PeriodsWords } from './words.js';

/** Bills that together cover about this many days are a year of bills: twelve of a month, six of two months. */
const DAYS_OF_A_YEAR = 350;

/** How far two years of bills may differ in days and still be compared. */
const MOST_DAYS_APART = 12;

/** The last year of bills, against the one before, a usual day, the highest month, and what has been used since. */
export function monthFigures(
  facts: UsageFacts,
  uses: readonly MonthUse[],
  isMoney: boolean,
  words: PeriodsWords,
): Figure[] {
  const { t, format } = words;
  const over = uses.filter((use) => !use.isRunning && valueOf(use, isMoney));
  const recent = yearOf(over);
  const earlier = yearOf(over.slice(0, over.length - recent.length));
  const write = writer(facts, over, isMoney, words);
  const running = uses.find((use) => use.isRunning && use.amount);
  const figures: Figure[] = [];
  if (recent.length > 0) {
    const key = ({ bill: 'recentBills', reading: 'recentReadings', month: 'recentMonths' } as const)[
      kindOf(recent)
    ];
    figures.push({
      label: t(`usagePeriods.months.figure.${key}`, { count: recent.length }),
      value: write(sum(recent, isMoney)),
      note: format.days(daysIn(recent)),
    });
    figures.push(...againstFigure(recent, earlier, isMoney, write, words));
    if (!isMoney) figures.push(usualFigure(facts, recent, words));
    if (recent.length > 1) figures.push(highestFigure(recent, isMoney, write, words));
  }
  if (running?.amount) {
    figures.push({
      label: t('usagePeriods.months.figure.running'),
      value: told(words, running.amount, facts.unit),
      note: t('usagePeriods.months.figure.runningNote', {
        known: format.decimal(String(running.daysCounted)),
        days: format.days(running.days),
      }),
    });
  }
  return figures;
}

function valueOf({ amount, money }: MonthUse, isMoney: boolean): Decimal | undefined {
  return isMoney ? money && moneyDecimal(money) : amount;
}

function sum(uses: readonly MonthUse[], isMoney: boolean): Decimal {
  return uses.flatMap((use) => valueOf(use, isMoney) ?? []).reduce(addDecimals);
}

function daysIn(uses: readonly MonthUse[]): number {
  return uses.reduce((days, use) => days + use.daysCounted, 0);
}

/** The newest ones that make a year, or all there are. */
function yearOf(uses: readonly MonthUse[]): readonly MonthUse[] {
  let days = 0;
  let first = uses.length;
  while (first > 0 && days < DAYS_OF_A_YEAR) {
    first -= 1;
    days += uses[first]?.days ?? 0;
  }
  return uses.slice(first);
}

type Write = (value: Decimal, sign?: 'always') => string;

function writer(facts: UsageFacts, uses: readonly MonthUse[], isMoney: boolean, words: PeriodsWords): Write {
  const money = isMoney ? uses.find((use) => use.money)?.money : undefined;
  if (!money) return (value, sign) => told(words, value, facts.unit, { ...(sign && { sign }) });
  const zero = sumMoney([], money.currency);
  return (value, sign) =>
    words.format.money({ ...zero, amountMinor: Number(value.coefficient) }, { ...(sign && { sign }) });
}

function againstFigure(
  recent: readonly MonthUse[],
  earlier: readonly MonthUse[],
  isMoney: boolean,
  write: Write,
  words: PeriodsWords,
): Figure[] {
  const isAlike =
    earlier.length > 0 &&
    daysIn(earlier) >= DAYS_OF_A_YEAR &&
    Math.abs(daysIn(recent) - daysIn(earlier)) <= MOST_DAYS_APART;
  if (!isAlike) return [];
  const before = sum(earlier, isMoney);
  const difference = less(sum(recent, isMoney), before);
  const note = percentText(difference, before, words);
  return [
    {
      label: words.t('usagePeriods.months.figure.against'),
      value: write(difference, 'always'),
      ...(note !== undefined && { note }),
    },
  ];
}

function usualFigure(facts: UsageFacts, recent: readonly MonthUse[], words: PeriodsWords): Figure {
  const usual = mean(sum(recent, false), Math.max(1, daysIn(recent)));
  return {
    label: words.t('usagePeriods.months.figure.usual'),
    value: toldMean(words, usual, facts.unit),
    note: words.format.days(daysIn(recent)),
  };
}

function highestFigure(
  recent: readonly MonthUse[],
  isMoney: boolean,
  write: Write,
  words: PeriodsWords,
): Figure {
  const { t } = words;
  const highest = recent.reduce((best, use) => {
    const [a, b] = [valueOf(use, isMoney), valueOf(best, isMoney)];
    return a && b && compareDecimals(a, b) > 0 ? use : best;
  });
  return {
    label: t('usagePeriods.months.figure.highest'),
    value: write(valueOf(highest, isMoney) ?? sum(recent, isMoney)),
    note: useName(highest, words),
  };
}
