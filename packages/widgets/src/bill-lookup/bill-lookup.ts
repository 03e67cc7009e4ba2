import type { MainsError } from '@mains/client';
import { matchLocale, translatorFor } from '@mains/i18n';
import type { BillDocument, BillSummary, Commodity, Utility, YearMonth } from '@mains/contract';
import { plainDateIn } from '@mains/domain';
import { configErrorView, errorView, staleBar, unreachable, WidgetElement } from '@mains/ui';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { accountBar } from './account-bar.templates.js';
import { billLoading, type LoadingWords } from './bill-body.templates.js';
import type { EmptyReason } from './bill-lookup.model.js';
import { billLookupStyles } from './bill-lookup.styles.js';
import { billSheet, detailsWait } from './bill-sheet.templates.js';
import { headView } from './bill-sheet.model.js';
import { DeferredDetails } from './deferred-details.js';
import type { DetailsWords } from './details/index.js';
import type { BillLookupEvents } from './events.js';
import { FALLBACK_RULES } from './guest-form.model.js';
import { GUEST_FIELD_IDS, guestForm, tellRefusal, type GuestFormModel } from './guest-form.templates.js';
import { GuestLookup } from './guest-lookup.js';
import { HistoryChoice } from './history-choice.js';
import { lastAccount } from './last-account.js';
import { lookupInputs, lookupQueries } from './lookup-queries.js';
import { chooseSubject, lookupView, type LookupData, type LookupView } from './lookup-view.model.js';
import { SubjectChoice } from './subject-choice.js';
import { billLookupTexts } from './words.js';

/**
 * Looks a bill up and shows it in full: what it is made of, every line with its arithmetic, the bills of the last months.
 * With the host's session it shows the customer's own accounts; without one it asks for an account number and a proof.
 *
 * @summary Look a bill up and read it.
 * @fires mains-bill-opened - The customer chose another bill; `detail`: accountId, billId, commodity, month.
 * @fires mains-payment-requested - The customer wants to pay; only with `payable`; `detail`: accountId, billId, amount.
 * @fires mains-account-changed - The customer chose another account; `detail`: accountId.
 * @fires mains-service-changed - The customer chose another service; `detail`: accountId, serviceId, commodity.
 * @fires mains-guest-verified - A guest proved an account; `detail`: accountId.
 * @csspart widget - The whole widget.
 * @csspart guest-form - The form for guests.
 * @csspart total - The amount of the bill.
 * @csspart due - When it is due.
 * @csspart strip - The strip with its labels.
 * @csspart history - The bills of the last months.
 * @csspart lines - The table of lines.
 */
export class MainsBillLookupElement extends WidgetElement<LookupView, BillLookupEvents> {
  static override styles = [...WidgetElement.styles, ...billLookupStyles];
  protected static override readonly texts = billLookupTexts;

  static override properties: PropertyDeclarations = {
    commodity: {},
    month: {},
    payable: { type: Boolean },
  };

  /** Which service to show; without it the first one that is billed. */
  declare commodity: Commodity | undefined;
  /** The month of the bill to show (`2026-10`); without it the newest bill. */
  declare month: YearMonth | undefined;
  /** Set it when the page takes payments: offers to pay and fires `mains-payment-requested`. */
  declare payable: boolean | undefined;

