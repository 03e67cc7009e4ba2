import type { Balance, Id, PromiseProfile } from '@mains/contract';
import { balanceListShape, promiseProfileShape } from '@mains/contract/shapes';
import { mustMatch, pathId } from './answer.js';
import type { MainsClient } from './client.js';
import { keys } from './keys.js';
import type { ResourceQuery } from './queries.js';

const MINUTE_MS = 60_000;

/** Where each service of an account stands beyond its bills: credit, last payment, arrears. */
export function balancesQuery(
  client: MainsClient,
  { accountId, locale }: { readonly accountId: Id; readonly locale: string },
): ResourceQuery<readonly Balance[]> {
  return {
    queryKey: keys.balances(client.session.personNumber, accountId, locale),
    queryFn: async ({ signal }) => {
      const path = `/accounts/${pathId('accountId', accountId)}/balances`;
      const { items } = await client.request({ path, shape: balanceListShape, locale, signal });
      for (const [index, balance] of items.entries()) mustBeInOneCurrency(balance, index);
      return items;
    },
    staleTime: 5 * MINUTE_MS,
  };
}

/** What the utility has promised its customers; needs no session. */
export function promiseProfileQuery(
  client: MainsClient,
  { locale }: { readonly locale: string },
): ResourceQuery<PromiseProfile> {
  return {
    queryKey: keys.promiseProfile(locale),
    queryFn: ({ signal }) =>
      client.request({
        path: '/promise-profile',
        shape: promiseProfileShape,
        locale,
        signal,
        isPublic: true,
      }),
    staleTime: 60 * MINUTE_MS,
  };
}

/** What is left, the alert and the pace are compared with each other. */
function mustBeInOneCurrency(balance: Balance, index: number): void {
  if (balance.payment !== 'prepaid') return;
  const { credit, alertBelow, usualPace } = balance;
  const field = `items[${index}]`;
  if (alertBelow) mustMatch(`${field}.alertBelow.currency`, alertBelow.currency, credit.currency);
  if (usualPace) mustMatch(`${field}.usualPace.spent.currency`, usualPace.spent.currency, credit.currency);
}
