import type { Plugin } from 'vite';

const attribute =
  /(\bimport\(\s*[^()]*?)(,\s*\{\s*with:\s*\{\s*type:\s*['"]json['"],?\s*\},?\s*\},?)(\s*\))/g;

/** Blanks `with: { type: 'json' }` out of dynamic imports; every other character keeps its place. */
export function withoutJsonAttribute(code: string): string {
  return code.replace(
    attribute,
    (_all, before: string, found: string, after: string) =>
      `${before}${found.replace(/[^\n]/g, ' ')}${after}`,
  );
}

/**
 * Vite serves JSON as a JavaScript module but leaves the `json` attribute on dynamic imports (it removes it from
 * static ones), so that the browser refuses the file. Needed wherever Vite serves the sources.
 */
export function jsonImports(): Plugin {
  return {
    name: 'mains:json-imports',
    enforce: 'pre',
    transform(code, id) {
      if (!/\.[cm]?[jt]s(\?|$)/.test(id) || !code.includes('with:')) return null;
      return { code: withoutJsonAttribute(code), map: null };
    },
  };
}
