import type { QueryKey } from '@tanstack/query-core';

const PUBLIC = 'public';
const PERSONAL = 'personal';

/** Keys of the cache. Every answer has texts in it, so the locale belongs to every key. */
export const keys = {
  utility: (locale: string): QueryKey => [PUBLIC, 'utility', locale],
  session: (locale: string): QueryKey => [PERSONAL, 'session', locale],
  accounts: {
    list: (locale: string): QueryKey => [PERSONAL, 'accounts', 'list', locale],
    one: (accountId: string, locale: string): QueryKey => [PERSONAL, 'accounts', 'one', accountId, locale],
  },
  bills: {
    list: (
      accountId: string,
      serviceId: string | undefined,
      locale: string,
      months: number = HISTORY_MONTHS,
    ): QueryKey => [PERSONAL, 'bills', 'list', accountId, serviceId ?? null, months, locale],
    one: (billId: string, locale: string): QueryKey => [PERSONAL, 'bills', 'one', billId, locale],
  },
};

/** Two years to compare, and the month before each. */
export const HISTORY_MONTHS = 26;

/** Whether an entry of the cache must go when the person changes. */
export function isPersonal(query: { readonly queryKey: QueryKey }): boolean {
  return query.queryKey[0] === PERSONAL;
}
