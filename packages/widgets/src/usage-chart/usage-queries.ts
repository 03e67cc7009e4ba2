import {
  dailyUsageQuery,
  intervalUsageQuery,
  type tariffQuery as TariffQuery,
  type IntervalReadings,
  type MainsClient,
} from '@mains/client';
import type { Account, PlainDate, Tariff } from '@mains/contract';
import { addMonths, yearMonthOf, type UsageDays } from '@mains/domain';
import type { QueryController, WidgetQuery } from '@mains/ui';
import { accountQueries, type AccountQueries } from '../account-queries.js';
import type { SuppliedService } from '../service-choice.js';

/** Three years to look back on, and the month before; the contract allows 1,200 days. */
const MONTHS_BACK = 37;

/** What the widget asks the utility, each question when the answers before it allow it. */
export interface UsageQueries extends AccountQueries {
  readonly tariff: QueryController<Tariff>;
  readonly days: QueryController<UsageDays>;
  readonly intervals: QueryController<IntervalReadings>;
}

export interface UsageQuestions {
  /** The language that data is wanted in. */
  readonly locale: () => string;
  readonly today: () => PlainDate | undefined;
  readonly subject: () => { readonly account?: Account; readonly supplied?: SuppliedService };
  /** How a tariff is asked for; undefined before the code for it is there. */
  readonly tariffQuery: () => typeof TariffQuery | undefined;
  /** The days to ask for in intervals; undefined while the view needs none. */
  readonly intervalDays: () => { readonly firstDate: PlainDate; readonly lastDate: PlainDate } | undefined;
}

/** @param follow follows a query for as long as the widget is on the page */
export function usageQueries(
  follow: <T>(query: (client: MainsClient) => WidgetQuery<T> | undefined) => QueryController<T>,
  { locale, today, subject, tariffQuery, intervalDays }: UsageQuestions,
): UsageQueries {
  return {
    ...accountQueries(follow, { locale, subject }),
    tariff: follow((client) => {
      const tariffId = subject().supplied?.service.tariffId;
      return tariffId === undefined ? undefined : tariffQuery()?.(client, { tariffId, locale: locale() });
    }),
    days: follow((client) => {
      const service = subject().supplied?.service;
      const lastDate = today();
      if (!service || service.usage === 'bills' || lastDate === undefined) return undefined;
      const firstDate = `${addMonths(yearMonthOf(lastDate), -MONTHS_BACK)}-01`;
      return dailyUsageQuery(client, { serviceId: service.id, firstDate, lastDate, locale: locale() });
    }),
    intervals: follow((client) => {
      const service = subject().supplied?.service;
      const days = intervalDays();
      if (!service || !days) return undefined;
      return intervalUsageQuery(client, { serviceId: service.id, ...days, locale: locale() });
    }),
  };
}
