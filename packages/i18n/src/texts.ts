import type { LocaleTag } from './locale.js';

/** Texts as they stand in a locale file: nested, plurals by the suffixes of i18next (`days_one`, `days_other`). */
export interface Messages {
  readonly [name: string]: string | Messages;
}

/** What a widget can say: English comes with its code, other languages when they are needed. */
export interface TextSource<N extends string = string, M extends Messages = Messages> {
  /** First part of every key: `billLookup`. */
  readonly namespace: N;
  readonly en: M;
  readonly load: Partial<Record<LocaleTag, () => Promise<{ readonly default: Messages }>>>;
}

/**
 * Texts of the host in place of ours: by full key (`billLookup.total.label`), for every language or for each on its own.
 * A plural is replaced form by form, or by one text for all.
 */
export type TextOverrides = Readonly<Record<string, string | Partial<Record<LocaleTag, string>>>>;

/** What stands in for `{{name}}`. Numbers are written as the language writes them; `count` also chooses the plural. */
export type TextValues = Readonly<Record<string, string | number>>;

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type WithoutPlural<K extends string> = K extends `${infer Stem}_${PluralForm}` ? Stem : K;

/** The keys of locale file `M`, with dots, plurals without their suffix. */
export type TextKey<M> = {
  [K in keyof M & string]: M[K] extends string ? WithoutPlural<K> : `${K}.${TextKey<M[K]>}`;
}[keyof M & string];

/** The full keys of a source: `billLookup.total.label`. */
export type TextKeyOf<S> = S extends TextSource<infer N, infer M> ? `${N}.${TextKey<M>}` : never;

/** `t` for the keys of one source only. */
export type Translate<K extends string = string> = (key: K, values?: TextValues) => string;

/** Keeps the exact keys in the type, so that `TextKeyOf<typeof source>` knows them. */
export function textSource<const N extends string, M extends Messages>(
  source: TextSource<N, M>,
): TextSource<N, M> {
  return source;
}
