import { nothing, render } from 'lit';
import { createRef } from 'lit/directives/ref.js';
import { toneStyles } from '../../style/tone.js';
import type { PlotOptions } from '../plot-options.js';
import type { Plot, PlotSpan, PlotView } from '../plot.js';
import { adoptStyles } from './adopt-styles.js';
import { Drawing } from './chart.js';
import { Gestures } from './gestures.js';
import { pressed } from './keys.js';
import { planLayout } from './layout.js';
import { measureIn } from './measure.js';
import type { Overlay } from './overlay.js';
import { type Palette, paletteAt } from './palette.js';
import { pictureStyles } from './picture.styles.js';
import { pictureTemplate } from './picture.templates.js';
import { itemAt } from './scene.js';
import { watchTheme } from './theme-watch.js';
import { isWhole, panned, revealing, withinLimits, zoomed } from './view-moves.js';

export interface PictureEvents {
  readonly onSelect: (index: number | undefined) => void;
  readonly onView?: ((view: PlotView) => void) | undefined;
  readonly onSpan?: ((span: PlotSpan | undefined) => void) | undefined;
}

/** A plot on the screen: its canvas, the words and choices over it, and what pointer and keys do to it. */
export class Picture {
  readonly #ground: HTMLElement;
  readonly #events: PictureEvents;
  readonly #canvas = createRef<HTMLCanvasElement>();
  readonly #stage = createRef<HTMLElement>();
  readonly #range = (): HTMLElement | null => this.#ground.querySelector('.plot-range:not([data-edge])');
  readonly #gestures = new Gestures(this.#gestureGround());
  readonly #sizes: ResizeObserver;
  readonly #stopWatching: () => void;
  readonly #wanted: PlotView | undefined;
  #plot: Plot | undefined;
  #options: PlotOptions | undefined;
  #view: PlotView = { first: 0, end: 1 };
  #hovered: number | undefined;
  #pinned: number | undefined;
  #span: PlotSpan | undefined;
  #drawing: Drawing | undefined;
  #palette: Palette | undefined;
  #widthPx = 0;
  #frame: number | undefined;
  #isStale = true;

