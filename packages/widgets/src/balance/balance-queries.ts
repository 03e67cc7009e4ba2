import {
  accountQuery,
  accountsQuery,
  balancesQuery,
  billQuery,
  billsQuery,
  promiseProfileQuery,
  utilityQuery,
  type BillHistory,
  type MainsClient,
} from '@mains/client';
import type { Account, Balance, Bill, PromiseProfile, Utility } from '@mains/contract';
import type { QueryController, WidgetQuery } from '@mains/ui';
import { billToExplain, needsPromises, type BalanceData } from './balance-view.model.js';

/** What the widget asks the utility, each question when the answers before it allow it. */
export interface BalanceQueries {
  readonly utility: QueryController<Utility>;
  readonly accounts: QueryController<readonly Account[]>;
  readonly bills: QueryController<BillHistory>;
  readonly balances: QueryController<readonly Balance[]>;
  readonly bill: QueryController<Bill>;
  readonly profile: QueryController<PromiseProfile>;
}

export interface BalanceQuestions {
  /** The language that data is wanted in. */
  readonly locale: () => string;
  readonly account: () => Account | undefined;
  /** What is on screen. */
  readonly data: () => BalanceData | undefined;
}

/** @param follow follows a query for as long as the widget is on the page */
export function balanceQueries(
  follow: <T>(query: (client: MainsClient) => WidgetQuery<T> | undefined) => QueryController<T>,
  { locale, account, data }: BalanceQuestions,
): BalanceQueries {
  return {
    utility: follow((client) => utilityQuery(client, { locale: locale() })),
    accounts: follow<readonly Account[]>((client) => {
      const { guest, state } = client.session;
      if (guest) {
        const one = accountQuery(client, { accountId: guest.accountId, locale: locale() });
        return { ...one, select: (answer: Account) => [answer] };
      }
      return state === 'host' ? accountsQuery(client, { locale: locale() }) : undefined;
    }),
    bills: follow((client) => {
      const accountId = account()?.id;
      return accountId === undefined ? undefined : billsQuery(client, { accountId, locale: locale() });
    }),
    balances: follow((client) => {
      const accountId = account()?.id;
      return accountId === undefined ? undefined : balancesQuery(client, { accountId, locale: locale() });
    }),
    bill: follow((client) => {
      const shown = data();
      const billId = shown && billToExplain(shown);
      return billId === undefined ? undefined : billQuery(client, { billId, locale: locale() });
    }),
    profile: follow((client) => {
      const shown = data();
      return shown && needsPromises(shown) ? promiseProfileQuery(client, { locale: locale() }) : undefined;
    }),
  };
}
