import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { ref } from 'lit/directives/ref.js';
import { watchPrinting } from '../element/printing.js';
import { RepeatedImport } from '../element/repeated-import.js';
import { icon, retryIcon } from '../pieces/icon.js';
import type { Picture } from './draw/picture.js';
import type { PlotOptions } from './plot-options.js';
import type { Plot, PlotSpan, PlotView } from './plot.js';

export interface PlotEvents {
  /** An item was chosen by pointer, touch or key; undefined: none any more. */
  readonly onSelect: (index: number | undefined) => void;
  /** What is in view changed by the reader's hand. */
  readonly onView?: (view: PlotView) => void;
  /** With it a stretch may be chosen by dragging or by Shift and arrow keys. */
  readonly onSpan?: (span: PlotSpan | undefined) => void;
}

type PictureModule = typeof import('./draw/index.js');

const importOurs = (): Promise<PictureModule> => import('./draw/index.js');

/** Once it is there for one plot of the page, the others need not wait for it. */
let arrived: PictureModule | undefined;

/** How far from the screen a plot is when its drawing is fetched. */
const nearMargin = '600px 0px';

/**
 * Draws a plot where its host puts what `render` returns. The drawing, Chart.js in it, is fetched when the plot comes near
 * the screen, and is taken down when the plot leaves the page.
 */
export class PlotController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #events: PlotEvents;
  readonly #drawing: RepeatedImport<PictureModule>;
  readonly #isOurs: boolean;
  #module: PictureModule | undefined;
  #picture: Picture | undefined;
  #ground: HTMLElement | undefined;
  #nearness: IntersectionObserver | undefined;
  #shown: { readonly plot: Plot; readonly options: PlotOptions } | undefined;
  /** Asked for, or left by a picture of that many items. */
  #kept: { readonly view: PlotView; readonly count?: number | undefined } | undefined;
  #drawnCount = 0;
  #state: 'waiting' | 'loading' | 'ready' | 'failed' = 'waiting';

  /** @param importDrawing only for tests of a drawing that does not arrive */
  constructor(host: ReactiveControllerHost, events: PlotEvents, importDrawing = importOurs) {
    this.#host = host;
    this.#events = events;
    this.#drawing = new RepeatedImport(importDrawing);
    this.#isOurs = importDrawing === importOurs;
    if (this.#isOurs && arrived) {
      this.#module = arrived;
      this.#state = 'ready';
    }
    host.addController(this);
    watchPrinting(host, this.#printed);
  }

  /** What is in view; the whole before anything was drawn. */
  get view(): PlotView {
    return this.#picture?.view ?? this.#kept?.view ?? { first: 0, end: this.#shown?.plot.count ?? 0 };
  }

  showView(view: PlotView): void {
    this.#kept = { view };
    this.#picture?.showView(view);
  }

  render(plot: Plot, options: PlotOptions): TemplateResult {
    this.#shown = { plot, options };
    const { words } = options;
    const state = this.#state;
    return html`<div class="plot" part="plot" ?data-waits=${state !== 'ready' && state !== 'failed'}>
      ${
        state === 'failed'
          ? html`<p class="plot-wait" role="alert">${words.failed}</p>
              <button type="button" class="button" @click=${this.#retry}>
                ${icon(retryIcon)}${words.retry}
              </button>`
          : nothing
      }
      ${state === 'waiting' || state === 'loading' ? html`<p class="plot-wait">${words.loading}</p>` : nothing}
      <div class="plot-ground" ${ref(this.#placed)}></div>
    </div>`;
  }

  hostUpdated(): void {
    const [module, ground, shown] = [this.#module, this.#ground, this.#shown];
    if (!module || !ground || !shown) return;
    const { view, count = shown.plot.count } = this.#kept ?? {};
    const isOfSuch = count === shown.plot.count;
    this.#picture ??= new module.Picture(ground, this.#events, isOfSuch ? view : undefined);
    this.#picture.update(shown.plot, shown.options);
    this.#drawnCount = shown.plot.count;
  }

  /** Called with the element of the picture, and with none when it goes. */
  readonly #placed = (element: Element | undefined): void => {
    if (element === this.#ground) return;
    this.#nearness?.disconnect();
    this.#nearness = undefined;
    if (this.#picture) this.#kept = { view: this.#picture.view, count: this.#drawnCount };
    this.#picture?.destroy();
    this.#picture = undefined;
    this.#ground = element as HTMLElement | undefined;
    if (!element) return;
    if (this.#module) {
      // Within an update it is drawn at the end of it; an element that only comes back has none.
      queueMicrotask(() => {
        if (!this.#picture) this.hostUpdated();
      });
    } else if (typeof IntersectionObserver === 'undefined') this.#load();
    else {
      this.#nearness = new IntersectionObserver(
        (entries) => {
          if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
          this.#nearness?.disconnect();
          this.#load();
        },
        { rootMargin: nearMargin },
      );
      this.#nearness.observe(element);
    }
  };

  #load(): void {
    if (this.#state === 'loading' || this.#module) return;
    this.#set('loading');
    this.#drawing.load().then(
      (module) => {
        this.#module = module;
        if (this.#isOurs) arrived = module;
        this.#set('ready');
      },
      () => this.#set('failed'),
    );
  }

  #set(state: 'loading' | 'ready' | 'failed'): void {
    this.#state = state;
    // What has left the page is drawn when it comes back.
    if (this.#ground?.isConnected) this.#host.requestUpdate();
  }

  /** Paper has another width than the screen, and shows what never came near it. */
  readonly #printed = (isPrinting: boolean): void => {
    const ground = this.#ground;
    if (!ground) return;
    ground.toggleAttribute('data-printing', isPrinting);
    if (isPrinting) this.#load();
    this.#picture?.redraw();
  };

  readonly #retry = (): void => this.#load();
}
