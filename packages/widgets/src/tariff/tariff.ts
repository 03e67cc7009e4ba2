import { accountQuery, accountsQuery, tariffQuery, tariffsQuery, utilityQuery } from '@mains/client';
import type {
  Account,
  Commodity,
  PlainDate,
  Tariff,
  TariffSheet,
  TariffSummary,
  Utility,
} from '@mains/contract';
import { hasShape } from '@mains/contract';
import { idShape } from '@mains/contract/shapes';
import { COMMODITIES, minuteOfDayIn, plainDateIn } from '@mains/domain';
import { translatorFor } from '@mains/i18n';
import {
  configErrorView,
  errorTitle,
  errorView,
  loadingView,
  notice,
  skeleton,
  staleBar,
  unreachable,
  WidgetElement,
  type SkeletonBlock,
  type Stale,
} from '@mains/ui';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { DeferredPart } from '../deferred-part.js';
import type { TariffEvents } from './events.js';
import { tariffList } from './list.templates.js';
import { MinuteClock } from './minute-clock.js';
import { tariffSheet } from './sheet.templates.js';
import { shownSheet, validity } from './sheets.model.js';
import {
  chooseTariff,
  tariffView,
  type Choice,
  type EmptyReason,
  type TariffInputs,
  type TariffScreen,
  type TariffView,
  type WantedTariff,
} from './tariff-view.model.js';
import { tariffStyles } from './tariff.styles.js';
import type { RestWords } from './rest/index.js';
import { tariffTexts } from './words.js';

/**
 * A tariff in words: what it costs in each price period and tier, at which hours, what else is on the bill, since when,
 * and what changes next. Public; with a session it shows the customer's own tariff first.
 *
 * @summary Read a tariff.
 * @fires mains-tariff-opened - The customer chose a tariff; `detail`: tariffId, commodity.
 * @csspart widget - The whole widget.
 * @csspart now - The price that counts now.
 * @csspart validity - Since when it holds and what changes next.
 * @csspart prices - The table of prices.
 * @csspart hours - The hours of each price.
 * @csspart charges - The other charges.
 * @csspart demand - The rule for power above the contract.
 * @csspart power-factor - The rule for the power factor.
 */
export class MainsTariffElement extends WidgetElement<TariffView, TariffEvents> {
  static override styles = [...WidgetElement.styles, ...tariffStyles];
  protected static override readonly texts = tariffTexts;

  static override properties: PropertyDeclarations = {
    tariffId: { attribute: 'tariff-id' },
    commodity: {},
  };

  /** Opaque id of the tariff to show; without it the customer's own, else the list of all. */
  declare tariffId: string | undefined;
  /** Only the tariffs of this commodity. */
  declare commodity: Commodity | undefined;

