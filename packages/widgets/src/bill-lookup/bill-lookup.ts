import { matchLocale, translatorFor } from '@mains/i18n';
import type { BillDocument, BillSummary, Commodity, GuestLookupRules, YearMonth } from '@mains/contract';
import { plainDateIn } from '@mains/domain';
import {
  configErrorView,
  errorView,
  focusErrorSummary,
  loadingView,
  skeleton,
  staleBar,
  unreachable,
  WidgetElement,
} from '@mains/ui';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { accountBar } from './account-bar.templates.js';
import { STRIP_SKETCH } from './bill-body.templates.js';
import { COMMODITIES, type EmptyReason } from './bill-lookup.model.js';
import { billLookupStyles } from './bill-lookup.styles.js';
import { billSheet, detailsWait } from './bill-sheet.templates.js';
import { headView } from './bill-sheet.model.js';
import { DeferredDetails } from './deferred-details.js';
import type { DetailsWords } from './details/index.js';
import type { BillLookupEvents } from './events.js';
import { FALLBACK_RULES } from './guest-form.model.js';
import { failureText, GUEST_FIELD_IDS, guestForm } from './guest-form.templates.js';
import { GuestLookup } from './guest-lookup.js';
import { HistoryChoice } from './history-choice.js';
import { lastAccount } from './last-account.js';
import { lookupQueries } from './lookup-queries.js';
import {
  chooseSubject,
  lookupView,
  type LookupData,
  type LookupInputs,
  type LookupView,
} from './lookup-view.model.js';
import { SubjectChoice } from './subject-choice.js';
import { billLookupTexts, type Words } from './words.js';

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

  /** Whether the last session was a guest's: its end is told in other words than the host's. */
  #wasGuest = false;
  /** What the customer has just asked for and what is to be said or focused when it is there. */
  #awaited: 'focus' | 'say' | 'form' | undefined;

  protected override get timeZone(): string {
    return this.#queries.utility.result.data?.timeZone ?? 'UTC';
  }

  /** Data is asked for in the language that is wanted, while its texts may still be on their way. */
  get #dataLocale(): string {
    return matchLocale(this.settings.locale ?? 'en');
  }

  get #words(): Words {
    return { t: this.t as Words['t'], format: this.format };
  }

  get #detailsWords(): DetailsWords {
    return { t: this.t as DetailsWords['t'], format: this.format };
  }

  get #rules(): GuestLookupRules {
    return this.#queries.utility.result.data?.guestLookup ?? FALLBACK_RULES;
  }

  get #servicePhone(): string | undefined {
    return this.#queries.utility.result.data?.servicePhone;
  }

  get #today(): string {
    return plainDateIn(this.now, this.timeZone);
  }

  #inputs(): LookupInputs {
    const session = this.client?.session;
    const { utility, accounts, bills, bill } = this.#queries;
    const { accountId, serviceId, billId } = this.#choice;
    return {
      session: session?.state,
      wanted: {
        accountId: session?.state === 'guest' ? undefined : (accountId ?? this.accountId),
        commodity: COMMODITIES.find((commodity) => commodity === this.commodity),
        month: this.month !== undefined && MONTH.test(this.month) ? this.month : undefined,
        billId,
        serviceId,
      },
      rememberedAccountId:
        session?.state === 'host' && this.client ? lastAccount.read(this.client.apiBase) : undefined,
      utility: utility.result,
      accounts: accounts.result,
      bills: bills.result,
      bill: bill.result,
      retry: this.#retry,
    };
  }

  protected override computeView(): LookupView {
    return lookupView(this.#inputs());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const session = this.client?.session.state;
    if (session === 'guest' || session === 'host') this.#wasGuest = session === 'guest';
    // What the page asks for replaces what the customer had chosen before.
    if (changed.has('accountId')) this.#choice.accountId = undefined;
    if (changed.has('commodity')) this.#choice.serviceId = undefined;
    if (changed.has('month') || changed.has('commodity') || changed.has('accountId')) {
      this.#choice.billId = undefined;
      this.#history.selected = undefined;
    }
  }

  protected override renderView(view: LookupView): unknown {
    switch (view.state) {
      case 'config-error':
        return configErrorView(this.t, view.field);
      case 'signed-out':
        return this.#renderGuestForm(view.reason);
      case 'loading':
        return html`${this.#title}
        ${loadingView({
          skeleton: skeleton(SKETCH),
          words: this.t('ui.loading'),
          announce: (text) => this.announce(text),
        })}`;
      case 'empty':
        return html`${this.#renderAccountBar()}${this.#renderEmpty(view.why)}`;
      case 'error':
        return html`${this.#title}
        ${errorView(this.t, { error: view.error, retry: view.retry, phone: this.#servicePhone })}`;
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

  get #title(): TemplateResult {
    return this.heading(this.t('billLookup.title'), 0, 'title');
  }

  readonly #heading = (content: unknown, depth: number, className: string): TemplateResult =>
    this.heading(content, depth, className);

  #renderGuestForm(reason: 'none' | 'expired'): TemplateResult {
    const signIn = (): void => void this.requestSignIn(reason);
    return guestForm(
      {
        heading: this.#heading,
        lookup: this.#guest,
        rules: this.#rules,
        servicePhone: this.#servicePhone,
        now: this.now,
        ended: reason === 'expired' ? (this.#wasGuest ? 'guest' : 'host') : undefined,
        onSignIn: this.client?.session.hasHost ? signIn : undefined,
        onSubmit: () => void this.#lookUp(),
      },
      this.#words,
    );
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
        onChoosing: (isOpen) => void this.#openAccountList(isOpen),
        onSearch: (search) => choice.set({ search }),
        onAccount: (accountId) => this.#openAccount(accountId),
        onService: (serviceId) => this.#openService(serviceId),
      },
      this.#detailsWords,
    );
    const onAnother = (): void => void this.#lookUpAnother();
    return accountBar({ account, supplied, isGuest, onAnother }, ways, this.#words);
  }

  #renderEmpty(why: EmptyReason): TemplateResult {
    const details = this.#details.readyFor(this.translator);
    if (!details) return html`${this.#title}${detailsWait(this.#details, this.#words)}`;
    const onNewest = (): void => {
      this.month = undefined;
      this.#choice.set({ billId: undefined });
    };
    return details.emptyView({ heading: this.#heading, why, onNewest }, this.#detailsWords);
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
        loadingText: this.t('ui.loading'),
        announce: (text) => this.announce(text),
        errorView: (error) =>
          errorView(this.t, { error, retry: this.#queries.bill.refetch, phone: this.#servicePhone }),
        onPay: () => this.#pay(data.summary),
        onDocument: (document) => void this.#download(data.summary, document),
        onCsv: () => this.#saveCsv(data),
        onBill: this.#openBill,
      },
      this.#detailsWords,
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
      rules: this.#rules,
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
    const model = { lookup: this.#guest, servicePhone: this.#servicePhone, now: this.now };
    const failure = failureText(model, this.#words);
    if (failure) {
      this.announce(`${failure.title} ${failure.text}`, 'assertive');
      this.renderRoot.querySelector<HTMLElement>('.form-failure')?.focus();
    } else {
      focusErrorSummary(this.renderRoot);
    }
  }

  async #lookUpAnother(): Promise<void> {
    this.#choice.clear();
    this.#wasGuest = false;
    this.month = undefined;
    this.commodity = undefined;
    this.#awaited = 'form';
    await this.client?.session.signOut();
  }

  async #openAccountList(isListOpen: boolean): Promise<void> {
    this.#choice.set({ isListOpen });
    await this.updateComplete;
    const target = isListOpen ? '#account-search, .account-option' : '#choose-account';
    this.renderRoot.querySelector<HTMLElement>(target)?.focus();
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
    if (!arrived) this.announce(this.#detailsWords.t('billDetails.actions.downloadFailed'));
  }

  #saveCsv({ bill }: LookupData): void {
    const details = this.#details.readyFor(this.translator);
    if (!bill.data || !details) return;
    const { text, fileName } = details.billCsv(bill.data, this.#detailsWords);
    details.saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), fileName);
  }
}

/** The sketch of a bill: title, total, strip, labels. */
const SKETCH = [[{ widthPercent: 40, heightPx: 20 }], [{ widthPercent: 32, heightPx: 64 }], ...STRIP_SKETCH];

declare global {
  interface HTMLElementTagNameMap {
    'mains-bill-lookup': MainsBillLookupElement;
  }
}
