import { LastAccount, type MainsClient, type MainsError } from '@mains/client';
import type { Commodity } from '@mains/contract';
import { COMMODITIES } from '@mains/domain';
import {
  callLink,
  configErrorView,
  errorTitle,
  errorView,
  staleBar,
  unreachable,
  WidgetElement,
  type Stale,
} from '@mains/ui';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import {
  billDifferenceTexts,
  choosePair,
  rechosenPair,
  type ChoiceNotice,
  type WantedPair,
} from '../bill-difference/index.js';
import { billComparisonStyles } from './bill-comparison.styles.js';
import { comparisonQueries } from './comparison-queries.js';
import {
  billsToChoose,
  comparisonView,
  subjectOf,
  type ComparisonData,
  type ComparisonInputs,
  type ComparisonView,
  type EmptyReason,
} from './comparison-view.model.js';
import {
  comparison,
  comparisonLoading,
  differenceShown,
  emptyView,
  newest,
  signedOut,
  signIn,
} from './comparison.templates.js';
import type { BillComparisonEvents } from './events.js';
import { billComparisonTexts, type Words } from './words.js';

/** What a customer chose in place of what the page asked for, and who that was. */
interface Choice extends WantedPair {
  readonly client: MainsClient;
  readonly personNumber: number;
  readonly accountId?: string;
  readonly serviceId?: string;
  /** What was done to the choice, as the bills stand in the order of their periods. */
  readonly notice?: ChoiceNotice;
}

/**
 * Why one bill is more than another: the days, the use, the prices and everything else that changed, in steps that add up
 * to the difference, each marked as the customer's to change or not. Any two bills of one service can be chosen.
 *
 * @summary Compare two bills and see what makes the difference.
 * @fires mains-comparison-changed - The customer chose other bills; `detail`: accountId, serviceId, commodity, beforeId, afterId.
 * @csspart widget - The whole widget.
 * @csspart question - The question with the steps.
 * @csspart waterfall - The steps.
 * @csspart words - The steps as sentences.
 */
export class MainsBillComparisonElement extends WidgetElement<ComparisonView, BillComparisonEvents> {
  static override styles = [...WidgetElement.styles, ...billComparisonStyles];
  protected static override readonly texts = [billComparisonTexts, billDifferenceTexts];

  static override properties: PropertyDeclarations = {
    serviceId: { attribute: 'service-id' },
    commodity: {},
    beforeId: { attribute: 'before' },
    afterId: { attribute: 'after' },
  };

  /** Opaque id of the service whose bills are compared. */
  declare serviceId: string | undefined;
  /** Which service; without it that of the bills that are given, else the first that is billed. */
  declare commodity: Commodity | undefined;
  /** Opaque id of the earlier bill; without it the one before the later one. */
  declare beforeId: string | undefined;
  /** Opaque id of the later bill; without it the newest. */
  declare afterId: string | undefined;

  #lastChoice: Choice | undefined;
  readonly #lastAccount = new LastAccount();
  /** The customer waits for bills that were just chosen. */
  #isAwaited = false;
  readonly #queries = comparisonQueries((query) => this.query(query), {
    locale: () => this.language,
    wanted: () => this.#wanted,
    subject: () => subjectOf(this.#inputs()),
    pair: () => choosePair(billsToChoose(this.#inputs()), this.#wanted),
  });

  protected override get timeZone(): string {
    return this.#queries.utility.result.data?.timeZone ?? 'UTC';
  }

  get #words(): Words {
    return { t: this.t, format: this.format };
  }

