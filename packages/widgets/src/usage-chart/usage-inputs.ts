import type { LastAccount, MainsClient } from '@mains/client';
import type { PlainDate } from '@mains/contract';
import { COMMODITIES } from '@mains/domain';
import type { Asked, CustomerChoice } from './customer-choice.js';
import { malformedIn } from './departure.model.js';
import { USAGE_VIEWS, type UsageView, type WantedSight } from './sight.model.js';
import type { UsageQueries } from './usage-queries.js';
import type { UsageInputs } from './usage-view.model.js';

const MINUTE_MS = 60_000;

export interface UsageSituation {
  readonly client: MainsClient | undefined;
  readonly queries: UsageQueries;
  readonly choice: CustomerChoice;
  readonly lastAccount: LastAccount;
  /** As the page gave it: may be anything. */
  readonly given: Asked;
  readonly today: PlainDate | undefined;
  readonly nowMs: number;
  readonly mishap: UsageInputs['mishap'];
  readonly retry: () => void;
}

/** Everything the view is computed from. What the customer chose wins over what the page asked for. */
export function usageInputs(situation: UsageSituation): UsageInputs {
  const { client, queries, choice, lastAccount, given, today, nowMs, mishap, retry } = situation;
  const session = client?.session.state;
  const commodity = COMMODITIES.find((each) => each === given.commodity);
  const { chosen } = choice;
  const { view } = given;
  const wantedView = USAGE_VIEWS.find((each) => each === view);
  return {
    session,
    wrong: given.commodity && !commodity ? 'commodity' : view && !wantedView ? 'view' : undefined,
    asked: {
      // A guest has one account and its services, whichever the page would like to see.
      accountId: session === 'guest' ? undefined : (chosen?.accountId ?? given.accountId),
      serviceId: chosen?.serviceId ?? (session === 'guest' ? undefined : given.serviceId),
      commodity,
    },
    rememberedAccountId: client && lastAccount.of(client),
    wanted: chosen?.view ? chosen : wantedBy(given, wantedView),
    layers: choice.looks.layers,
    today,
    // So that what is made from it is made anew once a minute at the most.
    nowMs: Math.floor(nowMs / MINUTE_MS) * MINUTE_MS,
    utility: queries.utility.result,
    accounts: queries.accounts.result,
    bills: queries.bills.result,
    tariff: queries.tariff.result,
    days: queries.days.result,
    intervals: queries.intervals.result,
    mishap,
    retry,
  };
}

/** Of days that are none, nothing is asked for. Both ends of a range, or one, ask for a range. */
function wantedBy(given: Asked, view: UsageView | undefined): WantedSight {
  const { date, from, to } = malformedIn(given) ? {} : given;
  const isRange = given.from !== undefined || given.to !== undefined;
  return { view: view ?? (isRange ? 'range' : undefined), date, from, to };
}

/** An attribute that was removed is null; an empty one asks for nothing either. */
export function givenBy(attributes: Readonly<Record<keyof Asked, string | undefined>>): Asked {
  const entries = Object.entries(attributes).map(([name, value]) => [name, value || undefined]);
  return Object.fromEntries(entries) as Asked;
}
