import {
  accountQuery,
  accountsQuery,
  billQuery,
  billsQuery,
  utilityQuery,
  type BillHistory,
  type MainsClient,
} from '@mains/client';
import type { Account, Bill, Utility } from '@mains/contract';
import type { QueryController, WidgetQuery } from '@mains/ui';
import type { SuppliedService } from './bill-lookup.model.js';

/** What the widget asks the utility, each question when the answers before it allow it. */
export interface LookupQueries {
  readonly utility: QueryController<Utility>;
  readonly accounts: QueryController<readonly Account[]>;
  readonly bills: QueryController<BillHistory>;
  readonly bill: QueryController<Bill>;
}

export interface LookupQuestions {
  /** The language that data is wanted in. */
  readonly locale: () => string;
  readonly subject: () => { readonly account?: Account; readonly supplied?: SuppliedService };
  /** The bill to fetch in full. */
  readonly billId: () => string | undefined;
}

/** @param follow follows a query for as long as the widget is on the page */
export function lookupQueries(
  follow: <T>(query: (client: MainsClient) => WidgetQuery<T> | undefined) => QueryController<T>,
  { locale, subject, billId }: LookupQuestions,
): LookupQueries {
  return {
    utility: follow((client) => utilityQuery(client, { locale: locale() })),
    accounts: follow<readonly Account[]>((client) => {
      const { guest, state } = client.session;
      if (guest) {
        const one = accountQuery(client, { accountId: guest.accountId, locale: locale() });
        return { ...one, select: (account: Account) => [account] } as WidgetQuery<readonly Account[]>;
      }
      return state === 'host' ? accountsQuery(client, { locale: locale() }) : undefined;
    }),
    bills: follow((client) => {
      const { account, supplied } = subject();
      if (!account || supplied?.service.payment !== 'billed') return undefined;
      return billsQuery(client, { accountId: account.id, serviceId: supplied.service.id, locale: locale() });
    }),
    bill: follow((client) => {
      const id = billId();
      return id === undefined ? undefined : billQuery(client, { billId: id, locale: locale() });
    }),
  };
}
