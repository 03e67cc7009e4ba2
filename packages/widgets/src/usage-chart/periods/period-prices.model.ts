import type { BillingPeriod, TimeOfUse } from '@mains/contract';
import {
  dayCosts,
  sameWeekdayLastYear,
  sheetOn,
  tierExtra,
  tierProgress,
  wasReachedBefore,
  type DayCosts,
  type PeriodTiers,
  type TierExtra,
  type TierProgress,
  type UsageDays,
} from '@mains/domain';
import type { UsageFacts, UsagePeriod } from '../usage-facts.js';
import { isNone, type DayPart } from './day-sums.model.js';
import type { Forecast, PeriodDays } from './period-days.model.js';

/** What the days of a period cost by the tariff. */
export interface PeriodPrices {
  readonly costs: DayCosts | undefined;
  /** The same by price periods, minor units, adding up to each day's amount. */
  readonly parts: readonly DayPart[];
  /** Of the same weekdays a year before, at their own prices. */
  readonly before: DayCosts | undefined;
  readonly isTaxed: boolean;
  /** What `costs` leaves out, by its gravest. */
  readonly leftOut: 'power' | 'tiers' | 'fixed' | undefined;
  readonly tiers: PeriodTiers | undefined;
  /** The tier that matters: the highest reached, else the lowest. */
  readonly tier: TierProgress | undefined;
  readonly extra: TierExtra | undefined;
}

/** The last ones found for some facts: the running total asks for the same as the days. */
const found = new WeakMap<
  UsageFacts,
  { readonly period: UsagePeriod; readonly forecast: Forecast | undefined; readonly prices: PeriodPrices }
>();

/** What the days cost and how far the tiers are, as far as the tariff says; all of it empty where no tariff is known. */
export function periodPrices(facts: UsageFacts, days: PeriodDays, forecast?: Forecast): PeriodPrices {
  const last = found.get(facts);
  if (last?.period === days.period && last.forecast === forecast) return last.prices;
  const prices = computed(facts, days, forecast);
  found.set(facts, { period: days.period, forecast, prices });
  return prices;
}

function computed(facts: UsageFacts, days: PeriodDays, forecast: Forecast | undefined): PeriodPrices {
  const { days: all, sheets } = facts;
  const { period } = days.period;
  if (!all || !sheets || sheets.length === 0) return NO_PRICES;
  const ours = { ...all, registers: all.registers.filter(({ unit }) => unit === facts.unit) };
  const costs = known(() => dayCosts(sheets, ours, period));
  const tiers = known(() =>
    tierProgress(sheets, ours, period, { ...(forecast && { assumed: forecast.days }) }),
  );
  return {
    costs,
    parts: costs ? partCosts(costs, days.parts, (tone) => costOf(sheets, ours, tone, period)) : [],
    before: known(() => dayCosts(sheets, ours, yearBefore(period))),
    isTaxed: inForce(sheets, period).some(({ charges }) => charges.some(({ kind }) => kind === 'tax')),
    leftOut: leftOutOf(inForce(sheets, period)),
    tiers,
    tier:
      tiers?.tiers.findLast((each) => each.reachedOn !== undefined || wasReachedBefore(each)) ??
      tiers?.tiers[0],
    extra: known(() => tierExtra(sheets, ours, period)),
  };
}

const NO_PRICES: PeriodPrices = {
  costs: undefined,
  parts: [],
  before: undefined,
  isTaxed: false,
  leftOut: undefined,
  tiers: undefined,
  tier: undefined,
  extra: undefined,
};

function leftOutOf(sheets: NonNullable<UsageFacts['sheets']>): PeriodPrices['leftOut'] {
  const kinds = new Set(sheets.flatMap(({ charges }) => charges.map(({ kind }) => kind)));
  if (kinds.has('demand') || kinds.has('power-factor')) return 'power';
  if (kinds.has('tier')) return 'tiers';
  return kinds.has('fixed') ? 'fixed' : undefined;
}

/** The tariff may not reach back to these days, or count in another unit: then there is nothing to say. */
function known<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The sheets of a period; one that begins only on its last day is one of them. */
function inForce(
  sheets: NonNullable<UsageFacts['sheets']>,
  { firstDate, lastDate }: BillingPeriod,
): NonNullable<UsageFacts['sheets']> {
  const first = sheetOn(sheets, firstDate);
  const next = sheets.filter(({ validFrom }) => validFrom > firstDate && validFrom <= lastDate);
  return [...(first ? [first] : []), ...next];
}

function yearBefore(period: BillingPeriod): BillingPeriod {
  return {
    firstDate: sameWeekdayLastYear(period.firstDate),
    lastDate: sameWeekdayLastYear(period.lastDate),
  };
}

function costOf(
  sheets: NonNullable<UsageFacts['sheets']>,
  days: UsageDays,
  tone: DayPart['tone'],
  period: BillingPeriod,
): DayCosts | undefined {
  const timeOfUse: TimeOfUse | undefined = tone === 'use' ? undefined : tone;
  // The others count nothing rather than being left out: a price for each of them belongs to the tariff.
  const registers = days.registers
    .filter(({ measures }) => measures === 'import')
    .map((register) =>
      register.timeOfUse === timeOfUse
        ? register
        : { ...register, values: register.values.map((value) => (Number.isNaN(value) ? value : 0)) },
    );
  return known(() => dayCosts(sheets, { ...days, registers }, period));
}

/** Each part is rounded on its own; the one that counted most takes what is left, so that they add up. */
function partCosts(
  costs: DayCosts,
  parts: readonly DayPart[],
  costOfPart: (tone: DayPart['tone']) => DayCosts | undefined,
): DayPart[] {
  if (parts.length < 2) return parts.map(({ tone }) => ({ tone, values: costs.amountsMinor }));
  const found = parts.map(({ tone }) => ({ tone, values: costOfPart(tone)?.amountsMinor.slice() }));
  const priced = found.flatMap(({ tone, values }) => (values ? [{ tone, values }] : []));
  costs.amountsMinor.forEach((amount, day) => {
    if (isNone(amount)) return;
    const most = priced.reduce<DayPart | undefined>(
      (best, part) => ((part.values[day] ?? 0) > (best?.values[day] ?? -Infinity) ? part : best),
      undefined,
    );
    if (!most) return;
    const others = priced.filter((part) => part !== most);
    const rest = others.reduce((sum, { values }) => sum + (values[day] || 0), 0);
    most.values[day] = amount - rest;
  });
  return priced;
}
