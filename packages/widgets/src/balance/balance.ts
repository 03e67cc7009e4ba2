import type { MainsError } from '@mains/client';
import { LastAccount } from '@mains/client';
import type { BillSummary } from '@mains/contract';
import { translatorFor } from '@mains/i18n';
import type { Supply } from '@mains/domain';
import {
  callLink,
  configErrorView,
  errorView,
  loadingView,
  signedOutView,
  skeleton,
  staleBar,
  unreachable,
  WidgetElement,
  type SkeletonBlock,
  type Stale,
} from '@mains/ui';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { DeferredPart } from '../deferred-part.js';
import {
  accountShown,
  balanceView,
  needsPromises,
  type Asked,
  type BalanceData,
  type BalanceInputs,
  type BalanceView,
} from './balance-view.model.js';
import { balanceQueries } from './balance-queries.js';
import { balanceStyles } from './balance.styles.js';
import { cards } from './cards.templates.js';
import type { BalanceEvents } from './events.js';
import { accountBox } from './head.templates.js';
import { leadText } from './lead.model.js';
import { balanceTexts, type Words } from './words.js';

/**
 * What a customer owes or has left, service by service, as small cards for a home page. Where a bill is late it tells
 * what happens next and what may be asked for.
 *
 * @summary What is due and what is left, at a glance.
 * @fires mains-payment-requested - The customer wants to pay; only with `payable`; `detail`: accountId, billId, amount.
 * @fires mains-top-up-requested - The customer wants to top up; only with `payable`; `detail`: accountId, serviceId, commodity, credit.
 * @fires mains-navigation-requested - The customer wants to see a bill or what made it change; `detail`: to, accountId, serviceId, commodity, billId, month, previousBillId.
 * @fires mains-account-changed - The customer chose another account; `detail`: accountId.
 * @csspart widget - The whole widget.
 * @csspart account - Whose account is shown, or the choice of it.
 * @csspart card - One service.
 * @csspart figure - The amount of a card.
 * @csspart strip - What the bill is made of.
 * @csspart gauge - What is left of a prepaid service.
 * @csspart arrears - What happens about a late bill.
 */
export class MainsBalanceElement extends WidgetElement<BalanceView, BalanceEvents> {
  static override styles = [...WidgetElement.styles, ...balanceStyles];
  protected static override readonly texts = balanceTexts;

  static override properties: PropertyDeclarations = {
    commodity: {},
    serviceId: { attribute: 'service-id' },
    payable: { type: Boolean },
  };

  /** Only services of this commodity. */
  declare commodity: string | undefined;
  /** Opaque id of the only service to show. */
  declare serviceId: string | undefined;
  /** Set it when the page takes payments: offers to pay and to top up. */
  declare payable: boolean | undefined;

  readonly #lastAccount = new LastAccount();
  readonly #deferred = new DeferredPart(this, () => import('./arrears/index.js'));
  #chosenId: string | undefined;
  #isAccountAwaited = false;

