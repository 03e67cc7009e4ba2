import { PlotController, type PlotSpan, type PlotView, type PlotWords } from '@mains/ui';
import { nothing, type LitElement } from 'lit';
import type { ChartModel } from '../chart-model.js';
import type { CustomerChoice } from '../customer-choice.js';
import type * as Quarters from '../quarters/index.js';
import { Remembered } from '../remembered.js';
import type { Told } from '../sheet.templates.js';
import type { Sight } from '../sight.model.js';
import type { IntervalFacts } from '../usage-facts.js';
import type { AnyWords } from '../usage-screen.js';
import type { Words } from '../words.js';

const SETTLED_MS = 200;

/** Beside the shapes, about. */
const AXIS_PX = 48;

/** Draws models, and keeps what the customer does with the pictures. */
export class Pictures {
  readonly #host: LitElement;
  readonly #choice: CustomerChoice;
  /** Of days, months and years. */
  readonly #bars: PlotController;
  /** Of intervals, of which a stretch may be chosen. */
  readonly #curve: PlotController;
  /** Items of the picture drawn last. */
  #count = 0;
  /** What is in view since the hand rests: figures of every step would make the steps slow. */
  #settled: PlotView | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;
  readonly #strip = new Remembered<Quarters.RangeOverview | undefined>();

  constructor(host: LitElement, choice: CustomerChoice) {
    this.#host = host;
    this.#choice = choice;
    const onSelect = (selected: number | undefined): void => choice.look({ selected });
    this.#bars = new PlotController(host, { onSelect });
    this.#curve = new PlotController(host, {
      onSelect,
      onSpan: (span) => choice.look({ span, isCleared: span === undefined, times: undefined }),
      onView: (view) => {
        this.#host.requestUpdate();
        clearTimeout(this.#settling);
        this.#settling = setTimeout(() => {
          this.#settled = view;
          this.#host.requestUpdate();
        }, SETTLED_MS);
      },
    });
  }

  /** The stretch that is chosen: by the customer, else the one that the sentence speaks of. */
  spanOf({ plot, tellingSpan }: ChartModel): PlotSpan | undefined {
    const { span, isCleared } = this.#choice.looks;
    const found = span ?? (isCleared ? undefined : tellingSpan);
    return found && found.end <= plot.count ? found : undefined;
  }

  /** What the figures speak of where that is not the whole. */
  told(model: ChartModel): Told | undefined {
    const span = this.spanOf(model);
    if (span) return { span, how: 'chosen' };
    const { count } = model.plot;
    if (!this.#settled || count !== this.#count) return undefined;
    const [first, end] = [Math.floor(this.#settled.first), Math.min(count, Math.ceil(this.#settled.end))];
    return first <= 0 && end >= count ? undefined : { span: { first, end }, how: 'in-view' };
  }

  /** Whether price periods are told apart as much as is in view; more items than pixels have no patterns. */
  hasPrices(model: ChartModel): boolean {
    const view = this.#viewOf(model);
    const { hasPricesIn } = model;
    return !hasPricesIn || (hasPricesIn(view) && view.end - view.first < this.#host.clientWidth - AXIS_PX);
  }

  #viewOf({ plot: { count } }: ChartModel): PlotView {
    return count === this.#count ? this.#curve.view : { first: 0, end: count };
  }

  render(model: ChartModel, title: string, words: Words): unknown {
    const { selected } = this.#choice.looks;
    const { subtitle, figuresFor, spanName, itemAt } = model;
    const span = this.spanOf(model);
    const plot = model.plotFor?.(this.#viewOf(model)) ?? model.plot;
    if (plot.count !== this.#count) this.#settled = undefined;
    this.#count = plot.count;
    return (figuresFor ? this.#curve : this.#bars).render(plot, {
      label: words.t('usageChart.chart', { title, subtitle }),
      words: plotWords(model, words),
      selected,
      ...(figuresFor && { span, spanText: span && spanName?.(span) }),
      itemAt,
    });
  }

  /** A whole range, small, with what is seen of it. */
  strip(
    quarters: typeof Quarters,
    facts: IntervalFacts,
    { firstDate, lastDate }: Sight,
    words: AnyWords,
  ): unknown {
    const whole = this.#strip.of([quarters, facts, firstDate, lastDate, words.format], () =>
      quarters.rangeOverview(facts, { firstDate, lastDate }, undefined, words),
    );
    if (!whole) return nothing;
    const { first, end } = this.#curve.view;
    const share = (item: number): number => Math.min(1, Math.max(0, item / Math.max(1, this.#count)));
    return quarters.rangeStrip({ ...whole, seen: { from: share(first), to: share(end) } });
  }
}

function plotWords({ plot, figuresFor }: ChartModel, { t }: Words): PlotWords {
  return {
    loading: t('usageChart.plot.loading'),
    failed: t('usageChart.plot.failed'),
    retry: t('usageChart.plot.retry'),
    ...(plot.leastInView !== undefined && {
      zoom: {
        label: t('usageChart.plot.zoom.label'),
        zoomIn: t('usageChart.plot.zoom.zoomIn'),
        zoomOut: t('usageChart.plot.zoom.zoomOut'),
        whole: t('usageChart.plot.zoom.whole'),
        earlier: t('usageChart.plot.zoom.earlier'),
        later: t('usageChart.plot.zoom.later'),
      },
    }),
    ...(figuresFor && {
      span: { start: t('usageChart.plot.span.start'), end: t('usageChart.plot.span.end') },
    }),
  };
}