  readonly #utility = this.query((client) => utilityQuery(client, { locale: this.language }));
  readonly #accounts = this.query<readonly Account[]>((client) => {
    const { guest, state } = client.session;
    const locale = this.language;
    if (guest) {
      const one = accountQuery(client, { accountId: guest.accountId, locale });
      return { ...one, select: (account: Account) => [account] };
    }
    return state === 'host' ? accountsQuery(client, { locale }) : undefined;
  });
  readonly #tariffs = this.query((client) => {
    // A page that has chosen needs no list, until the customer wants another.
    if (this.#wrong || (this.tariffId && !this.#choice)) return undefined;
    return tariffsQuery(client, { commodity: this.#wanted.commodity, locale: this.language });
  });
  readonly #tariff = this.query((client) => {
    const { tariffId } = this.#wrong ? {} : chooseTariff(this.#inputs());
    if (tariffId === undefined) return undefined;
    return tariffQuery(client, { tariffId, locale: this.language });
  });

  readonly #rest = new DeferredPart(this, () => import('./rest/index.js'));
  #choice: Choice | undefined;
  /** How the customer is to learn of what was just chosen. */
  #awaited: 'focus' | 'say' | undefined;
  #troubleSaid: string | undefined;

  protected readonly minuteClock: MinuteClock = new MinuteClock(this, () => this.now);

  protected override get timeZone(): string {
    return this.#utility.result.data?.timeZone ?? 'UTC';
  }

  get #words(): RestWords {
    return { t: this.t, format: this.format };
  }

  get #today(): PlainDate {
    return plainDateIn(this.now, this.timeZone);
  }

  get #wrong(): TariffInputs['wrong'] {
    if (this.commodity && !COMMODITIES.includes(this.commodity)) return 'commodity';
    return this.tariffId && !hasShape(idShape, this.tariffId) ? 'tariff-id' : undefined;
  }

  /** An attribute that was removed is null; an empty one asks for nothing either. */
  get #wanted(): WantedTariff {
    return {
      tariffId: this.tariffId || undefined,
      commodity: this.commodity || undefined,
      accountId: this.accountId || undefined,
      choice: this.#choice,
    };
  }

  #inputs(): TariffInputs {
    return {
      session: this.client?.session.state,
      wrong: this.#wrong,
      wanted: this.#wanted,
      today: this.#utility.result.data && this.#today,
      utility: this.#utility.result,
      accounts: this.#accounts.result,
      tariffs: this.#tariffs.result,
      tariff: this.#tariff.result,
      retry: this.#retry,
    };
  }

  protected override computeView(): TariffView {
    return tariffView(this.#inputs());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What the page asks for anew wins over what was chosen before.
    if (changed.has('tariffId') || changed.has('commodity')) this.#choice = undefined;
    super.willUpdate(changed);
  }

  protected override renderView(view: TariffView): unknown {
    switch (view.state) {
      case 'config-error':
        return configErrorView(this.t, view.field);
      case 'loading':
      case 'signed-out':
        return this.#pane(loadingView(this.#loading));
      case 'empty':
        return this.#renderEmpty(view.why);
      case 'error':
        return this.#pane(errorView(this.t, { error: view.error, retry: view.retry, phone: this.#phone }));
      case 'ready':
        return this.#renderReady(view.data, view.stale);
      default:
        return unreachable(view);
    }
  }

  get #phone(): Utility['servicePhone'] | undefined {
    return this.#utility.result.data?.servicePhone;
  }

  get #loading(): Parameters<typeof loadingView>[0] {
    return {
      skeleton: skeleton(SKETCH),
      words: this.t('ui.loading'),
      announce: (text) => this.announce(text),
    };
  }

  readonly #heading = (content: unknown, depth: number, className: string): TemplateResult =>
    this.heading(content, depth, className);

  #pane(content: unknown): TemplateResult {
    const target = html`<span class="focus-target" tabindex="-1">${this.#words.t('tariff.title')}</span>`;
    return html`<section class="pane">${this.heading(target, 0, 'title')}${content}</section>`;
  }

  #renderEmpty(why: EmptyReason): unknown {
    const rest = this.#rest.readyFor(this.translator);
    if (!rest) return this.#pane(this.#restComes([]));
    return rest.emptyPane({ heading: this.#heading, why, onList: this.#openList }, this.#words);
  }

  #renderReady(screen: TariffScreen, stale: Stale | undefined): TemplateResult {
    const { tariff, tariffs, ownIds } = screen;
    const age = stale && this.ageOf(stale.sinceMs);
    return html`${stale && age !== undefined ? staleBar(this.t, { stale, age, retry: this.#retry }) : nothing}
    ${
      tariff
        ? this.#renderTariff(tariff, screen)
        : tariffList(
            { heading: this.#heading, tariffs, ownIds, onOpen: (chosen) => this.#open(chosen, 'focus') },
            this.#words,
          )
    }`;
  }

  #renderTariff(tariff: Tariff, { tariffs, canChoose, ownIds }: TariffScreen): TemplateResult {
    const words = this.#words;
    const heading = this.#heading;
    const now = { date: this.#today, minute: minuteOfDayIn(this.now, this.timeZone) };
    const rest = this.#rest.readyFor(this.translator);
    const chooser = (): unknown =>
      rest?.tariffChooser(
        {
          tariffs,
          ownIds,
          currentId: tariff.id,
          onOpen: (chosen) => this.#open(chosen, 'say'),
          onList: this.#openList,
        },
        words,
      );
    return html`${canChoose && !this.#rest.hasFailed ? html`<div class="chooser no-print">${chooser()}</div>` : nothing}
    ${tariffSheet(
      {
        heading,
        tariff,
        isOwn: ownIds.includes(tariff.id),
        now,
        rest: (sheet) =>
          rest?.restSections({ heading, tariff, sheet, now }, words) ?? this.#restComes(restSketch(sheet)),
      },
      words,
    )}`;
  }

  #restComes(sketch: SkeletonBlock[][]): TemplateResult {
    if (!this.#rest.hasFailed) return skeleton(sketch);
    const { t } = this.#words;
    return notice({
      tone: 'warning',
      text: t('tariff.rest.failed'),
      actions: html`<button type="button" class="link" @click=${this.#rest.retry}>
        ${t('tariff.rest.retry')}
      </button>`,
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const view = this.computeView();
    this.#tell(view);
    if (view.state === 'ready' || view.state === 'empty') {
      const wanted = translatorFor(this.settings.locale ?? 'en', this.settings.messages);
      this.#rest.load([this.translator, wanted]);
    }
  }

  /** What was asked for gets the focus or is said once it is there; trouble is said once. */
  #tell(view: TariffView): void {
    const trouble = view.state === 'error' ? view.error : undefined;
    if (trouble && trouble.code !== this.#troubleSaid) this.announce(errorTitle(this.t, trouble));
    this.#troubleSaid = trouble?.code;
    const tariff = view.state === 'ready' ? view.data.tariff : undefined;
    if (view.state === 'loading' || !this.#awaited) return;
    // Why there is nothing is told by words that come later.
    if (view.state === 'empty' && !this.#rest.hasFailed && !this.#rest.readyFor(this.translator)) return;
    const awaited = this.#awaited;
    this.#awaited = undefined;
    if (awaited === 'focus') this.renderRoot.querySelector<HTMLElement>('.focus-target')?.focus();
    else if (tariff) this.announce(this.#inWords(tariff));
  }

  #inWords(tariff: NonNullable<TariffScreen['tariff']>): string {
    const sheet = shownSheet(tariff, this.#today);
    if (!sheet) return tariff.name;
    const { since } = validity(tariff, sheet, this.#today, this.#words);
    return this.#words.t('tariff.shown', { name: tariff.name, since });
  }

  #open({ id: tariffId, commodity }: TariffSummary, awaited: 'focus' | 'say'): void {
    this.#choose({ tariffId }, awaited);
    this.emit('mains-tariff-opened', { tariffId, commodity });
  }

  readonly #openList = (): void => {
    this.#choose('list', 'focus');
  };

  #choose(choice: Choice, awaited: 'focus' | 'say'): void {
    this.#choice = choice;
    this.#awaited = awaited;
    this.requestUpdate();
  }

  readonly #retry = (): void => {
    const asked = [this.#utility, this.#accounts, this.#tariffs, this.#tariff];
    for (const query of asked) if (query.result.error) query.refetch();
  };
}

const line = (widthPercent: number, heightPx: number): SkeletonBlock[] => [{ widthPercent, heightPx }];

/** Title, price, table, hours. */
const SKETCH = [line(40, 20), line(32, 64), line(100, 24), line(100, 24), line(100, 44)];

/** Hours by season, then the other charges row by row: about as high as what comes. */
function restSketch({ calendar, charges }: TariffSheet): SkeletonBlock[][] {
  const hours = calendar?.seasons.map(() => line(100, 200)) ?? [];
  const others = charges.filter(({ kind }) => kind !== 'usage' && kind !== 'tier');
  return [line(30, 24), ...hours, line(30, 24), ...others.map(() => line(100, 32))];
}
