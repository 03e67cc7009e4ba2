import {
  textSource,
  translatorFor,
  type TextOverrides,
  type TextSource,
  type Translate,
  type Translator,
} from '@mains/i18n';
import en from '../locales/en.json' with { type: 'json' };

/** Words of the states, the same in every widget. */
export const uiTexts = textSource({
  namespace: 'ui',
  en,
  load: { 'zh-CN': () => import('../locales/zh-CN.json', { with: { type: 'json' } }) },
});

const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 60_000;

/**
 * The translator in force. While another language is on its way the old one stays, so that a widget never mixes two;
 * `ready` is false until the very first is there.
 */
export class LoadedTexts {
  readonly #changed: () => void;
  #shown: Translator | undefined;
  #wanted: Translator | undefined;
  #retryMs = FIRST_RETRY_MS;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get ready(): boolean {
    return this.#shown !== undefined;
  }

  get translator(): Translator {
    return this.#shown ?? this.#wanted ?? translatorFor('en');
  }

  readonly t: Translate = (key, values) => this.translator.t(key, values);

  /** Stops waiting to try a missing language again; the next `use` tries it. */
  rest(): void {
    if (this.#retry === undefined) return;
    clearTimeout(this.#retry);
    this.#retry = undefined;
    this.#wanted = undefined;
  }

  use(
    wanted: string | undefined,
    overrides: TextOverrides | undefined,
    sources: readonly TextSource[],
  ): void {
    const translator = translatorFor(wanted ?? 'en', overrides);
    if (translator === this.#wanted) return;
    clearTimeout(this.#retry);
    this.#retry = undefined;
    this.#wanted = translator;
    const loaded = Promise.all(sources.map((source) => translator.use(source)));
    // English comes with the code: no need to draw an empty widget first.
    if (sources.every((source) => translator.isReady(source))) {
      this.#shown = translator;
      return;
    }
    void loaded.then(() => {
      if (translator !== this.#wanted) return;
      if (sources.every((source) => translator.isReady(source))) {
        this.#retryMs = FIRST_RETRY_MS;
        this.#shown = translator;
      } else {
        this.#stayInEnglish(overrides, sources);
      }
      this.#changed();
    });
  }

  /** A language that does not arrive is no reason to show nothing, nor to mix it with English; it is tried again later. */
  #stayInEnglish(overrides: TextOverrides | undefined, sources: readonly TextSource[]): void {
    if (!this.#shown) {
      this.#shown = translatorFor('en', overrides);
      for (const source of sources) void this.#shown.use(source);
    }
    this.#retry = setTimeout(() => {
      this.rest();
      this.#changed();
    }, this.#retryMs);
    this.#retryMs = Math.min(2 * this.#retryMs, LAST_RETRY_MS);
  }
}
