import {
  accountQuery,
  accountsQuery,
  billQuery,
  billsQuery,
  fetchBillDocument,
  MainsError,
  utilityQuery,
} from '@mains/client';
import type {
  BillDocument,
  BillSummary,
  Commodity,
  GuestLookupRules,
  Money,
  YearMonth,
} from '@mains/contract';
import { plainDateIn } from '@mains/domain';
import { matchLocale } from '@mains/i18n';
import {
  configErrorView,
  errorView,
  focusErrorSummary,
  loadingView,
  notice,
  skeleton,
  staleBar,
  unreachable,
  WidgetElement,
} from '@mains/ui';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { accountBar, monthChoice } from './account-bar.templates.js';
import { billActions, billHead, billNotices, moreActions } from './bill-head.templates.js';
import { billBody } from './bill-body.templates.js';
import { COMMODITIES, type EmptyReason } from './bill-lookup.model.js';
import { billLookupStyles } from './bill-lookup.styles.js';
import { headView } from './bill-sheet.model.js';
import { saveFile } from './save-file.js';
import { emptyView } from './empty.templates.js';
import { FALLBACK_RULES } from './guest-form.model.js';
import { failureText, GUEST_FIELD_IDS, guestForm } from './guest-form.templates.js';
import { GuestLookup } from './guest-lookup.js';
import type { Measure } from './history.model.js';
import { history } from './history.templates.js';
import { lastAccount } from './last-account.js';
import {
  chooseSubject,
  lookupView,
  type LookupData,
  type LookupInputs,
  type LookupView,
} from './lookup-view.model.js';
import { billLookupTexts, type Words } from './words.js';

/** The bill that the customer chose to see. */
export interface BillOpenedDetail {
  readonly accountId: string;
  readonly billId: string;
  readonly commodity: Commodity;
  readonly month: YearMonth;
}

/** The bill that the customer wants to pay now, and how much is outstanding. */
export interface PaymentRequestedDetail {
  readonly accountId: string;
  readonly billId: string;
  readonly amount: Money;
}

/** The events of `mains-bill-lookup`, besides those of every widget. */
export interface BillLookupEvents {
  'mains-bill-opened': BillOpenedDetail;
  'mains-payment-requested': PaymentRequestedDetail;
  'mains-account-changed': { readonly accountId: string };
  'mains-guest-verified': { readonly accountId: string };
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/**
 * Looks a bill up and shows it in full: what it is made of, every line with its arithmetic, the bills of the last months.
 * With the host's session it shows the customer's own accounts; without one it asks for an account number and a proof.
 *
 * @summary Look a bill up and read it.
 * @fires mains-bill-opened - The customer chose another bill; `detail`: accountId, billId, commodity, month.
 * @fires mains-payment-requested - The customer wants to pay; only with `payable`; `detail`: accountId, billId, amount.
 * @fires mains-account-changed - The customer chose another account; `detail`: accountId.
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

  /** Which service to show; without it the first one that is billed. */
  @property() commodity: Commodity | undefined;
  /** The month of the bill to show (`2026-10`); without it the newest bill. */
  @property() month: YearMonth | undefined;
  /** Set it when the page takes payments: offers to pay and fires `mains-payment-requested`. */
  @property({ type: Boolean }) payable = false;

  @state() private _billId: string | undefined;
  @state() private _serviceId: string | undefined;
  @state() private _chosenAccountId: string | undefined;
  @state() private _isChoosingAccount = false;
  @state() private _accountSearch = '';
  @state() private _downloadingId: string | undefined;
  @state() private _downloadFailed = false;
  @state() private _measure: Measure = 'money';
  @state() private _isTable = false;
  /** The month picked out in the history; the current bill's when none is. */
  @state() private _selectedMonth: YearMonth | undefined;