  readonly #queries = balanceQueries((query) => this.query(query), {
    locale: () => this.language,
    account: () => accountShown(this.#inputs()),
    data: () => {
      const view = this.computeView();
      return view.state === 'ready' ? view.data : undefined;
    },
  });

  protected override get timeZone(): string {
    return this.#queries.utility.result.data?.timeZone ?? 'UTC';
  }

  get #words(): Words {
    return { t: this.t, format: this.format };
  }

  /** An attribute that was removed is null; an empty one asks for nothing either. */
  get #asked(): Asked {
    const { accountId, serviceId, commodity } = this;
    return {
      // A guest has one account, whichever the page would like to see.
      accountId: this.client?.session.guest ? undefined : accountId || undefined,
      serviceId: serviceId || undefined,
      commodity: commodity || undefined,
    };
  }

  #inputs(): BalanceInputs {
    const { utility, accounts, bills, balances, profile, bill } = this.#queries;
    return {
      session: this.client?.session.state,
      asked: this.#asked,
      chosenId: this.#chosenId,
      rememberedId: this.client && this.#lastAccount.of(this.client),
      now: this.now,
      utility: utility.result,
      accounts: accounts.result,
      bills: bills.result,
      balances: balances.result,
      profile: profile.result,
      bill: bill.result,
      retry: this.#retry,
    };
  }

  protected override computeView(): BalanceView {
    return balanceView(this.#inputs());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // What the page now asks for replaces what was chosen.
    if (changed.has('accountId') && this.accountId !== this.#chosenId) this.#chosenId = undefined;
  }

  protected override troubleIn(view: BalanceView): MainsError | string | undefined {
    if (view.state === 'empty' && view.why === 'other-account') return 'account-id';
    if (view.state !== 'ready') return undefined;
    const { balances, bill, profile } = this.#queries;
    return [balances, bill, profile].find(({ result: { data, error } }) => error && data === undefined)
      ?.result.error;
  }

  protected override renderView(view: BalanceView): unknown {
    const { t } = this.#words;
    const title = t('balance.title');
    switch (view.state) {
      case 'config-error':
        return configErrorView(this.t, view.field);
      case 'signed-out':
        return this.#frame(title, this.#signedOut(view.reason));
      case 'loading':
        return this.#frame(
          title,
          loadingView({
            skeleton: skeleton(SKETCH),
            words: this.t('ui.loading'),
            announce: (text) => this.announce(text),
          }),
        );
      case 'empty': {
        const why = EMPTY_WORDS[view.why];
        return this.#frame(
          title,
          html`<p class="section">${t(`balance.empty.${why}Title`)}</p>
            <p>${t(`balance.empty.${why}`)}</p>`,
        );
      }
      case 'error':
        return this.#frame(
          title,
          errorView(this.t, {
            error: view.error,
            retry: view.retry,
            phone: this.#phone,
          }),
        );
      case 'ready':
        return this.#frame(leadText(view.data, this.#words), this.#cards(view.data), this.#stale(view.stale));
      default:
        return unreachable(view);
    }
  }

  /** One template for all states, so that the choice of account keeps the focus while they change. */
  #frame(title: string, content: unknown, above: unknown = nothing): TemplateResult {
    return html`${above}
      <div class="head">${this.heading(title, 0, 'lead')} ${this.#account()}</div>
      <div class="body">${content}</div>`;
  }

  #account(): unknown {
    const inputs = this.#inputs();
    const account = accountShown(inputs);
    const isSignedIn = inputs.session === 'host' || inputs.session === 'guest';
    if (!isSignedIn) return nothing;
    // Keeps the place of the box, so that nothing jumps when it comes.
    if (!account) return inputs.accounts.status === 'pending' ? html`<div class="account"></div>` : nothing;
    return accountBox(inputs.accounts.data ?? [], account, this.#chooseAccount, this.#words);
  }

  #stale(stale: Stale | undefined): unknown {
    if (!stale) return nothing;
    return staleBar(this.t, { stale, age: this.ageOf(stale.sinceMs), retry: this.#retry });
  }

  get #phone(): string | undefined {
    return this.#queries.utility.result.data?.servicePhone;
  }

  #signedOut(reason: 'none' | 'expired'): TemplateResult {
    const { t } = this.#words;
    const isExpired = reason === 'expired';
    return signedOutView({
      title: t(isExpired ? 'balance.signedOut.expiredTitle' : 'balance.signedOut.title'),
      text: t(isExpired ? 'balance.signedOut.expired' : 'balance.signedOut.text'),
      action: this.client?.session.hasHost
        ? html`<p>
            <button type="button" class="button primary" @click=${() => void this.requestSignIn(reason)}>
              ${t('balance.signedOut.action')}
            </button>
          </p>`
        : html`<p>${callLink(this.t, this.#phone)}</p>`,
    });
  }

  #cards(data: BalanceData): TemplateResult {
    return cards(
      {
        heading: this.#heading,
        data,
        isPayable: this.payable === true,
        onPay: ({ id: billId, accountId, outstanding: amount }) => {
          this.emit('mains-payment-requested', { billId, accountId, amount }, { cancelable: true });
        },
        onTopUp: ({ id: serviceId, commodity }, { credit }) => {
          const { id: accountId } = data.account;
          this.emit(
            'mains-top-up-requested',
            { accountId, serviceId, commodity, credit },
            { cancelable: true },
          );
        },
        onSee: (bill) => {
          this.emit('mains-navigation-requested', { to: 'bill', ...placeOf(bill) }, { cancelable: true });
        },
        onWhy: (bill, { id: previousBillId }) => {
          const to = { to: 'bill-comparison', ...placeOf(bill), previousBillId } as const;
          this.emit('mains-navigation-requested', to, { cancelable: true });
        },
        arrears: (supply) => this.#arrears(supply, data),
        onRetry: this.#queries.balances.refetch,
      },
      this.#words,
    );
  }

  #arrears(supply: Supply, data: BalanceData): unknown {
    const arrears = this.#deferred.readyFor(this.translator);
    if (!arrears) {
      if (!this.#deferred.hasFailed || supply.due?.kind !== 'overdue') return nothing;
      const { t } = this.#words;
      return html`<p class="small">
        ${t('balance.arrears.failed')}
        <button type="button" class="link" @click=${this.#deferred.retry}>
          ${t('balance.arrears.retry')}
        </button>
      </p>`;
    }
    const { account, balances, profile, today, utility } = data;
    const words = { t: this.t, format: this.format };
    const balance = balances?.get(supply.service.id);
    const view = arrears.arrearsView({ supply, account, balance, profile, today }, words);
    if (!view) return nothing;
    return arrears.arrearsSection({ heading: this.#heading, view, phone: utility.servicePhone }, words);
  }

  readonly #heading = (content: unknown, depth: number, className: string): TemplateResult =>
    this.heading(content, depth, className);

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const view = this.computeView();
    if (view.state === 'ready' && needsPromises(view.data)) {
      const wanted = translatorFor(this.settings.locale ?? 'en', this.settings.messages);
      this.#deferred.load([this.translator, wanted]);
    }
    if (!this.#isAccountAwaited) return;
    if (view.state === 'loading') return;
    this.#isAccountAwaited = false;
    if (view.state === 'ready') this.announce(leadText(view.data, this.#words));
  }

  readonly #chooseAccount = (accountId: string): void => {
    this.#chosenId = accountId;
    this.#isAccountAwaited = true;
    if (this.client) this.#lastAccount.remember(this.client, accountId);
    this.emit('mains-account-changed', { accountId });
    this.requestUpdate();
  };

  readonly #retry = (): void => {
    for (const query of Object.values(this.#queries)) if (query.result.error) query.refetch();
  };
}

function placeOf({ id: billId, accountId, serviceId, commodity, month }: BillSummary): {
  readonly accountId: string;
  readonly serviceId: string;
  readonly commodity: BillSummary['commodity'];
  readonly billId: string;
  readonly month: string;
} {
  return { accountId, serviceId, commodity, billId, month };
}

const EMPTY_WORDS = {
  'no-account': 'noAccount',
  'other-account': 'otherAccount',
  'no-service': 'noService',
} as const;

/** The sketch of three cards. */
const SKETCH: readonly (readonly SkeletonBlock[])[] = [
  [
    { widthPercent: 42, heightPx: 28 },
    { widthPercent: 24, heightPx: 28 },
    { widthPercent: 24, heightPx: 28 },
  ],
  [
    { widthPercent: 36, heightPx: 64 },
    { widthPercent: 20, heightPx: 64 },
    { widthPercent: 20, heightPx: 64 },
  ],
  [
    { widthPercent: 42, heightPx: 44 },
    { widthPercent: 24, heightPx: 44 },
    { widthPercent: 24, heightPx: 44 },
  ],
];
