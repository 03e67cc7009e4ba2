import { PlotController, PrintController, type PlotWords } from '@mains/ui';
import { nothing, type LitElement } from 'lit';
import type { ChartModel } from '../chart-model.js';
import type { CustomerChoice } from '../customer-choice.js';
import type * as Quarters from '../quarters/index.js';
import type { LookedAt } from '../looked-at.js';
import { Remembered } from '../remembered.js';
import type { Sight } from '../sight.model.js';
import type { IntervalFacts } from '../usage-facts.js';
import type { AnyWords } from '../usage-screen.js';
import type { ShownWords } from './words.js';

/** Draws models, and keeps what the customer does with the pictures. */
export class Pictures {
  readonly #choice: CustomerChoice;
  /** Of days, months and years. */
  readonly #bars: PlotController;
  /** Of intervals, of which a stretch may be chosen. */
  readonly #curve: PlotController;
  readonly #lookedAt: LookedAt;
  readonly #print: PrintController;
  readonly #strip = new Remembered<Quarters.RangeOverview | undefined>();

  constructor(host: LitElement, choice: CustomerChoice, lookedAt: LookedAt) {
    this.#choice = choice;
    this.#lookedAt = lookedAt;
    this.#print = new PrintController(host);
    const onSelect = (selected: number | undefined): void => choice.look({ selected });
    this.#bars = new PlotController(host, { onSelect });
    this.#curve = new PlotController(host, {
      onSelect,
      onSpan: (span) => choice.look({ span, isCleared: span === undefined, times: undefined }),
      onView: (view) => lookedAt.moveTo(view),
    });
  }

  /** All rows are on paper, where nobody can ask for more. */
  get isPrinting(): boolean {
    return this.#print.isPrinting;
  }

  render(model: ChartModel, title: string, words: ShownWords): unknown {
    const { selected } = this.#choice.looks;
    const { subtitle, figuresFor, spanName, itemAt } = model;
    const plot = model.plotFor?.(this.#lookedAt.viewOf(model)) ?? model.plot;
    const span = this.#lookedAt.spanOf(model);
    return (figuresFor ? this.#curve : this.#bars).render(plot, {
      label: words.t('usageShown.chart', { title, subtitle }),
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
    model: ChartModel,
    words: AnyWords,
  ): unknown {
    const whole = this.#strip.of([quarters, facts, firstDate, lastDate, words.format], () =>
      quarters.rangeOverview(facts, { firstDate, lastDate }, undefined, words),
    );
    if (!whole) return nothing;
    const { first, end } = this.#lookedAt.viewOf(model);
    const share = (item: number): number => Math.min(1, Math.max(0, item / Math.max(1, model.plot.count)));
    return quarters.rangeStrip({ ...whole, seen: { from: share(first), to: share(end) } });
  }
}

function plotWords({ plot, figuresFor }: ChartModel, { t }: ShownWords): PlotWords {
  return {
    loading: t('usageShown.plot.loading'),
    failed: t('usageShown.plot.failed'),
    retry: t('usageShown.plot.retry'),
    ...(plot.leastInView !== undefined && {
      zoom: {
        label: t('usageShown.plot.zoom.label'),
        zoomIn: t('usageShown.plot.zoom.zoomIn'),
        zoomOut: t('usageShown.plot.zoom.zoomOut'),
        whole: t('usageShown.plot.zoom.whole'),
        earlier: t('usageShown.plot.zoom.earlier'),
        later: t('usageShown.plot.zoom.later'),
      },
    }),
    ...(figuresFor && {
      span: { start: t('usageShown.plot.span.start'), end: t('usageShown.plot.span.end') },
    }),
  };
}
