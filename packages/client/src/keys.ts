import type { QueryKey } from '@tanstack/query-core';

const PUBLIC = 'public';
/** What the key of everything begins with that belongs to the person who is signed in. */
export const PERSONAL = 'personal';

/**
 * Keys of the cache. Every answer has texts in it, so the locale ends every key. A personal key begins with the
 * session's `personNumber`: what one person was answered never stands in for what another one asks.
 */
export const keys = {
  utility: (locale: string): QueryKey => [PUBLIC, 'utility', locale],
  promiseProfile: (locale: string): QueryKey => [PUBLIC, 'promise-profile', locale],
  session: (person: number, locale: string): QueryKey => [PERSONAL, person, 'session', locale],
  accounts: {
    list: (person: number, locale: string): QueryKey => [PERSONAL, person, 'accounts', locale],
    one: (person: number, accountId: string, locale: string): QueryKey => [
      PERSONAL,
      person,
      'account',
      accountId,
      locale,
    ],
  },
  balances: (person: number, accountId: string, locale: string): QueryKey => [
    PERSONAL,
    person,
    'balances',
    accountId,
    locale,
  ],
  bills: {
    list: (
      person: number,
      accountId: string,
      serviceId: string | undefined,
      locale: string,
      months: number = HISTORY_MONTHS,
    ): QueryKey => [PERSONAL, person, 'bills', accountId, serviceId ?? null, months, locale],
    one: (person: number, billId: string, locale: string): QueryKey => [
      PERSONAL,
      person,
      'bill',
      billId,
      locale,
    ],
  },
};

/** Two years to compare, and the month before each. */
export const HISTORY_MONTHS = 26;

/** Whether an entry of the cache must go when the person changes. */
export function isPersonal(query: { readonly queryKey: QueryKey }): boolean {
  return query.queryKey[0] === PERSONAL;
}
