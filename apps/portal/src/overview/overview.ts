import { accountsQuery, billsQuery, utilityQuery } from '@mains/client';
import type { Account, BillSummary } from '@mains/contract';
import { plainDateIn } from '@mains/domain';
import {
  buttonStyles,
  chipStyles,
  configErrorView,
  errorView,
  noticeStyles,
  signedOutStyles,
  signedOutView,
  stateStyles,
  unreachable,
  viewOfQuery,
  WidgetElement,
} from '@mains/ui';
import type { ViewState } from '@mains/ui';
import type { BillLookupEvents } from '@mains/widgets/bill-lookup';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import type { PortalTranslate } from '../texts.js';
import { portalTexts } from '../texts.js';
import type { Overview } from './overview.model.js';
import { overviewOf } from './overview.model.js';
import { overviewStyles } from './overview.styles.js';
import { accountBox, supplyCard } from './overview.templates.js';

interface Shown {
  readonly accounts: readonly Account[];
  readonly account: Account;
  readonly overview: Overview;
}

/** What a signed-in customer has to pay, service by service: the portal's own, on the ground of the widgets. */
export class RiverbendOverviewElement extends WidgetElement<
  ViewState<Shown>,
  Pick<BillLookupEvents, 'mains-payment-requested'>
> {
  static override styles = [
    ...WidgetElement.styles,
    buttonStyles,
    chipStyles,
    noticeStyles,
    stateStyles,
    signedOutStyles,
    overviewStyles,
  ];
  protected static override readonly texts = portalTexts;

  @state() private _accountId: string | undefined;

  readonly #utility = this.query((client) => utilityQuery(client, { locale: this.language }));
  readonly #accounts = this.query((client) => accountsQuery(client, { locale: this.language }));
  readonly #bills = this.query((client) => {
    const account = this.#account;
    return account && billsQuery(client, { accountId: account.id, locale: this.language });
  });

  protected override get timeZone(): string {
    return this.#utility.result.data?.timeZone ?? 'UTC';
  }

  get #account(): Account | undefined {
    const accounts = this.#accounts.result.data ?? [];
    return accounts.find(({ id }) => id === this._accountId) ?? accounts[0];
  }

  protected override computeView(): ViewState<Shown> {
    const session = this.client?.session.state;
    if (!this.client) return { state: 'config-error', field: 'api' };
    for (const { result, refetch } of [this.#utility, this.#accounts]) {
      const view = viewOfQuery<unknown>(result, { retry: refetch, session });
      if (view.state !== 'ready') return view;
    }
    const account = this.#account;
    if (!account) return { state: 'empty', why: undefined };
    const bills = viewOfQuery(this.#bills.result, { retry: this.#bills.refetch, session });
    if (bills.state !== 'ready') return bills;
    const today = plainDateIn(this.now, this.timeZone);
    return {
      ...bills,
      data: {
        accounts: this.#accounts.result.data ?? [],
        account,
        overview: overviewOf(account, bills.data.bills, today),
      },
    };
  }

  protected override renderView(view: ViewState<Shown>): unknown {
    const t: PortalTranslate = this.t;
    switch (view.state) {
      case 'config-error':
        return configErrorView(this.t, view.field);
      case 'signed-out':
        return signedOutView({
          title: t('portal.overview.signedOutTitle'),
          text: t('portal.overview.signedOut'),
          action: html`<p>
            <button type="button" class="button primary" @click=${() => void this.requestSignIn(view.reason)}>
              ${t('portal.person.signIn')}
            </button>
          </p>`,
        });
      case 'loading':
        return html`<p class="quiet">${t('portal.overview.loading')}</p>`;
      case 'empty':
        return html`<p class="section">${t('portal.overview.noAccountTitle')}</p>
          <p>${t('portal.overview.noAccount')}</p>`;
      case 'error':
        return errorView(this.t, {
          error: view.error,
          retry: view.retry,
          phone: this.#utility.result.data?.servicePhone,
        });
      case 'ready':
        return this.#ready(view.data);
      default:
        return unreachable(view);
    }
  }

  #ready({ accounts, account, overview }: Shown): unknown {
    const t: PortalTranslate = this.t;
    const onPay = ({ id: billId, accountId, outstanding: amount }: BillSummary): void => {
      this.emit('mains-payment-requested', { billId, accountId, amount }, { cancelable: true });
    };
    const words = { t, format: this.format, onPay };
    const { unpaidCount: count, unpaidTotal, cards } = overview;
    const amount = unpaidTotal ? this.format.money(unpaidTotal) : '';
    const lead = count === 0 ? 'none' : count === 1 ? 'one' : 'many';
    const choose = (accountId: string): void => {
      this._accountId = accountId;
    };
    const heroAt = Math.max(
      0,
      cards.findIndex(({ due }) => due?.kind === 'due' || due?.kind === 'overdue'),
    );
    return html`<div class="head">
        <p class="lead">
          ${t(`portal.overview.${accounts.length > 1 ? 'leadOfAccount' : 'lead'}.${lead}`, { count, amount })}
        </p>
        ${accountBox(words, accounts, account, choose)}
      </div>
      ${
        cards.length === 0
          ? nothing
          : html`<div class="cards">
              ${cards.map((card, index) =>
                supplyCard(words, card, {
                  isHero: index === heroAt,
                  showsAddress: account.premises.length > 1,
                  ...(accounts.length > 1 && { accountId: account.id }),
                }),
              )}
            </div>`
      }`;
  }
}
