import {
  QueryObserver,
  type MainsClient,
  type MainsError,
  type QueryKey,
  type ResourceQuery,
} from '@mains/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { QueryResult } from './query-view.js';

/** A query that shows something made of its answer; `select` must be given the answer of `queryFn`. */
export interface SelectedQuery<T> extends Omit<ResourceQuery<unknown>, 'queryFn'> {
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<unknown>;
  readonly select: (answer: never) => T;
}

export type WidgetQuery<T> = (ResourceQuery<T> & { readonly select?: undefined }) | SelectedQuery<T>;

const idle = {
  data: undefined,
  error: undefined,
  status: 'idle',
  fetchedAtMs: undefined,
  isFetching: false,
} as const;

/**
 * Follows one query of the page's shared cache while its host is connected. Options are read anew in every update of
 * the host, because inputs set before the class was defined arrive only with the first update.
 */
export class QueryController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #client: () => MainsClient | undefined;
  readonly #query: (client: MainsClient) => WidgetQuery<T> | undefined;
  #observed:
    { client: MainsClient; key: string; observer: QueryObserver<unknown, MainsError, T> } | undefined;
  #unsubscribe: (() => void) | undefined;

  /** `query` returns nothing while there is nothing to ask. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    client: () => MainsClient | undefined,
    query: (client: MainsClient) => WidgetQuery<T> | undefined,
  ) {
    this.#host = host;
    this.#client = client;
    this.#query = query;
    host.addController(this);
  }

  get result(): QueryResult<T> {
    const result = this.#observed?.observer.getCurrentResult();
    if (!result) return idle;
    return {
      data: result.data,
      error: result.error ?? undefined,
      status: result.status,
      fetchedAtMs: result.isPlaceholderData ? undefined : result.dataUpdatedAt || undefined,
      isFetching: result.isFetching,
    };
  }

  /** Asks again now, also when the last answer is still fresh. */
  readonly refetch = (): void => {
    void this.#observed?.observer.refetch();
  };

  hostConnected(): void {
    this.#subscribe();
  }

  hostUpdate(): void {
    const client = this.#client();
    const query = client && this.#query(client);
    if (!client || !query) {
      this.#stop();
      this.#observed = undefined;
      return;
    }
    const key = JSON.stringify(query.queryKey);
    if (this.#observed?.client !== client) {
      this.#stop();
      const observer = new QueryObserver<unknown, MainsError, T>(client.queryClient, withPrevious(query));
      this.#observed = { client, key, observer };
    } else if (this.#observed.key !== key) {
      this.#observed.key = key;
      this.#observed.observer.setOptions(withPrevious(query));
    }
    if (this.#host.isConnected) this.#subscribe();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #subscribe(): void {
    this.#unsubscribe ??= this.#observed?.observer.subscribe(() => this.#host.requestUpdate());
  }

  #stop(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }
}

type ObserverOptions<T> = ConstructorParameters<typeof QueryObserver<unknown, MainsError, T>>[1];

/** Keeps the last answer on screen while the same thing is fetched in another language, and only then. */
function withPrevious<T>(query: WidgetQuery<T>): ObserverOptions<T> {
  const placeholderData = (
    answer: unknown,
    previous: { readonly queryKey: QueryKey } | undefined,
  ): unknown => (previous && differOnlyInLanguage(previous.queryKey, query.queryKey) ? answer : undefined);
  const options: object = { ...query, placeholderData };
  return options as ObserverOptions<T>;
}

/** Keys of the client end with the language of the answer. */
function differOnlyInLanguage(one: QueryKey, other: QueryKey): boolean {
  return JSON.stringify(one.slice(0, -1)) === JSON.stringify(other.slice(0, -1));
}
