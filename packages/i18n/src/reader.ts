import type { Messages } from './texts.js';

/** What a translator has to say, each in a language, the first that has a text wins: the host's, ours, English. */
export interface Layer {
  /** For plurals. */
  readonly language: string;
  readonly messages: Messages;
}

/**
 * Reads a text as i18next does, in what our texts use of it: nested keys, plurals, `{{values}}`. So the first words
 * need not wait for i18next. A test holds both against each other.
 * @returns undefined when no layer has the text.
 */
export function readText(
  layers: readonly Layer[],
  key: string,
  values: Readonly<Record<string, string>>,
  count: number | undefined,
): string | undefined {
  for (const { language, messages } of layers) {
    for (const name of count === undefined ? [key] : pluralKeys(language, key, count)) {
      // Hosts replace texts by full key, which stands there as one name.
      const found = own(messages, name) ?? name.split('.').reduce<unknown>(own, messages);
      if (typeof found === 'string') {
        return found.replace(/\{\{-?\s*(.+?)\s*\}\}/g, (_all, value: string) =>
          Object.hasOwn(values, value) ? (values[value] ?? '') : '',
        );
      }
    }
  }
  return undefined;
}

/** The most exact first, in the order of i18next. */
function pluralKeys(language: string, key: string, count: number): string[] {
  const form = new Intl.PluralRules(language).select(count);
  return [...(count === 0 ? [`${key}_zero`] : []), `${key}_${form}`, key, `${key}_other`];
}

function own(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null && Object.hasOwn(from, name)
    ? (from as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
