import type { MainsError } from '@mains/client';
import { translatorFor } from '@mains/i18n';
import type { BillDocument, BillSummary, Commodity, Utility, YearMonth } from '@mains/contract';
import { plainDateIn } from '@mains/domain';
import { configErrorView, errorView, staleBar, unreachable, WidgetElement, type Stale } from '@mains/ui';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { accountBar } from './account-bar.templates.js';
import { Arrival } from './arrival.js';
import { billLoading, type LoadingWords } from './bill-body.templates.js';
import type { EmptyReason } from './bill-lookup.model.js';
import { billLookupStyles } from './bill-lookup.styles.js';
import { billSheet, detailsWait } from './bill-sheet.templates.js';
import { DeferredDetails } from './deferred-details.js';
import type { DetailsWords } from './details/index.js';
import type { BillLookupEvents } from './events.js';
import { FALLBACK_RULES } from './guest-form.model.js';
import { focusRefusal, guestForm, type GuestFormModel } from './guest-form.templates.js';
import { GuestLookup } from './guest-lookup.js';
import { HistoryChoice } from './history-choice.js';
import { lookupInputs, lookupQueries } from './lookup-queries.js';
import { chooseSubject, lookupView, type LookupData, type LookupView } from './lookup-view.model.js';
import { SubjectChoice, type Asked } from './subject-choice.js';
import { billLookupTexts } from './words.js';

/**
 * Looks a bill up and shows it in full: what it is made of, every line with its arithmetic, the bills of the last months.
 * With the host's session it shows the customer's own accounts; without one it asks for an account number and a proof.
 *
 * @summary Look a bill up and read it.
 * @fires mains-bill-opened - The customer chose another bill; `detail`: accountId, billId, serviceId, commodity, month.
 * @fires mains-payment-requested - The customer wants to pay; only with `payable`; `detail`: accountId, billId, amount.
 * @fires mains-navigation-requested - The customer wants to compare any two bills; cancelable, else it goes on in place;
 * `detail`: to, accountId, serviceId, commodity, billId, month, previousBillId.
 * @fires mains-account-changed - The customer chose another account; `detail`: accountId.
 * @fires mains-service-changed - The customer chose another service; `detail`: accountId, serviceId, commodity.
 * @fires mains-guest-verified - A guest proved an account; `detail`: accountId.
 * @csspart widget - The whole widget.
 * @csspart guest-form - The form for guests.
 * @csspart total - The amount of the bill.
 * @csspart due - When it is due.
 * @csspart strip - The strip with its labels.
 * @csspart difference - Why it is more or less than the bill before.
 * @csspart history - The bills of the last months.
 * @csspart lines - The table of lines.
 */
export class MainsBillLookupElement extends WidgetElement<LookupView, BillLookupEvents> {
  static override styles = [...WidgetElement.styles, ...billLookupStyles];
  protected static override readonly texts = billLookupTexts;

  static override properties: PropertyDeclarations = {
    commodity: {},
    serviceId: { attribute: 'service-id' },
    month: {},
    payable: { type: Boolean },
  };

  /** Which service to show; without it the first one that is billed. */
  declare commodity: Commodity | undefined;
  /** Opaque id of the service to show, where an account has several of one commodity. */
  declare serviceId: string | undefined;
  /** The month of the bill to show (`2026-10`); without it the newest bill. */
  declare month: YearMonth | undefined;
  /** Set it when the page takes payments: offers to pay and fires `mains-payment-requested`. */
  declare payable: boolean | undefined;

