import {
  formatDecimal,
  parseDecimal,
  type DayCosts,
  type Decimal,
  type PeriodTiers,
  type TierExtra,
} from '@mains/domain';
import type { Figure } from '../chart-model.js';
import {
  absolute,
  figure,
  digitsFor,
  isBelowZero,
  isZero,
  less,
  mean,
  percentOf,
  told,
  toldDifference,
  toldNumber,
} from './amounts.model.js';
import { exact, sumOf } from './day-sums.model.js';
import { againstLastYear, dateAt, isRunning, type PeriodDays } from './period-days.model.js';
import { showsMoney } from './period-plot.model.js';
import type { PeriodPrices } from './period-prices.model.js';
import { peakUse } from './period-sentence.model.js';
import { listed } from './period-words.model.js';
import type { PeriodsWords } from './words.js';

/** As many as stand in a row. */
const MOST_FIGURES = 5;

/** The figures of a period, the most telling first: only those that are true of this service. */
export function periodFigures(days: PeriodDays, prices: PeriodPrices, words: PeriodsWords): Figure[] {
  if (days.daysKnown === 0) return billFigures(days, words);
  if (prices.costs && showsMoney(days, prices)) {
    return [
      ...costFigure(prices, words),
      ...moneyFigures(days, prices.costs, words),
      ...tierFigure(prices, words),
    ];
  }
  const peak = peakFigure(days, words);
  return [
    ...usedFigures(days, words),
    ...(days.fedIn || days.flow === 'net' ? [] : againstFigure(days, words)),
    usualFigure(days, words, peak.length > 0),
    ...peak,
    ...(peak.length > 0 ? [] : highestFigure(days, words)),
    ...tierFigure(prices, words),
    ...costFigure(prices, words),
  ].slice(0, MOST_FIGURES);
}

/** A usual day and the dearest one. */
function moneyFigures(days: PeriodDays, costs: DayCosts, { t, format }: PeriodsWords): Figure[] {
  const { amountsMinor, currency } = costs;
  const known = [...amountsMinor.keys()].filter((day) => !Number.isNaN(amountsMinor[day]));
  if (known.length === 0) return [];
  const dearest = known.reduce((best, day) =>
    (amountsMinor[day] ?? 0) > (amountsMinor[best] ?? 0) ? day : best,
  );
  const money = (amountMinor: number): string => format.money({ amountMinor, currency });
  return [
    {
      label: t('usagePeriods.days.figure.usual'),
      value: money(Math.round(costs.total.amountMinor / known.length)),
      note: format.days(known.length),
    },
    {
      label: t('usagePeriods.days.figure.highest'),
      value: money(amountsMinor[dearest] ?? 0),
      note: format.date(dateAt(days, dearest), 'weekday'),
    },
  ];
}

function billFigures({ period, count }: PeriodDays, words: PeriodsWords): Figure[] {
  if (!period.bill) return [];
  const { value, unit } = period.bill.quantity;
  return [
    {
      label: words.t('usagePeriods.days.figure.used'),
      value: told(words, parseDecimal(value), unit),
      note: words.format.days(count),
    },
  ];
}

function usedFigures(days: PeriodDays, words: PeriodsWords): Figure[] {
  const { t } = words;
  const note = daysNote(days, words);
  if (days.flow === 'net') {
    return [{ label: t('usagePeriods.days.figure.net'), value: told(words, days.total, days.unit), note }];
  }
  const value = told(words, days.total, days.unit);
  if (!days.fedIn) return [{ label: t('usagePeriods.days.figure.used'), value, note }];
  const fedIn = sumOf(days.fedIn, days.digits).sum;
  return [
    { label: t('usagePeriods.days.figure.fromGrid'), value, note },
    { label: t('usagePeriods.days.figure.fedIn'), value: told(words, fedIn, days.unit) },
    {
      label: t('usagePeriods.days.figure.net'),
      value: told(words, less(days.total, fedIn), days.unit),
      note: t('usagePeriods.days.figure.netNote'),
    },
  ];
}

function daysNote(days: PeriodDays, { t, format }: PeriodsWords): string {
  const all = format.days(days.count);
  const known = format.decimal(String(days.daysKnown));
  if (isRunning(days)) {
    const note = t('usagePeriods.days.note.daysSoFar', { known, days: all });
    const missing = days.states.filter((state) => state === 'missing').length;
    return missing === 0
      ? note
      : t('usagePeriods.days.note.withMissing', { note, missing: format.decimal(String(missing)) });
  }
  return days.daysKnown < days.count ? t('usagePeriods.days.note.daysKnown', { known, days: all }) : all;
}

function againstFigure(days: PeriodDays, words: PeriodsWords): Figure[] {
  const { t, format } = words;
  const found = againstLastYear(days);
  if (!found) return [];
  const difference = less(found.now, found.before);
  const note = percentText(difference, found.before, words);
  const counted = format.days(found.days);
  const whole =
    found.isWhole || note === undefined ? note : t('usagePeriods.days.note.ofDays', { note, days: counted });
  return [
    {
      label: t('usagePeriods.days.figure.against'),
      value: toldDifference(words, difference, found.now, days.unit, 'always'),
      ...(whole !== undefined && { note: whole }),
    },
  ];
}

