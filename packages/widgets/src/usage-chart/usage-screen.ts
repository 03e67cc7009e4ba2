import type { IntervalReadings } from '@mains/client';
import { sameWeekdayLastYear, type Projection } from '@mains/domain';
import { usageUnit, type Formatter, type Translate, type Translator } from '@mains/i18n';
import { notice, type QueryResult } from '@mains/ui';
import { html, nothing, type LitElement } from 'lit';
import { DeferredPart } from '../deferred-part.js';
import type { ChartModel } from './chart-model.js';
import type { CustomerChoice } from './customer-choice.js';
import type * as Forecast from './forecast/index.js';
import type { LeakView } from './forecast/leak.model.js';
import { IntervalMemory } from './interval-memory.js';
import { LookedAt } from './looked-at.js';
import type * as Periods from './periods/index.js';
import type * as Quarters from './quarters/index.js';
import { Remembered } from './remembered.js';
import { sheet, type Heading, type SheetModel } from './sheet.templates.js';
import type * as Shown from './shown/index.js';
import type { Pictures } from './shown/pictures.js';
import type { WantedSight } from './sight.model.js';
import { chartLoading, intervalsFailed, partFailed, type Loading } from './states.templates.js';
import type { IntervalFacts } from './usage-facts.js';
import type { Known } from './usage-view.model.js';
import type { Words } from './words.js';

/** What is shown, whether it came from the utility or from a file. */
export interface ScreenSource extends Known {
  /** Of the service or the file. */
  readonly id: string;
  readonly title: string;
  /** To call the utility on. */
  readonly phone?: string | undefined;
  readonly subject: unknown;
  /** Its prices are known, or will not be. */
  readonly isPriced: boolean;
  /** Below everything else. */
  readonly more: unknown;
  readonly intervals: Pick<QueryResult<IntervalReadings>, 'data' | 'error'>;
}

/** All texts, whoever brings them: of the frame, and of the parts that are ready. */
export interface AnyWords {
  readonly t: Translate;
  readonly format: Formatter;
}

/** How the element speaks and hears, in every update anew. */
export interface ScreenContext {
  readonly words: Words;
  readonly any: AnyWords;
  readonly translator: Translator;
  readonly heading: Heading;
  readonly loading: Loading;
  readonly onSight: (wanted: WantedSight) => void;
  readonly onExport: (format: 'csv' | 'green-button') => void;
  readonly onRetryIntervals: () => void;
}

/** The views of use: makes the model of the one looked at and draws it. */
export class UsageScreen {
  readonly #shown: DeferredPart<typeof Shown>;
  readonly #periods: DeferredPart<typeof Periods>;
  readonly #quarters: DeferredPart<typeof Quarters>;
  readonly #forecast: DeferredPart<typeof Forecast>;
  readonly #choice: CustomerChoice;
  readonly #lookedAt: LookedAt;
  #pictures: Pictures | undefined;
  readonly #model = new Remembered<ChartModel | undefined>();
  readonly #intervals = new IntervalMemory();
  readonly #projection = new Remembered<Projection | undefined>();
  readonly #leak = new Remembered<LeakView | undefined>();
  readonly #total = new Remembered<unknown>();

