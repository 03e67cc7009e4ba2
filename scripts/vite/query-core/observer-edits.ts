import type { Edit } from './edit.js';

/** What a QueryObserver of Mains does without. */
export const observerEdits: readonly Edit[] = [
  // An observer that is not to ask does not exist: nobody passes `enabled`.
  [
    `		if (this.options.enabled !== void 0 && typeof this.options.enabled !== "boolean" && typeof this.options.enabled !== "function" && typeof resolveQueryValue(this.options.enabled, this.#currentQuery) !== "boolean") throw new Error("Expected enabled to be a boolean or a callback that returns a boolean");
`,
    '',
  ],
  // Nothing asks again by the clock, and `staleTime` is a number.
  [
    ` || resolveQueryValue(this.options.enabled, this.#currentQuery) !== resolveQueryValue(prevOptions.enabled, this.#currentQuery) || resolveQueryValue(this.options.staleTime, this.#currentQuery) !== resolveQueryValue(prevOptions.staleTime, this.#currentQuery))) this.#updateStaleTimeout();
		const nextRefetchInterval = this.#computeRefetchInterval();
		if (mounted && (this.#currentQuery !== prevQuery || resolveQueryValue(this.options.enabled, this.#currentQuery) !== resolveQueryValue(prevOptions.enabled, this.#currentQuery) || nextRefetchInterval !== this.#currentRefetchInterval)) this.#updateRefetchInterval(nextRefetchInterval);`,
    ' || this.options.staleTime !== prevOptions.staleTime)) this.#updateStaleTimeout();',
  ],
  [
    `			this.#updateTimers();
		}
	}
	onUnsub`,
    `			this.#updateStaleTimeout();
		}
	}
	onUnsub`,
  ],
  ['if (this.hasListeners()) this.#updateTimers();', 'if (this.hasListeners()) this.#updateStaleTimeout();'],
  [
    `		this.#clearRefetchInterval();
		this.#currentQuery.removeObserver`,
    `		this.#currentQuery.removeObserver`,
  ],
  [
    '!isServer() && resolveQueryValue(this.options.enabled, this.#currentQuery) !== false && isValidTimeout(timeout)',
    'isValidTimeout(timeout)',
  ],
  [
    `resolveQueryValue(this.options.staleTime, this.#currentQuery);
		if`,
    `this.options.staleTime;
		if`,
  ],
  // No error is thrown at whoever asks again.
  [
    `		if (!fetchOptions?.throwOnError) promise = promise.catch(noop);
`,
    `		promise = promise.catch(noop);
`,
  ],
  // For frameworks that draw before they subscribe.
  [
    `		if (options._optimisticResults) {
			const mounted = this.hasListeners();
			const fetchOnMount = !mounted && shouldFetchOnMount(query, options);
			const fetchOptionally = mounted && shouldFetchOptionally(query, prevQuery, options, prevOptions);
			if (fetchOnMount || fetchOptionally) newState = {
				...newState,
				...fetchState(state.data, query.options)
			};
			if (options._optimisticResults === "isRestoring") newState.fetchStatus = "idle";
		}
`,
    '',
  ],
  // The results that tell no more than `status`, `isFetching` and `data`, but for the ones that have plain names.
  [
    `		const hasData = data !== void 0;
`,
    '',
  ],
  [
    `			isInitialLoading: isLoading,
`,
    '',
  ],
  [
    `			failureCount: newState.fetchFailureCount,
			failureReason: newState.fetchFailureReason,
			errorUpdateCount: newState.errorUpdateCount,
			isFetched: query.isFetched(),
			isFetchedAfterMount: newState.dataUpdateCount > queryInitialState.dataUpdateCount || newState.errorUpdateCount > queryInitialState.errorUpdateCount,
`,
    '',
  ],
  [
    `			isRefetching: isFetching && !isPending,
			isLoadingError: isError && !hasData,
			isPaused: newState.fetchStatus === "paused",
`,
    '',
  ],
  [
    `			isRefetchError: isError && hasData,
			isStale: isStale(query, options),
			refetch: this.refetch,
			isEnabled: resolveQueryValue(options.enabled, query) !== false
`,
    `			isStale: isStale(query, options)
`,
  ],
  [
    `		const queryInitialState = query !== prevQuery ? query.state : this.#currentQueryInitialState;
`,
    '',
  ],
  // Every change of a result is told: nobody has its reading tracked.
  [
    `		const shouldNotifyListeners = () => {
			if (!prevResult) return true;
			const { notifyOnChangeProps } = this.options;
			const notifyOnChangePropsValue = typeof notifyOnChangeProps === "function" ? notifyOnChangeProps() : notifyOnChangeProps;
			if (notifyOnChangePropsValue === "all" || !notifyOnChangePropsValue && !this.#trackedProps.size) return true;
			if (this.options.throwOnError && this.#currentResult.error !== prevResult.error) return true;
			for (const key of notifyOnChangePropsValue ?? this.#trackedProps) if (this.#currentResult[key] !== prevResult[key]) return true;
			return false;
		};
		const notifyListeners = shouldNotifyListeners();
		notifyManager.batch(() => {
			if (notifyListeners) this`,
    `		notifyManager.batch(() => {
			this`,
  ],
  [
    `		this.#currentQueryInitialState = query.state;
`,
    '',
  ],
  [
    `	#currentQueryInitialState = void 0;
`,
    '',
  ],
  [
    `	#refetchIntervalId;
`,
    '',
  ],
  [
    `	#currentRefetchInterval;
`,
    '',
  ],
  [
    `	#trackedProps = /* @__PURE__ */ new Set();
`,
    '',
  ],
  [
    `	return resolveQueryValue(options.enabled, query) !== false && query.state.data === void 0 && !(query.state.status === "error" && resolveQueryValue(options.retryOnMount, query) === false);`,
    `	return query.state.data === void 0;`,
  ],
  [', options, options.refetchOnMount)', ', options)'],
  [
    `	if (resolveQueryValue(options.enabled, query) !== false && resolveQueryValue(options.staleTime, query) !== "static") {
		const value = resolveQueryValue(field, query);
		return value === "always" || value !== false && isStale(query, options);
	}
	return false;`,
    `	return field !== false && isStale(query, options);`,
  ],
  [
    `	return (query !== prevQuery || resolveQueryValue(prevOptions.enabled, query) === false) && (!options.suspense || query.state.status !== "error") && isStale(query, options);`,
    `	return query !== prevQuery && isStale(query, options);`,
  ],
  [
    `	return resolveQueryValue(options.enabled, query) !== false && query.isStaleByTime(resolveQueryValue(options.staleTime, query));`,
    `	return query.isStaleByTime(options.staleTime);`,
  ],
];
