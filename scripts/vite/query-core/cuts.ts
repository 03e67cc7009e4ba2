import { cacheEdits, clientEdits, utilsEdits } from './client-edits.js';
import type { Edit } from './edit.js';
import { observerEdits } from './observer-edits.js';
import { queryEdits } from './query-edits.js';

/**
 * What the loader's bundle does without of @tanstack/query-core: that of it which no widget uses, and which no minifier
 * may leave out. What is left behaves as the original does: side-by-side.test.ts runs both.
 */

/** What everything here was written for; another version must be read again. */
export const queryCoreVersion = '5.108.0';

/**
 * What stands in for modules of query-core. Mains writes through its own transport, turns pages in one query, repeats in
 * its transport, and always tries (`networkMode: 'always'`). Nothing sets another clock, a server or a scheduler.
 */
export const standIns: Readonly<Record<string, string>> = {
  'mutationCache.js': 'export class MutationCache{clear(){}}',
  'infiniteQueryBehavior.js': `const no=()=>{throw new Error("no infinite queries")};
export{no as infiniteQueryBehavior,no as hasNextPage,no as hasPreviousPage}`,
  'timeoutManager.js': `export const timeoutManager={
setTimeout:(run,delay)=>setTimeout(run,delay),clearTimeout:(id)=>clearTimeout(id)}`,
  'environmentManager.js': 'export const isServer=()=>false;export const environmentManager={isServer}',
  'notifyManager.js': `export const notifyManager={batch:(run)=>run()};
export const defaultScheduler=(run)=>{setTimeout(run,0)}`,
  'retryer.js': `import{noop}from"./utils.js";
export class CancelledError extends Error{
constructor(options){super("CancelledError");this.revert=options?.revert;this.silent=options?.silent}}
export const isCancelledError=(error)=>error instanceof CancelledError;
export const canFetch=()=>true;
export function createRetryer({fn,onCancel,retry,networkMode}){
if(retry!==false||networkMode!=="always")throw new Error("no retry");
let status="pending",resolve,reject;
const promise=new Promise((yes,no)=>{resolve=yes;reject=no});
promise.catch(noop);
const fail=(error)=>{if(status==="pending"){status="rejected";reject(error);return true}};
return{promise,status:()=>status,continue(){},cancelRetry(){},continueRetry(){},
cancel(options){const error=new CancelledError(options);if(fail(error))onCancel(error)},
start(){new Promise((yes)=>yes(fn())).then((data)=>{if(status==="pending"){status="resolved";resolve(data)}}).catch(fail)}}}`,
};

/** Modules that cannot work on the stand-ins; a bundle that holds one would fail in the customer's browser. */
export const orphans: ReadonlySet<string> = new Set([
  'mutation.js',
  'mutationObserver.js',
  'infiniteQueryObserver.js',
  'queriesObserver.js',
  'hydration.js',
]);

/**
 * Methods that nobody calls, by module. None has the name of a method of another class, so that a call can be told.
 */
export const unusedMethods: Readonly<Record<string, readonly string[]>> = {
  'queryClient.js': [
    'isFetching',
    'isMutating',
    'getQueryData',
    'setQueryData',
    'getQueryState',
    'resetQueries',
    'cancelQueries',
    'invalidateQueries',
    'ensureQueryData',
    'getQueriesData',
    'setQueriesData',
    'fetchQuery',
    'prefetchQuery',
    'infiniteQuery',
    'fetchInfiniteQuery',
    'prefetchInfiniteQuery',
    'ensureInfiniteQueryData',
    'resumePausedMutations',
    'getMutationCache',
    'getDefaultOptions',
    'setDefaultOptions',
    'setQueryDefaults',
    'getQueryDefaults',
    'setMutationDefaults',
    'getMutationDefaults',
    'defaultMutationOptions',
  ],
  'queryObserver.js': [
    'getOptimisticResult',
    'trackResult',
    'trackProp',
    'getCurrentQuery',
    'fetchOptimistic',
    '#computeRefetchInterval',
    '#updateRefetchInterval',
    '#clearRefetchInterval',
    '#updateTimers',
  ],
  'query.js': ['queryType', 'isStatic', 'invalidate'],
};

/** What comes of options that nobody passes, by module. */
export const edits: Readonly<Record<string, readonly Edit[]>> = {
  'queryObserver.js': observerEdits,
  'query.js': queryEdits,
  'queryClient.js': clientEdits,
  'queryCache.js': cacheEdits,
  'utils.js': utilsEdits,
};

/**
 * Words of the pieces that {@link edits} take out: options and results that nobody passes or reads. No chunk may hold
 * one; minifiers leave the names of properties alone.
 */
export const unusedWords: readonly string[] = [
  'suspense',
  'throwOnError',
  'notifyOnChangeProps',
  '_optimisticResults',
  'persister',
  'initialData',
  'initialDataUpdatedAt',
  'initialPromise',
  'retryOnMount',
  'refetchOnMount',
  'refetchInterval',
  'refetchIntervalInBackground',
  'structuralSharing',
  'queryKeyHashFn',
  'retryDelay',
  'isInitialLoading',
  'isLoadingError',
  'isRefetchError',
  'isRefetching',
  'isPaused',
  'isEnabled',
  'failureCount',
  'isFetchedAfterMount',
  'failureReason',
];