  constructor(host: LitElement, choice: CustomerChoice) {
    this.#choice = choice;
    this.#lookedAt = new LookedAt(host, choice);
    this.#shown = new DeferredPart(
      host,
      () => import('./shown/index.js'),
      (module) => {
        this.#pictures = new module.Pictures(host, choice, this.#lookedAt);
      },
    );
    this.#periods = new DeferredPart(host, () => import('./periods/index.js'));
    this.#quarters = new DeferredPart(host, () => import('./quarters/index.js'));
    this.#forecast = new DeferredPart(host, () => import('./forecast/index.js'));
  }

  /** The code of what all views share, once it is there. */
  shownFor(translator: Translator): typeof Shown | undefined {
    return this.#shown.readyFor(translator);
  }

  /** Fetches the code of what is looked at; while nothing is known, that of the usual views, beside the answers. */
  load(source: Known | undefined, translators: readonly Translator[]): void {
    this.#shown.load(translators);
    if (!source || !isByIntervals(source)) this.#periods.load(translators);
    else this.#quarters.load(translators);
    if (source?.sight.view === 'days') this.#forecast.load(translators);
  }

  /** The view in words and numbers; undefined while something of it is missing. */
  modelOf(source: ScreenSource, context: ScreenContext): ChartModel | undefined {
    const { facts, sight } = source;
    const { any, translator } = context;
    if (!source.isPriced) return undefined;
    const isByInterval = isByIntervals(source);
    const quarters = isByInterval ? this.#quarters.readyFor(translator) : undefined;
    const periods = isByInterval ? undefined : this.#periods.readyFor(translator);
    const { view, firstDate, lastDate, period } = sight;
    const known = this.#withIntervals(source);
    const projection = this.#projectionOf(source, context);
    return this.#model.of(
      [facts, known, view, firstDate, lastDate, period, periods, quarters, projection, any.format],
      (): ChartModel | undefined => {
        switch (view) {
          case 'days':
            return period && periods?.periodModel(facts, period, any, projection);
          case 'months':
            return periods?.monthsModel(facts, any);
          case 'years':
            return periods?.yearsModel(facts, any);
          case 'day':
            return known && quarters?.dayModel(known, firstDate, any);
          case 'range':
            return known && quarters?.rangeModel(known, { firstDate, lastDate }, any);
        }
      },
    );
  }

  /** Saves what is in view as a file; resolves to whether that worked. */
  async save(source: ScreenSource, context: ScreenContext, format: 'csv' | 'green-button'): Promise<boolean> {
    const shown = this.modelOf(source, context);
    if (!shown) return false;
    const { id, facts, sight, title, intervals } = source;
    const { firstDate, lastDate } = sight;
    const name = context.words.t('usageChart.export.fileName', { title, first: firstDate, last: lastDate });
    try {
      const { saveCsv, saveGreenButton } = await import('./save/index.js');
      const series = isByIntervals(source) ? intervals.data?.series : undefined;
      const content = { id, facts, intervals: series, days: facts.days, firstDate, lastDate };
      if (format === 'csv') saveCsv(shown.table, name);
      else saveGreenButton(content, name);
      return true;
    } catch {
      // The code for it did not come, or what is counted has no place in such a file.
      return false;
    }
  }

  #withIntervals(source: ScreenSource): IntervalFacts | undefined {
    return this.#intervals.of(source);
  }

  #projectionOf(source: ScreenSource, context: ScreenContext): Projection | undefined {
    const { facts, sight } = source;
    const { period } = sight;
    const forecast = sight.view === 'days' ? this.#forecast.readyFor(context.translator) : undefined;
    const since = this.#leakOf(source, context)?.since;
    return this.#projection.of(
      [facts, period, forecast, since],
      () => period && forecast?.projectionOf(facts, period, since),
    );
  }

  render(source: ScreenSource, context: ScreenContext): unknown {
    const { facts, choosable, sight } = source;
    const { words, any, heading } = context;
    const currency = facts.sheets?.at(-1)?.currency;
    const shown = this.modelOf(source, context);
    const can = layersOf(source);
    return sheet(
      {
        heading,
        title: source.title,
        subject: source.subject,
        looks: this.#choice.looks,
        ways: { sight, choosable, today: facts.today, onSight: context.onSight },
        shown,
        rangeForm: this.#quarters.readyFor(context.translator)?.rangeForm,
        waiting: this.#waiting(source, context),
        part: this.#shown.readyFor(context.translator),
        tools: {
          can: {
            ...can,
            prices: can.prices && (shown === undefined || this.#hasPrices(source, shown)),
            // The curves are of power and flow, whatever they cost.
            money: currency !== undefined && !isByIntervals(source),
            greenButton: facts.days !== undefined,
          },
          picks: shown && this.#picks(source, shown, context),
          unit: usageUnit(words.format, facts.unit, { isSpoken: true }),
          currency: currency === undefined ? '' : words.format.currency(currency),
          onExport: context.onExport,
        },
        isPrinting: this.#pictures?.isPrinting ?? false,
        chart: (model) => this.#pictures?.render(model, model.title ?? source.title, any),
        told: (model) => this.#lookedAt.toldOf(model),
        below: this.#below(source, context),
        more: source.more,
        onLooks: (change) => this.#choice.look(change),
      },
      words,
      any,
    );
  }

  /** A switch that changes nothing would be a riddle. */
  #hasPrices(source: ScreenSource, shown: ChartModel): boolean {
    if (!isByIntervals(source)) return true;
    return !this.#choice.looks.isTable && this.#lookedAt.hasPrices(shown);
  }

  #picks(source: ScreenSource, shown: ChartModel, { any, translator }: ScreenContext): unknown {
    const quarters = this.#quarters.readyFor(translator);
    const known = this.#withIntervals(source);
    if (source.sight.view !== 'day' || !quarters || !known || shown.plot.count === 0) return nothing;
    return quarters.dayPicks(
      {
        facts: known,
        date: source.sight.firstDate,
        span: this.#lookedAt.spanOf(shown),
        typed: this.#choice.looks.times,
        onLayers: (layers) => this.#choice.look({ layers }),
        onPick: (pick) => this.#choice.look(pick),
      },
      any,
    );
  }

  #waiting(source: ScreenSource, { words, any, loading, onRetryIntervals, onSight }: ScreenContext): unknown {
    if (source.intervals.error && !source.intervals.data) {
      const onDays = (): void => onSight({ view: 'days', date: source.sight.lastDate });
      return intervalsFailed({ t: any.t, onRetry: onRetryIntervals, onDays }, words);
    }
    const part = isByIntervals(source) ? this.#quarters : this.#periods;
    const failed = [this.#shown, part].find(({ hasFailed }) => hasFailed);
    if (failed) return partFailed(failed.retry, words);
    return chartLoading(loading);
  }

  #below(source: ScreenSource, context: ScreenContext): unknown {
    if (isByIntervals(source)) return this.#beside(source, context);
    const { facts, sight } = source;
    const { period } = sight;
    const { any } = context;
    if (sight.view !== 'days' || !period) return nothing;
    const projection = this.#projectionOf(source, context);
    const periods = this.#periods.readyFor(context.translator);
    const total = this.#total.of([facts, period, projection, periods, any.format], () => {
      const model = periods?.runningTotalModel(facts, period, any, projection);
      return model && periods?.runningTotal(model, any);
    });
    return html`${total} ${this.#ahead(source, projection, context)}`;
  }

  /** The days beside the one in view, the whole of a range, and what could be done. */
  #beside(source: ScreenSource, context: ScreenContext): unknown {
    const { sight, choosable } = source;
    const { any, translator, onSight } = context;
    const quarters = this.#quarters.readyFor(translator);
    const known = this.#withIntervals(source);
    if (!quarters || !known) return nothing;
    const shown = this.modelOf(source, context);
    if (sight.view === 'range') return shown && this.#pictures?.strip(quarters, known, sight, shown, any);
    const hint = shown?.hint;
    const days = quarters.overviewModel(
      known,
      { chosen: sight.firstDate, latest: choosable.lastWholeDay },
      any,
    );
    return html`${quarters.overview(days, { onOpen: (date) => onSight({ view: 'day', date }) })}
    ${hint === undefined ? nothing : notice({ tone: 'info', text: hint })}`;
  }

  /** Whether water runs unnoticed, as far as the nights of the period that runs are there. */
  #leakOf(
    { facts, sight, intervals, choosable, phone }: ScreenSource,
    { any, translator }: ScreenContext,
  ): LeakView | undefined {
    const forecast = sight.view === 'days' ? this.#forecast.readyFor(translator) : undefined;
    const series = facts.commodity === 'water' ? intervals.data?.series : undefined;
    return this.#leak.of(
      [series, choosable.lastWholeDay, facts.timeZone, phone, forecast, any.format],
      () =>
        series &&
        forecast?.leakView(
          series,
          { lastDate: choosable.lastWholeDay, timeZone: facts.timeZone, phone },
          any,
        ),
    );
  }

  /** What is to come, and whether water leaks. */
  #ahead(source: ScreenSource, projection: Projection | undefined, context: ScreenContext): unknown {
    const { facts, sight } = source;
    const { any, translator, heading } = context;
    const { period } = sight;
    const forecast = this.#forecast.readyFor(translator);
    if (!forecast || !period) return nothing;
    const leak = this.#leakOf(source, context);
    return html`${leak ? forecast.leakNotice(leak) : nothing}
    ${
      projection
        ? forecast.forecastSection(
            forecast.forecastView(projection, facts, period, any, leak?.since),
            heading,
          )
        : nothing
    }`;
  }
}

function isByIntervals({ sight }: Pick<Known, 'sight'>): boolean {
  return sight.view === 'day' || sight.view === 'range';
}

/** Whether anything is known of a year before: of days by days, of months by what they are made of. */
function reachesBack({ facts: { days, periods }, sight: { view, lastDate } }: Known): boolean {
  const oldest = view === 'days' ? days?.firstDate : periods.at(-1)?.period.firstDate;
  return oldest !== undefined && oldest <= sameWeekdayLastYear(lastDate);
}

function layersOf(known: Known): Pick<SheetModel['tools']['can'], 'compare' | 'prices'> {
  const { facts, sight } = known;
  const { view } = sight;
  const hasRegisters = new Set(facts.days?.registers.map(({ timeOfUse }) => timeOfUse)).size > 1;
  const hasCalendar = facts.sheets?.some(({ calendar }) => calendar !== undefined) ?? false;
  return {
    compare: (view === 'days' || view === 'months') && reachesBack(known),
    prices: view === 'day' || view === 'range' ? hasCalendar : view === 'days' && hasRegisters,
  };
}
