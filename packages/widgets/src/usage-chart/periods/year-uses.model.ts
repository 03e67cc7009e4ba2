import type { Money, PlainDate } from '@mains/contract';
import {
  addDays,
  addDecimals,
  daysBetween,
  daysInPeriod,
  parseDecimal,
  sumMoney,
  type Decimal,
} from '@mains/domain';
import type { UsageFacts } from '../usage-facts.js';
import { daySums, isNone, stretch, sumOf, type DaySums } from './day-sums.model.js';

/** What a calendar year comes to. */
export interface YearUse {
  /** “2026”. */
  readonly year: string;
  readonly amount: Decimal;
  readonly from: 'days' | 'bills';
  /** Days that `amount` is made of. */
  readonly daysKnown: number;
  /** 365 or 366; for the year that runs those that are over. */
  readonly daysOver: number;
  readonly isRunning: boolean;
  /** Where it is told by bills: how many, and which days they cover. */
  readonly bills?: { readonly count: number; readonly firstDate: PlainDate; readonly lastDate: PlainDate };
  /** What the bills called by months of the year come to. */
  readonly money: Money | undefined;
  readonly fedIn: Decimal | undefined;
  /** The same days of the year before, where all of them are known. */
  readonly before: { readonly now: Decimal; readonly amount: Decimal } | undefined;
}

/** The calendar years of which something is known, oldest first. */
export function yearUses(facts: UsageFacts): YearUse[] {
  const sums = facts.days && daySums(facts.days, facts.unit);
  const ofDays = sums ? [...sums.used.keys()].filter((day) => !isNone(sums.used[day])) : [];
  const dates = sums ? ofDays.map((day) => addDays(sums.firstDate, day).slice(0, 4)) : [];
  const ofBills = facts.periods.flatMap(({ bill, month }) => (bill ? [month.slice(0, 4)] : []));
  return [...new Set([...dates, ...ofBills])].sort().flatMap((year) => yearUse(facts, sums, year) ?? []);
}

function yearUse(facts: UsageFacts, sums: DaySums | undefined, year: string): YearUse | undefined {
  const period = { firstDate: `${year}-01-01`, lastDate: `${year}-12-31` };
  const isRunning = facts.today <= period.lastDate;
  const days = daysInPeriod(period);
  const daysOver = isRunning ? Math.max(0, daysBetween(period.firstDate, facts.today)) : days;
  const part = (values: Float64Array | undefined): ReturnType<typeof sumOf> | undefined =>
    sums && values && sumOf(stretch(sums, values, period.firstDate, days), sums.digits);
  const counted = part(sums?.used);
  const fedIn = part(sums?.fedIn);
  const billed = billsOf(facts, year);
  const common = { year, isRunning, daysOver, money: billed?.money };
  // Whichever knows more of the year; days where they know as much, since bills do not end with a year.
  if (counted && counted.days > 0 && counted.days >= Math.min(billed?.days ?? 0, daysOver)) {
    return {
      ...common,
      amount: counted.sum,
      from: 'days',
      daysKnown: counted.days,
      fedIn: fedIn && fedIn.days > 0 ? fedIn.sum : undefined,
      before: sums && sameDaysBefore(sums, year, days),
    };
  }
  if (!billed) return undefined;
  const { count, firstDate, lastDate } = billed;
  const rest = { fedIn: undefined, before: undefined, bills: { count, firstDate, lastDate } };
  return { ...common, amount: billed.amount, from: 'bills', daysKnown: billed.days, ...rest };
}

function billsOf(
  facts: UsageFacts,
  year: string,
):
  | {
      readonly amount: Decimal;
      readonly money: Money | undefined;
      readonly days: number;
      readonly count: number;
      readonly firstDate: PlainDate;
      readonly lastDate: PlainDate;
    }
  | undefined {
  const bills = facts.periods.flatMap(({ bill, month }) =>
    bill && month.slice(0, 4) === year && bill.quantity.unit === facts.unit ? [bill] : [],
  );
  const [newest] = bills;
  const oldest = bills.at(-1);
  if (!newest || !oldest) return undefined;
  const { currency } = newest.total;
  return {
    amount: bills.map(({ quantity }) => parseDecimal(quantity.value)).reduce(addDecimals),
    money: bills.every(({ total }) => total.currency === currency)
      ? sumMoney(
          bills.map(({ total }) => total),
          currency,
        )
      : undefined,
    days: bills.reduce((days, { period }) => days + daysInPeriod(period), 0),
    count: bills.length,
    firstDate: oldest.period.firstDate,
    lastDate: newest.period.lastDate,
  };
}

/** The days of a year by month and day beside those of the year before; 29 February has none beside it. */
function sameDaysBefore(sums: DaySums, year: string, count: number): YearUse['before'] {
  let [now, before] = [0n, 0n];
  const earlier = String(Number(year) - 1).padStart(4, '0');
  const valueAt = (date: PlainDate): number | undefined => sums.used[daysBetween(sums.firstDate, date)];
  let compared = 0;
  for (let day = 0; day < count; day += 1) {
    const date = addDays(`${year}-01-01`, day);
    const value = valueAt(date);
    if (isNone(value) || date.endsWith('-02-29')) continue;
    const then = valueAt(`${earlier}${date.slice(4)}`);
    if (isNone(then)) return undefined;
    now += BigInt(value);
    before += BigInt(then);
    compared += 1;
  }
  const decimal = (coefficient: bigint): Decimal => ({ coefficient, scale: sums.digits });
  return compared > 0 ? { now: decimal(now), amount: decimal(before) } : undefined;
}
