import type { Translator } from '@mains/i18n';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type * as Arrears from './arrears/index.js';

type ArrearsModule = typeof Arrears;

/** What is told about late bills: its code and texts come only where one is late. */
export class DeferredArrears implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  #module: ArrearsModule | undefined;
  #isLoading = false;
  #hasFailed = false;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Coming back is a new chance.
    this.#hasFailed = false;
  }

  /** True when the code did not arrive; `retry` tries again. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** The code, once it is there with its words in the translator's language. */
  readyFor(translator: Translator): ArrearsModule | undefined {
    return this.#module && translator.isReady(this.#module.arrearsTexts) ? this.#module : undefined;
  }

  /**
   * Fetches what is missing: the code, and its words in the languages given (the one shown and the one wanted). Safe to
   * call at every update; after a failure it waits for `retry`.
   */
  load(translators: readonly Translator[]): void {
    if (this.#isLoading || this.#hasFailed) return;
    const silent = translators.filter((translator) => !this.readyFor(translator));
    if (silent.length === 0) return;
    this.#isLoading = true;
    this.#fetch(silent).then(
      (isComplete) => this.#settle(!isComplete),
      () => this.#settle(true),
    );
  }

  readonly retry = (): void => {
    this.#hasFailed = false;
    this.#host.requestUpdate();
  };

  #settle(hasFailed: boolean): void {
    this.#isLoading = false;
    this.#hasFailed = hasFailed;
    this.#host.requestUpdate();
  }

  /** Resolves to whether all words are there. */
  async #fetch(translators: readonly Translator[]): Promise<boolean> {
    const module = this.#module ?? (await import('./arrears/index.js'));
    await Promise.all(translators.map((translator) => translator.use(module.arrearsTexts)));
    if (!this.#module) {
      const root = this.#host.renderRoot.getRootNode();
      const { styleSheet } = module.arrearsStyles;
      // Constructed style sheets are not touched by the host's content security policy.
      if (root instanceof ShadowRoot && styleSheet) {
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
      }
      this.#module = module;
    }
    return translators.every((translator) => translator.isReady(module.arrearsTexts));
  }
}
