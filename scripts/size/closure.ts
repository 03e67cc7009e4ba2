/** One chunk in the manifest that Vite writes beside a build. */
export interface ManifestChunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

export type Manifest = Readonly<Record<string, ManifestChunk>>;

export interface Budget {
  readonly what: string;
  /** Highest allowed sum, in bytes of gzip. */
  readonly limitBytes: number;
  /** Sources whose chunks are loaded; matched by the end of the manifest's key. */
  readonly entries: readonly string[];
  /** Sources that are taken as loaded already and not counted. */
  readonly beyond?: readonly string[];
  /** Patterns of the lazily loaded sources that are counted too, wherever a loaded chunk imports them. */
  readonly dynamic: readonly string[];
}

function keyOf(manifest: Manifest, source: string): string {
  const key = Object.keys(manifest).find((name) => name === source || name.endsWith(`/${source}`));
  if (key === undefined) throw new Error(`The build has no chunk for ${source}.`);
  return key;
}

function collect(manifest: Manifest, keys: readonly string[], dynamic: readonly RegExp[]): Set<string> {
  const found = new Set<string>();
  const queue = [...keys];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const chunk = manifest[key];
    if (chunk === undefined || found.has(key)) continue;
    found.add(key);
    queue.push(...(chunk.imports ?? []));
    queue.push(
      ...(chunk.dynamicImports ?? []).filter((name) => dynamic.some((pattern) => pattern.test(name))),
    );
  }
  return found;
}

/**
 * Files a budget counts: the static imports behind its entries, and the lazy ones its patterns name.
 * @throws Error when the build has no chunk for an entry
 */
export function filesOf(manifest: Manifest, budget: Budget): string[] {
  const present = (budget.beyond ?? []).map((source) => keyOf(manifest, source));
  const entries = budget.entries.map((source) => keyOf(manifest, source));
  const patterns = budget.dynamic.map((pattern) => new RegExp(pattern));
  const before = collect(manifest, present, []);
  const all = collect(manifest, [...present, ...entries], patterns);
  return [...all]
    .filter((key) => !before.has(key))
    .map((key) => manifest[key]?.file ?? '')
    .sort();
}
