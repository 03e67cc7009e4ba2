import type { i18n } from 'i18next';
import { createInstance } from 'i18next';
import type { Messages } from './texts.js';

const OURS = 'mains';
const OF_HOST = 'host';

/** i18next, set up for one translator. In a module of its own, since it weighs more than all texts of a page. */
export class Engine {
  readonly #i18n: i18n = createInstance();

  /** `missing` says something for a key without a text. */
  constructor(language: string, ofHost: Messages, missing: (key: string) => string) {
    void this.#i18n.init({
      lng: language,
      fallbackLng: 'en',
      load: 'currentOnly',
      // Given resources make init synchronous.
      resources: { [language]: { [OF_HOST]: ofHost } },
      ns: [OF_HOST, OURS],
      defaultNS: [OF_HOST, OURS],
      nsSeparator: false,
      // A host may want to say nothing.
      returnEmptyString: true,
      // Lit escapes.
      interpolation: { escapeValue: false },
      missingInterpolationHandler: () => '',
      parseMissingKeyHandler: missing,
    });
  }

  add(language: string, messages: Messages): void {
    this.#i18n.addResourceBundle(language, OURS, messages, true, true);
  }

  /** Under `replace`, values cannot be mistaken for options of i18next; without `nest`, `$t(…)` in them is harmless. */
  t(key: string, replace: Readonly<Record<string, string>>, count: number | undefined): string {
    return this.#i18n.t(key, { replace, nest: false, ...(count !== undefined && { count }) });
  }
}
