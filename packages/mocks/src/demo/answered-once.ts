/** What is needed of a query of the widgets' cache: a part of query-core's `Query`. */
interface CachedQuery {
  readonly queryKey: readonly unknown[];
  readonly queryHash: string;
  readonly state: { readonly dataUpdatedAt: number };
  setState(state: { readonly dataUpdatedAt: number }): void;
}

/** What is needed of the widgets' cache: a part of query-core's `QueryClient`. */
export interface CachedQueries {
  getQueryCache(): {
    subscribe(
      listener: (event: {
        readonly type: string;
        readonly query: CachedQuery;
        readonly action?: { readonly type: string };
      }) => void,
    ): () => void;
  };
  refetchQueries(filters: { readonly queryKey: readonly unknown[]; readonly exact: true }): Promise<void>;
}

const AGE_MS = 25 * 60_000;

/** Answers every question once; whoever repeats one finds the network gone. */
export function answeringOnce(handle: (request: Request) => Promise<Response>): typeof handle {
  const asked = new Set<string>();
  return async (request) => {
    const question = `${request.method} ${request.url} ${request.headers.get('Accept-Language') ?? ''}`;
    if (asked.has(question)) return Response.error();
    asked.add(question);
    return handle(request);
  };
}

/** Makes every answer an old one as soon as it is there, and has it asked for again. */
export function ageAnswers(queries: CachedQueries): void {
  const aged = new Set<string>();
  queries.getQueryCache().subscribe(({ type, query, action }) => {
    if (type !== 'updated' || action?.type !== 'success' || aged.has(query.queryHash)) return;
    aged.add(query.queryHash);
    // Not before those who wait for the answer have got it.
    setTimeout(() => {
      query.setState({ dataUpdatedAt: query.state.dataUpdatedAt - AGE_MS });
      void queries.refetchQueries({ queryKey: query.queryKey, exact: true });
    });
  });
}
