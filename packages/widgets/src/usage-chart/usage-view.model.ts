import type { BillHistory, IntervalReadings, SessionState } from '@mains/client';
import type { Account, Commodity, Id, PlainDate, Service, Tariff, Utility } from '@mains/contract';
import type { UsageDays } from '@mains/domain';
import { stalest, type QueryResult, type ViewState } from '@mains/ui';
import { chooseAccount, chooseService, type SuppliedService } from '../service-choice.js';
import type { UsageViewChangedDetail } from './events.js';
import { choosableFrom, factsFrom } from './facts.model.js';
import { sightOf, type Choosable, type Sight, type WantedSight } from './sight.model.js';
import type { UsageFacts, UsageLayers } from './usage-facts.js';

/** Why there is no use to show. */
export type EmptyReason =
  | { readonly why: 'no-account' | 'other-account' | 'no-service' | 'own-file' }
  /** Nothing has been counted or billed yet. */
  | { readonly why: 'nothing-yet'; readonly service: Service };

/** What the utility knows of one service. */
export interface UsageData extends Known {
  readonly utility: Utility;
  readonly account: Account;
  readonly supplied: SuppliedService;
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
  readonly retry: () => void;
}

/** The account and the service whose use is shown. */
export function subjectOf({
  asked,
  rememberedAccountId,
  accounts,
}: Pick<UsageInputs, 'asked' | 'rememberedAccountId' | 'accounts'>): {
  readonly account?: Account;
  readonly supplied?: SuppliedService;
} {
  const account = chooseAccount(accounts.data ?? [], asked.accountId, rememberedAccountId);
  const supplied = account && chooseService(account, asked);
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
  const { utility, bills, days, today, wanted } = inputs;
  if (!supplied || !utility.data || today === undefined || isAwaited(bills) || isAwaited(days))
    return undefined;
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

/** Asked and not answered. */
function isAwaited({ status, data }: QueryResult<unknown>): boolean {
  return data === undefined && (status === 'pending' || status === 'error');
}

/** All that is known, as one view. Being signed out wins over everything, then errors, then waiting. */
export function usageState(inputs: UsageInputs, known: Known | undefined): UsageState {
  const { session, utility, accounts, bills, tariff, days, intervals, retry } = inputs;
  if (session === undefined) return { state: 'config-error', field: 'api' };
  if (inputs.wrong !== undefined) return { state: 'config-error', field: inputs.wrong };
  if (session === 'none' || session === 'expired') return { state: 'signed-out', reason: session };
  const needed: readonly QueryResult<unknown>[] = [accounts, utility, bills, days];
  const failed = needed.find(({ error, data }) => error && data === undefined)?.error;
  if (failed?.code === 'signed-out') return { state: 'signed-out', reason: 'expired' };
  if (failed) return { state: 'error', error: failed, retry };
  if (!accounts.data || !utility.data) return { state: 'loading' };

  const { account, supplied } = subjectOf(inputs);
  if (!account) {
    return { state: 'empty', why: { why: accounts.data.length > 0 ? 'other-account' : 'no-account' } };
  }
  if (!supplied) return { state: 'empty', why: { why: 'no-service' } };
  if (needed.some(isAwaited)) return { state: 'loading' };
  if (!known) return { state: 'empty', why: { why: 'nothing-yet', service: supplied.service } };
  const data: UsageData = {
    ...known,
    utility: utility.data,
    account,
    supplied,
    isPriced:
      supplied.service.tariffId === undefined || tariff.status === 'success' || tariff.status === 'error',
    intervals,
  };
  return { state: 'ready', data, stale: stalest([accounts, bills, days, intervals]) };
}
