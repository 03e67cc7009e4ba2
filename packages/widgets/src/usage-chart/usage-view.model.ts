import type { BillHistory, IntervalReadings, MainsError, SessionState } from '@mains/client';
import type { Account, Commodity, Id, PlainDate, Service, Tariff, Utility } from '@mains/contract';
import type { UsageDays } from '@mains/domain';
import { stalest, type QueryResult, type ViewState } from '@mains/ui';
import { chooseAccount, chooseService, servicesOf, type SuppliedService } from '../service-choice.js';
import type { UsageViewChangedDetail } from './events.js';
import { choosableFrom, factsFrom, notBefore } from './facts.model.js';
import type { Mishap } from './mishap.js';
import { intervalDays, sightOf, type Choosable, type Sight, type WantedSight } from './sight.model.js';
import type { UsageFacts, UsageLayers } from './usage-facts.js';

/** Why there is no use to show. */
export type EmptyReason =
  | { readonly why: 'no-account' | 'other-account' | 'no-service' | 'other-service' | 'own-file' }
  /** Nothing has been counted or billed yet. */
  | { readonly why: 'nothing-yet'; readonly service: Service };

/** What the utility knows of one service. */
export interface UsageData extends Known {
  readonly utility: Utility;
  readonly account: Account;
  readonly supplied: SuppliedService;
  /** Its bills have failed: periods are those of the calendar. */
  readonly isWithoutBills: boolean;
  /** Its tariff has come, or will not. */
  readonly isPriced: boolean;
  /** Of the days in view; still on its way or failed while the rest is there. */
  readonly intervals: QueryResult<IntervalReadings>;
}

export type UsageState = ViewState<UsageData, EmptyReason>;

export interface UsageInputs {
  /** Undefined while the address of the API is missing or no address. */
  readonly session: SessionState | undefined;
  /** The attribute that makes no sense, if any. */
  readonly wrong: string | undefined;
  readonly asked: {
    readonly accountId?: Id | undefined;
    readonly serviceId?: Id | undefined;
    readonly commodity?: Commodity | undefined;
  };
  readonly rememberedAccountId?: Id | undefined;
  readonly wanted: WantedSight;
  readonly layers: UsageLayers;
  readonly today: PlainDate | undefined;
  readonly nowMs: number;
  readonly utility: QueryResult<Utility>;
  readonly accounts: QueryResult<readonly Account[]>;
  readonly bills: QueryResult<BillHistory>;
  readonly tariff: QueryResult<Tariff>;
  readonly days: QueryResult<UsageDays>;
  readonly intervals: QueryResult<IntervalReadings>;
  /** What failed before, and stands on the screen. */
  readonly mishap: Pick<Mishap, 'shown' | 'isRetrying' | 'isWithoutBills'>;
  readonly retry: () => void;
}

/** The account and the service whose use is shown. A service that is asked for is not replaced by another. */
export function subjectOf({
  asked,
  rememberedAccountId,
  accounts,
}: Pick<UsageInputs, 'asked' | 'rememberedAccountId' | 'accounts'>): {
  readonly account?: Account;
  readonly supplied?: SuppliedService;
} {
  const account = chooseAccount(accounts.data ?? [], asked.accountId, rememberedAccountId);
  const supplied =
    account &&
    (asked.serviceId === undefined
      ? chooseService(account, asked)
      : servicesOf(account).find(({ service }) => service.id === asked.serviceId));
  return { ...(account && { account }), ...(supplied && { supplied }) };
}

/** What is looked at, what else there is, and what it is made from. */
export interface Known {
  readonly choosable: Choosable;
  readonly sight: Sight;
  readonly facts: UsageFacts;
}

/** All that `knownFrom` makes something from. */
export function knownDependsOn(inputs: UsageInputs): readonly unknown[] {
  const { wanted, layers, today, nowMs, utility, bills, tariff, days } = inputs;
  const { view, date, from, to } = wanted;
  const answers = [utility, bills, tariff, days].flatMap(({ data, status }) => [data, status]);
  const service = subjectOf(inputs).supplied?.service;
  return [...answers, service, view, date, from, to, layers, today, nowMs];
}

