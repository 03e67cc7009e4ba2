import type { Account, Bill, BillSummary, Id, Money, Session, Utility } from '@mains/contract';
import {
  accountPageShape,
  billPageShape,
  accountShape,
  billShape,
  sessionShape,
  utilityShape,
} from '@mains/contract/shapes';
import type { QueryKey } from '@tanstack/query-core';
import { brokenContract, mustMatch, pathId } from './answer.js';
import type { MainsClient } from './client.js';
import { HISTORY_MONTHS, keys } from './keys.js';
import { collectPages } from './pages.js';

const MINUTE_MS = 60_000;
const ITEMS_PER_PAGE = 100;

/** What a `QueryObserver` needs for one resource. */
export interface ResourceQuery<T> {
  readonly queryKey: QueryKey;
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<T>;
  /** How long an answer is taken for fresh, in milliseconds. */
  readonly staleTime: number;
}

interface InLocale {
  /** What the customer reads, a BCP 47 tag. */
  readonly locale: string;
}

/** The bills of an account, newest period first, as far back as was asked for. */
export interface BillHistory {
  readonly bills: readonly BillSummary[];
  /** Overdue over all bills that match, also those that are not in `bills`. */
  readonly overdueTotal: Money;
}

/** Facts about the utility; needs no session. */
export function utilityQuery(client: MainsClient, { locale }: InLocale): ResourceQuery<Utility> {
  return {
    queryKey: keys.utility(locale),
    queryFn: async ({ signal }) => {
      const path = '/utility';
      const utility = await client.request({
        path,
        shape: utilityShape,
        locale,
        signal,
        isPublic: true,
      });
      if (!isTimeZone(utility.timeZone)) throw brokenContract('timeZone');
      return utility;
    },
    staleTime: 60 * MINUTE_MS,
  };
}

/** Whom the current token belongs to. */
export function sessionQuery(client: MainsClient, { locale }: InLocale): ResourceQuery<Session> {
  return {
    queryKey: keys.session(client.session.personNumber, locale),
    queryFn: ({ signal }) => client.request({ path: '/session', shape: sessionShape, locale, signal }),
    staleTime: 5 * MINUTE_MS,
  };
}

/** All accounts of the session, in the customer's order. */
export function accountsQuery(client: MainsClient, { locale }: InLocale): ResourceQuery<readonly Account[]> {
  return {
    queryKey: keys.accounts.list(client.session.personNumber, locale),
    queryFn: async ({ signal }) => {
      const { items } = await collectPages(
        (cursor) =>
          client.request({
            path: '/accounts',
            query: { cursor, limit: ITEMS_PER_PAGE },
            shape: accountPageShape,
            locale,
            signal,
          }),
        () => false,
      );
      return unique(items);
    },
    staleTime: 5 * MINUTE_MS,
  };
}

export function accountQuery(
  client: MainsClient,
  { accountId, locale }: InLocale & { readonly accountId: Id },
): ResourceQuery<Account> {
  return {
    queryKey: keys.accounts.one(client.session.personNumber, accountId, locale),
    queryFn: async ({ signal }) => {
      const path = `/accounts/${pathId('accountId', accountId)}`;
      const account = await client.request({ path, shape: accountShape, locale, signal });
      mustMatch('id', account.id, accountId);
      return account;
    },
    staleTime: 5 * MINUTE_MS,
  };
}

/** The bills of an account or of one of its services, back over `months` calendar months (26 when left out) or to the first. */
export function billsQuery(
  client: MainsClient,
  {
    accountId,
    serviceId,
    locale,
    months = HISTORY_MONTHS,
  }: InLocale & { readonly accountId: Id; readonly serviceId?: Id | undefined; readonly months?: number },
): ResourceQuery<BillHistory> {
  return {
    queryKey: keys.bills.list(client.session.personNumber, accountId, serviceId, locale, months),
    queryFn: async ({ signal }) => {
      const path = `/accounts/${pathId('accountId', accountId)}/bills`;
      const { first, items } = await collectPages(
        (cursor) =>
          client.request({
            path,
            query: { serviceId, cursor, limit: ITEMS_PER_PAGE },
            shape: billPageShape,
            locale,
            signal,
          }),
        (bills) => monthsCovered(bills) >= months,
      );
      return { bills: unique(items), overdueTotal: first.overdueTotal };
    },
    staleTime: 5 * MINUTE_MS,
  };
}

/** One bill in full. */
export function billQuery(
  client: MainsClient,
  { billId, locale }: InLocale & { readonly billId: Id },
): ResourceQuery<Bill> {
  return {
    queryKey: keys.bills.one(client.session.personNumber, billId, locale),
    queryFn: async ({ signal }) => {
      const path = `/bills/${pathId('billId', billId)}`;
      const bill = await client.request({ path, shape: billShape, locale, signal });
      mustMatch('summary.id', bill.summary.id, billId);
      const { total } = bill.summary;
      for (const [index, { amount }] of bill.lines.entries()) {
        mustMatch(`lines[${index}].amount.currency`, amount.currency, total.currency);
      }
      return bill;
    },
    staleTime: 5 * MINUTE_MS,
  };
}

/** From the oldest to the newest month, both included. */
function monthsCovered(bills: readonly BillSummary[]): number {
  const numbers = bills.map(({ month }) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)));
  return numbers.length === 0 ? 0 : Math.max(...numbers) - Math.min(...numbers) + 1;
}

/** What was inserted while we turned pages comes twice. */
function unique<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
