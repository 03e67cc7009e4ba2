import { translatorFor, type TextOverrides, type Translator } from '@mains/i18n';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type * as Details from './details/index.js';

export type DetailsModule = typeof Details;

/**
 * All that a customer does after reading how much and why: other bills, services and accounts, downloads, history, the
 * table of lines, the check of the arithmetic, and the words for having no bill. Its code and texts come once the
 * bill is on screen, so that they do not stand in its way.
 */
export class DeferredDetails implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  #module: DetailsModule | undefined;
  #files: Details.BillFiles | undefined;
  #loading: Promise<void> | undefined;
  #hasFailed = false;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Coming back is a new chance.
    this.#hasFailed = false;
  }

  /** True when the code did not arrive; `load` tries again. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** The documents of the bill, once there is a way to fetch them. */
  get files(): Details.BillFiles | undefined {
    return this.#files;
  }

  /** The code, once it is there with its words in the translator's language. */
  readyFor(translator: Translator): DetailsModule | undefined {
    return this.#module && translator.isReady(this.#module.billDetailsTexts) ? this.#module : undefined;
  }

  /** Fetches code and words in one go; safe to call at every update. */
  load(wanted: string, overrides: TextOverrides | undefined): void {
    if (this.#module) {
      const translator = translatorFor(wanted, overrides);
      if (!translator.isReady(this.#module.billDetailsTexts)) void this.#speak(this.#module, translator);
      return;
    }
    if (this.#loading || this.#hasFailed) return;
    this.#loading = this.#fetch(wanted, overrides).finally(() => {
      this.#loading = undefined;
      this.#host.requestUpdate();
    });
  }

  /** After a failure. */
  readonly retry = (): void => {
    this.#hasFailed = false;
    this.#host.requestUpdate();
  };

  async #fetch(wanted: string, overrides: TextOverrides | undefined): Promise<void> {
    try {
      const module = await import('./details/index.js');
      const root = this.#host.renderRoot.getRootNode();
      if (root instanceof ShadowRoot) adopt(root, module);
      await this.#speak(module, translatorFor(wanted, overrides));
      this.#files = new module.BillFiles(this.#host);
      this.#module = module;
    } catch {
      this.#hasFailed = true;
    }
  }

  async #speak(module: DetailsModule, translator: Translator): Promise<void> {
    await translator.use(module.billDetailsTexts);
    this.#host.requestUpdate();
  }
}

/** Constructed style sheets are not touched by the host's content security policy. */
function adopt(root: ShadowRoot, { detailsStyles }: DetailsModule): void {
  const sheets = detailsStyles.map(({ styleSheet }) => styleSheet).filter((sheet) => sheet !== undefined);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
}