  readonly #guest = new GuestLookup(this);
  readonly #utility = this.query((client) => utilityQuery(client, { locale: this.#dataLocale }));
  readonly #accounts = this.query((client) => {
    const { guest, state: session } = client.session;
    if (guest) {
      const one = accountQuery(client, { accountId: guest.accountId, locale: this.#dataLocale });
      return { ...one, select: (account) => [account] };
    }
    return session === 'host' ? accountsQuery(client, { locale: this.#dataLocale }) : undefined;
  });
  readonly #bills = this.query((client) => {
    const { account, supplied } = this.#subject;
    if (!account || supplied?.service.payment !== 'billed') return undefined;
    const serviceId = supplied.service.id;
    return billsQuery(client, { accountId: account.id, serviceId, locale: this.#dataLocale });
  });
  readonly #bill = this.query((client) => {
    const view = this.#computed();
    const billId = view.state === 'ready' ? view.data.summary.id : undefined;
    return billId === undefined ? undefined : billQuery(client, { billId, locale: this.#dataLocale });
  });

  /** Whether the last session was a guest's: its end is told in other words than the host's. */
  #wasGuest = false;
  /** Whether the customer has just asked for what is on its way, so that its arrival is said and focused. */
  #awaited: 'focus' | 'say' | 'form' | undefined;

  protected override get timeZone(): string {
    return this.#utility.result.data?.timeZone ?? 'UTC';
  }

  /** Data is asked for in the language that is wanted, while its texts may still be on their way. */
  get #dataLocale(): string {
    return matchLocale(this.settings.locale ?? 'en');
  }

  get #words(): Words {
    return { t: this.t as Words['t'], format: this.format };
  }

