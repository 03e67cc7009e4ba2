import type { PlotSpan, PlotView } from '../plot.js';
import { panned, type ViewLimits, withinLimits, zoomed } from './view-moves.js';

/** What gestures work on. */
export interface GestureGround {
  readonly view: PlotView;
  readonly limits: ViewLimits;
  readonly canZoom: boolean;
  readonly canSpan: boolean;
  readonly span: PlotSpan | undefined;
  /** Place on the item axis, not rounded, maybe out of view. */
  placeOf: (clientX: number) => number;
  /** CSS pixels of an item. */
  readonly itemPx: number;
  readonly hasPinned: (index: number) => boolean;
  /** Undefined when the pointer is over no item. */
  hover: (index: number | undefined) => void;
  pin: (index: number | undefined) => void;
  choose: (span: PlotSpan) => void;
  show: (view: PlotView) => void;
}

type Mode =
  | { readonly kind: 'none' }
  | { readonly kind: 'press'; readonly x: number; readonly from: number }
  | { readonly kind: 'scrub' }
  | { readonly kind: 'span'; readonly from: number }
  | { readonly kind: 'pan'; readonly place: number }
  | { readonly kind: 'pinch'; readonly place: number; readonly spread: number; readonly length: number };

const dragPx = 6;
const handlePx = 16;

/** Pointer and wheel on a plot: hovering, pressing, dragging a stretch, pinching, panning. */
export class Gestures {
  readonly #ground: GestureGround;
  readonly #pointers = new Map<number, number>();
  #mode: Mode = { kind: 'none' };

  constructor(ground: GestureGround) {
    this.#ground = ground;
  }

  readonly down = (event: PointerEvent): void => {
    const ground = this.#ground;
    if (event.button !== 0) return;
    this.#pointers.set(event.pointerId, event.clientX);
    const place = ground.placeOf(event.clientX);
    if (this.#pointers.size === 2 && ground.canZoom) {
      const { first, end } = ground.view;
      this.#mode = { kind: 'pinch', place: this.#middle(), spread: this.#spread(), length: end - first };
    } else if (event.shiftKey && ground.canZoom) this.#mode = { kind: 'pan', place };
    else if (ground.canSpan)
      this.#mode = this.#grabbed(place) ?? { kind: 'press', x: event.clientX, from: place };
    else
      this.#mode =
        event.pointerType === 'mouse' ? { kind: 'press', x: event.clientX, from: place } : { kind: 'scrub' };
    if (this.#mode.kind !== 'press') (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };

  readonly move = (event: PointerEvent): void => {
    const ground = this.#ground;
    const place = ground.placeOf(event.clientX);
    if (this.#pointers.has(event.pointerId)) this.#pointers.set(event.pointerId, event.clientX);
    let mode = this.#mode;
    if (mode.kind === 'press' && ground.canSpan && Math.abs(event.clientX - mode.x) > dragPx) {
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      ground.hover(undefined);
      this.#mode = mode = { kind: 'span', from: mode.from };
    }
    if (mode.kind === 'span') this.#choose(mode.from, place);
    else if (mode.kind === 'pan') ground.show(panned(ground.view, mode.place - place, ground.limits));
    else if (mode.kind === 'pinch') this.#pinch(mode);
    else if (mode.kind === 'scrub' || event.pointerType === 'mouse') ground.hover(this.#itemAt(place));
  };

  readonly up = (event: PointerEvent): void => {
    const ground = this.#ground;
    this.#pointers.delete(event.pointerId);
    const { kind } = this.#mode;
    if (kind === 'press' || kind === 'scrub') {
      const index = this.#itemAt(ground.placeOf(event.clientX));
      ground.pin(index !== undefined && ground.hasPinned(index) ? undefined : index);
    }
    this.#mode = { kind: 'none' };
  };

  readonly cancel = (event: PointerEvent): void => {
    this.#pointers.delete(event.pointerId);
    this.#mode = { kind: 'none' };
    this.#ground.hover(undefined);
  };

  readonly leave = (): void => {
    if (this.#mode.kind === 'press') this.#mode = { kind: 'none' };
    this.#pointers.clear();
    this.#ground.hover(undefined);
  };

  readonly wheel = (event: WheelEvent): void => {
    const ground = this.#ground;
    if (!ground.canZoom) return;
    const lineFactor = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    if (event.ctrlKey || event.metaKey) {
      const factor = Math.exp(Math.max(-100, Math.min(100, event.deltaY * lineFactor)) * 0.005);
      event.preventDefault();
      ground.show(zoomed(ground.view, factor, ground.placeOf(event.clientX), ground.limits));
      return;
    }
    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (Math.abs(sideways) <= Math.abs(event.shiftKey ? 0 : event.deltaY)) return;
    const next = panned(ground.view, (sideways * lineFactor) / ground.itemPx, ground.limits);
    // At its end the page may have the wheel.
    if (next.first === ground.view.first) return;
    event.preventDefault();
    ground.show(next);
  };

  #pinch({ place, spread, length }: { place: number; spread: number; length: number }): void {
    const ground = this.#ground;
    const wanted = (length * Math.max(1, spread)) / Math.max(1, this.#spread());
    const { first, end } = withinLimits({ first: 0, end: wanted }, ground.limits);
    const { view } = ground;
    const share = (this.#middle() - view.first) / (view.end - view.first);
    const from = place - share * (end - first);
    ground.show(withinLimits({ first: from, end: from + (end - first) }, ground.limits));
  }

  #middle(): number {
    const all = [...this.#pointers.values()];
    return this.#ground.placeOf(all.reduce((sum, x) => sum + x, 0) / Math.max(1, all.length));
  }

  #spread(): number {
    const all = [...this.#pointers.values()];
    return Math.max(...all) - Math.min(...all);
  }

  /** The handle of the stretch at a place: dragging it leaves the other end where it is. */
  #grabbed(place: number): Mode | undefined {
    const { span, itemPx } = this.#ground;
    if (!span) return undefined;
    const [toFirst, toEnd] = [Math.abs(place - span.first) * itemPx, Math.abs(place - span.end) * itemPx];
    if (Math.min(toFirst, toEnd) > handlePx) return undefined;
    return { kind: 'span', from: toFirst < toEnd ? span.end : span.first };
  }

  #choose(from: number, to: number): void {
    const { count } = this.#ground.limits;
    const within = (place: number): number => Math.max(0, Math.min(count, place));
    // An end that is an edge already stays there.
    const first = Math.min(count - 1, Math.floor(within(Math.min(from, to)) + 0.02));
    const end = Math.max(first + 1, Math.ceil(within(Math.max(from, to)) - 0.02));
    this.#ground.choose({ first, end });
  }

  #itemAt(place: number): number | undefined {
    const { view, limits } = this.#ground;
    if (place < view.first || place >= view.end || limits.count === 0) return undefined;
    return Math.min(limits.count - 1, Math.floor(place));
  }
}
