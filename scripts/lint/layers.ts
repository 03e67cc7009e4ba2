import type { Rule } from 'eslint';
import type { Node } from 'estree';
import { posix, relative, sep } from 'node:path';

/** What a layer may import beside itself. */
interface Layer {
  readonly mains: readonly string[];
  readonly external: RegExp;
}

const lit = /^(lit$|lit\/|@lit\/)/;

/** ARCHITECTURE.md, in a form a machine can check. */
const layers: Readonly<Record<string, Layer>> = {
  contract: { mains: [], external: /^valibot$/ },
  domain: { mains: ['contract'], external: /^saxes$/ },
  client: { mains: ['contract', 'domain'], external: /^(@tanstack\/query-core|valibot)$/ },
  i18n: { mains: ['contract', 'domain'], external: /^i18next$/ },
  ui: { mains: ['client', 'i18n'], external: /^(lit$|lit\/|@lit\/|chart\.js$)/ },
  widgets: { mains: ['contract', 'domain', 'client', 'i18n', 'ui'], external: lit },
  embed: { mains: ['contract', 'client', 'i18n', 'ui', 'widgets', 'mocks'], external: /^$/ },
  mocks: { mains: ['contract', 'domain'], external: /^(msw(\/|$)|node:)/ },
  portal: {
    mains: ['contract', 'domain', 'client', 'i18n', 'ui', 'widgets', 'mocks'],
    external: /^(lit$|lit\/|@lit\/|msw(\/|$))/,
  },
};

const home = /^(?:packages\/([^/]+)\/src|apps\/(portal)\/src)\//;
const isTest = (path: string): boolean => /\.test(-data)?\.ts$/.test(path);

/** Folders that are no widgets: what several widgets show alike. They know no widget. */
const besideWidgets: ReadonlySet<string> = new Set(['bill-difference']);

/** Folder of a widget, such as `bill-lookup`, or beside the widgets; undefined for a file outside of them. */
const widgetOf = (path: string): string | undefined => /^packages\/widgets\/src\/([^/]+)\//.exec(path)?.[1];

/**
 * Says what is wrong with one import.
 * @param path importing file, relative to the workspace, with `/`
 * @returns a sentence, or undefined when the import is in order
 */
export function layerFault(path: string, specifier: string): string | undefined {
  const owner = home.exec(path);
  const own = owner?.[1] ?? owner?.[2];

  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(path), specifier);
    const area = (file: string): string => /^(packages\/[^/]+|apps\/[^/]+|[^/]+)/.exec(file)?.[0] ?? '';
    if (target.startsWith('packages/') && area(target) !== area(path)) {
      return `Import ${area(target).replace('packages/', '@mains/')} by its public entry.`;
    }
    if (own === undefined) return undefined;
    if (area(target) !== area(path)) {
      return isTest(path) && target.startsWith('test/')
        ? undefined
        : `${own} must not reach out of its folder.`;
    }
    const from = widgetOf(path);
    const to = widgetOf(target);
    const isWidget = to !== undefined && !besideWidgets.has(to);
    if (from !== undefined && isWidget && from !== to && !isTest(path)) {
      if (besideWidgets.has(from)) return `${from} must not import the widget ${to}.`;
      return `The widget ${from} must not import the widget ${to}.`;
    }
    return undefined;
  }

  const mains = /^@mains\/([^/]+)(\/.*)?$/.exec(specifier);
  if (mains !== null && /^\/(src|dist)\//.test(mains[2] ?? '')) return 'Import a public entry, not a file.';
  const layer = own === undefined ? undefined : layers[own];
  if (own === undefined || layer === undefined || isTest(path)) return undefined;
  if (mains !== null) {
    const name = mains[1] ?? '';
    if (name === own) return `${own} must import its own files by relative paths.`;
    if (name === 'mocks' && own === 'embed' && !path.endsWith('/demo.ts')) {
      return 'embed imports mocks only by demo.ts, which no page fetches without the attribute demo.';
    }
    return layer.mains.includes(name) ? undefined : `${own} must not import ${name}.`;
  }
  return layer.external.test(specifier) ? undefined : `${own} must not import ${specifier}.`;
}

/** The layers of ARCHITECTURE.md, and widgets that do not know each other. */
export const layerRule: Rule.RuleModule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const path = relative(context.cwd, context.filename).split(sep).join('/');
    const check = (node: Node, source: Node | null | undefined): void => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const message = layerFault(path, source.value);
      if (message !== undefined) context.report({ node, message });
    };
    return {
      ImportDeclaration: (node): void => check(node, node.source),
      ExportNamedDeclaration: (node): void => check(node, node.source),
      ExportAllDeclaration: (node): void => check(node, node.source),
      ImportExpression: (node): void => check(node, node.source),
    };
  },
};
