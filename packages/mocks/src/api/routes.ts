import type { OperationId } from '../scenario/scenario.js';

interface Route {
  readonly operation: OperationId;
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: RegExp;
}

const ID = '[A-Za-z0-9_-]{1,64}';

const ROUTES: readonly Route[] = [
  { operation: 'getUtility', method: 'GET', path: /^\/utility$/ },
  { operation: 'getPromiseProfile', method: 'GET', path: /^\/promise-profile$/ },
  { operation: 'listTariffs', method: 'GET', path: /^\/tariffs$/ },
  { operation: 'getTariff', method: 'GET', path: new RegExp(`^/tariffs/(?<tariffId>${ID})$`) },
  { operation: 'createGuestSession', method: 'POST', path: /^\/guest-sessions$/ },
  { operation: 'getSession', method: 'GET', path: /^\/session$/ },
  { operation: 'deleteSession', method: 'DELETE', path: /^\/session$/ },
  { operation: 'listAccounts', method: 'GET', path: /^\/accounts$/ },
  { operation: 'getAccount', method: 'GET', path: new RegExp(`^/accounts/(?<accountId>${ID})$`) },
  { operation: 'listBalances', method: 'GET', path: new RegExp(`^/accounts/(?<accountId>${ID})/balances$`) },
  { operation: 'listBills', method: 'GET', path: new RegExp(`^/accounts/(?<accountId>${ID})/bills$`) },
  { operation: 'getBill', method: 'GET', path: new RegExp(`^/bills/(?<billId>${ID})$`) },
  {
    operation: 'getBillDocument',
    method: 'GET',
    path: new RegExp(`^/bills/(?<billId>${ID})/documents/(?<documentId>${ID})$`),
  },
  {
    operation: 'getDailyUsage',
    method: 'GET',
    path: new RegExp(`^/services/(?<serviceId>${ID})/daily-usage$`),
  },
  {
    operation: 'getIntervalUsage',
    method: 'GET',
    path: new RegExp(`^/services/(?<serviceId>${ID})/interval-usage$`),
  },
];

/** Which operation a request is for. `method-not-allowed` when the path is known, `not-found` when it is not. */
export function routeOf(
  method: string,
  path: string,
):
  | { readonly operation: OperationId; readonly path: Readonly<Record<string, string>> }
  | 'method-not-allowed'
  | 'not-found' {
  const onPath = ROUTES.filter((route) => route.path.test(path));
  const route = onPath.find((candidate) => candidate.method === method);
  if (!route) return onPath.length > 0 ? 'method-not-allowed' : 'not-found';
  return { operation: route.operation, path: { ...route.path.exec(path)?.groups } };
}
