import type { IntervalReadings } from '@mains/client';
import { usageUnit, type Translate, type Translator } from '@mains/i18n';
import { PlotController, type PlotWords, type QueryResult } from '@mains/ui';
import { nothing, type LitElement } from 'lit';
import { DeferredPart } from '../deferred-part.js';
import type { ChartModel } from './chart-model.js';
import type { CustomerChoice } from './customer-choice.js';
import { monthsModel, periodModel, runningTotal, runningTotalModel, yearsModel } from './periods/index.js';
import type { PeriodsWords } from './periods/words.js';
import type * as Quarters from './quarters/index.js';
import { Remembered } from './remembered.js';
import { sheet, type Heading, type SheetModel } from './sheet.templates.js';
import type { WantedSight } from './sight.model.js';
import { chartLoading, intervalsFailed, partFailed, type Loading } from './states.templates.js';
import type { Known } from './usage-view.model.js';
import type { Words } from './words.js';

/** What is shown, whether it came from the utility or from a file. */
export interface ScreenSource extends Known {
  readonly title: string;
  readonly subject: unknown;
  /** Below everything else. */
  readonly more: unknown;
  readonly intervals: Pick<QueryResult<IntervalReadings>, 'data' | 'error'>;
}

/** How the element speaks and hears, in every update anew. */
export interface ScreenContext {
  readonly words: Words;
  readonly ui: Translate;
  readonly translator: Translator;
  readonly heading: Heading;
  readonly loading: Loading;
  readonly onSight: (wanted: WantedSight) => void;
  readonly onExport: (format: 'csv' | 'green-button') => void;
  readonly onRetryIntervals: () => void;
}

/** The views of use: makes the model of the one looked at and draws it. */
export class UsageScreen {
  readonly quarters: DeferredPart<typeof Quarters>;
  readonly #choice: CustomerChoice;
  /** Of days, months and years. */
  readonly #bars: PlotController;
  /** Of intervals, of which a stretch may be chosen. */
  readonly #curve: PlotController;
  readonly #model = new Remembered<ChartModel | undefined>();

  constructor(host: LitElement, choice: CustomerChoice) {
    this.#choice = choice;
    this.quarters = new DeferredPart(host, () => import('./quarters/index.js'));
    const onSelect = (selected: number | undefined): void => choice.look({ selected });
    this.#bars = new PlotController(host, { onSelect });
    this.#curve = new PlotController(host, { onSelect, onSpan: (span) => choice.look({ span }) });
  }

  /** Fetches the code of what is looked at. */
  load(source: Known, translators: readonly Translator[]): void {
    if (isByIntervals(source)) this.quarters.load(translators);
  }

  /** The view in words and numbers; undefined while something of it is missing. */
  modelOf(source: ScreenSource, { words, translator }: ScreenContext): ChartModel | undefined {
    const { facts, sight, intervals } = source;
    const quarters = isByIntervals(source) ? this.quarters.readyFor(translator) : undefined;
    const { view, firstDate, lastDate, period } = sight;
    return this.#model.of(
      [facts, view, firstDate, lastDate, period, intervals.data, quarters, words.format],
      (): ChartModel | undefined => {
        const spoken = words as unknown as PeriodsWords & Quarters.QuartersWords;
        switch (view) {
          case 'days':
            return period && periodModel(facts, period, spoken);
          case 'months':
            return monthsModel(facts, spoken);
          case 'years':
            return yearsModel(facts, spoken);
          case 'day':
          case 'range': {
            const series = intervals.data?.series;
            if (!quarters || !series) return undefined;
            const known = { ...facts, intervals: series };
            if (view === 'day') return quarters.dayModel(known, firstDate, spoken);
            return quarters.rangeModel(known, { firstDate, lastDate }, spoken);
          }
        }
      },
    );
  }

  render(source: ScreenSource, context: ScreenContext): unknown {
    const { facts, choosable, sight } = source;
    const { words, heading } = context;
    const shown = this.modelOf(source, context);
    const currency = facts.sheets?.at(-1)?.currency;
    return sheet(
      {
        heading,
        title: source.title,
        subject: source.subject,
        looks: this.#choice.looks,
        ways: { sight, choosable, today: facts.today, onSight: context.onSight },
        shown,
        waiting: this.#waiting(source, context),
        tools: {
          can: { ...layersOf(source), money: currency !== undefined, greenButton: false },
          unit: usageUnit(words.format, facts.unit, { isSpoken: true }),
          currency: currency === undefined ? '' : words.format.currency(currency),
          onExport: context.onExport,
        },
        chart: (model) => this.#chart(model, source, words),
        below: this.#below(source, context),
        more: source.more,
        onLooks: (change) => this.#choice.look(change),
      },
      words,
    );
  }

  #waiting(source: ScreenSource, { words, ui, loading, onRetryIntervals, onSight }: ScreenContext): unknown {
    if (source.intervals.error && !source.intervals.data) {
      const onDays = (): void => onSight({ view: 'days', date: source.sight.lastDate });
      return intervalsFailed({ t: ui, onRetry: onRetryIntervals, onDays }, words);
    }
    if (this.quarters.hasFailed) return partFailed(this.quarters.retry, words);
    return chartLoading(loading);
  }

  #chart(model: ChartModel, { title }: ScreenSource, words: Words): unknown {
    const { selected, span } = this.#choice.looks;
    const { plot, figuresFor, spanName, itemAt } = model;
    return (figuresFor ? this.#curve : this.#bars).render(plot, {
      label: words.t('usageChart.chart', { title: model.title ?? title, subtitle: model.subtitle }),
      words: plotWords(model, words),
      selected,
      ...(figuresFor && { span, spanText: span && spanName?.(span) }),
      itemAt,
    });
  }

  #below({ facts, sight }: ScreenSource, { words }: ScreenContext): unknown {
    if (sight.view !== 'days' || !sight.period) return nothing;
    const spoken = words as unknown as PeriodsWords;
    const total = runningTotalModel(facts, sight.period, spoken);
    return total && runningTotal(total, spoken);
  }
}

function isByIntervals({ sight }: Pick<Known, 'sight'>): boolean {
  return sight.view === 'day' || sight.view === 'range';
}

function layersOf({ facts, sight }: Known): Pick<SheetModel['tools']['can'], 'compare' | 'prices'> {
  const { view } = sight;
  const hasRegisters = new Set(facts.days?.registers.map(({ timeOfUse }) => timeOfUse)).size > 1;
  const hasCalendar = facts.sheets?.some(({ calendar }) => calendar !== undefined) ?? false;
  return {
    compare: view === 'day' ? 'day-before' : view === 'days' || view === 'months' ? 'last-year' : undefined,
    prices: view === 'day' || view === 'range' ? hasCalendar : view === 'days' && hasRegisters,
  };
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
