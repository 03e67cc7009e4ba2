/** A widget's module, fetched and run; running it registers the tag. */
export type WidgetImport = () => Promise<unknown>;

/** Codes of the `mains-error` events that come from the loader. */
export type LoaderErrorCode = 'unknown-widget' | 'load-failed';

export interface LoaderErrorDetail {
  readonly code: LoaderErrorCode;
  /** For developers, in English; a page shows its own words inside the element. */
  readonly message: string;
  /** The tag. */
  readonly widget: string;
}

export interface LoaderOptions {
  readonly widgets: Readonly<Record<string, WidgetImport>>;
  /** Resolves after so many milliseconds. */
  readonly wait?: (delayMs: number) => Promise<void>;
  /** From 0 up to but not including 1. */
  readonly random?: () => number;
}

/** Nominal pauses before the second and every further try. */
const pausesMs = [1_000, 4_000, 15_000];
/** How long an offline browser is believed. Some report it wrongly. */
const offlineLimitMs = 60_000;

const later = (delayMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, delayMs));

/**
 * Finds `mains-*` tags in a document, those present and those added later, and imports the widgets they stand for,
 * each once.
 *
 * A tag without a widget, and a widget that cannot be fetched, are reported by a `mains-error` event
 * ({@link LoaderErrorDetail}) on the element; its content, if the page gave it any, stays visible.
 */
export class WidgetLoader {
  readonly #widgets: LoaderOptions['widgets'];
  readonly #wait: (delayMs: number) => Promise<void>;
  readonly #random: () => number;
  readonly #requested = new Set<string>();
  readonly #reported = new WeakSet<Element>();

  constructor({ widgets, wait = later, random = Math.random }: LoaderOptions) {
    this.#widgets = widgets;
    this.#wait = wait;
    this.#random = random;
  }

  /** @returns a function that ends the watch */
  observe(root: Document | ShadowRoot): () => void {
    this.#look(root);
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          this.#meet(node);
          if (node.firstElementChild) this.#look(node);
        }
      }
    });
    observer.observe(root, { childList: true, subtree: true });
    return () => observer.disconnect();
  }

  /** A custom element that nobody has registered yet is `:not(:defined)`. */
  #look(root: ParentNode): void {
    for (const element of root.querySelectorAll(':not(:defined)')) this.#meet(element);
  }

  #meet(element: Element): void {
    const tag = element.localName;
    if (!tag.startsWith('mains-') || customElements.get(tag)) return;
    if (Object.hasOwn(this.#widgets, tag)) void this.#load(tag);
    else this.#report(element, 'unknown-widget', `There is no widget <${tag}>.`);
  }

  async #load(tag: string): Promise<void> {
    if (this.#requested.has(tag)) return;
    this.#requested.add(tag);
    for (const pauseMs of [0, ...pausesMs]) {
      if (pauseMs > 0) await this.#wait(pauseMs * (0.5 + this.#random()));
      if (!navigator.onLine) await this.#online();
      try {
        await this.#widgets[tag]?.();
        return;
      } catch (error) {
        if (pauseMs === pausesMs.at(-1)) this.#giveUp(tag, error);
      }
    }
  }

  /**
   * Nothing is asked for while the browser knows that it is offline: engines without whatwg/html#10327 (2026) keep
   * a failed import failed until the page is loaded anew, so that no later try could succeed.
   */
  #online(): Promise<void> {
    const back = new Promise<void>((resolve) => {
      addEventListener('online', () => resolve(), { once: true });
    });
    return Promise.race([back, this.#wait(offlineLimitMs)]);
  }

  /** The next element of this kind, or the network's return, starts over. */
  #giveUp(tag: string, error: unknown): void {
    this.#requested.delete(tag);
    const again = (): void => {
      if (document.querySelector(tag)) void this.#load(tag);
    };
    addEventListener('online', again, { once: true });
    for (const element of document.querySelectorAll(tag)) {
      this.#report(element, 'load-failed', `<${tag}> could not be loaded: ${String(error)}`);
    }
  }

  #report(element: Element, code: LoaderErrorCode, message: string): void {
    if (this.#reported.has(element)) return;
    this.#reported.add(element);
    const detail: LoaderErrorDetail = { code, message, widget: element.localName };
    element.dispatchEvent(new CustomEvent('mains-error', { detail, bubbles: true, composed: true }));
  }
}
