import type { Instant, Money, MoneyReceived, PlainDate, SpendingPace } from '@mains/contract';
import type { Decimal } from '@mains/domain';
import {
  addDays,
  addDecimals,
  decimalFromInteger,
  decimalToMoney,
  epochDay,
  moneyFromMinor,
  multiplyDecimals,
  parseDecimal,
  plainDateIn,
  sheetInForce,
  startOfDay,
} from '@mains/domain';
import { instantFrom } from '../clock.js';
import type { Ledger } from './ledger.js';
import { SLOT_MS, SLOTS_PER_DAY } from './load/load-model.js';
import { CURRENCY, ZONE } from './plan.js';

/** How a customer pays beforehand. Amounts in minor units. */
export interface PrepaidPlan {
  /** What was left when the first cycle began. */
  readonly openingMinor: number;
  /** Paid in whenever, at the end of a day, less than `topUpBelowMinor` is left; at nine the next morning. */
  readonly topUpMinor: number;
  readonly topUpBelowMinor: number;
  readonly alertBelowMinor: number;
}

export interface PrepaidStanding {
  readonly credit: Money;
  readonly asOf: Instant;
  readonly alertBelow: Money;
  readonly usualPace?: SpendingPace;
  readonly lastTopUp?: MoneyReceived;
}

const TOP_UP_SLOT = 9 * 4;
const PACE_DAYS = 28;
const HOUR_MS = 3_600_000;

/** By the key of a service. Mei Lin uses up what she has before she pays again: on the day of the pictures ¥38.20 is left. */
export const prepaidPlans: Readonly<Record<string, PrepaidPlan>> = {
  'mei-lin/gas': {
    openingMinor: 12_130,
    topUpMinor: 15_000,
    topUpBelowMinor: -500,
    alertBelowMinor: 4000,
  },
};

/**
 * What is left of what was paid in, after every litre the meter has counted; it tells so at each full hour. Undefined
 * before the meter runs.
 */
export function prepaidStanding(
  ledger: Ledger,
  plan: PrepaidPlan,
  nowMs: number,
): PrepaidStanding | undefined {
  const first = ledger.cycle(0)?.period.firstDate;
  const asOfMs = Math.floor(nowMs / HOUR_MS) * HOUR_MS;
  const today = plainDateIn(asOfMs, ZONE);
  if (first === undefined || today < first) return undefined;
  const slotsToday = Math.floor((asOfMs - startOfDay(today, ZONE)) / SLOT_MS);
  const days = litresByDay(ledger, first, today, slotsToday);

  const costs = days.map((litres, index) => costOf(litres, pricePerM3(ledger, addDays(first, index))));
  let spent = decimalFromInteger(0);
  let paidIn = plan.openingMinor;
  let lastTopUp: MoneyReceived | undefined;
  const left = (): number => paidIn - decimalToMoney(spent, CURRENCY).amountMinor;
  costs.forEach((cost, index) => {
    const isPaidInByNow = index < days.length - 1 || slotsToday >= TOP_UP_SLOT;
    if (index > 0 && isPaidInByNow && left() < plan.topUpBelowMinor) {
      paidIn += plan.topUpMinor;
      lastTopUp = { amount: moneyFromMinor(plan.topUpMinor, CURRENCY), on: addDays(first, index) };
    }
    spent = addDecimals(spent, cost);
  });
  const recent = costs.slice(0, -1).slice(-PACE_DAYS);
  return {
    credit: moneyFromMinor(left(), CURRENCY),
    asOf: instantFrom(asOfMs),
    alertBelow: moneyFromMinor(plan.alertBelowMinor, CURRENCY),
    ...(recent.length > 0 && {
      usualPace: { spent: decimalToMoney(recent.reduce(addDecimals), CURRENCY), days: recent.length },
    }),
    ...(lastTopUp && { lastTopUp }),
  };
}

/** In major units, not rounded: the meter takes off what each litre costs. */
function costOf(litres: number, price: Decimal): Decimal {
  return multiplyDecimals({ coefficient: BigInt(litres), scale: 3 }, price);
}

/** By the sheet in force. @throws RangeError for a tariff that is not paid by the cubic metre alone. */
function pricePerM3({ plan }: Ledger, date: PlainDate): Decimal {
  const [charge, ...others] = sheetInForce(plan.product.sheets, date).charges;
  if (charge?.kind !== 'usage' || charge.per !== 'm3' || others.length > 0) {
    throw new RangeError(`${plan.key} cannot be paid for by the cubic metre`);
  }
  return parseDecimal(charge.price);
}

/** From the first day to today, of which only the quarters of an hour that are over count. */
function litresByDay(ledger: Ledger, first: PlainDate, today: PlainDate, slotsToday: number): number[] {
  const days: number[] = [];
  const wanted = epochDay(today) - epochDay(first) + 1;
  for (let index = 0; days.length < wanted; index += 1) {
    const series = ledger.cycle(index)?.intervals.import;
    if (!series) break;
    for (let start = 0; start < series.length && days.length < wanted; start += SLOTS_PER_DAY) {
      const slots = days.length === wanted - 1 ? slotsToday : SLOTS_PER_DAY;
      days.push(series.subarray(start, start + slots).reduce((sum, litres) => sum + litres, 0));
    }
  }
  return days;
}
