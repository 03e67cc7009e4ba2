import { LastAccount, type MainsError } from '@mains/client';
import type { Commodity, PlainDate, Utility } from '@mains/contract';
import { plainDateIn } from '@mains/domain';
import { translatorFor } from '@mains/i18n';
import { configErrorView, staleBar, unreachable, WidgetElement, type Stale } from '@mains/ui';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { CustomerChoice, type Asked } from './customer-choice.js';
import { malformedIn, takeDeparture } from './departure.model.js';
import type { UsageChartEvents, UsageViewChangedDetail } from './events.js';
import { Mishap, mishapSituation } from './mishap.js';
import { OwnFile } from './own-file.js';
import { Remembered } from './remembered.js';
import { daysByIntervals, type UsageView, type WantedSight } from './sight.model.js';
import { failedTitle, pane, stateView, usageLoading, type Loading } from './states.templates.js';
import { subjectBar } from './subject.templates.js';
import { usageChartStyles } from './usage-chart.styles.js';
import { givenBy, usageInputs } from './usage-inputs.js';
import { usageQueries } from './usage-queries.js';
import { UsageScreen, type AnyWords, type ScreenContext, type ScreenSource } from './usage-screen.js';
import {
  detailOf,
  knownDependsOn,
  knownFrom,
  subjectOf,
  troubleInUse,
  usageState,
  type Known,
  type UsageData,
  type UsageInputs,
  type UsageState,
} from './usage-view.model.js';
import { ViewNews } from './view-news.js';
import { usageTexts, type Words } from './words.js';

/**
 * What was used: one day by its quarter hours, the days of a true billing period, months, years, or any range; in words,
 * figures, a picture and a table, by price periods, beside last year, in money or in quantity. Also draws a file of the
 * customer's own, which never leaves the device.
 *
 * @summary See what was used, and when.
 * @fires mains-usage-view-changed - The customer looks at something else, not within a file of their own; `detail`: view, firstDate,
 * lastDate, accountId, serviceId, commodity.
 * @fires mains-usage-file-opened - A file of the customer's own was opened; `detail`: format, channels. Nothing of what is in it.
 * @fires mains-usage-exported - What is shown was saved as a file; `detail`: format.
 * @csspart widget - The whole widget.
 * @csspart sentence - The answer in one sentence.
 * @csspart figures - The row of figures.
 * @csspart chart - The picture.
 * @csspart remarks - What is estimated, missing or old.
 * @csspart plot - The drawing in it.
 * @csspart running-total - The sum of the period so far.
 * @csspart forecast - What the bill will come to.
 * @csspart leak - That water may leak.
 * @csspart overview - The days beside the one in view, or the whole of a range.
 * @csspart table - The same figures as a table.
 * @csspart file - A file of the customer's own.
 * @csspart notice - Any message in a frame.
 */
export class MainsUsageChartElement extends WidgetElement<UsageState, UsageChartEvents> {
  static override styles = [...WidgetElement.styles, ...usageChartStyles];
  protected static override readonly texts = usageTexts;

  static override properties: PropertyDeclarations = {
    serviceId: { attribute: 'service-id' },
    commodity: {},
    view: {},
    date: {},
    from: {},
    to: {},
    ownFile: { type: Boolean, attribute: 'own-file' },
  };

  /** Opaque id of the service whose use is shown. */
  declare serviceId: string | undefined;
  /** Which service; without it the first that is billed. */
  declare commodity: Commodity | undefined;
  /** How it is looked at; days, or months where there are no days, when left out. */
  declare view: UsageView | undefined;
  /** A day (`2026-10-18`), or a day of the period; the newest when left out. */
  declare date: PlainDate | undefined;
  /** The first and the last day of a range; the last year when left out. */
  declare from: PlainDate | undefined;
  declare to: PlainDate | undefined;
  /** Only files of the customer's own are looked at: nothing of an account is shown, and no API is needed. */
  declare ownFile: boolean;

