import type { BillHistory, SessionState } from '@mains/client';
import type { Account, Bill, BillSummary, Commodity, Id, Service, Utility } from '@mains/contract';
import { stands } from '@mains/domain';
import { stalest, type QueryResult, type ViewState } from '@mains/ui';
import { choosePair, type Pair, type WantedPair } from '../bill-difference/index.js';
import { chooseAccount, chooseService, type SuppliedService } from '../service-choice.js';

/** Why there are no two bills to show. */
export type EmptyReason =
  | { readonly why: 'no-account' | 'other-account' | 'no-service' | 'prepaid' | 'other-service' }
  | { readonly why: 'no-bill'; readonly service: Service }
  | { readonly why: 'one-bill'; readonly service: Service; readonly bill: BillSummary };

/** What the widget shows once it knows which bills; their lines may still be on their way. */
export interface ComparisonData {
  readonly utility: Utility;
  readonly account: Account;
  readonly supplied: SuppliedService;
  /** Newest first. */
  readonly bills: readonly BillSummary[];
  readonly pair: Pair;
  readonly full: Pair<QueryResult<Bill>>;
}

export type ComparisonView = ViewState<ComparisonData, EmptyReason>;

export interface ComparisonInputs {
  /** Undefined while the address of the API is missing or no address. */
  readonly session: SessionState | undefined;
  /** The page asks for a commodity that there is not. */
  readonly isCommodityWrong: boolean;
  readonly asked: {
    readonly accountId?: string | undefined;
    readonly serviceId?: string | undefined;
    readonly commodity?: Commodity | undefined;
  };
  /** The account the customer looked at last, where the page asks for none. */
  readonly rememberedAccountId?: Id | undefined;
  readonly wanted: WantedPair;
  readonly utility: QueryResult<Utility>;
  readonly accounts: QueryResult<readonly Account[]>;
  readonly bills: QueryResult<BillHistory>;
  /** The bills that are wanted by their ids, in any order. */
  readonly named: readonly QueryResult<Bill>[];
  readonly full: Pair<QueryResult<Bill>>;
  readonly retry: () => void;
}

type Subject = Pick<ComparisonInputs, 'asked' | 'rememberedAccountId' | 'accounts' | 'named'>;

/**
 * The account and the service whose bills are compared: those the page asks for, else those of a bill that is wanted by its
 * id, else the first that is billed of the account looked at last.
 */
export function subjectOf({ asked, rememberedAccountId, accounts, named }: Subject): {
  readonly account?: Account;
  readonly supplied?: SuppliedService;
} {
  const isAsked = asked.accountId ?? asked.serviceId ?? asked.commodity;
  const bill = isAsked === undefined ? named.find(({ data }) => data)?.data?.summary : undefined;
  const wanted = bill ? { accountId: bill.accountId, serviceId: bill.serviceId } : asked;
  const account = chooseAccount(accounts.data ?? [], wanted.accountId, rememberedAccountId);
  const supplied = account && chooseService(account, wanted);
  return { ...(account && { account }), ...(supplied && { supplied }) };
}

/** The bills to choose from, newest first: those of the history, and older ones that are wanted by their ids. */
export function billsToChoose({
  bills,
  named,
}: Pick<ComparisonInputs, 'bills' | 'named'>): readonly BillSummary[] {
  const history = bills.data?.bills ?? [];
  const [first] = history;
  const others = named.flatMap(({ data }) => (data ? [data.summary] : []));
  const older = others.filter(
    (bill) => bill.serviceId === first?.serviceId && !history.some(({ id }) => id === bill.id),
  );
  return [...history, ...new Map(older.map((bill) => [bill.id, bill])).values()];
}

/** Whether the subject cannot be known before a bill that is wanted by its id has come. */
export function waitsForBill({ asked, named }: Pick<ComparisonInputs, 'asked' | 'named'>): boolean {
  const isAsked = asked.accountId ?? asked.serviceId ?? asked.commodity;
  return isAsked === undefined && named.length > 0 && named.every(({ data }) => data === undefined);
}

/** All that is known, as one view. Being signed out wins over everything, then errors, then waiting. */
export function comparisonView(inputs: ComparisonInputs): ComparisonView {
  const { session, wanted, utility, accounts, bills, named, full, retry } = inputs;
  if (session === undefined) return { state: 'config-error', field: 'api' };
  if (inputs.isCommodityWrong) return { state: 'config-error', field: 'commodity' };
  if (session === 'none' || session === 'expired') return { state: 'signed-out', reason: session };

  const needed: readonly QueryResult<unknown>[] = [accounts, utility, bills];
  const failed = needed.find(({ error, data }) => error && data === undefined)?.error;
  if (failed?.code === 'signed-out') return { state: 'signed-out', reason: 'expired' };
  if (failed) return { state: 'error', error: failed, retry };
  if (waitsForBill(inputs)) {
    const error = named.find((result) => result.error)?.error;
    return error ? { state: 'error', error, retry } : { state: 'loading' };
  }
  if (!accounts.data || !utility.data) return { state: 'loading' };

  const { account, supplied } = subjectOf(inputs);
  if (!account) {
    return { state: 'empty', why: { why: accounts.data.length > 0 ? 'other-account' : 'no-account' } };
  }
  if (!supplied) return { state: 'empty', why: { why: 'no-service' } };
  const { service } = supplied;
  if (service.payment === 'prepaid') return { state: 'empty', why: { why: 'prepaid' } };
  if (!bills.data) return { state: 'loading' };

  const choice = billsToChoose(inputs);
  const pair = choosePair(choice, wanted);
  if (!pair) return withoutPair(inputs, choice, service);
  const data: ComparisonData = {
    utility: utility.data,
    account,
    supplied,
    bills: choice,
    pair,
    full,
  };
  return { state: 'ready', data, stale: stalest([accounts, bills, full.before, full.after]) };
}

function withoutPair(
  { named, retry }: ComparisonInputs,
  choice: readonly BillSummary[],
  service: Service,
): ComparisonView {
  const error = named.find((result) => result.error && result.data === undefined)?.error;
  if (error) return { state: 'error', error, retry };
  if (named.some(({ data }) => data === undefined)) return { state: 'loading' };
  if (named.some(({ data }) => data && data.summary.serviceId !== service.id)) {
    return { state: 'empty', why: { why: 'other-service' } };
  }
  const bill = choice.find(stands) ?? choice[0];
  return {
    state: 'empty',
    why: bill ? { why: 'one-bill', service, bill } : { why: 'no-bill', service },
  };
}
