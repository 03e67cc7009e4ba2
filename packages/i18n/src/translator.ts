import type { Engine } from './engine.js';
import { numberFormat } from './intl-cache.js';
import type { LocaleTag } from './locale.js';
import { matchLocale, PSEUDO_LOCALE } from './locale.js';
import { readText } from './reader.js';
import type { Messages, TextOverrides, TextSource, TextValues } from './texts.js';

/** After the first texts of a page are there and before i18next is fetched: the bill comes first. */
const ENGINE_DELAY_MS = 300;

export interface TranslatorOptions {
  /** `en`, `zh-CN` or anything near them; `en-XA` for marked English. */
  readonly locale: string;
  readonly overrides?: TextOverrides | undefined;
}

/**
 * The texts of one language. What it lacks it says in English; it never shows a key and never throws over a text.
 * To switch the language of a widget take another translator: `translatorFor`.
 *
 * i18next does the work, but it is 15 kB and would hold up the first bill: until it has arrived, and when it never
 * does, a small reader says the same words.
 */
export class Translator {
  readonly locale: LocaleTag;
  readonly #language: string;
  readonly #ofHost: Messages;
  /** By language, then by namespace. */
  readonly #ours = new Map<string, Record<string, Messages>>();
  readonly #uses = new Map<string, Promise<void>>();
  readonly #ready = new Set<string>();
  #engine: Engine | undefined;
  #fetching: Promise<void> | undefined;

  constructor({ locale, overrides = {} }: TranslatorOptions) {
    this.locale = matchLocale(locale);
    this.#language = locale === PSEUDO_LOCALE ? locale : this.locale;
    this.#ofHost = Object.fromEntries(
      Object.entries(overrides).flatMap(([key, text]) => {
        const chosen = typeof text === 'string' ? text : text[this.locale];
        return chosen === undefined ? [] : [[key, chosen]];
      }),
    );
  }

  /** The text of a full key: `billLookup.total.label`. */
  readonly t = (key: string, values: TextValues = {}): string => {
    const numbers = numberFormat(this.locale);
    const written = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'number' ? numbers.format(value).replace('-', '−') : value,
      ]),
    );
    const count = typeof values['count'] === 'number' ? values['count'] : undefined;
    if (this.#engine) return this.#engine.t(key, written, count);
    const layers = [
      { language: this.#language, messages: this.#ofHost },
      { language: this.#language, messages: this.#ours.get(this.#language) ?? {} },
      { language: 'en', messages: this.#ours.get('en') ?? {} },
    ];
    return readText(layers, key, written, count) ?? lastWords(key);
  };

  /**
   * The text of a key in pieces, for values that are more than text, such as a template with a bold date:
   * `parts('billLookup.due', { date: html`<b>…</b>` })` gives `['Due ', TemplateResult, '']`.
   */
  parts(key: string, values: Readonly<Record<string, unknown>>): unknown[] {
    const slots: unknown[] = [];
    const texts: Record<string, string | number> = {};
    for (const [name, value] of Object.entries(values)) {
      const isText = typeof value === 'string' || typeof value === 'number';
      // Characters of the private use area, which no text has.
      texts[name] = isText ? value : `\uE000${slots.push(value) - 1}\uE001`;
    }
    return this.t(key, texts)
      .split(/\uE000(\d+)\uE001/)
      .map((piece, index) => (index % 2 ? slots[Number(piece)] : piece));
  }

  /** Whether all there is of a source is here, so that nothing will change under the reader. */
  isReady(source: TextSource): boolean {
    return this.#ready.has(source.namespace);
  }

  /**
   * Takes in the texts of a source: English at once, this language as soon as it is loaded. Never rejects: when
   * loading fails English stays, and the next call tries again.
   */
  use(source: TextSource): Promise<void> {
    const { namespace } = source;
    let use = this.#uses.get(namespace);
    if (!use) {
      this.#add('en', namespace, source.en);
      use = this.#load(source);
      this.#uses.set(namespace, use);
    }
    return use;
  }

  /** Fetches i18next now rather than a little later. Never rejects: without it the reader goes on. */
  fetchEngine(): Promise<void> {
    this.#fetching ??= this.#startEngine();
    return this.#fetching;
  }

  async #startEngine(): Promise<void> {
    try {
      const { Engine } = await import('./engine.js');
      const engine = new Engine(this.#language, this.#ofHost, lastWords);
      for (const [language, messages] of this.#ours) engine.add(language, messages);
      this.#engine = engine;
    } catch {
      this.#fetching = undefined;
    }
  }

  async #load({ namespace, en, load }: TextSource): Promise<void> {
    const language = this.#language;
    try {
      if (language === PSEUDO_LOCALE) {
        this.#add(language, namespace, (await import('./pseudo.js')).pseudoMessages(en));
      } else if (language !== 'en') {
        const loaded = await load[this.locale]?.();
        if (loaded) this.#add(language, namespace, loaded.default);
      }
      this.#ready.add(namespace);
    } catch {
      this.#uses.delete(namespace);
    }
    if (!this.#fetching) setTimeout(() => void this.fetchEngine(), ENGINE_DELAY_MS);
  }

  #add(language: string, namespace: string, messages: Messages): void {
    const ofLanguage = this.#ours.get(language) ?? {};
    this.#ours.set(language, ofLanguage);
    ofLanguage[namespace] = messages;
    this.#engine?.add(language, { [namespace]: messages });
  }
}

/** A key without a text, in words: `billLookup.total.payNow` becomes “Pay now”. */
function lastWords(key: string): string {
  const words = key
    .slice(key.lastIndexOf('.') + 1)
    .replace(/(?<=[a-z])(?=[A-Z])|[-_]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const noOverrides: TextOverrides = {};
const translators = new WeakMap<TextOverrides, Map<string, Translator>>();

/** The translator that all widgets of a page share for one language and one set of overrides (by identity). */
export function translatorFor(locale: string, overrides: TextOverrides = noOverrides): Translator {
  const language = locale === PSEUDO_LOCALE ? locale : matchLocale(locale);
  let ofOverrides = translators.get(overrides);
  if (!ofOverrides) translators.set(overrides, (ofOverrides = new Map()));
  let translator = ofOverrides.get(language);
  if (!translator) ofOverrides.set(language, (translator = new Translator({ locale: language, overrides })));
  return translator;
}