  readonly #lastAccount = new LastAccount();
  readonly #choice = new CustomerChoice(this, () => this.client);
  readonly #screen = new UsageScreen(this, this.#choice);
  readonly #ownFile = new OwnFile(this, {
    client: () => this.client,
    choice: this.#choice,
    timeZone: () => this.timeZone,
    onOpened: (detail) => this.emit('mains-usage-file-opened', detail),
  });
  readonly #remembered = new Remembered<Known | undefined>();
  readonly #queries = usageQueries((query) => this.query(query), {
    locale: () => this.language,
    today: () => this.#today,
    subject: () => subjectOf(this.#inputs()),
    tariffQuery: () => this.#screen.shownFor(this.translator)?.tariffQuery,
    intervalDays: () => daysByIntervals(this.#known(this.#inputs())),
  });
  /** After the queries, so that it sees what they are in the same update. */
  readonly #mishap = new Mishap(
    this,
    () => {
      for (const query of Object.values(this.#queries)) if (query.result.error) query.refetch();
    },
    () => mishapSituation(this.computeView(), this.#queries, subjectOf(this.#inputs()), this.now),
  );
  readonly #news = new ViewNews({
    detail: () => this.#detail,
    onChanged: (detail) => {
      this.#choice.tell(detail);
      this.emit('mains-usage-view-changed', detail);
    },
    announce: (text) => this.announce(text),
  });

  protected override get timeZone(): string {
    return this.#utility?.timeZone ?? 'UTC';
  }

  get #utility(): Utility | undefined {
    return this.#queries.utility.result.data;
  }

  /** Nothing while the utility, and with it the zone, is not known. */
  get #today(): PlainDate | undefined {
    return this.#utility && plainDateIn(this.now, this.timeZone);
  }

  get #words(): Words {
    return { t: this.t, format: this.format };
  }

  /** With the texts of the parts that are there. */
  get #any(): AnyWords {
    return { t: this.t, format: this.format };
  }

  get #given(): Asked {
    const { accountId, serviceId, commodity, view, date, from, to } = this;
    return givenBy({ accountId, serviceId, commodity, view, date, from, to });
  }

  #inputs(): UsageInputs {
    return usageInputs({
      client: this.client,
      queries: this.#queries,
      choice: this.#choice,
      lastAccount: this.#lastAccount,
      given: this.#given,
      today: this.#today,
      nowMs: this.now,
      mishap: this.#mishap,
      retry: this.#mishap.byHand,
    });
  }

  #known(inputs: UsageInputs): Known | undefined {
    return this.#remembered.of(knownDependsOn(inputs), () => knownFrom(inputs));
  }

  protected override computeView(): UsageState {
    if (this.ownFile) return { state: 'empty', why: { why: 'own-file' } };
    const inputs = this.#inputs();
    return usageState(inputs, inputs.wrong === undefined ? this.#known(inputs) : undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const anew = Object.keys(this.#given).filter((name) => changed.has(name as keyof Asked));
    if (anew.length > 0) this.#choice.heed(new Set(anew), this.#given);
  }

  protected override update(changed: PropertyValues<this>): void {
    this.#depart();
    super.update(changed);
  }

  /** What the page asked for and cannot have: what is shown instead is told. */
  #depart(): void {
    const view = this.#choice.chosen?.view || this.#file ? undefined : this.computeView();
    if (view?.state === 'ready' && takeDeparture(this.#choice, this.#given, view.data)) this.#news.changed();
  }

  /** What is said of a departure from what the page asked for; nothing where there is none. */
  #departureText({ sight }: Pick<Known, 'sight'>): string {
    const departure = this.#choice.chosen?.departure;
    const part = this.#screen.shownFor(this.translator);
    return (departure && part?.departureText(departure, sight, this.#any)) ?? '';
  }

  protected override isLoaded(view: UsageState): boolean {
    return (
      view.state === 'ready' && this.#screen.modelOf(this.#sourceOf(view.data), this.#context) !== undefined
    );
  }

  protected override troubleIn(view: UsageState): MainsError | string | undefined {
    return (this.#file ? undefined : malformedIn(this.#given)) ?? troubleInUse(view, this.#given);
  }

  protected override renderView(view: UsageState): unknown {
    const file = this.#file;
    // A file needs no session, no network, and no utility.
    if (file) return this.#screen.render(file, this.#context);
    if (this.#ownFile.isAlone(this.#context))
      return pane(this.#heading, this.#title, this.#ownFile.render(this.#context));
    switch (view.state) {
      case 'config-error':
        return html`${configErrorView(this.t, view.field)} ${this.#ownFile.render(this.#context)}`;
      case 'loading':
        return usageLoading(this.#heading, this.#title, this.#loading);
      case 'signed-out':
      case 'empty':
      case 'error':
        return this.#pane(view);
      case 'ready':
        return this.#sheet(view.data, view.stale);
      default:
        return unreachable(view);
    }
  }

  #pane(view: Parameters<typeof stateView>[0]): TemplateResult {
    const { servicePhone } = this.#utility ?? {};
    const options = {
      heading: this.#heading,
      t: this.t,
      phone: servicePhone,
      failed: this.#queries,
      mishap: this.#mishap,
      format: this.format,
      onSignIn: this.client?.session.hasHost ? this.#signIn : undefined,
    };
    const content = stateView(view, options, this.#words);
    return pane(this.#heading, this.#title, html`${content} ${this.#ownFile.render(this.#context)}`);
  }

  readonly #signIn = (reason: 'none' | 'expired'): void => void this.requestSignIn(reason);

  get #file(): ScreenSource | undefined {
    return this.#ownFile.source(this.#context, this.now);
  }

  /** What is on the screen: the file, else what the utility knows. */
  #shownIn(view: UsageState): ScreenSource | undefined {
    return this.#file ?? (view.state === 'ready' ? this.#sourceOf(view.data) : undefined);
  }

  get #title(): string {
    const commodity = subjectOf(this.#inputs()).supplied?.service.commodity ?? this.commodity ?? 'any';
    return this.#words.t(`usageChart.title.${commodity}`);
  }

  #sheet(data: UsageData, stale: Stale | undefined): TemplateResult {
    return html`${stale ? staleBar(this.t, { stale, age: this.ageOf(stale.sinceMs), retry: this.#mishap.byHand }) : nothing}
    ${this.#screen.render(this.#sourceOf(data), this.#context)}`;
  }

  #sourceOf(data: UsageData): ScreenSource {
    const onService = (serviceId: string): void => this.#openService(serviceId);
    return {
      ...data,
      id: data.supplied.service.id,
      title: this.#title,
      phone: data.utility.servicePhone,
      subject: html`${subjectBar({ ...data, onService }, this.#words)}
      ${this.#screen.shownFor(this.translator)?.remarksOnUse({ ...data, departed: this.#departureText(data), onRetry: this.#mishap.byHand, t: this.t }, this.#any)}`,
      more: this.#ownFile.render(this.#context),
    };
  }

  get #context(): ScreenContext {
    return {
      words: this.#words,
      any: this.#any,
      translator: this.translator,
      heading: this.#heading,
      loading: this.#loading,
      onSight: this.#look,
      onExport: (format) => void this.#save(format),
      onRetryIntervals: this.#queries.intervals.refetch,
    };
  }

  get #loading(): Loading {
    return { words: this.t('ui.loading'), announce: (text) => this.announce(text) };
  }

  readonly #heading = (content: unknown, depth: number, className: string): TemplateResult =>
    this.heading(content, depth, className);

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const view = this.computeView();
    const translators = [
      this.translator,
      translatorFor(this.settings.locale ?? 'en', this.settings.messages),
    ];
    const shown = this.#shownIn(view);
    if (shown || view.state === 'loading') this.#screen.load(shown, translators);
    this.#ownFile.load(translators);
    const trouble = view.state === 'error' ? view.error : undefined;
    this.#news.updated({
      trouble: trouble && { code: trouble.code, text: failedTitle(trouble, this.t, this.#words) },
      isLoading: view.state === 'loading',
      answer: this.#answerIn(this.#shownIn(view)),
    });
  }

  #answerIn(source: ScreenSource | undefined): string | undefined {
    if (!source) return '';
    const { sentence } = this.#screen.modelOf(source, this.#context) ?? {};
    if (sentence && !this.#file) return `${this.#departureText(source)} ${sentence}`.trim();
    return sentence ?? (source.intervals.error && this.#words.t('usageChart.intervals.failedTitle'));
  }

  async #save(format: 'csv' | 'green-button'): Promise<void> {
    const source = this.#shownIn(this.computeView());
    if (!source) return;
    const isSaved = await this.#screen.save(source, this.#context, format);
    if (isSaved) this.emit('mains-usage-exported', { format });
    else this.announce(this.#words.t('usageChart.export.failed'));
  }

  readonly #look = (wanted: WantedSight): void => {
    if (this.#ownFile.look(wanted)) {
      this.#news.await();
      return;
    }
    const { accountId, serviceId } = this.#choice.chosen ?? {};
    this.#choice.choose({ accountId, serviceId, ...wanted });
    this.#news.changed();
  };

  /** Another supply, looked at in the same way. */
  #openService(serviceId: string): void {
    const { accountId } = this.#choice.chosen ?? {};
    const view = this.#known(this.#inputs())?.sight.view;
    this.#choice.choose({ accountId, serviceId, view });
    this.#news.changed();
  }

  get #detail(): UsageViewChangedDetail | undefined {
    const inputs = this.#inputs();
    const known = this.#known(inputs);
    // The page may have asked for something else meanwhile, and knows what.
    return known && this.#choice.chosen && detailOf(inputs, known);
  }
}
