import { hasShape, type Commodity, type Money } from '@mains/contract';
import { commodityShape, idShape, moneyShape } from '@mains/contract/shapes';
import type { UsageView } from '@mains/widgets/usage-chart';

/** What the payment page is given. It travels beside the address, in the history entry: an address may be copied and changed. */
export type HandOver = BillHandOver | TopUpHandOver;

export interface BillHandOver {
  readonly billId: string;
  readonly amount: Money;
}

/** A prepaid service; how much is chosen on the payment page. */
export interface TopUpHandOver {
  readonly serviceId: string;
  readonly commodity: Commodity;
}

/** Where in the portal the customer is. Everything in it may stand in an address: no numbers, no names. */
export type Route =
  | { readonly view: 'home' }
  | {
      readonly view: 'bills';
      readonly commodity?: Commodity | undefined;
      /** `YYYY-MM`; without it, the newest bill. */
      readonly month?: string | undefined;
      readonly accountId?: string | undefined;
      /** Only where an account has several services of one commodity. */
      readonly serviceId?: string | undefined;
    }
  | {
      readonly view: 'usage';
      readonly commodity?: Commodity | undefined;
      /** How it is looked at; days when left out. */
      readonly sight?: UsageView | undefined;
      /** A day, or a day of the period. */
      readonly date?: string | undefined;
      /** Both ends of a range. */
      readonly from?: string | undefined;
      readonly to?: string | undefined;
      readonly accountId?: string | undefined;
      readonly serviceId?: string | undefined;
    }
  | {
      readonly view: 'tariffs';
      /** Without it the customer's own, else the list. */
      readonly tariffId?: string | undefined;
    }
  /** Without ids, the newest bill and the one before it. Ids of bills are opaque. */
  | {
      readonly view: 'compare';
      readonly beforeId?: string | undefined;
      readonly afterId?: string | undefined;
    }
  | { readonly view: 'pay'; readonly handOver?: HandOver | undefined }
  | { readonly view: 'not-found' };

export type View = Route['view'];

const commodities: readonly string[] = ['electricity', 'gas', 'water'] satisfies Commodity[];
const isCommodity = (text: string | undefined): text is Commodity =>
  text !== undefined && commodities.includes(text);

const usageViews: readonly string[] = ['day', 'days', 'months', 'years', 'range'] satisfies UsageView[];
const isUsageView = (text: string | null): text is UsageView => text !== null && usageViews.includes(text);

const LONGEST_DATE = 20;
const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;
const idPattern = /^[A-Za-z0-9_-]{1,64}$/;

/** Reads the part of an address from `#` on. Hash addresses need nothing of the host that serves the files. */
export function routeOf(hash: string, state?: unknown): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [view = '', ...rest] = path.replace(/\/$/, '').split('/');
  if (view === '' && rest.length === 0) return { view: 'home' };
  const ids = new URLSearchParams(query);
  const idIn = (name: string): string | undefined => {
    const id = ids.get(name);
    return id !== null && idPattern.test(id) ? id : undefined;
  };
  if (view === 'bills' && rest.length <= 2) {
    const [commodity, month] = rest;
    if (
      (commodity === undefined || isCommodity(commodity)) &&
      (month === undefined || monthPattern.test(month))
    ) {
      return {
        view: 'bills',
        commodity,
        month,
        accountId: idIn('account'),
        serviceId: idIn('service'),
      };
    }
  }
  if (view === 'usage' && rest.length <= 1) {
    const [commodity] = rest;
    if (commodity === undefined || isCommodity(commodity)) return usageIn(ids, commodity, idIn);
  }
  if (view === 'tariffs' && rest.length <= 1) {
    const [tariffId] = rest;
    if (tariffId === undefined || idPattern.test(tariffId)) return { view: 'tariffs', tariffId };
  }
  if (view === 'compare' && rest.length === 0) {
    return { view: 'compare', beforeId: idIn('before'), afterId: idIn('after') };
  }
  if (view === 'pay' && rest.length === 0) return { view: 'pay', handOver: handOverIn(state) };
  return { view: 'not-found' };
}

function usageIn(
  query: URLSearchParams,
  commodity: Commodity | undefined,
  idIn: (name: string) => string | undefined,
): Route {
  // A day that is none is told by the widget, which knows what it shows instead.
  const dateIn = (name: string): string | undefined => query.get(name)?.slice(0, LONGEST_DATE) || undefined;
  const sight = query.get('view');
  return {
    view: 'usage',
    commodity,
    sight: isUsageView(sight) ? sight : undefined,
    date: dateIn('date'),
    from: dateIn('from'),
    to: dateIn('to'),
    accountId: idIn('account'),
    serviceId: idIn('service'),
  };
}

/** The address of a route, such as `#/bills/electricity/2026-10`; {@link routeOf} reads it back. */
export function hashOf(route: Route): string {
  switch (route.view) {
    case 'home':
      return '#/';
    case 'bills': {
      const parts = route.commodity ? [route.commodity, ...(route.month ? [route.month] : [])] : [];
      const query = queryOf({ account: route.accountId, service: route.serviceId });
      return `#/${['bills', ...parts].join('/')}${query}`;
    }
    case 'usage': {
      const { commodity, sight, date, from, to, accountId, serviceId } = route;
      const query = queryOf({ view: sight, date, from, to, account: accountId, service: serviceId });
      return `#/usage${commodity ? `/${commodity}` : ''}${query}`;
    }
    case 'tariffs':
      return `#/tariffs${route.tariffId ? `/${route.tariffId}` : ''}`;
    case 'compare':
      return `#/compare${queryOf({ before: route.beforeId, after: route.afterId })}`;
    case 'pay':
      return '#/pay';
    case 'not-found':
      return '#/not-found';
    default:
      return route satisfies never;
  }
}

function queryOf(ids: Readonly<Record<string, string | undefined>>): string {
  const known = Object.entries(ids).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return known.length > 0 ? `?${new URLSearchParams(known).toString()}` : '';
}

function handOverIn(state: unknown): HandOver | undefined {
  if (hasShape<BillHandOver>(billShape, state)) return state;
  return hasShape<TopUpHandOver>(topUpShape, state) ? state : undefined;
}

const billShape = { has: { billId: idShape, amount: moneyShape } };
const topUpShape = { has: { serviceId: idShape, commodity: commodityShape } };
