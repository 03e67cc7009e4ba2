import type { Account, BillSummary, Money, PlainDate, Premise, Service } from '@mains/contract';
import { dueState, type DueState } from '../bill/due.js';
import { stands } from '../bill/standing.js';
import { COMMODITIES } from '../commodities.js';
import { addMoney, negateMoney, sumMoney } from '../money.js';

/** One thing that is supplied, and what there is to pay for it. */
export interface Supply {
  readonly service: Service;
  readonly premise: Premise;
  /** Whether it is no longer supplied. */
  readonly hasEnded: boolean;
  /** Its bills, newest first. */
  readonly bills: readonly BillSummary[];
  /** The bill that wants the customer's attention: the oldest to be paid, else the newest that stands. */
  readonly bill?: BillSummary;
  readonly due?: DueState;
  /** The bill for the time before {@link bill}. */
  readonly previous?: BillSummary;
  readonly unpaid: Unpaid;
}

export interface Unpaid {
  readonly count: number;
  /** What they come to: one amount for each currency, in the order of the bills; none when there are no bills. */
  readonly totals: readonly Money[];
}

export interface SupplyOverview {
  readonly supplies: readonly Supply[];
  /** Over all services and months. */
  readonly unpaid: Unpaid;
}

/**
 * What is due for each service of an account: those that are supplied, and those that have ended while something is
 * open. Where nothing is supplied any more, all that were.
 * @param bills of the account, newest first
 * @param today in the utility's zone
 * @throws RangeError when a total is too large to be exact
 */
export function supplyOverview(
  account: Account,
  bills: readonly BillSummary[],
  today: PlainDate,
): SupplyOverview {
  const all = account.premises
    .flatMap((premise) => premise.services.map((service) => supply(service, premise, bills, today)))
    .sort(
      (one, other) =>
        COMMODITIES.indexOf(one.service.commodity) - COMMODITIES.indexOf(other.service.commodity),
    );
  const open = all.filter(({ hasEnded, bill }) => !hasEnded || (bill?.outstanding.amountMinor ?? 0) !== 0);
  return { supplies: open.length > 0 ? open : all, unpaid: unpaidOf(bills, today) };
}

function supply(
  service: Service,
  premise: Premise,
  accountBills: readonly BillSummary[],
  today: PlainDate,
): Supply {
  const bills = accountBills.filter(({ serviceId }) => serviceId === service.id);
  const bill = bills.findLast((each) => isUnpaid(each, today)) ?? bills.find(stands);
  const previous = bill && bills.find((each) => stands(each) && each.period.lastDate < bill.period.firstDate);
  return {
    service,
    premise,
    hasEnded: service.endedOn !== undefined && service.endedOn < today,
    bills,
    ...(bill && { bill, due: dueState(bill, today) }),
    ...(previous && { previous }),
    unpaid: unpaidOf(bills, today),
  };
}

function unpaidOf(bills: readonly BillSummary[], today: PlainDate): Unpaid {
  const open = bills.filter((bill) => isUnpaid(bill, today)).map(({ outstanding }) => outstanding);
  const currencies = [...new Set(open.map(({ currency }) => currency))];
  return {
    count: open.length,
    totals: currencies.map((currency) =>
      sumMoney(
        open.filter((amount) => amount.currency === currency),
        currency,
      ),
    ),
  };
}

function isUnpaid(bill: BillSummary, today: PlainDate): boolean {
  const { kind } = dueState(bill, today);
  return kind === 'due' || kind === 'overdue';
}

/** By how much a bill is higher than the one before, negative when lower; undefined where they cannot be compared. */
export function riseSince(bill: BillSummary, previous: BillSummary | undefined): Money | undefined {
  if (!previous || previous.total.currency !== bill.total.currency) return undefined;
  return addMoney(bill.total, negateMoney(previous.total));
}
