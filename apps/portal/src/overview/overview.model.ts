import type { Account, BillSummary, Commodity, Money, PlainDate, Premise, Service } from '@mains/contract';
import type { DueState } from '@mains/domain';
import { dueState, sumMoney } from '@mains/domain';

/** One thing that is supplied, and what there is to pay for it. */
export interface SupplyCard {
  readonly service: Service;
  readonly premise: Premise;
  /** The bill that wants the customer's attention; undefined for a prepaid service and before the first bill. */
  readonly bill: BillSummary | undefined;
  readonly due: DueState | undefined;
}

export interface Overview {
  readonly cards: readonly SupplyCard[];
  /** Bills the customer has to pay, over all services and months. */
  readonly unpaidCount: number;
  /** What they come to; undefined when there are none. */
  readonly unpaidTotal: Money | undefined;
}

const order: readonly Commodity[] = ['electricity', 'gas', 'water'];

const isUnpaid = ({ kind }: DueState): boolean => kind === 'due' || kind === 'overdue';

/**
 * What is due for each service that is still supplied: the oldest bill to be paid, else the newest that stands.
 * @param bills of the account, newest first
 */
export function overviewOf(account: Account, bills: readonly BillSummary[], today: PlainDate): Overview {
  const dues = bills.map((bill) => ({ bill, due: dueState(bill, today) }));
  const unpaid = dues.filter(({ due }) => isUnpaid(due));
  const cards = account.premises
    .flatMap((premise) => premise.services.map((service) => ({ service, premise })))
    .filter(({ service }) => service.endedOn === undefined || service.endedOn >= today)
    .sort((one, other) => order.indexOf(one.service.commodity) - order.indexOf(other.service.commodity))
    .map(({ service, premise }): SupplyCard => {
      const own = ({ bill }: (typeof dues)[number]): boolean => bill.serviceId === service.id;
      const chosen = unpaid.findLast(own) ?? dues.find((each) => own(each) && each.due.kind !== 'cancelled');
      return { service, premise, bill: chosen?.bill, due: chosen?.due };
    });
  const currency = unpaid[0]?.bill.outstanding.currency;
  const unpaidTotal =
    currency &&
    sumMoney(
      unpaid.map(({ bill }) => bill.outstanding),
      currency,
    );
  return { cards, unpaidCount: unpaid.length, unpaidTotal: unpaidTotal || undefined };
}
