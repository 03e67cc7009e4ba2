export { pathId } from './answer.js';
export { balancesQuery, promiseProfileQuery } from './balance-queries.js';
export { MainsClient } from './client.js';
export type { ClientOptions, ExchangeOptions, RequestOptions } from './client.js';
export { fetchBillDocument } from './documents.js';
export type { DocumentFile } from './document-file.js';
export type { BillDocumentRequest } from './documents.js';
export { MainsError } from './errors.js';
export type { MainsErrorCode, MainsErrorFacts } from './errors.js';
export { HISTORY_MONTHS, keys } from './keys.js';
export { LastAccount } from './last-account.js';
export { clientFor } from './page.js';
export { accountQuery, accountsQuery, billQuery, billsQuery, sessionQuery, utilityQuery } from './queries.js';
export type { BillHistory, ResourceQuery } from './queries.js';
export { SessionStore } from './session.js';
export type {
  GuestAccess,
  GuestSignInOptions,
  HostSession,
  SessionActions,
  SessionStage,
  SessionState,
} from './session.js';
export { tariffQuery, tariffsQuery } from './tariff-queries.js';
export { dailyUsageQuery, intervalUsageQuery } from './usage-queries.js';
export type { IntervalReadings, UsageRequest } from './usage-queries.js';
export { QueryObserver } from '@tanstack/query-core';
export type { QueryKey, QueryObserverOptions, QueryObserverResult } from '@tanstack/query-core';
