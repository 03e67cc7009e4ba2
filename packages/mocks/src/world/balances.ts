import type { Balance, BalanceList, BilledBalance, PlainDate } from '@mains/contract';
import { moneyFromMinor, plainDateIn } from '@mains/domain';
import { arrearsEvents } from './arrears.js';
import { outstandingOn } from './paying.js';
import { CURRENCY, ZONE } from './plan.js';
import { prepaidPlans, prepaidStanding } from './prepaid.js';
import type { WorldAccount, WorldService } from './world.js';

/** Where each service of an account stands that runs, or is still owed something. */
export function balanceListView(account: WorldAccount, nowMs: number): BalanceList {
  const today = plainDateIn(nowMs, ZONE);
  const services = account.premises.flatMap((premise) => premise.services);
  return { items: services.flatMap((service) => balanceView(service, today, nowMs)) };
}

function balanceView({ id, ledger }: WorldService, today: PlainDate, nowMs: number): Balance[] {
  const { plan } = ledger;
  if (plan.payment === 'prepaid') {
    const prepaid = prepaidPlans[plan.key];
    const standing = prepaid && prepaidStanding(ledger, prepaid, nowMs);
    return standing ? [{ payment: 'prepaid', serviceId: id, ...standing }] : [];
  }
  const bills = ledger.billsIssuedBy(today);
  const hasEnded = plan.endedOn !== undefined && plan.endedOn < today;
  if (hasEnded && bills.every((bill) => outstandingOn(bill, today).amountMinor === 0)) return [];
  const arrears = arrearsEvents(bills, today);
  const lastPayment = lastPaymentOf(bills, today);
  return [
    {
      payment: 'billed',
      serviceId: id,
      ...(lastPayment && { lastPayment }),
      ...(arrears.length > 0 && { arrears }),
    },
  ];
}

/** What we paid out to the customer is no payment of theirs. */
function lastPaymentOf(
  bills: ReturnType<WorldService['ledger']['billsIssuedBy']>,
  today: PlainDate,
): BilledBalance['lastPayment'] {
  const last = bills
    .flatMap(({ payments }) => payments)
    .filter(({ on, amountMinor }) => on <= today && amountMinor > 0)
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    .at(-1);
  return last && { amount: moneyFromMinor(last.amountMinor, CURRENCY), on: last.on };
}