  /** What the person who is here now chose; it wins over what the page asked for until that changes. */
  get #chosen(): Choice | undefined {
    const { client } = this;
    const choice = this.#lastChoice;
    const isOfSamePerson = choice?.client === client && choice?.personNumber === client?.session.personNumber;
    return isOfSamePerson ? choice : undefined;
  }

  #keep(choice: Omit<Choice, 'client' | 'personNumber'>): void {
    const { client } = this;
    this.#lastChoice = client && { ...choice, client, personNumber: client.session.personNumber };
    this.requestUpdate();
  }

  get #notice(): ChoiceNotice | undefined {
    return this.#chosen?.notice;
  }

  get #wanted(): WantedPair {
    return this.#chosen ?? { beforeId: this.beforeId || undefined, afterId: this.afterId || undefined };
  }

  #inputs(): ComparisonInputs {
    const { utility, accounts, bills, wantedBefore, wantedAfter, before, after } = this.#queries;
    const { beforeId, afterId } = this.#wanted;
    const commodity = COMMODITIES.find((each) => each === this.commodity);
    const session = this.client?.session.state;
    return {
      session,
      isCommodityWrong: Boolean(this.commodity) && !commodity,
      asked: {
        // A guest has one account, whichever the page would like to see.
        accountId:
          session === 'guest' ? undefined : (this.#chosen?.accountId ?? (this.accountId || undefined)),
        serviceId: this.#chosen?.serviceId ?? (this.serviceId || undefined),
        commodity,
      },
      rememberedAccountId: this.client && this.#lastAccount.of(this.client),
      wanted: this.#wanted,
      utility: utility.result,
      accounts: accounts.result,
      bills: bills.result,
      named: [
        ...(afterId === undefined ? [] : [wantedAfter.result]),
        ...(beforeId === undefined ? [] : [wantedBefore.result]),
      ],
      full: { before: before.result, after: after.result },
      retry: this.#retry,
    };
  }

  protected override computeView(): ComparisonView {
    return comparisonView(this.#inputs());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const isAskedAnew = (['accountId', 'serviceId', 'commodity', 'beforeId', 'afterId'] as const).some(
      (name) => changed.has(name),
    );
    const chosen = this.#chosen;
    if (!isAskedAnew || !chosen) return;
    // A page that puts the choice into its address gives back what was chosen.
    if (this.beforeId === chosen.beforeId && this.afterId === chosen.afterId) return;
    this.#lastChoice = undefined;
  }

  protected override isLoaded(view: ComparisonView): boolean {
    return view.state === 'ready' && Boolean(view.data.full.before.data && view.data.full.after.data);
  }

  protected override troubleIn(view: ComparisonView): MainsError | string | undefined {
    if (view.state === 'empty' && view.why.why === 'other-account' && this.accountId) return 'account-id';
    return view.state === 'ready' ? troubleWith(view.data) : undefined;
  }

  protected override renderView(view: ComparisonView): unknown {
    switch (view.state) {
      case 'config-error':
        return configErrorView(this.t, view.field);
      case 'signed-out':
        return this.#pane(signedOut(view.reason, this.#wayIn(view.reason), this.#words));
      case 'loading':
        return this.#pane(comparisonLoading(this.#loading));
      case 'empty':
        return this.#pane(this.#empty(view.why));
      case 'error':
        return this.#pane(this.#failed(view.error, view.retry));
      case 'ready':
        return this.#sheet(view.data, view.stale);
      default:
        return unreachable(view);
    }
  }

  #pane(content: unknown): TemplateResult {
    return html`<section class="pane">
      ${this.heading(this.t('billComparison.title'), 0, 'title')}${content}
    </section>`;
  }

  #empty(why: EmptyReason): TemplateResult {
    return emptyView({ heading: this.#heading, why, onNewest: this.#newest }, this.#words);
  }

  #failed(error: MainsError, retry: () => void): TemplateResult {
    const isGone = error.code === 'not-found' || error.code === 'forbidden';
    return html`${this.#errorView(error, retry)} ${isGone ? newest(this.#newest, this.#words) : nothing}`;
  }

  #sheet(data: ComparisonData, stale: Stale | undefined): TemplateResult {
    return html`${stale ? staleBar(this.t, { stale, age: this.ageOf(stale.sinceMs), retry: this.#retry }) : nothing}
    ${comparison(
      {
        heading: this.#heading,
        data,
        notice: this.#notice,
        loading: this.#loading,
        errorView: (error) => this.#errorView(error, this.#retry),
        onChoice: (beforeId, afterId) => this.#choose(data, beforeId, afterId),
      },
      this.#words,
    )}`;
  }

  #errorView(error: MainsError, retry: () => void): TemplateResult {
    return errorView(this.t, { error, retry, phone: this.#phone });
  }

  get #loading(): { readonly words: string; readonly announce: (text: string) => void } {
    return { words: this.t('ui.loading'), announce: (text) => this.announce(text) };
  }

  readonly #heading = (content: unknown, depth: number, className: string): TemplateResult =>
    this.heading(content, depth, className);

  #wayIn(reason: 'none' | 'expired'): unknown {
    if (!this.client?.session.hasHost) return callLink(this.t, this.#phone);
    return signIn(() => void this.requestSignIn(reason), this.#words);
  }

  get #phone(): string | undefined {
    return this.#queries.utility.result.data?.servicePhone;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const view = this.computeView();
    if (!this.#isAwaited || view.state === 'loading') return;
    if (view.state !== 'ready') {
      this.#isAwaited = false;
      return;
    }
    const error = troubleWith(view.data);
    const shown = differenceShown(view.data, this.#words)?.shown;
    if (error) this.announce(errorTitle(this.t, error));
    else if (shown) this.announce(this.#notice ? this.#withNotice(shown, this.#notice) : shown);
    else if (!this.isLoaded(view)) return;
    this.#isAwaited = false;
  }

  #withNotice(shown: string, notice: ChoiceNotice): string {
    return this.t('billDifference.shown.turned', {
      shown,
      turned: this.t(`billDifference.choice.${notice}`),
    });
  }

  readonly #retry = (): void => {
    const asked = new Set(Object.values(this.#queries).filter((query) => query.result.error));
    for (const query of asked) query.refetch();
  };

  readonly #newest = (): void => {
    this.#keep({});
  };

  #choose({ bills, pair, account, supplied }: ComparisonData, beforeId: string, afterId: string): void {
    const rechosen = rechosenPair(bills, pair, { beforeId, afterId });
    if (!rechosen) return;
    const { before, after } = rechosen.pair;
    this.#isAwaited = true;
    const { id: serviceId, commodity } = supplied.service;
    const ids = { accountId: account.id, serviceId, beforeId: before.id, afterId: after.id };
    this.#keep({ ...ids, ...(rechosen.notice && { notice: rechosen.notice }) });
    this.emit('mains-comparison-changed', { ...ids, commodity });
  }
}

function troubleWith({ full: { before, after } }: ComparisonData): MainsError | undefined {
  return before.error ?? after.error;
}