  /** @param ground empty element that this one fills; its root gets the style sheets */
  constructor(ground: HTMLElement, events: PictureEvents, view: PlotView | undefined) {
    this.#ground = ground;
    this.#events = events;
    this.#wanted = view;
    adoptStyles(ground, [toneStyles, pictureStyles]);
    this.#sizes = new ResizeObserver(() => {
      if (ground.clientWidth === this.#widthPx) return;
      this.#isStale = true;
      // Its height may change too: not while sizes are told.
      this.#schedule();
    });
    this.#sizes.observe(ground);
    this.#stopWatching = watchTheme(ground, () => this.redraw());
  }

  get view(): PlotView {
    return this.#view;
  }

  /** Draws what changed, at once. */
  update(plot: Plot, options: PlotOptions): void {
    const [before, given] = [this.#plot, this.#options];
    if (plot !== before) {
      this.#isStale = true;
      const isSame = before?.count === plot.count && !isWhole(this.#view, before);
      const whole = { first: 0, end: plot.count };
      this.#view = withinLimits(before ? (isSame ? this.#view : whole) : (this.#wanted ?? whole), plot);
      if ((this.#pinned ?? 0) >= plot.count) this.#pinned = undefined;
      if ((this.#hovered ?? 0) >= plot.count) this.#hovered = undefined;
    }
    if (options.selected !== given?.selected && options.selected !== this.#selected) {
      this.#pinned = options.selected;
      this.#hovered = undefined;
    }
    if (options.span?.first !== given?.span?.first || options.span?.end !== given?.span?.end) {
      this.#span = options.span;
    }
    this.#plot = plot;
    this.#options = options;
    this.#draw();
  }

  /** In other colours or another width. */
  redraw(): void {
    this.#isStale = true;
    this.#draw();
  }

  showView(view: PlotView): void {
    if (!this.#plot) return;
    this.#view = withinLimits(view, this.#plot);
    this.#isStale = true;
    this.#schedule();
  }

  destroy(): void {
    this.#sizes.disconnect();
    this.#stopWatching();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#drawing?.destroy();
    this.#drawing = undefined;
    render(nothing, this.#ground);
  }

  get #selected(): number | undefined {
    return this.#hovered ?? this.#pinned;
  }

  #schedule(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#draw();
    });
  }

  #draw(): void {
    const [plot, options] = [this.#plot, this.#options];
    this.#widthPx = this.#ground.clientWidth;
    if (!plot || !options || this.#widthPx === 0) return;
    const palette = this.#freshPalette();
    const measure = measureIn(palette.fontFamily);
    const widthPx = this.#widthPx;
    const hasSpan = this.#events.onSpan !== undefined;
    const layout = planLayout(plot, { widthPx, hasSpan, measure });
    const scene = { plot, view: this.#view, palette, layout, measure };
    const overlay = {
      ...scene,
      options,
      widthPx,
      selected: this.#selected,
      span: this.#span,
    };
    if (!this.#drawing) {
      this.#render({ ...overlay, places: undefined });
      if (!this.#canvas.value) return;
      this.#drawing = new Drawing(this.#canvas.value, scene, widthPx);
    } else if (this.#isStale) this.#drawing.show(scene, widthPx);
    this.#isStale = false;
    this.#render({ ...overlay, places: this.#drawing.sheet });
  }

  #freshPalette(): Palette {
    const palette = paletteAt(this.#ground);
    if (palette !== this.#palette) this.#isStale = true;
    this.#palette = palette;
    return palette;
  }

  #render(overlay: Overlay): void {
    const shown = pictureTemplate(overlay, {
      stage: this.#stage,
      canvas: this.#canvas,
      gestures: this.#gestures,
      pressed: this.#pressed,
      moves: { zoom: this.#zoom, whole: this.#whole, pan: this.#pan },
      current: this.#selected ?? this.#startAt(overlay.plot),
      ranges: {
        input: (index) => this.#pin(index),
        focus: () => {
          if (this.#selected === undefined) this.#pin(this.#startAt(overlay.plot));
        },
        edge: this.#moveEdge,
      },
    });
    render(shown, this.#ground);
  }

  /** Where arrow keys begin: the last item in view. */
  #startAt({ count }: Plot): number {
    return Math.max(0, Math.min(count, Math.ceil(this.#view.end)) - 1);
  }

  #gestureGround(): ConstructorParameters<typeof Gestures>[0] {
    const picture = (): Picture => this;
    const placeOf = (clientX: number): number => {
      const sheet = this.#drawing?.sheet;
      const left = this.#stage.value?.getBoundingClientRect().left ?? 0;
      return sheet ? itemAt(sheet.area, this.#view, clientX - left) : -1;
    };
    return {
      get view() {
        return picture().#view;
      },
      get limits() {
        const plot = picture().#plot;
        return { count: plot?.count ?? 0, leastInView: plot?.leastInView };
      },
      get canZoom() {
        return picture().#plot?.leastInView !== undefined;
      },
      get canSpan() {
        return picture().#events.onSpan !== undefined;
      },
      get span() {
        return picture().#span;
      },
      get itemPx() {
        const sheet = picture().#drawing?.sheet;
        return sheet ? sheet.xOf(1) - sheet.xOf(0) : 1;
      },
      placeOf,
      hasPinned: (index) => this.#pinned === index,
      hover: (index) => this.#choose(index, this.#pinned),
      pin: (index) => {
        this.#choose(undefined, index);
        if (index !== undefined) this.#range()?.focus({ preventScroll: true });
      },
      choose: (span) => this.#chooseSpan(span),
      show: (view) => this.#show(view),
    };
  }

  #choose(hovered: number | undefined, pinned: number | undefined): void {
    const before = this.#selected;
    this.#hovered = hovered;
    this.#pinned = pinned;
    if (this.#selected === before) return;
    this.#draw();
    this.#events.onSelect(this.#selected);
  }

  #pin(index: number): void {
    if (this.#plot) {
      const view = revealing(this.#view, index, this.#plot);
      if (view !== this.#view) this.#show(view);
    }
    this.#choose(undefined, index);
  }

  #chooseSpan(span: PlotSpan | undefined): void {
    if (span?.first === this.#span?.first && span?.end === this.#span?.end) return;
    this.#span = span;
    this.#schedule();
    this.#events.onSpan?.(span);
  }

  readonly #moveEdge = (edge: 'start' | 'end', index: number): void => {
    const span = this.#span;
    if (!span) return;
    this.#chooseSpan(
      edge === 'start'
        ? { first: Math.min(index, span.end - 1), end: span.end }
        : { first: span.first, end: Math.max(index, span.first) + 1 },
    );
    // An edge that the other one stops stays where it was.
    this.#schedule();
  };

  #show(view: PlotView): void {
    if (view.first === this.#view.first && view.end === this.#view.end) return;
    this.#view = view;
    this.#isStale = true;
    this.#schedule();
    this.#events.onView?.(view);
  }

  readonly #zoom = (factor: number): void => {
    if (!this.#plot) return;
    const { first, end } = this.#view;
    const selected = this.#selected;
    const isSeen = selected !== undefined && selected + 1 > first && selected < end;
    this.#show(zoomed(this.#view, factor, isSeen ? selected + 0.5 : (first + end) / 2, this.#plot));
  };

  readonly #whole = (): void => {
    if (this.#plot) this.#show(withinLimits({ first: 0, end: this.#plot.count }, this.#plot));
  };

  readonly #pan = (share: number): void => {
    const { first, end } = this.#view;
    if (this.#plot) this.#show(panned(this.#view, share * (end - first), this.#plot));
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    const plot = this.#plot;
    if (!plot) return;
    pressed(event, {
      count: plot.count,
      canZoom: plot.leastInView !== undefined,
      canSpan: this.#events.onSpan !== undefined,
      selected: this.#selected,
      span: this.#span,
      zoom: this.#zoom,
      pin: (index) => this.#pin(index),
      choose: (span) => this.#chooseSpan(span),
      clear: () => {
        if (this.#selected === undefined) this.#chooseSpan(undefined);
        this.#choose(undefined, undefined);
      },
    });
  };
}
