import type { SessionState } from '@mains/client';
import type { Account, Commodity, Id, PlainDate, Tariff, TariffSummary, Utility } from '@mains/contract';
import { stalest, type QueryResult, type ViewState } from '@mains/ui';

/** What the customer is looking at, in place of what the page asked for. */
export type Choice = { readonly tariffId: Id } | 'list';

/** One tariff, or the list to choose from. */
export interface TariffScreen {
  readonly utility: Utility;
  readonly tariff: Tariff | undefined;
  /** All that there is to choose from; none where the page has chosen. */
  readonly tariffs: readonly TariffSummary[];
  /** Whether there are several, or an answer is to tell. */
  readonly canChoose: boolean;
  /** Tariffs that the customer is supplied on. */
  readonly ownIds: readonly Id[];
}

/** Why there is nothing to show. */
export type EmptyReason =
  | { readonly why: 'no-tariffs'; readonly commodity: Commodity | undefined }
  | { readonly why: 'unknown-tariff' };

export type TariffView = ViewState<TariffScreen, EmptyReason>;

export interface TariffInputs {
  /** Undefined while the address of the API is missing or no address. */
  readonly session: SessionState | undefined;
  /** The attribute that makes no sense, if any. */
  readonly wrong: 'commodity' | 'tariff-id' | undefined;
  readonly wanted: WantedTariff;
  /** Nothing while the utility, and with it the zone, is not known. */
  readonly today: PlainDate | undefined;
  readonly utility: QueryResult<Utility>;
  readonly tariffs: QueryResult<readonly TariffSummary[]>;
  readonly accounts: QueryResult<readonly Account[]>;
  readonly tariff: QueryResult<Tariff>;
  readonly retry: () => void;
}

/** What the page asked for, and what the customer chose. */
export interface WantedTariff {
  readonly tariffId?: Id | undefined;
  readonly commodity?: Commodity | undefined;
  readonly accountId?: Id | undefined;
  readonly choice?: Choice | undefined;
}

type Subject = Pick<TariffInputs, 'wanted' | 'today' | 'tariffs' | 'accounts'>;

/** The tariffs of the services that are supplied now, in the customer's order. */
export function ownTariffIds({ wanted, today, accounts }: Omit<Subject, 'tariffs'>): Id[] {
  const ids = (accounts.data ?? [])
    .filter(({ id }) => wanted.accountId === undefined || id === wanted.accountId)
    .flatMap(({ premises }) => premises.flatMap(({ services }) => services))
    .filter(({ endedOn }) => endedOn === undefined || today === undefined || endedOn >= today)
    .filter(({ commodity }) => wanted.commodity === undefined || commodity === wanted.commodity)
    .flatMap(({ tariffId }) => tariffId ?? []);
  return [...new Set(ids)];
}

/**
 * The tariff to show: the customer's choice, the page's, the customer's own, the only one there is. Without an id it is
 * the list; `isOpen` while that hangs on an answer that has not come.
 */
export function chooseTariff(subject: Subject): {
  readonly tariffId?: Id | undefined;
  readonly isOpen?: boolean;
} {
  const { wanted, tariffs, accounts } = subject;
  if (wanted.choice === 'list') return {};
  const asked = wanted.choice?.tariffId ?? wanted.tariffId;
  if (asked !== undefined) return { tariffId: asked };
  // Without an answer about the customer, for whatever reason, everything stays public.
  if (isAsked(accounts)) return { isOpen: true };
  const [own] = ownTariffIds(subject);
  if (own !== undefined) return { tariffId: own };
  if (!tariffs.data) return { isOpen: true };
  return { tariffId: tariffs.data.length === 1 ? tariffs.data[0]?.id : undefined };
}

function isAsked({ status, data, isFetching }: QueryResult<unknown>): boolean {
  return status === 'pending' || (!data && isFetching);
}

/** All that is known, as one view. Nobody is ever asked to sign in. */
export function tariffView(inputs: TariffInputs): TariffView {
  const { session, wanted, utility, tariffs, tariff, retry } = inputs;
  if (session === undefined) return { state: 'config-error', field: 'api' };
  if (inputs.wrong) return { state: 'config-error', field: inputs.wrong };
  const { tariffId: chosen, isOpen } = chooseTariff(inputs);
  if (tariff.error?.code === 'not-found') return { state: 'empty', why: { why: 'unknown-tariff' } };
  // A tariff that is known needs no list; the choice of another is left out where it does not come.
  const needsList = chosen === undefined && !(isOpen && isAsked(inputs.accounts));
  const needed = [utility, ...(needsList ? [tariffs] : []), tariff];
  const failed = needed.find(({ error, data }) => error && data === undefined)?.error;
  if (failed) return { state: 'error', error: failed, retry };
  if (!utility.data || isOpen) return { state: 'loading' };
  if (chosen === undefined && tariffs.data?.length === 0) {
    return { state: 'empty', why: { why: 'no-tariffs', commodity: wanted.commodity } };
  }
  if (chosen === undefined ? !tariffs.data : !tariff.data) return { state: 'loading' };
  const data: TariffScreen = {
    utility: utility.data,
    tariff: chosen === undefined ? undefined : tariff.data,
    tariffs: tariffs.data ?? [],
    canChoose: tariffs.status === 'pending' || (tariffs.data ?? []).length > 1,
    ownIds: ownTariffIds(inputs),
  };
  return { state: 'ready', data, stale: stalest([tariffs, tariff]) };
}
