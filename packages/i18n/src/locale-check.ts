import type { Messages } from './texts.js';

/**
 * Keys (plurals without their suffix) that `en` has and `other` lacks, in the order of `en`. An empty text is lacking
 * where English has words; between words Chinese may need nothing where English needs a space.
 */
export function missingKeys(en: Messages, other: Messages): string[] {
  const present = textsByKey(other);
  return [...textsByKey(en)]
    .filter(([key, texts]) => {
      const found = present.get(key);
      return !found || (/\p{L}/u.test(texts.join('')) && !found.every(Boolean));
    })
    .map(([key]) => key);
}

/** Keys whose texts in both languages do not take the same `{{values}}`; `count` may be left unsaid. */
export function differingValues(en: Messages, other: Messages): string[] {
  const present = textsByKey(other);
  return [...textsByKey(en)]
    .filter(([key, texts]) => {
      const translated = present.get(key);
      return translated && valueNames(texts) !== valueNames(translated);
    })
    .map(([key]) => key);
}

function valueNames(texts: readonly string[]): string {
  const names = texts.flatMap((text) => [...text.matchAll(/\{\{\s*([^\s},]+)/g)].map(([, name]) => name));
  return [...new Set(names)]
    .filter((name) => name !== 'count')
    .sort((one, other) => (String(one) < String(other) ? -1 : 1))
    .join();
}

function textsByKey(messages: Messages, prefix = ''): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [name, text] of Object.entries(messages)) {
    if (typeof text === 'string') {
      const key = prefix + name.replace(/_(zero|one|two|few|many|other)$/, '');
      found.set(key, [...(found.get(key) ?? []), text]);
    } else {
      for (const [key, texts] of textsByKey(text, `${prefix}${name}.`)) found.set(key, texts);
    }
  }
  return found;
}
