import type { i18n } from 'i18next';
import { createInstance } from 'i18next';
import { numberFormat } from './intl-cache.js';
import type { LocaleTag } from './locale.js';
import { matchLocale, PSEUDO_LOCALE } from './locale.js';
import type { Messages, TextOverrides, TextSource, TextValues } from './texts.js';

const OURS = 'mains';
const OF_HOST = 'host';

export interface TranslatorOptions {
  /** `en`, `zh-CN` or anything near them; `en-XA` for marked English. */
  readonly locale: string;
  readonly overrides?: TextOverrides | undefined;
}

/**
 * The texts of one language. What it lacks it says in English; it never shows a key and never throws over a text.
 * To switch the language of a widget take another translator: `translatorFor`.
 */
export class Translator {
  readonly locale: LocaleTag;
  readonly #language: string;
  readonly #i18n: i18n = createInstance();
  readonly #uses = new Map<string, Promise<void>>();
  readonly #ready = new Set<string>();

  constructor({ locale, overrides = {} }: TranslatorOptions) {
    this.locale = matchLocale(locale);
    this.#language = locale === PSEUDO_LOCALE ? locale : this.locale;
    const ofHost = Object.entries(overrides).flatMap(([key, text]) => {
      const chosen = typeof text === 'string' ? text : text[this.locale];
      return chosen === undefined ? [] : [[key, chosen] as const];
    });
    void this.#i18n.init({
      lng: this.#language,
      fallbackLng: 'en',
      load: 'currentOnly',
      // Given resources make init synchronous.
      resources: { [this.#language]: { [OF_HOST]: Object.fromEntries(ofHost) } },
      ns: [OF_HOST, OURS],
      defaultNS: [OF_HOST, OURS],
      nsSeparator: false,
      // A host may want to say nothing.
      returnEmptyString: true,
      // Lit escapes.
      interpolation: { escapeValue: false },
      missingInterpolationHandler: () => '',
      parseMissingKeyHandler: lastWords,
    });
  }

  /** The text of a full key: `billLookup.total.label`. */
  readonly t = (key: string, values: TextValues = {}): string => {
    const { count } = values;
    const numbers = numberFormat(this.locale);
    const replace = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'number' ? numbers.format(value).replace('-', '−') : value,
      ]),
    );
    // Under `replace`, values cannot be mistaken for options of i18next; `nest` keeps `$t(…)` in them harmless.
    return this.#i18n.t(key, { replace, nest: false, ...(typeof count === 'number' && { count }) });
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
  }

  #add(language: string, namespace: string, messages: Messages): void {
    this.#i18n.addResourceBundle(language, OURS, { [namespace]: messages }, true, true);
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
