import type { Translator } from '@mains/i18n';
import type { ReactiveControllerHost } from 'lit';

type RestModule = typeof import('./rest/index.js');

/** What comes after prices and hours: other charges, rules, earlier prices. Its code and words arrive after the first look. */
export class DeferredRest {
  readonly #host: ReactiveControllerHost;
  #module: RestModule | undefined;
  #loading: Promise<void> | undefined;
  #hasFailed = false;
  /** Address of the module that did not arrive, where the browser told it. */
  #failedUrl: string | undefined;
  #attempts = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** The code, once it is here with its words in this language. */
  readyFor(translator: Translator): RestModule | undefined {
    return this.#module && translator.isReady(this.#module.tariffRestTexts) ? this.#module : undefined;
  }

  /** Fetches what is missing, in the language shown and the one wanted; after a failure it waits for `retry`. */
  serve(translators: readonly Translator[]): void {
    if (this.#loading || this.#hasFailed) return;
    if (translators.every((translator) => this.readyFor(translator))) return;
    this.#loading = this.#fetch(translators).then(
      (isComplete) => this.#settle(!isComplete),
      () => this.#settle(true),
    );
  }

  readonly retry = (): void => {
    this.#hasFailed = false;
    this.#host.requestUpdate();
  };

  #settle(hasFailed: boolean): void {
    this.#hasFailed = hasFailed;
    this.#loading = undefined;
    this.#host.requestUpdate();
  }

  /** Resolves to whether all words are there. */
  async #fetch(translators: readonly Translator[]): Promise<boolean> {
    this.#module ??= await this.#code();
    const { tariffRestTexts } = this.#module;
    await Promise.all(translators.map((translator) => translator.use(tariffRestTexts)));
    return translators.every((translator) => translator.isReady(tariffRestTexts));
  }

  /** Browsers remember a module that failed under its address; under another one they ask again. */
  async #code(): Promise<RestModule> {
    if (this.#failedUrl !== undefined) {
      return (await import(/* @vite-ignore */ `${this.#failedUrl}?again=${++this.#attempts}`)) as RestModule;
    }
    try {
      return await import('./rest/index.js');
    } catch (error) {
      this.#failedUrl = /https?:\S+\.js/.exec(String(error))?.[0];
      throw error;
    }
  }
}
