import type { Plugin } from 'vite';

/** What the stand-ins were written for; another version must be read again. */
export const queryCoreVersion = '5.108.0';

/**
 * Modules of @tanstack/query-core that its QueryClient and Query always pull in, for mutations and for infinite
 * queries, and what stands in for them. Mains writes through its own transport and turns pages in one query.
 */
export const standIns: Readonly<Record<string, string>> = {
  'mutationCache.js':
    'export class MutationCache{findAll(){return[]}resumePausedMutations(){return Promise.resolve()}clear(){}}',
  'infiniteQueryBehavior.js': `const no=()=>{throw new Error("no infinite queries")};
export{no as infiniteQueryBehavior,no as hasNextPage,no as hasPreviousPage}`,
};

/** What cannot work on the stand-ins; a bundle that holds it would fail in the customer's browser. */
const orphans = new Set(['mutation.js', 'mutationObserver.js', 'infiniteQueryObserver.js', 'hydration.js']);

/**
 * Methods of QueryClient for other ways of asking than observers, and for mutations: a minifier cannot leave out methods
 * of a class. None has the name of a method of another class, so that a call can be told.
 */
export const unusedMethods: readonly string[] = [
  'isFetching',
  'isMutating',
  'ensureQueryData',
  'getQueriesData',
  'setQueriesData',
  'fetchQuery',
  'prefetchQuery',
  'infiniteQuery',
  'fetchInfiniteQuery',
  'prefetchInfiniteQuery',
  'ensureInfiniteQueryData',
  'getMutationCache',
  'getDefaultOptions',
  'setDefaultOptions',
  'setQueryDefaults',
  'setMutationDefaults',
  'getMutationDefaults',
  'defaultMutationOptions',
];

const callsUnused = new RegExp(String.raw`\.(${unusedMethods.join('|')})\(`);

interface Method {
  readonly type: string;
  readonly key?: { readonly type: string; readonly name?: string };
  readonly start: number;
  readonly end: number;
}

/** Methods of classes anywhere in a syntax tree. */
function* methods(node: unknown): Generator<Method> {
  if (typeof node !== 'object' || node === null) return;
  if ((node as Partial<Method>).type === 'MethodDefinition') yield node as Method;
  else for (const child of Object.values(node)) yield* methods(child);
}

/**
 * The code of QueryClient without the methods that nobody calls.
 * @param parse gives the syntax tree of the code, with offsets
 * @throws RangeError for a method that is not there
 */
export function withoutUnusedMethods(code: string, parse: (code: string) => unknown): string {
  const found = [...methods(parse(code))].filter(({ key }) => key?.name && unusedMethods.includes(key.name));
  const names = new Set(found.map(({ key }) => key?.name));
  const missed = unusedMethods.filter((name) => !names.has(name));
  if (missed.length > 0) throw new RangeError(`QueryClient no longer has ${missed.join(', ')}.`);
  found.sort((a, b) => b.start - a.start);
  return found.reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), code);
}

/** `mutationCache.js` of the address of a module of query-core, undefined of any other address. */
export function queryCoreModule(id: string): string | undefined {
  return /\/@tanstack\/query-core\/build\/modern\/([\w.]+)(?:\?|$)/.exec(id.replaceAll('\\', '/'))?.[1];
}

/** Build plugin: puts the stand-ins in and refuses a bundle with code that needs the real modules. */
export function withoutMutations(): Plugin {
  const replaced = new Set<string>();
  return {
    name: 'mains:without-mutations',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      replaced.clear();
    },
    load(id) {
      const name = queryCoreModule(id);
      const code = name === undefined ? undefined : standIns[name];
      if (name === undefined || code === undefined) return null;
      replaced.add(name);
      return { code, map: null };
    },
    transform(code, id) {
      if (queryCoreModule(id) !== 'queryClient.js') return null;
      return { code: withoutUnusedMethods(code, (text) => this.parse(text)), map: null };
    },
    generateBundle(_options, bundle) {
      const missed = Object.keys(standIns).filter((name) => !replaced.has(name));
      if (missed.length > 0) this.error(`query-core no longer has ${missed.join(', ')}.`);
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        const call = callsUnused.exec(output.code)?.[1];
        if (call !== undefined) this.error(`${output.fileName} calls ${call}, which is left out.`);
        for (const [id, { renderedLength }] of Object.entries(output.modules)) {
          const name = queryCoreModule(id);
          if (renderedLength > 0 && name !== undefined && orphans.has(name)) {
            this.error(`${output.fileName} uses ${name} of query-core, which needs the modules left out.`);
          }
        }
      }
    },
  };
}
