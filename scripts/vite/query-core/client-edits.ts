import type { Edit } from './edit.js';

/** What the client, the cache, and what all of them use do without. */
export const clientEdits: readonly Edit[] = [
  // There are no defaults for some queries only.
  [
    `			...this.getQueryDefaults(options.queryKey),
`,
    '',
  ],
  [
    `		if (defaultedOptions.throwOnError === void 0) defaultedOptions.throwOnError = !!defaultedOptions.suspense;
		if (!defaultedOptions.networkMode && defaultedOptions.persister) defaultedOptions.networkMode = "offlineFirst";
		if (defaultedOptions.queryFn === skipToken) defaultedOptions.enabled = false;
`,
    '',
  ],
  [
    `			const isPaused = query.state.fetchStatus === "paused";
			if (!fetchOptions.throwOnError || isPaused) promise = promise.catch(noop);
			return isPaused ? Promise.resolve() : promise;`,
    `			return promise.catch(noop);`,
  ],
  ['!query.isDisabled() && !query.isStatic()', '!query.isDisabled()'],
  // Nothing is written that could wait for its turn.
  [
    `			if (focused) {
				await this.resumePausedMutations();
				this`,
    `			if (focused) {
				await Promise.resolve();
				this`,
  ],
  [
    `			if (online) {
				await this.resumePausedMutations();
				this`,
    `			if (online) {
				await Promise.resolve();
				this`,
  ],
  [
    `		this.#mutationDefaults = /* @__PURE__ */ new Map();
`,
    '',
  ],
  [
    `	#mutationDefaults;
`,
    '',
  ],
  [
    `		this.#queryDefaults = /* @__PURE__ */ new Map();
`,
    '',
  ],
  [
    `	#queryDefaults;
`,
    '',
  ],
];

export const cacheEdits: readonly Edit[] = [
  [
    `				state,
				defaultOptions: client.getQueryDefaults(queryKey)
`,
    `				state
`,
  ],
];

export const utilsEdits: readonly Edit[] = [
  [`	return (options?.queryKeyHashFn || hashKey)(queryKey);`, `	return hashKey(queryKey);`],
  [
    `	if (typeof options.structuralSharing === "function") return options.structuralSharing(prevData, data);
	else if (options.structuralSharing !== false) {
		if (process`,
    `	{
		if (process`,
  ],
];
