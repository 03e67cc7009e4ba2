import type { Plugin } from 'vite';
import { edits, orphans, standIns, unusedMethods, unusedWords } from './cuts.js';
import type { Edit } from './edit.js';
import { edited } from './edit.js';

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

/** `refetch` or `#refetch`. */
function nameOf({ key }: Method): string | undefined {
  return key?.name && (key.type === 'PrivateIdentifier' ? `#${key.name}` : key.name);
}

/**
 * The code of a module without some methods of its classes.
 * @param parse gives the syntax tree of the code, with offsets
 * @throws RangeError for a method that is not there
 */
export function withoutMethods(
  code: string,
  names: readonly string[],
  parse: (code: string) => unknown,
): string {
  const found = [...methods(parse(code))].filter((method) => names.includes(nameOf(method) ?? ''));
  const missed = names.filter((name) => !found.some((method) => nameOf(method) === name));
  if (missed.length > 0) throw new RangeError(`query-core no longer has ${missed.join(', ')}.`);
  found.sort((a, b) => b.start - a.start);
  return found.reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), code);
}

/**
 * The code of a module of query-core, as the loader's bundle has it.
 * @param parse gives the syntax tree of code, with offsets
 * @throws RangeError when the module is not the one that the cuts were written for
 */
export function leanModule(name: string, code: string, parse: (code: string) => unknown): string {
  const cut: readonly Edit[] = edits[name] ?? [];
  return withoutMethods(edited(code, cut), unusedMethods[name] ?? [], parse);
}

/** `mutationCache.js` of the address of a module of query-core, undefined of any other address. */
export function queryCoreModule(id: string): string | undefined {
  return /\/@tanstack\/query-core\/build\/modern\/([\w.]+)(?:\?|$)/.exec(id.replaceAll('\\', '/'))?.[1];
}

const methodNames = Object.values(unusedMethods)
  .flat()
  .filter((name) => !name.startsWith('#'));
// As an option only: others have the word too.
const usesLeftOut = new RegExp(
  String.raw`\.(${methodNames.join('|')})\(|\b(${unusedWords.join('|')}|enabled(?=:))\b`,
);

/** What a bundle uses of that which was left out: its name, or undefined. */
export function usedThoughLeftOut(code: string): string | undefined {
  const found = usesLeftOut.exec(code);
  return found?.[1] ?? found?.[2];
}

/** Has methods of the same names, and knows nothing of query-core. */
const CHART = /\/node_modules\/chart\.js\//;

/** What of a chunk may speak to query-core. */
export function codeToSearch({
  code,
  modules,
}: {
  readonly code: string;
  readonly modules: Readonly<Record<string, { readonly code: string | null }>>;
}): string {
  const ids = Object.keys(modules);
  const isChart = (id: string): boolean => CHART.test(id.replaceAll('\\', '/'));
  if (!ids.some(isChart)) return code;
  return ids
    .filter((id) => !isChart(id))
    .map((id) => modules[id]?.code ?? '')
    .join('\n');
}

/** Build plugin: query-core without what no widget uses. It refuses a bundle with code that needs more of it. */
export function leanQueryCore(): Plugin {
  const cut = new Set<string>();
  return {
    name: 'mains:lean-query-core',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      cut.clear();
    },
    load(id) {
      const name = queryCoreModule(id);
      const code = name === undefined ? undefined : standIns[name];
      if (name === undefined || code === undefined) return null;
      cut.add(name);
      return { code, map: null };
    },
    transform(code, id) {
      const name = queryCoreModule(id);
      if (name === undefined || (!(name in edits) && !(name in unusedMethods))) return null;
      cut.add(name);
      return { code: leanModule(name, code, (text) => this.parse(text)), map: null };
    },
    generateBundle(_options, bundle) {
      const all = [standIns, edits, unusedMethods].flatMap((names) => Object.keys(names));
      const missed = all.filter((name) => !cut.has(name));
      if (missed.length > 0) this.error(`query-core no longer has ${missed.join(', ')}.`);
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        const used = usedThoughLeftOut(codeToSearch(output));
        if (used !== undefined)
          this.error(`${output.fileName} uses ${used}, which is left out of query-core (cuts.ts).`);
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
