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
import { COMMODITIES } from '@mains/domain';
import type { QueryController, WidgetQuery } from '@mains/ui';
import type { SuppliedService } from './bill-lookup.model.js';
import type { LookupInputs } from './lookup-view.model.js';
import type { Asked, SubjectChoice } from './subject-choice.js';

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
        return { ...one, select: (account: Account) => [account] };
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

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export interface LookupSituation {
  readonly client: MainsClient | undefined;
  readonly queries: LookupQueries;
  readonly choice: SubjectChoice;
  /** As the page gave it: may be anything. */
  readonly asked: Asked;
  readonly retry: () => void;
}

/** Everything the view is computed from. What the customer chose wins over what the page asked for. */
export function lookupInputs({ client, queries, choice, asked, retry }: LookupSituation): LookupInputs {
  const session = client?.session.state;
  const { utility, accounts, bills, bill } = queries;
  const { accountId, serviceId, month } = asked;
  const commodity = COMMODITIES.find((each) => each === asked.commodity);
  // A choice outlives its session, so that signing in again goes on where it was; the next person may not have it.
  const chosen = accounts.result.data?.find(({ id }) => id === choice.accountId);
  return {
    session,
    wrong: asked.commodity && !commodity ? 'commodity' : month && !MONTH.test(month) ? 'month' : undefined,
    wanted: {
      // A guest has one account, whichever the page would like to see.
      accountId: session === 'guest' ? undefined : (chosen?.id ?? accountId),
      commodity,
      month,
      billId: choice.billId,
      serviceId: choice.serviceId ?? serviceId,
    },
    rememberedAccountId: client && choice.lastAccount.of(client),
    utility: utility.result,
    accounts: accounts.result,
    bills: bills.result,
    bill: bill.result,
    retry,
  };
}
