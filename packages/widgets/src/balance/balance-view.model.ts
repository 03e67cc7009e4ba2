import type { BillHistory, SessionState } from '@mains/client';
import type {
  Account,
  Balance,
  Bill,
  Commodity,
  Id,
  PlainDate,
  PromiseProfile,
  Utility,
} from '@mains/contract';
import { COMMODITIES, plainDateIn, supplyOverview, type Supply, type SupplyOverview } from '@mains/domain';
import { stalest, type QueryResult, type ViewState } from '@mains/ui';

/** What the cards are made from. */
export interface BalanceData {
  readonly utility: Utility;
  readonly accounts: readonly Account[];
  readonly account: Account;
  /** The date in the utility's zone. */
  readonly today: PlainDate;
  readonly overview: SupplyOverview;
  /** The card that is drawn largest: the first with something to pay or on hold, else the first. */
  readonly hero: Supply | undefined;
  /** By service; undefined when they did not arrive. */
  readonly balances: ReadonlyMap<Id, Balance> | undefined;
  readonly profile: PromiseProfile | undefined;
  /** The hero's bill in full, once it is there. */
  readonly bill: Bill | undefined;
}

/** `other-account`: the one that is asked for is not among the customer's. */
export type EmptyReason = 'no-account' | 'other-account' | 'no-service';

export type BalanceView = ViewState<BalanceData, EmptyReason>;

/** What the page asks for; ids and choices as it gave them. */
export interface Asked {
  readonly accountId: string | undefined;
  readonly serviceId: string | undefined;
  readonly commodity: string | undefined;
}

export interface BalanceInputs {
  /** Undefined while the address of the API is missing or no address. */
  readonly session: SessionState | undefined;
  readonly asked: Asked;
  /** The account the customer chose here. It outlives its session; the next person may not have it. */
  readonly chosenId: string | undefined;
  /** The account looked at last on this device. */
  readonly rememberedId: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly utility: QueryResult<Utility>;
  readonly accounts: QueryResult<readonly Account[]>;
  readonly bills: QueryResult<BillHistory>;
  readonly balances: QueryResult<readonly Balance[]>;
  readonly profile: QueryResult<PromiseProfile>;
  readonly bill: QueryResult<Bill>;
  readonly retry: () => void;
}

/** The account to show. One that is asked for but not among the customer's is not replaced silently by another. */
export function accountShown({
  accounts,
  asked,
  chosenId,
  rememberedId,
}: Pick<BalanceInputs, 'accounts' | 'asked' | 'chosenId' | 'rememberedId'>): Account | undefined {
  const own = accounts.data ?? [];
  const withId = (id: string | undefined): Account | undefined => own.find((account) => account.id === id);
  const chosen = withId(chosenId);
  if (chosen || asked.accountId !== undefined) return chosen ?? withId(asked.accountId);
  return withId(rememberedId) ?? own[0];
}

/** All that is known, as one view. Being signed out wins over everything, then errors, then waiting. */
export function balanceView(inputs: BalanceInputs): BalanceView {
  const { session, asked, utility, accounts, bills, balances, retry } = inputs;
  if (session === undefined) return { state: 'config-error', field: 'api' };
  if (asked.commodity !== undefined && !isCommodity(asked.commodity)) {
    return { state: 'config-error', field: 'commodity' };
  }
  if (session === 'none' || session === 'expired') return { state: 'signed-out', reason: session };
  // Without balances the bills are still worth showing.
  const failed = [accounts, utility, bills].find(({ data, error }) => error && data === undefined)?.error;
  const refused = [accounts, utility, bills, balances].some(({ error }) => error?.code === 'signed-out');
  if (refused) return { state: 'signed-out', reason: 'expired' };
  if (failed) return { state: 'error', error: failed, retry };
  if (!accounts.data || !utility.data) return { state: 'loading' };
  const account = accountShown(inputs);
  if (!account) return { state: 'empty', why: accounts.data.length > 0 ? 'other-account' : 'no-account' };
  if (servicesAsked(account, asked) === 0) return { state: 'empty', why: 'no-service' };
  if (!bills.data || (balances.data === undefined && !balances.error)) return { state: 'loading' };
  const today = plainDateIn(inputs.now, utility.data.timeZone);
  const overview = overviewAsked(account, bills.data, asked, today);
  return {
    state: 'ready',
    data: {
      utility: utility.data,
      accounts: accounts.data,
      account,
      today,
      overview,
      hero: heroOf(overview),
      balances: balances.data && new Map(balances.data.map((each) => [each.serviceId, each])),
      profile: inputs.profile.data,
      bill: inputs.bill.data,
    },
    stale: stalest([accounts, bills, balances]),
  };
}

function heroOf({ supplies }: SupplyOverview): Supply | undefined {
  return (
    supplies.find(({ unpaid }) => unpaid.count > 0) ??
    supplies.find(({ bill }) => bill && bill.outstanding.amountMinor > 0) ??
    supplies[0]
  );
}

/** The bill that is worth fetching in full: that of the hero, while it is to be paid. */
export function billToExplain({ hero }: Pick<BalanceData, 'hero'>): Id | undefined {
  return hero && hero.unpaid.count > 0 ? hero.bill?.id : undefined;
}

/** Whether something is late, in dispute or cut off: then the utility's promises are of use. */
export function needsPromises({ overview, balances }: Pick<BalanceData, 'overview' | 'balances'>): boolean {
  return overview.supplies.some(({ service, due }) => {
    const balance = balances?.get(service.id);
    // Without it nobody knows what was sent, so that nothing is told.
    if (balance?.payment !== 'billed') return false;
    return (balance.arrears ?? []).length > 0 || due?.kind === 'overdue' || due?.kind === 'disputed';
  });
}

function isCommodity(text: string): text is Commodity {
  return COMMODITIES.some((commodity) => commodity === text);
}

function servicesAsked(account: Account, asked: Asked): number {
  return withAsked(account, asked).premises.flatMap(({ services }) => services).length;
}

function withAsked(account: Account, { serviceId, commodity }: Asked): Account {
  return {
    ...account,
    premises: account.premises.map((premise) => ({
      ...premise,
      services: premise.services.filter(
        (service) =>
          (serviceId === undefined || service.id === serviceId) &&
          (commodity === undefined || service.commodity === commodity),
      ),
    })),
  };
}

function overviewAsked(
  account: Account,
  { bills }: BillHistory,
  asked: Asked,
  today: PlainDate,
): SupplyOverview {
  const shown = withAsked(account, asked);
  const ids = new Set(shown.premises.flatMap(({ services }) => services.map(({ id }) => id)));
  return supplyOverview(
    shown,
    bills.filter(({ serviceId }) => ids.has(serviceId)),
    today,
  );
}
