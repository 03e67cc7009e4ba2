import {
  accountQuery,
  accountsQuery,
  billsQuery,
  utilityQuery,
  type BillHistory,
  type MainsClient,
} from '@mains/client';
import type { Account, Utility } from '@mains/contract';
import type { QueryController, WidgetQuery } from '@mains/ui';
import type { SuppliedService } from './service-choice.js';

/** What widgets about the bills of one service ask before anything else. */
export interface AccountQueries {
  readonly utility: QueryController<Utility>;
  readonly accounts: QueryController<readonly Account[]>;
  readonly bills: QueryController<BillHistory>;
}

export interface AccountQuestions {
  /** The language that data is wanted in. */
  readonly locale: () => string;
  readonly subject: () => { readonly account?: Account; readonly supplied?: SuppliedService };
}

/** @param follow follows a query for as long as the widget is on the page */
export function accountQueries(
  follow: <T>(query: (client: MainsClient) => WidgetQuery<T> | undefined) => QueryController<T>,
  { locale, subject }: AccountQuestions,
): AccountQueries {
  return {
    utility: follow((client) => utilityQuery(client, { locale: locale() })),
    accounts: follow<readonly Account[]>((client) => {
      const { guest, state } = client.session;
      if (guest) {
        const one = accountQuery(client, { accountId: guest.accountId, locale: locale() });
        return { ...one, select: (account: Account) => [account] };
      }
      return state === 'host' ? accountsQuery(client, { locale: locale() }) : undefined;
    }),
    bills: follow((client) => {
      const { account, supplied } = subject();
      if (!account || supplied?.service.payment !== 'billed') return undefined;
      return billsQuery(client, { accountId: account.id, serviceId: supplied.service.id, locale: locale() });
    }),
  };
}
