import type { NavigationRequestedDetail, PaymentRequestedDetail } from '@mains/widgets/balance';
import type { BillOpenedDetail, ServiceChangedDetail } from '@mains/widgets/bill-lookup';
import type { Route } from './route.js';

// Where the events of widgets lead. Undefined: the customer stays on this page.

export function afterBillOpened(route: Route, { commodity, month }: BillOpenedDetail): Route | undefined {
  return route.view === 'bills' ? { ...route, commodity, month } : undefined;
}

export function afterAccountChanged(route: Route, accountId: string): Route | undefined {
  return route.view === 'bills' ? { view: 'bills', accountId } : undefined;
}

export function afterPaymentRequested({ billId, amount }: PaymentRequestedDetail): Route {
  return { view: 'pay', handOver: { billId, amount } };
}

/** Of two services of one commodity only the id tells which. */
export function afterServiceChanged(route: Route, detail: ServiceChangedDetail): Route | undefined {
  if (route.view !== 'bills') return undefined;
  const isAmbiguous = route.serviceId !== undefined || detail.commodity === route.commodity;
  const serviceId = isAmbiguous ? detail.serviceId : undefined;
  return { ...route, commodity: detail.commodity, month: undefined, serviceId };
}

/** Another person's account and bill mean nothing to this one. */
export function afterPersonChanged({ view }: Route): Route | undefined {
  if (view === 'home' || view === 'tariffs') return undefined;
  return view === 'usage' ? { view } : { view: 'bills' };
}

/** @param ids what an address needs to say beside commodity and month, so that it is this bill */
export function destinationOf(
  detail: NavigationRequestedDetail,
  ids: Partial<Readonly<Record<'accountId' | 'serviceId', string>>> | undefined,
): Route {
  return detail.to === 'bill-comparison'
    ? { view: 'compare', beforeId: detail.previousBillId, afterId: detail.billId }
    : { view: 'bills', commodity: detail.commodity, month: detail.month, ...ids };
}