  readonly #guest = new GuestLookup(this);
  readonly #choice = new SubjectChoice(this);
  readonly #history = new HistoryChoice(this);
  readonly #details = new DeferredDetails(this, () => ({
    client: this.client,
    locale: this.language,
    data: this.#data,
  }));
  readonly #arrival = new Arrival();
  readonly #queries = lookupQueries((query) => this.query(query), {
    locale: () => this.language,
    subject: () => chooseSubject(this.#inputs()),
    billId: () => this.#data?.summary.id,
  });

  /** Whose session was the last: the end of a guest's is told in other words than that of the host's. */
  #lastSession: 'guest' | 'host' | undefined;

  protected override get timeZone(): string {
    return this.#utility?.timeZone ?? 'UTC';
  }

  get #words(): DetailsWords {
    return { t: this.t, format: this.format };
  }

  get #utility(): Utility | undefined {
    return this.#queries.utility.result.data;
  }

  get #today(): string {
    return plainDateIn(this.now, this.timeZone);
  }

  /** An attribute that was removed is null; an empty one asks for nothing either. */
  get #asked(): Required<Asked> {
    const { accountId, serviceId, commodity, month } = this;
    return {
      accountId: accountId || undefined,
      serviceId: serviceId || undefined,
      commodity: commodity || undefined,
      month: month || undefined,
    };
  }

  #inputs(): ReturnType<typeof lookupInputs> {
    return lookupInputs({
      client: this.client,
      queries: this.#queries,
      choice: this.#choice,
      asked: this.#asked,
      retry: this.#retry,
    });
  }

  get #data(): LookupData | undefined {
    const view = this.computeView();
    return view.state === 'ready' ? view.data : undefined;
  }

  protected override computeView(): LookupView {
    return lookupView(this.#inputs());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const session = this.client?.session.state;
    if (session === 'guest' || session === 'host') this.#lastSession = session;
    const asked = Object.entries(this.#asked).filter(([name]) => changed.has(name as keyof Asked));
    if (asked.length > 0) this.#heed(Object.fromEntries(asked));
  }

  #heed(changed: Asked): void {
    const service = chooseSubject(this.#inputs()).supplied?.service;
    const shown = this.#queries.bills.result.data?.bills.find(({ id }) => id === this.#choice.billId);
    if (!this.#choice.heed(changed, service, shown)) this.#history.selected = undefined;
  }

  protected override isLoaded(view: LookupView): boolean {
    return view.state === 'ready' && view.data.bill.data !== undefined;
  }

  protected override troubleIn(view: LookupView): MainsError | string | undefined {
    if (view.state === 'empty' && view.why.why === 'other-account' && this.accountId) return 'account-id';
    if (view.state === 'ready') return view.data.bill.error;
    return view.state === 'signed-out'
      ? (this.#guest.trouble ?? this.#queries.utility.result.error)
      : undefined;
  }

  protected override renderView(view: LookupView): unknown {
    switch (view.state) {
      case 'config-error':
        return configErrorView(this.t, view.field);
      case 'signed-out':
        return guestForm(this.#guestForm(view.reason), this.#words);
      case 'loading':
        return this.#frame(this.#pane(billLoading(this.#loading)));
      case 'empty':
        return this.#frame(this.#renderEmpty(view.why));
      case 'error':
        return this.#frame(this.#pane(this.#errorView(view.error, view.retry)));
      case 'ready':
        return this.#frame(this.#renderSheet(view.data), view.data.summary, view.stale);
      default:
        return unreachable(view);
    }
  }

  /** One template for all states, so that the bar above keeps its elements, and the focus in them, while they change. */
  #frame(content: unknown, current?: BillSummary, stale?: Stale): TemplateResult {
    return html`${stale ? staleBar(this.t, { stale, age: this.ageOf(stale.sinceMs), retry: this.#retry }) : nothing}
    ${this.#renderAccountBar(current)} ${content}`;
  }

  #pane(content: unknown): TemplateResult {
    const title = html`<span class="focus-target" tabindex="-1">${this.t('billLookup.title')}</span>`;
    return html`<section class="pane">${this.heading(title, 0, 'title')}${content}</section>`;
  }

  #errorView(error: MainsError, retry: () => void): TemplateResult {
    return errorView(this.t, { error, retry, phone: this.#utility?.servicePhone });
  }

  get #loading(): LoadingWords {
    return { words: this.t('ui.loading'), announce: (text) => this.announce(text) };
  }

  readonly #heading = (content: unknown, depth: number, className: string): TemplateResult =>
    this.heading(content, depth, className);

  #guestForm(reason: 'none' | 'expired'): GuestFormModel {
    const ended = reason === 'expired' ? this.#lastSession : undefined;
    return {
      heading: this.#heading,
      lookup: this.#guest,
      rules: this.#utility?.guestLookup ?? FALLBACK_RULES,
      servicePhone: this.#utility?.servicePhone,
      now: this.now,
      isZoneKnown: this.#utility !== undefined,
      ended,
      onSignIn: this.client?.session.hasHost
        ? () => void this.requestSignIn(ended ? 'expired' : 'none')
        : undefined,
      onSubmit: () => void this.#lookUp(),
    };
  }

  #renderAccountBar(current: BillSummary | undefined): unknown {
    const { account, supplied } = chooseSubject(this.#inputs());
    const { accounts, bills } = this.#queries;
    const choice = this.#choice;
    const isGuest = this.client?.session.state === 'guest';
    if (!account && !isGuest) return nothing;
    const ways = this.#details.readyFor(this.translator)?.ways(
      {
        account,
        accounts: accounts.result.data ?? [],
        supplied,
        isGuest,
        isChoosing: choice.isListOpen,
        search: choice.search,
        bills: bills.result.data?.bills ?? [],
        current,
        announce: (text) => this.announce(text),
        onBill: this.#openBill,
        onChoosing: (isListOpen) => choice.set({ isListOpen }),
        onSearch: (search) => choice.set({ search }),
        onAccount: (accountId) => this.#openAccount(accountId),
        onService: (serviceId) => this.#openService(serviceId),
      },
      this.#words,
    );
    const onAnother = (): void => void this.#lookUpAnother();
    return accountBar({ account, supplied, isGuest, onAnother }, ways, this.#words);
  }

  #renderEmpty(why: EmptyReason): TemplateResult {
    const onNewest = (): void => {
      this.month = undefined;
      this.#choice.set({ billId: undefined });
    };
    return (
      this.#details
        .readyFor(this.translator)
        ?.emptyView({ heading: this.#heading, why, onNewest }, this.#words) ??
      this.#pane(detailsWait(this.#details, this.#words))
    );
  }

  #renderSheet(data: LookupData): TemplateResult {
    return billSheet(
      {
        heading: this.#heading,
        data,
        today: this.#today,
        isPayable: this.payable === true,
        details: this.#details,
        deferred: this.#details.readyFor(this.translator),
        history: this.#history,
        loading: this.#loading,
        errorView: (error) => this.#errorView(error, this.#queries.bill.refetch),
        onPay: () => this.#pay(data.summary),
        onDocument: (document) => void this.#download(data.summary, document),
        onBill: this.#openBill,
        onNavigate: (detail) => this.emit('mains-navigation-requested', detail, { cancelable: true }),
      },
      this.#words,
    );
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const view = this.computeView();
    const wanted = translatorFor(this.settings.locale ?? 'en', this.settings.messages);
    this.#details.serve(view, this.#queries.accounts.result.data !== undefined, [this.translator, wanted]);
    this.#details.differenceFor(this.translator)?.tell(this.#words, (text) => this.announce(text));
    if (view.state === 'empty' && !this.#details.readyFor(this.translator)) return;
    this.#arrival.tell(view, {
      root: this.renderRoot,
      announce: (text) => this.announce(text),
      today: this.#today,
      ui: this.t,
      words: this.#words,
    });
  }

  readonly #retry = (): void => {
    for (const query of Object.values(this.#queries)) if (query.result.error) query.refetch();
  };

  async #lookUp(): Promise<void> {
    const { client } = this;
    if (!client) return;
    const result = await this.#guest.send(client, {
      rules: this.#utility?.guestLookup ?? FALLBACK_RULES,
      locale: this.language,
      now: () => this.now,
    });
    if (result.outcome === 'ignored') return;
    if (result.outcome === 'verified') {
      this.#arrival.awaited = 'focus';
      this.emit('mains-guest-verified', { accountId: result.access.accountId });
      this.requestUpdate();
      return;
    }
    await this.updateComplete;
    focusRefusal(this.renderRoot);
  }

  async #lookUpAnother(): Promise<void> {
    this.#choice.clear();
    this.#lastSession = undefined;
    this.month = undefined;
    this.commodity = undefined;
    this.#arrival.awaited = 'form';
    await this.client?.session.signOut();
  }

  #openAccount(accountId: string): void {
    this.#choice.clear(accountId);
    if (this.client) this.#choice.lastAccount.remember(this.client, accountId);
    this.#startAfresh('focus');
    this.month = undefined;
    this.emit('mains-account-changed', { accountId });
  }

  #openService(serviceId: string): void {
    this.#choice.set({ serviceId, billId: undefined });
    this.#startAfresh('say');
    const { account, supplied } = chooseSubject(this.#inputs());
    const commodity = supplied?.service.commodity;
    if (account && commodity)
      this.emit('mains-service-changed', { accountId: account.id, serviceId, commodity });
  }

  readonly #openBill = (bill: BillSummary): void => {
    const { id: billId, accountId, serviceId, commodity, month } = bill;
    this.#choice.set({ billId });
    this.#startAfresh('say');
    this.emit('mains-bill-opened', { billId, accountId, serviceId, commodity, month });
  };

  #startAfresh(awaited: 'focus' | 'say'): void {
    this.#arrival.awaited = awaited;
    this.#history.selected = undefined;
    this.#details.files?.forgetFailure();
  }

  #pay({ id: billId, accountId, outstanding: amount }: BillSummary): void {
    this.emit('mains-payment-requested', { billId, accountId, amount }, { cancelable: true });
  }

  async #download(summary: BillSummary, document: BillDocument): Promise<void> {
    const { client } = this;
    const arrived = client && (await this.#details.files?.download(client, summary, document, this.language));
    if (arrived === false) this.announce(this.#words.t('billDetails.actions.downloadFailed'));
  }
}
