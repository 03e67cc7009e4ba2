import type { BillHistory, SessionState } from '@mains/client';
import type { Account, Bill, BillSummary, Money, Utility } from '@mains/contract';
import { stalest, type QueryResult, type ViewState } from '@mains/ui';
import {
  chooseAccount,
  chooseBill,
  chooseService,
  type EmptyReason,
  type SuppliedService,
  type Wanted,
} from './bill-lookup.model.js';

/** What the widget shows once it knows which bill; the bill's lines may still be on their way. */
export interface LookupData {
  readonly utility: Utility;
  readonly accounts: readonly Account[];
  readonly account: Account;
  readonly supplied: SuppliedService;
  readonly bills: readonly BillSummary[];
  readonly overdueTotal: Money;
  readonly summary: BillSummary;
  readonly bill: QueryResult<Bill>;
}

export type LookupView = ViewState<LookupData, EmptyReason>;

export interface LookupInputs {
  /** Undefined while the address of the API is missing or no address. */
  readonly session: SessionState | undefined;
  /** The attribute that makes no sense, if any. */
  readonly wrong: 'commodity' | 'month' | undefined;
  readonly wanted: Wanted & { readonly serviceId?: string | undefined };
  readonly rememberedAccountId?: string | undefined;
  readonly utility: QueryResult<Utility>;
  readonly accounts: QueryResult<readonly Account[]>;
  readonly bills: QueryResult<BillHistory>;
  readonly bill: QueryResult<Bill>;
  readonly retry: () => void;
}

/** Which account and service the inputs lead to, as far as it is known. */
export function chooseSubject(inputs: Pick<LookupInputs, 'wanted' | 'rememberedAccountId' | 'accounts'>): {
  readonly account?: Account;
  readonly supplied?: SuppliedService;
} {
  const { wanted, rememberedAccountId } = inputs;
  const account = chooseAccount(inputs.accounts.data ?? [], wanted.accountId, rememberedAccountId);
  const supplied = account && chooseService(account, wanted);
  return { ...(account && { account }), ...(supplied && { supplied }) };
}

/** All that is known, as one view. Being signed out wins over everything, then errors, then waiting. */
export function lookupView(inputs: LookupInputs): LookupView {
  const { session, wanted, utility, accounts, bills, bill, retry } = inputs;
  if (session === undefined) return { state: 'config-error', field: 'api' };
  if (inputs.wrong) return { state: 'config-error', field: inputs.wrong };
  if (session === 'none') return { state: 'signed-out', reason: 'none' };
  if (session === 'expired') return { state: 'signed-out', reason: 'expired' };

  const failed = [accounts, utility, bills].find(
    (result) => result.error && result.data === undefined,
  )?.error;
  if (failed?.code === 'signed-out') return { state: 'signed-out', reason: 'expired' };
  if (failed) return { state: 'error', error: failed, retry };
  if (!accounts.data || !utility.data) return { state: 'loading' };

  const { account, supplied } = chooseSubject(inputs);
  if (!account) {
    return { state: 'empty', why: { why: accounts.data.length > 0 ? 'other-account' : 'no-account' } };
  }
  if (!supplied) {
    const { commodity } = wanted;
    const why = commodity
      ? ({ why: 'no-commodity', account, commodity } as const)
      : ({ why: 'no-service', account } as const);
    return { state: 'empty', why };
  }
  const { service } = supplied;
  if (service.payment === 'prepaid') return { state: 'empty', why: { why: 'prepaid', account, service } };
  if (!bills.data) return { state: 'loading' };
  if (bills.data.bills.length === 0) return { state: 'empty', why: { why: 'no-bill-yet', account, service } };

  const summary = chooseBill(bills.data.bills, wanted);
  if (!summary) {
    return { state: 'empty', why: { why: 'no-bill-for-month', account, service, month: wanted.month ?? '' } };
  }
  const data: LookupData = {
    utility: utility.data,
    accounts: accounts.data,
    account,
    supplied,
    bills: bills.data.bills,
    overdueTotal: bills.data.overdueTotal,
    summary,
    bill,
  };
  return { state: 'ready', data, stale: stalest([accounts, bills, bill]) };
}
