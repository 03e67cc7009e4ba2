import type { PlotSpan, PlotView } from '@mains/ui';
import type { LitElement } from 'lit';
import type { ChartModel } from './chart-model.js';
import type { CustomerChoice } from './customer-choice.js';

/** A stretch of the items. */
export interface Told {
  readonly span: PlotSpan;
  /** By the customer, or because it is all that is seen. */
  readonly how: 'chosen' | 'in-view';
}

const SETTLED_MS = 200;

/** Beside the shapes, about. */
const AXIS_PX = 24;

/** What of a picture of intervals is chosen, and what of it is in view. */
export class LookedAt {
  readonly #host: LitElement;
  readonly #choice: CustomerChoice;
  #view: PlotView | undefined;
  /** Items of the picture that was seen last. */
  #count = 0;
  /** What is in view since the hand rests: figures of every step would make the steps slow. */
  #settled: PlotView | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement, choice: CustomerChoice) {
    this.#host = host;
    this.#choice = choice;
  }

  /** Takes what is in view by the hand of the customer. */
  moveTo(view: PlotView): void {
    this.#view = view;
    this.#host.requestUpdate();
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.#settled = view;
      this.#host.requestUpdate();
    }, SETTLED_MS);
  }

  /** What is in view of a picture, which is another one where it has other items. */
  viewOf({ plot: { count } }: ChartModel): PlotView {
    if (count !== this.#count) {
      clearTimeout(this.#settling);
      this.#settled = this.#view = undefined;
      this.#count = count;
    }
    return this.#view ?? { first: 0, end: count };
  }

  /** The stretch that is chosen: by the customer, else the one that the sentence speaks of. */
  spanOf({ plot, tellingSpan }: ChartModel): PlotSpan | undefined {
    const { span, isCleared } = this.#choice.looks;
    const found = span ?? (isCleared ? undefined : tellingSpan);
    return found && found.end <= plot.count ? found : undefined;
  }

  /** What the figures speak of where that is not the whole. */
  toldOf(model: ChartModel): Told | undefined {
    const span = this.spanOf(model);
    if (span) return { span, how: 'chosen' };
    const { count } = model.plot;
    this.viewOf(model);
    if (!this.#settled) return undefined;
    const [first, end] = [Math.floor(this.#settled.first), Math.min(count, Math.ceil(this.#settled.end))];
    return first <= 0 && end >= count ? undefined : { span: { first, end }, how: 'in-view' };
  }

  /** Whether price periods are told apart as much as is in view: more items than pixels have no patterns. */
  hasPrices(model: ChartModel): boolean {
    const { hasPricesIn } = model;
    if (!hasPricesIn) return true;
    const view = this.viewOf(model);
    return hasPricesIn(view) && view.end - view.first < this.#host.clientWidth - AXIS_PX;
  }
}
