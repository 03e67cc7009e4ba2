/** A place in an HTML template where words for people would stand. */
export type Place =
  | { readonly kind: 'text'; readonly value: string; readonly offset: number }
  | { readonly kind: 'attribute'; readonly name: string; readonly value: string; readonly offset: number };

/** Stands for a `${…}` in the scanned text; never part of a template. */
export const hole = '\uE000';

/**
 * Splits a template into its texts and attribute values. Comments are left out. It reads what Lit accepts, not
 * all of HTML: no raw-text elements but `style` and `script`, which templates do not have.
 */
export function scanTemplate(source: string): Place[] {
  const places: Place[] = [];
  let at = 0;
  while (at < source.length) {
    if (source.startsWith('<!--', at)) {
      const end = source.indexOf('-->', at);
      at = end < 0 ? source.length : end + 3;
    } else if (/^<\/?[a-zA-Z\uE000!]/.test(source.slice(at, at + 3))) {
      at = scanTag(source, at, places);
    } else {
      const next = source.indexOf('<', at + 1);
      const end = next < 0 ? source.length : next;
      places.push({ kind: 'text', value: source.slice(at, end), offset: at });
      at = end;
    }
  }
  return places;
}

const attribute = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/y;

function scanTag(source: string, start: number, places: Place[]): number {
  let at = start + (/^<\/?[^\s/>]*/.exec(source.slice(start))?.[0].length ?? 1);
  while (at < source.length && source[at] !== '>') {
    attribute.lastIndex = at;
    const found = attribute.exec(source);
    if (found === null) {
      at += 1;
      continue;
    }
    const value = found[2] ?? found[3] ?? found[4];
    if (value !== undefined) {
      const offset = at + found[0].lastIndexOf(value);
      places.push({ kind: 'attribute', name: (found[1] ?? '').toLowerCase(), value, offset });
    }
    at = attribute.lastIndex;
  }
  return at + 1;
}
