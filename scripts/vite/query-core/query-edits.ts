import type { Edit } from './edit.js';

/** What a Query of Mains does without. */
export const queryEdits: readonly Edit[] = [
  [
    `		if (options?._type) this.#queryType = options._type;
`,
    '',
  ],
  // A query starts with nothing.
  [
    `		if (this.state && this.state.data === void 0) {
			const defaultState = getDefaultState(this.options);
			if (defaultState.data !== void 0) {
				this.setState(successState(defaultState.data, defaultState.dataUpdatedAt));
				this.#initialState = defaultState;
			}
		}
`,
    '',
  ],
  [
    `	const data = typeof options.initialData === "function" ? options.initialData() : options.initialData;
	const hasData = data !== void 0;
	const initialDataUpdatedAt = hasData ? typeof options.initialDataUpdatedAt === "function" ? options.initialDataUpdatedAt() : options.initialDataUpdatedAt : 0;
`,
    '',
  ],
  [`		dataUpdatedAt: hasData ? initialDataUpdatedAt ?? Date.now() : 0,`, `		dataUpdatedAt: 0,`],
  [
    `		data,
		dataUpdateCount: 0,`,
    // The name must stay: a reset lays this state over the old one.
    `		data: void 0,
		dataUpdateCount: 0,`,
  ],
  ['status: hasData ? "success" : "pending",', 'status: "pending",'],
  [
    'this.observers.some((observer) => resolveQueryValue(observer.options.enabled, this) !== false)',
    'this.observers.length > 0',
  ],
  [
    `		if (this.getObserversCount() > 0) return !this.isActive();
		return this.options.queryFn === skipToken || !this.isFetched();`,
    `		return !this.isActive() && !this.isFetched();`,
  ],
  [
    `		if (staleTime === "static") return false;
`,
    '',
  ],
  // Every query of Mains knows how it is asked.
  [
    `		if (!this.options.queryFn) {
			const observer = this.observers.find((x) => x.options.queryFn);
			if (observer) this.setOptions(observer.options);
		}
`,
    '',
  ],
  [
    `				[fetchSignal]: {
					value: abortController.signal,
					enumerable: true
				},
`,
    '',
  ],
  [
    `			const queryFn = ensureQueryFn(this.options, fetchOptions);
`,
    `			const { queryFn } = this.options;
`,
  ],
  [
    `			if (this.options.persister) return this.options.persister(queryFn, queryFnContext, this);
`,
    '',
  ],
  // What an infinite query or a behavior of the host's would change.
  [
    `		const createFetchContext = () => {
			const context = {
				fetchOptions,
				options: this.options,
				queryKey: this.queryKey,
				client: this.#client,
				state: this.state,
				fetchFn
			};
			addSignalProperty(context);
			return context;
		};
		const context = createFetchContext();
		(this.#queryType === "infinite" ? infiniteQueryBehavior(this.options.pages) : this.options.behavior)?.onFetch(context, this);
`,
    '',
  ],
  [
    `		if (this.state.fetchStatus === "idle" || this.state.fetchMeta !== context.fetchOptions?.meta) this.#dispatch({
			type: "fetch",
			meta: context.fetchOptions?.meta
		});`,
    `		this.#dispatch({ type: "fetch" });`,
  ],
  [
    `			initialPromise: fetchOptions?.initialPromise,
			fn: context.fetchFn,`,
    `			fn: fetchFn,`,
  ],
  // The stand-in for the retryer neither repeats nor waits.
  [
    `			onFail: (failureCount, error) => {
				this.#dispatch({
					type: "failed",
					failureCount,
					error
				});
			},
			onPause: () => {
				this.#dispatch({ type: "pause" });
			},
			onContinue: () => {
				this.#dispatch({ type: "continue" });
			},
			retry: context.options.retry,
			retryDelay: context.options.retryDelay,
			networkMode: context.options.networkMode,
			canRun: () => true`,
    `			retry: this.options.retry,
			networkMode: this.options.networkMode`,
  ],
  [
    `				case "failed": return {
					...state,
					fetchFailureCount: action.failureCount,
					fetchFailureReason: action.error
				};
				case "pause": return {
					...state,
					fetchStatus: "paused"
				};
				case "continue": return {
					...state,
					fetchStatus: "fetching"
				};
`,
    '',
  ],
  [
    `				case "invalidate": return {
					...state,
					isInvalidated: true
				};
`,
    '',
  ],
  [
    'this.#abortSignalConsumed || this.state.fetchStatus === "paused" && this.state.status === "pending"',
    'this.#abortSignalConsumed',
  ],
];