/** What is looked at, as the page is told. */
export function detailOf(
  inputs: Pick<UsageInputs, 'asked' | 'rememberedAccountId' | 'accounts'>,
  { sight: { view, firstDate, lastDate } }: Known,
): UsageViewChangedDetail {
  const { account, supplied } = subjectOf(inputs);
  return {
    view,
    firstDate,
    lastDate,
    ...(account && { accountId: account.id }),
    ...(supplied && { serviceId: supplied.service.id, commodity: supplied.service.commodity }),
  };
}

/** As soon as enough has come to tell. */
export function knownFrom(inputs: UsageInputs): Known | undefined {
  const { supplied } = subjectOf(inputs);
  const { utility, bills, days, wanted } = inputs;
  if (!supplied || !utility.data || inputs.today === undefined || isAwaited(days)) return undefined;
  const today = notBefore(inputs.today, days.data);
  if (isAwaited(bills) && !isWithoutBills(inputs)) return undefined;
  const choosable = choosableFrom({
    service: supplied.service,
    bills: bills.data?.bills ?? [],
    days: days.data,
    today,
  });
  if (!choosable) return undefined;
  return {
    choosable,
    sight: sightOf(wanted, choosable),
    facts: factsFrom({ ...inputs, today }, supplied.service, utility.data, choosable),
  };
}

/** They have failed, and may be asked for once more. */
function isWithoutBills(inputs: UsageInputs): boolean {
  const { bills, mishap } = inputs;
  if (bills.data !== undefined) return false;
  return bills.error !== undefined || mishap.isWithoutBills(subjectOf(inputs).supplied?.service.id);
}

/** Asked and not answered. */
function isAwaited({ status, data }: QueryResult<unknown>): boolean {
  return data === undefined && (status === 'pending' || status === 'error');
}

/** All that is known, as one view. Being signed out wins over everything, then errors, then waiting. */
export function usageState(inputs: UsageInputs, known: Known | undefined): UsageState {
  const { session, utility, accounts, bills, tariff, days, intervals, mishap, retry } = inputs;
  if (session === undefined) return { state: 'config-error', field: 'api' };
  if (inputs.wrong !== undefined) return { state: 'config-error', field: inputs.wrong };
  if (session === 'none' || session === 'expired') return { state: 'signed-out', reason: session };
  const needed: readonly QueryResult<unknown>[] = [accounts, utility, days, ...(known ? [] : [bills])];
  const failures = [...needed, bills].flatMap(({ error, data }) =>
    error && data === undefined ? [error] : [],
  );
  if (failures.some(({ code }) => code === 'signed-out')) return { state: 'signed-out', reason: 'expired' };
  const failed = needed.flatMap(({ error, data }) => (error && data === undefined ? [error] : []));
  const [error = mishap.isRetrying && needed.some(isAwaited) ? mishap.shown : undefined] = failed;
  const first = failed.find((each) => each === mishap.shown) ?? error;
  if (first) return { state: 'error', error: first, retry };
  if (!accounts.data || !utility.data) return { state: 'loading' };

  const { account, supplied } = subjectOf(inputs);
  if (!account) {
    return { state: 'empty', why: { why: accounts.data.length > 0 ? 'other-account' : 'no-account' } };
  }
  if (!supplied) {
    const isOther = inputs.asked.serviceId !== undefined;
    return { state: 'empty', why: { why: isOther ? 'other-service' : 'no-service' } };
  }
  if (needed.some(isAwaited)) return { state: 'loading' };
  if (!known) return { state: 'empty', why: { why: 'nothing-yet', service: supplied.service } };
  const data: UsageData = {
    ...known,
    utility: utility.data,
    account,
    supplied,
    isWithoutBills: isWithoutBills(inputs),
    isPriced:
      supplied.service.tariffId === undefined || tariff.status === 'success' || tariff.status === 'error',
    intervals,
  };
  return { state: 'ready', data, stale: stalest([accounts, bills, days, intervals]) };
}

/** What the page is told of within a view: what it asked for in vain, or intervals that did not come. */
export function troubleInUse(
  view: UsageState,
  given: Pick<UsageInputs['asked'], 'accountId' | 'serviceId'>,
): MainsError | string | undefined {
  if (view.state === 'empty') {
    if (view.why.why === 'other-account' && given.accountId !== undefined) return 'account-id';
    return view.why.why === 'other-service' && given.serviceId !== undefined ? 'service-id' : undefined;
  }
  if (view.state !== 'ready' || !intervalDays(view.data.sight, view.data.facts.layers)) return undefined;
  return view.data.intervals.data ? undefined : view.data.intervals.error;
}