/** “6% more”; undefined where there is nothing to compare with. */
export function percentText(
  difference: Decimal,
  before: Decimal,
  { t, format }: PeriodsWords,
): string | undefined {
  const percent = percentOf(absolute(difference), before);
  if (!percent) return undefined;
  if (isZero(percent)) return t('usagePeriods.days.note.same');
  return t(`usagePeriods.days.note.${isBelowZero(difference) ? 'less' : 'more'}`, {
    percent: format.percent(formatDecimal(percent)),
  });
}

function usualFigure(days: PeriodDays, words: PeriodsWords, withMost: boolean): Figure {
  const { t } = words;
  const usual = mean(days.total, days.daysKnown);
  const most = highest(days);
  return {
    label: t('usagePeriods.days.figure.usual'),
    value: told(words, usual, days.unit, { digits: Math.min(digitsFor(usual), Math.max(days.digits, 1)) }),
    ...(withMost && {
      note: t('usagePeriods.days.note.most', {
        amount: figure(words, exact(most.value, days.digits), days.shownDigits),
        day: words.format.date(dateAt(days, most.index), 'weekday'),
      }),
    }),
  };
}

function peakFigure(days: PeriodDays, words: PeriodsWords): Figure[] {
  const { t, format } = words;
  const peak = peakUse(days);
  const percent = peak && percentOf(peak, days.total);
  if (!peak || !percent) return [];
  return [
    {
      label: t('usagePeriods.days.figure.peak'),
      value: format.percent(formatDecimal(percent)),
      note: t('usagePeriods.days.note.part', {
        part: toldNumber(words, peak),
        whole: told(words, days.total, days.unit),
      }),
    },
  ];
}

function highestFigure(days: PeriodDays, words: PeriodsWords): Figure[] {
  const most = highest(days);
  return [
    {
      label: words.t('usagePeriods.days.figure.highest'),
      value: told(words, exact(most.value, days.digits), days.unit),
      note: words.format.date(dateAt(days, most.index), 'weekday'),
    },
  ];
}

function tierFigure({ tier, tiers, extra, isTaxed }: PeriodPrices, words: PeriodsWords): Figure[] {
  const { t, format } = words;
  if (!tier) return [];
  const number = format.decimal(String(tier.number));
  const above = parseDecimal(tier.above.value);
  const limit = told(words, parseDecimal(tier.allowance.value), tier.allowance.unit);
  if (!isZero(above)) {
    const amount = extra && addedText(extra, tiers, words);
    const taxed = amount && isTaxed ? t('usagePeriods.withTax', { amount }) : amount;
    return [
      {
        label: t('usagePeriods.days.figure.tier', { number }),
        value: told(words, above, tier.above.unit),
        note: taxed ? taxed : t('usagePeriods.days.note.addedNone', { limit }),
      },
    ];
  }
  const used = parseDecimal(tier.used.value);
  const left = less(less(parseDecimal(tier.allowance.value), parseDecimal(tier.usedBefore.value)), used);
  if (isBelowZero(left)) return [];
  return [
    {
      label: t('usagePeriods.days.figure.tierLeft', { number }),
      value: told(words, left, tier.allowance.unit),
      note: tier.reachedOn
        ? t('usagePeriods.days.note.leftExpected', { limit, day: format.date(tier.reachedOn, 'weekday') })
        : t('usagePeriods.days.note.left', { limit }),
    },
  ];
}

/** “added ¥20.78”; of several tiers each by itself: “tier 2 added ¥12.99, tier 3 ¥64.97”. */
function addedText({ extra, above }: TierExtra, tiers: PeriodTiers | undefined, words: PeriodsWords): string {
  const { t, format } = words;
  const numberOf = (chargeId: string): number | undefined =>
    tiers?.tiers.find((each) => each.chargeId === chargeId)?.number;
  if (above.length < 2) return t('usagePeriods.days.note.added', { amount: format.money(extra) });
  return listed(
    above.map((part, place) =>
      t(`usagePeriods.days.note.${place === 0 ? 'addedFirst' : 'addedNext'}`, {
        number: format.decimal(String(numberOf(part.chargeId) ?? place + 2)),
        amount: format.money(part.extra),
      }),
    ),
    words,
  );
}

function costFigure({ costs, leftOut }: PeriodPrices, { t, format }: PeriodsWords): Figure[] {
  return costs
    ? [
        {
          label: t('usagePeriods.days.figure.cost'),
          value: format.money(costs.total),
          ...(leftOut && { note: t(`usagePeriods.days.costNote.${leftOut}`) }),
        },
      ]
    : [];
}

function highest({ used }: PeriodDays): { readonly index: number; readonly value: number } {
  let index = -1;
  used.forEach((value, day) => {
    if (!Number.isNaN(value) && (index < 0 || value > (used[index] ?? 0))) index = day;
  });
  return { index, value: used[index] ?? 0 };
}
