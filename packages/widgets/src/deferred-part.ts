import type { TextSource, Translator } from '@mains/i18n';
import { RepeatedImport } from '@mains/ui';
import type { CSSResult, ReactiveController, ReactiveControllerHost } from 'lit';

/** What the module of such a part exports beside its own. */
export interface PartModule {
  readonly texts: readonly TextSource[];
  readonly styles: readonly CSSResult[];
}

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** A part of a widget whose code, words and styles come after the first look, so that they do not stand in its way. */
export class DeferredPart<Module extends PartModule> implements ReactiveController {
  readonly #host: Host;
  readonly #code: RepeatedImport<Module>;
  readonly #arrived: ((module: Module) => void) | undefined;
  #module: Module | undefined;
  #isLoading = false;
  #hasFailed = false;

  /**
   * @param importModule `() => import('./rest/index.js')`, so that the bundler sees the path
   * @param arrived called once, before the part is ready
   */
  constructor(host: Host, importModule: () => Promise<Module>, arrived?: (module: Module) => void) {
    this.#host = host;
    this.#code = new RepeatedImport(importModule);
    this.#arrived = arrived;
    host.addController(this);
  }

  hostConnected(): void {
    // Coming back is a new chance.
    this.#hasFailed = false;
  }

  /** True when something did not arrive; `retry` asks again. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** The code, once it is there with its words in the translator's language. */
  readyFor(translator: Translator): Module | undefined {
    const module = this.#module;
    return module?.texts.every((texts) => translator.isReady(texts)) ? module : undefined;
  }

  /**
   * Fetches what is missing: the code, and its words in the languages given (the one shown and the one wanted). Safe to
   * call at every update; after a failure it waits for `retry`.
   */
  load(translators: readonly Translator[]): void {
    if (this.#isLoading || this.#hasFailed) return;
    if (translators.every((translator) => this.readyFor(translator))) return;
    this.#isLoading = true;
    const settle = (isComplete: boolean): void => {
      this.#isLoading = false;
      this.#hasFailed = !isComplete;
      this.#host.requestUpdate();
    };
    this.#fetch(translators).then(settle, () => settle(false));
  }

  readonly retry = (): void => {
    this.#hasFailed = false;
    this.#host.requestUpdate();
  };

  /** Resolves to whether all words are there. */
  async #fetch(translators: readonly Translator[]): Promise<boolean> {
    const module = this.#module ?? (await this.#code.load());
    await Promise.all(
      translators.flatMap((translator) => module.texts.map((texts) => translator.use(texts))),
    );
    if (!this.#module) {
      const root = this.#host.renderRoot.getRootNode();
      const sheets = module.styles.flatMap(({ styleSheet }) => styleSheet ?? []);
      // Constructed style sheets are not touched by the host's content security policy.
      if (root instanceof ShadowRoot) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
      this.#arrived?.(module);
      this.#module = module;
    }
    return translators.every((translator) => this.readyFor(translator));
  }
}
