import { billQuery, type MainsClient } from '@mains/client';
import type { Account, Bill, Id } from '@mains/contract';
import type { QueryController, WidgetQuery } from '@mains/ui';
import type { Pair, WantedPair } from '../bill-difference/index.js';
import { accountQueries, type AccountQueries } from '../account-queries.js';
import type { SuppliedService } from '../service-choice.js';

/** What the widget asks the utility, each question when the answers before it allow it. */
export interface ComparisonQueries extends AccountQueries {
  readonly wantedBefore: QueryController<Bill>;
  readonly wantedAfter: QueryController<Bill>;
  readonly before: QueryController<Bill>;
  readonly after: QueryController<Bill>;
}

export interface ComparisonQuestions {
  /** The language that data is wanted in. */
  readonly locale: () => string;
  readonly wanted: () => WantedPair;
  readonly subject: () => { readonly account?: Account; readonly supplied?: SuppliedService };
  readonly pair: () => Pair | undefined;
}

/** @param follow follows a query for as long as the widget is on the page */
export function comparisonQueries(
  follow: <T>(query: (client: MainsClient) => WidgetQuery<T> | undefined) => QueryController<T>,
  { locale, wanted, subject, pair }: ComparisonQuestions,
): ComparisonQueries {
  const bill = (id: () => Id | undefined): QueryController<Bill> =>
    follow((client) => {
      const billId = client.session.state === 'none' ? undefined : id();
      return billId === undefined ? undefined : billQuery(client, { billId, locale: locale() });
    });
  return {
    ...accountQueries(follow, { locale, subject }),
    wantedBefore: bill(() => wanted().beforeId),
    wantedAfter: bill(() => wanted().afterId),
    before: bill(() => pair()?.before.id),
    after: bill(() => pair()?.after.id),
  };
}
