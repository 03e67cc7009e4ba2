import type { Translator } from '@mains/i18n';
import type { LitElement, ReactiveController } from 'lit';
import type * as Details from './details/index.js';
import type { LookupView } from './lookup-view.model.js';

export type DetailsModule = typeof Details;

/**
 * All that a customer does after reading how much and why: other bills, services and accounts, downloads, history, the
 * table of lines, the check of the arithmetic, and the words for having no bill. Its code and texts come once the
 * bill is on screen, so that they do not stand in its way.
 */
export class DeferredDetails implements ReactiveController {
  readonly #host: LitElement;
  readonly #source: Details.DifferenceSource;
  #module: DetailsModule | undefined;
  #files: Details.BillFiles | undefined;
  #difference: Details.BillDifference | undefined;
  #loading: Promise<void> | undefined;
  #hasFailed = false;
  #failedUrl: string | undefined;
  #attempts = 0;

  /** `source`: what the bill is compared from. */
  constructor(host: LitElement, source: Details.DifferenceSource) {
    this.#host = host;
    this.#source = source;
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

  /** The documents of the bill, once there is a way to fetch them. */
  get files(): Details.BillFiles | undefined {
    return this.#files;
  }

  /** The bill set beside another one, once there is a way to. */
  get difference(): Details.BillDifference | undefined {
    return this.#difference;
  }

  /** The code, once it is there with its words in the translator's language. */
  readyFor(translator: Translator): DetailsModule | undefined {
    const module = this.#module;
    return module?.detailsTexts.every((texts) => translator.isReady(texts)) ? module : undefined;
  }

  /** Fetches what a view has use for; `hasAccounts`: there may be others to go to when one fails. */
  serve(view: LookupView, hasAccounts: boolean, translators: readonly Translator[]): void {
    const isOfUse =
      view.state === 'ready'
        ? view.data.bill.status !== 'pending'
        : view.state === 'empty' || (view.state === 'error' && hasAccounts);
    if (isOfUse) this.#load(translators);
  }

  /**
   * Fetches what is missing: the code, and its words in the languages given (the one shown and the one wanted). Safe to
   * call at every update; after a failure it waits for `retry`.
   */
  #load(translators: readonly Translator[]): void {
    if (this.#loading || this.#hasFailed) return;
    const silent = translators.filter((translator) => !this.readyFor(translator));
    if (silent.length === 0) return;
    this.#loading = this.#fetch(silent).then(
      (isComplete) => this.#settle(!isComplete),
      () => this.#settle(true),
    );
  }

  /** After a failure. */
  readonly retry = (): void => {
    this.#hasFailed = false;
    this.#host.requestUpdate();
  };

  #settle(hasFailed: boolean): void {
    this.#hasFailed = hasFailed;
    this.#loading = undefined;
    this.#host.requestUpdate();
  }

  /**
   * Browsers remember a module that failed under its address until the page is reloaded; under another one they ask
   * again. The address is only told in the error's message, and not by every browser.
   */
  async #code(): Promise<DetailsModule> {
    if (this.#failedUrl !== undefined) {
      return (await import(
        /* @vite-ignore */ `${this.#failedUrl}?again=${++this.#attempts}`
      )) as DetailsModule;
    }
    try {
      return await import('./details/index.js');
    } catch (error) {
      this.#failedUrl = /https?:\S+\.js/.exec(String(error))?.[0];
      throw error;
    }
  }

  /** Resolves to whether all words are there. */
  async #fetch(translators: readonly Translator[]): Promise<boolean> {
    const module = this.#module ?? (await this.#code());
    await Promise.all(
      translators.flatMap((translator) => module.detailsTexts.map((texts) => translator.use(texts))),
    );
    if (!this.#module) {
      const root = this.#host.renderRoot.getRootNode();
      if (root instanceof ShadowRoot) adopt(root, module);
      this.#files = new module.BillFiles(this.#host);
      this.#difference = new module.BillDifference(this.#host, this.#source);
      this.#module = module;
    }
    return translators.every((translator) => this.readyFor(translator));
  }
}

/** Constructed style sheets are not touched by the host's content security policy. */
function adopt(root: ShadowRoot, { detailsStyles }: DetailsModule): void {
  const sheets = detailsStyles.map(({ styleSheet }) => styleSheet).filter((sheet) => sheet !== undefined);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
}