  get #rules(): GuestLookupRules {
    return this.#utility.result.data?.guestLookup ?? FALLBACK_RULES;
  }

  get #subject(): ReturnType<typeof chooseSubject> {
    return chooseSubject(this.#inputs());
  }

  #inputs(): LookupInputs {
    const session = this.client?.session;
    return {
      session: session?.state,
      wanted: {
        accountId: session?.state === 'guest' ? undefined : (this._chosenAccountId ?? this.accountId),
        commodity: COMMODITIES.find((commodity) => commodity === this.commodity),
        month: this.month !== undefined && MONTH.test(this.month) ? this.month : undefined,
        billId: this._billId,
        serviceId: this._serviceId,
      },
      rememberedAccountId:
        session?.state === 'host' && this.client ? lastAccount.read(this.client.apiBase) : undefined,
      utility: this.#utility.result,
      accounts: this.#accounts.result,
      bills: this.#bills.result,
      bill: this.#bill.result,
      retry: this.#retry,
    };
  }

  #computed(): LookupView {
    return lookupView(this.#inputs());
  }

  protected override computeView(): LookupView {
    return this.#computed();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const session = this.client?.session.state;
    if (session === 'guest' || session === 'host') this.#wasGuest = session === 'guest';
    // What the page asks for replaces what the customer had chosen before.
    if (changed.has('month') || changed.has('commodity') || changed.has('accountId')) {
      this._billId = undefined;
      if (changed.has('commodity')) this._serviceId = undefined;
      if (changed.has('accountId')) this._chosenAccountId = undefined;
    }
  }

  protected override renderView(view: LookupView): unknown {
    switch (view.state) {
      case 'config-error':
        return configErrorView(this.t, view.field);
      case 'signed-out':
        return this.#renderGuestForm(view.reason);
      case 'loading':
        return html`${this.heading(this.t('billLookup.title'), 0, 'title')}
        ${loadingView({
          skeleton: skeleton(SKETCH),
          words: this.t('billLookup.loading'),
          announce: (text) => this.announce(text),
        })}`;
      case 'empty':
        return html`${this.#renderAccountBar()}${this.#renderEmpty(view.why)}`;
      case 'error':
        return html`${this.heading(this.t('billLookup.title'), 0, 'title')}
        ${errorView(this.t, {
          error: view.error,
          retry: view.retry,
          phone: this.#utility.result.data?.servicePhone,
        })}`;
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
        ${this.#renderAccountBar(view.data)}${this.#renderBill(view.data)}`;
      default:
        return unreachable(view);
    }
  }

  #renderGuestForm(reason: 'none' | 'expired'): TemplateResult {
    const hasHost = this.client?.session.hasHost === true;
    const signIn = (): void => void this.requestSignIn(reason);
    const button = html`<button type="button" class="link strong" @click=${signIn}>
      ${this.t('billLookup.session.signIn')}
    </button>`;
    const expiredHost = reason === 'expired' && !this.#wasGuest;
    return guestForm(
      {
        heading: (content, depth, className) => this.heading(content, depth, className),
        lookup: this.#guest,
        rules: this.#rules,
        servicePhone: this.#utility.result.data?.servicePhone,
        now: this.now,
        preface: html`${
          expiredHost
            ? notice({
                tone: 'warning',
                title: this.t('billLookup.session.expiredTitle'),
                text: this.t('billLookup.session.expired'),
                actions: button,
              })
            : hasHost
              ? html`<p>${button}</p>`
              : nothing
        }
        ${
          reason === 'expired' && this.#wasGuest
            ? notice({ tone: 'warning', text: this.t('billLookup.session.guestEnded') })
            : nothing
        }`,
        onSubmit: () => void this.#lookUp(),
      },
      this.#words,
    );
  }

  #renderAccountBar(data?: LookupData): TemplateResult {
    const { account, supplied } = this.#subject;
    const bills = this.#bills.result.data?.bills ?? [];
    const onBill = (bill: BillSummary): void => this.#open(bill);
    return accountBar(
      {
        account,
        accounts: this.#accounts.result.data ?? [],
        supplied,
        isGuest: this.client?.session.state === 'guest',
        isChoosing: this._isChoosingAccount,
        search: this._accountSearch,
        onAnother: () => void this.#lookUpAnother(),
        onChoosing: (isOpen) => this.#chooseAccounts(isOpen),
        onSearch: (text) => (this._accountSearch = text),
        onAccount: (accountId) => this.#openAccount(accountId),
        onService: (serviceId) => this.#openService(serviceId),
      },
      this.#words,
      bills.length > 0 ? monthChoice({ bills, current: data?.summary, onBill }, this.#words) : nothing,
    );
  }

  #renderEmpty(why: EmptyReason): TemplateResult {
    return emptyView(
      {
        heading: (content, depth, className) => this.heading(content, depth, className),
        why,
        onNewest: () => {
          this.month = undefined;
          this._billId = undefined;
        },
      },
      this.#words,
    );
  }

  #renderBill(data: LookupData): TemplateResult {
    const { summary } = data;
    const bill = data.bill.data;
    const words = this.#words;
    const heading = (content: unknown, depth: number, className: string): TemplateResult =>
      this.heading(content, depth, className);
    const servicePhone = data.utility.servicePhone;
    const actions = {
      summary,
      bill,
      isPayable: this.payable,
      downloadingId: this._downloadingId,
      onPay: () => this.#pay(summary),
      onDocument: (document: BillDocument) => void this.#download(summary, document),
      onCsv: () => void this.#saveCsv(data),
      onPrint: () => window.print(),
    };
    return html`<article class="bill" ?data-cancelled=${summary.status === 'cancelled'}>
      ${billHead({ heading, summary, today: this.#today, actions: billActions(actions, words) }, words)}
      ${
        this._downloadFailed
          ? notice({ tone: 'danger', text: this.t('billLookup.actions.downloadFailed') })
          : nothing
      }
      ${billNotices(
        {
          summary,
          bills: data.bills,
          overdueTotal: data.overdueTotal,
          bill,
          servicePhone,
          onBill: (other) => this.#open(other),
        },
        words,
      )}
      ${billBody(
        {
          heading,
          data,
          announce: (text) => this.announce(text),
          errorView: (error) => errorView(this.t, { error, retry: this.#bill.refetch, phone: servicePhone }),
          history: history(
            {
              heading,
              bills: data.bills,
              current: summary,
              measure: this._measure,
              isTable: this._isTable,
              selected: this._selectedMonth ?? summary.month,
              onMeasure: (measure) => (this._measure = measure),
              onTable: (isTable) => (this._isTable = isTable),
              onSelect: (month) => (this._selectedMonth = month),
              onBill: (other) => this.#open(other),
            },
            words,
          ),
        },
        words,
      )}
      ${moreActions({ ...actions, heading }, words)}
    </article>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const view = this.#computed();
    if (view.state === 'signed-out' && this.#awaited === 'form') {
      this.#awaited = undefined;
      this.renderRoot.querySelector<HTMLElement>(`#${GUEST_FIELD_IDS.accountNumber}`)?.focus();
    }
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

  get #today(): string {
    return plainDateIn(this.now, this.timeZone);
  }

  readonly #retry = (): void => {
    for (const query of [this.#utility, this.#accounts, this.#bills, this.#bill]) {
      if (query.result.error) query.refetch();
    }
  };

  async #lookUp(): Promise<void> {
    const { client } = this;
    if (!client) return;
    const sent = this.#guest.send(client, {
      rules: this.#rules,
      locale: this.#dataLocale,
      now: () => this.now,
    });
    const result = await sent;
    await this.updateComplete;
    if (result.outcome === 'verified') {
      this.#awaited = 'focus';
      this.emit('mains-guest-verified', { accountId: result.access.accountId });
      this.requestUpdate();
      return;
    }
    if (result.outcome === 'ignored') return;
    const failure = failureText(
      { lookup: this.#guest, servicePhone: this.#utility.result.data?.servicePhone, now: this.now },
      this.#words,
    );
    if (failure) {
      this.announce(`${failure.title} ${failure.text}`, 'assertive');
      this.renderRoot.querySelector<HTMLElement>('.form-failure')?.focus();
    } else {
      focusErrorSummary(this.renderRoot);
    }
  }

  async #lookUpAnother(): Promise<void> {
    this.#resetChoice();
    this.#wasGuest = false;
    this.month = undefined;
    this.commodity = undefined;
    this.#awaited = 'form';
    await this.client?.session.signOut();
  }

  #resetChoice(): void {
    this._billId = undefined;
    this._serviceId = undefined;
    this._selectedMonth = undefined;
    this._isChoosingAccount = false;
    this._accountSearch = '';
    this._downloadFailed = false;
  }

  #chooseAccounts(isOpen: boolean): void {
    this._isChoosingAccount = isOpen;
    const target = isOpen ? '#account-search, .account-option' : '#choose-account';
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(target)?.focus());
  }

  #openAccount(accountId: string): void {
    this.#resetChoice();
    this.month = undefined;
    this._chosenAccountId = accountId;
    this.#awaited = 'focus';
    this.emit('mains-account-changed', { accountId });
  }

  #openService(serviceId: string): void {
    this._billId = undefined;
    this._selectedMonth = undefined;
    this._downloadFailed = false;
    this._serviceId = serviceId;
    this.#awaited = 'say';
  }

  #open(bill: BillSummary): void {
    this._billId = bill.id;
    this._selectedMonth = undefined;
    this._downloadFailed = false;
    this.#awaited = 'say';
    const { id: billId, accountId, commodity, month } = bill;
    this.emit('mains-bill-opened', { billId, accountId, commodity, month });
  }

  #pay(summary: BillSummary): void {
    const { id: billId, accountId, outstanding: amount } = summary;
    this.emit('mains-payment-requested', { billId, accountId, amount }, { cancelable: true });
  }

  async #download(summary: BillSummary, document: BillDocument): Promise<void> {
    const { client } = this;
    if (!client || this._downloadingId !== undefined) return;
    this._downloadingId = document.id;
    this._downloadFailed = false;
    try {
      const request = { billId: summary.id, documentId: document.id, locale: this.#dataLocale };
      const { blob, fileName } = await fetchBillDocument(client, request);
      saveFile(blob, fileName ?? summary.number);
    } catch (error) {
      if (!(error instanceof MainsError)) throw error;
      this._downloadFailed = true;
      this.announce(this.t('billLookup.actions.downloadFailed'));
    } finally {
      this._downloadingId = undefined;
    }
  }

  async #saveCsv({ bill }: LookupData): Promise<void> {
    if (!bill.data) return;
    const { billCsv } = await import('./bill-csv.model.js');
    const { text, fileName } = billCsv(bill.data, this.#words);
    saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), fileName);
  }
}

/** The sketch of a bill: title, total, strip, labels. */
const SKETCH = [
  [{ widthPercent: 40, heightPx: 20 }],
  [{ widthPercent: 32, heightPx: 64 }],
  [
    { widthPercent: 46, heightPx: 44 },
    { widthPercent: 24, heightPx: 44 },
    { widthPercent: 12, heightPx: 44 },
    { widthPercent: 10, heightPx: 44 },
    { widthPercent: 8, heightPx: 44 },
  ],
  [
    { widthPercent: 30, heightPx: 16 },
    { widthPercent: 30, heightPx: 16 },
  ],
];

declare global {
  interface HTMLElementTagNameMap {
    'mains-bill-lookup': MainsBillLookupElement;
  }
}
