import type { Plugin } from 'vite';

/** What this plugin needs to know of an output chunk. */
export interface ChunkLinks {
  readonly fileName: string;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
}

type Chunks = ReadonlyMap<string, ChunkLinks>;

/** The chunk and everything it imports statically, itself first, each once. */
export function staticClosure(chunks: Chunks, fileName: string): string[] {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const next of chunks.get(name)?.imports ?? []) visit(next);
  };
  visit(fileName);
  return [...found];
}

function relativeTo(from: string, to: string): string {
  const up = from.split('/').length - 1;
  const depth = '../'.repeat(up);
  return up > 0 && to.startsWith(from.slice(0, from.lastIndexOf('/') + 1))
    ? `./${to.slice(from.lastIndexOf('/') + 1)}`
    : `${depth || './'}${to}`;
}

/**
 * Makes every dynamic import of a chunk ask for the whole static graph behind it at once, so that a widget costs
 * one trip however deep its imports are.
 */
export function withParallelImports(code: string, chunk: ChunkLinks, chunks: Chunks): string {
  const present = new Set(staticClosure(chunks, chunk.fileName));
  return code.replace(/\bimport\(\s*(["'`])([^"'`]+)\1\s*\)/g, (all, _quote: string, specifier: string) => {
    const target = chunk.dynamicImports.find((name) => relativeTo(chunk.fileName, name) === specifier);
    if (target === undefined) return all;
    const behind = staticClosure(chunks, target).filter((name) => name !== target && !present.has(name));
    if (behind.length === 0) return all;
    const others = behind.map((name) => `import("${relativeTo(chunk.fileName, name)}")`);
    return `Promise.all([${[all, ...others].join(',')}]).then(m=>m[0])`;
  });
}

/**
 * Build plugin: imports chunk graphs in parallel, and refuses a chunk that imports an entry. A page may pin the
 * loader by a query (`mains.js?v=2`); a chunk importing `mains.js` would then run it a second time.
 */
export function parallelChunks(): Plugin {
  return {
    name: 'mains:parallel-chunks',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = new Map<string, ChunkLinks>();
      const entries = new Set<string>();
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        chunks.set(output.fileName, output);
        if (output.isEntry) entries.add(output.fileName);
      }
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        const entry = output.imports.find((name) => entries.has(name));
        if (entry !== undefined) {
          this.error(
            `${output.fileName} imports ${entry}: move what they share out of the loader's sources.`,
          );
        }
        output.code = withParallelImports(output.code, output, chunks);
      }
    },
  };
}