  readonly #guest = new GuestLookup(this);
  readonly #choice = new SubjectChoice(this);
  readonly #history = new HistoryChoice(this);
  readonly #details = new DeferredDetails(this);
  readonly #queries = lookupQueries((query) => this.query(query), {
    locale: () => this.#dataLocale,
    subject: () => chooseSubject(this.#inputs()),
    billId: () => {
      const view = this.computeView();
      return view.state === 'ready' ? view.data.summary.id : undefined;
    },
  });

  /** Whose session was the last: the end of a guest's is told in other words than that of the host's. */
  #lastSession: 'guest' | 'host' | undefined;
  /** What the customer has just asked for and what is to be said or focused when it is there. */
  #awaited: 'focus' | 'say' | 'form' | undefined;

  protected override get timeZone(): string {
    return this.#utility?.timeZone ?? 'UTC';
  }

  /** Data is asked for in the language that is wanted, while its texts may still be on their way. */
  get #dataLocale(): string {
    return matchLocale(this.settings.locale ?? 'en');
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

  #inputs(): ReturnType<typeof lookupInputs> {
    const { accountId, commodity, month } = this;
    return lookupInputs({
      client: this.client,
      queries: this.#queries,
      choice: this.#choice,
      asked: { accountId, commodity, month },
      retry: this.#retry,
    });
  }

  protected override computeView(): LookupView {
    return lookupView(this.#inputs());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const session = this.client?.session.state;
    if (session === 'guest' || session === 'host') this.#lastSession = session;
    if (changed.has('accountId') || changed.has('commodity') || changed.has('month')) this.#heed(changed);
  }

  #heed(changed: PropertyValues<this>): void {
    const choice = this.#choice;
    if (changed.has('accountId')) choice.accountId = undefined;
    const { supplied } = chooseSubject(this.#inputs());
    const shown = this.#queries.bills.result.data?.bills.find(({ id }) => id === choice.billId);
    if (!choice.heed(this, supplied?.service, shown)) this.#history.selected = undefined;
  }

  protected override renderView(view: LookupView): unknown {
    switch (view.state) {
      case 'config-error':
        return configErrorView(this.t, view.field);
      case 'signed-out':
        return guestForm(
          this.#guestForm(view.reason === 'expired' ? this.#lastSession : undefined),
          this.#words,
        );
      case 'loading':
        return this.#pane(billLoading(this.#loading));
      case 'empty':
        return html`${this.#renderAccountBar()}${this.#renderEmpty(view.why)}`;
      case 'error':
        return this.#pane(this.#errorView(view.error, view.retry));
      case 'ready':
        return html`${
          view.stale
            ? staleBar(this.t, {
                stale: view.stale,
                age: this.format.relativeAge(view.stale.sinceMs, this.now),
                retry: this.#retry,
              })
            : nothing
        }
        ${this.#renderAccountBar(view.data)}${this.#renderSheet(view.data)}`;
      default:
        return unreachable(view);
    }
  }

  /** The widget's frame without a bill in it. */
  #pane(content: unknown): TemplateResult {
    return html`<section class="pane">
      ${this.heading(this.t('billLookup.title'), 0, 'title')}${content}
    </section>`;
  }

  #errorView(error: MainsError, retry: () => void): TemplateResult {
    return errorView(this.t, { error, retry, phone: this.#utility?.servicePhone });
  }

  get #loading(): LoadingWords {
    return { words: this.t('ui.loading'), announce: (text) => this.announce(text) };
  }

  readonly #heading = (content: unknown, depth: number, className: string): TemplateResult =>
    this.heading(content, depth, className);

  #guestForm(ended: GuestFormModel['ended']): GuestFormModel {
    return {
      heading: this.#heading,
      lookup: this.#guest,
      rules: this.#utility?.guestLookup ?? FALLBACK_RULES,
      servicePhone: this.#utility?.servicePhone,
      now: this.now,
      ended,
      onSignIn: this.client?.session.hasHost
        ? () => void this.requestSignIn(ended ? 'expired' : 'none')
        : undefined,
      onSubmit: () => void this.#lookUp(),
    };
  }

  #renderAccountBar(data?: LookupData): TemplateResult {
    const { account, supplied } = chooseSubject(this.#inputs());
    const { accounts, bills } = this.#queries;
    const choice = this.#choice;
    const isGuest = this.client?.session.state === 'guest';
    const ways = this.#details.readyFor(this.translator)?.ways(
      {
        account,
        accounts: accounts.result.data ?? [],
        supplied,
        isGuest,
        isChoosing: choice.isListOpen,
        search: choice.search,
        bills: bills.result.data?.bills ?? [],
        current: data?.summary,
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
        onCsv: () => this.#saveCsv(data),
        onBill: this.#openBill,
      },
      this.#words,
    );
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const view = this.computeView();
    if (view.state === 'signed-out' && this.#awaited === 'form') {
      this.#awaited = undefined;
      this.renderRoot.querySelector<HTMLElement>(`#${GUEST_FIELD_IDS.accountNumber}`)?.focus();
    }
    const isShown = view.state === 'ready' && view.data.bill.status !== 'pending';
    if (isShown || view.state === 'empty')
      this.#details.load([
        this.translator,
        translatorFor(this.settings.locale ?? 'en', this.settings.messages),
      ]);
    if (view.state === 'ready' && view.data.bill.data) this.#tellArrival(view.data);
  }

  #tellArrival({ summary, account }: LookupData): void {
    if (this.client?.session.state === 'host') lastAccount.write(this.client.apiBase, account.id);
    const awaited = this.#awaited;
    if (!awaited) return;
    this.#awaited = undefined;
    if (awaited === 'focus') this.renderRoot.querySelector<HTMLElement>('.focus-target')?.focus();
    const { title, total, due } = headView(summary, this.#words, this.#today);
    this.announce(this.t('billLookup.bill.shown', { title, total, due: due.headline }));
  }

  readonly #retry = (): void => {
    for (const query of Object.values(this.#queries)) if (query.result.error) query.refetch();
  };

  async #lookUp(): Promise<void> {
    const { client } = this;
    if (!client) return;
    const result = await this.#guest.send(client, {
      rules: this.#utility?.guestLookup ?? FALLBACK_RULES,
      locale: this.#dataLocale,
      now: () => this.now,
    });
    if (result.outcome === 'ignored') return;
    if (result.outcome === 'verified') {
      this.#awaited = 'focus';
      this.emit('mains-guest-verified', { accountId: result.access.accountId });
      this.requestUpdate();
      return;
    }
    await this.updateComplete;
    tellRefusal(this.renderRoot, this.#guestForm(undefined), this.#words, (text) =>
      this.announce(text, 'assertive'),
    );
  }

  async #lookUpAnother(): Promise<void> {
    this.#choice.clear();
    this.#lastSession = undefined;
    this.month = undefined;
    this.commodity = undefined;
    this.#awaited = 'form';
    await this.client?.session.signOut();
  }

  #openAccount(accountId: string): void {
    this.#choice.clear(accountId);
    this.#startAfresh('focus');
    this.month = undefined;
    this.emit('mains-account-changed', { accountId });
  }

  #openService(serviceId: string): void {
    this.#choice.set({ serviceId, billId: undefined });
    this.#startAfresh('say');
    const { account, supplied } = chooseSubject(this.#inputs());
    if (!account || !supplied) return;
    const { commodity } = supplied.service;
    this.emit('mains-service-changed', { accountId: account.id, serviceId, commodity });
  }

  readonly #openBill = (bill: BillSummary): void => {
    const { id: billId, accountId, commodity, month } = bill;
    this.#choice.set({ billId });
    this.#startAfresh('say');
    this.emit('mains-bill-opened', { billId, accountId, commodity, month });
  };

  #startAfresh(awaited: 'focus' | 'say'): void {
    this.#awaited = awaited;
    this.#history.selected = undefined;
    this.#details.files?.forgetFailure();
  }

  #pay({ id: billId, accountId, outstanding: amount }: BillSummary): void {
    this.emit('mains-payment-requested', { billId, accountId, amount }, { cancelable: true });
  }

  async #download(summary: BillSummary, document: BillDocument): Promise<void> {
    const { files } = this.#details;
    if (!this.client || !files) return;
    const arrived = await files.download(this.client, summary, document, this.#dataLocale);
    if (!arrived) this.announce(this.#words.t('billDetails.actions.downloadFailed'));
  }

  #saveCsv({ bill }: LookupData): void {
    if (bill.data) this.#details.readyFor(this.translator)?.saveCsv(bill.data, this.#words);
  }
}
