import type { Account, BillSummary } from '@mains/contract';
import { chevronDownIcon, chevronLeftIcon, chevronRightIcon, field, icon, segmented } from '@mains/ui';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { AccountBarWays } from '../account-bar.templates.js';
import { placeName, servicesOf, type SuppliedService } from '../bill-lookup.model.js';
import { neighbours, searchAccounts } from './ways.model.js';
import type { DetailsWords } from './words.js';

/** With this many accounts a list needs a search field. */
const SEARCH_FROM = 6;

/** More services than this, or two of one kind, are chosen from a list. */
const SEGMENTS_MOST = 3;

export interface WaysModel extends MonthChoiceModel {
  readonly account: Account | undefined;
  readonly accounts: readonly Account[];
  readonly supplied: SuppliedService | undefined;
  readonly isGuest: boolean;
  readonly isChoosing: boolean;
  readonly search: string;
  readonly onChoosing: (isOpen: boolean) => void;
  readonly onSearch: (text: string) => void;
  /** Says something to assistive technology. */
  readonly announce: (text: string) => void;
  readonly onAccount: (accountId: string) => void;
  readonly onService: (serviceId: string) => void;
}

/** The ways to another account, service or bill, as far as there are others. */
export function ways(model: WaysModel, words: DetailsWords): AccountBarWays {
  const { account, bills, isChoosing } = model;
  return {
    changeAccount: !model.isGuest && model.accounts.length > 1 ? changeAccount(model, words) : nothing,
    months: bills.length > 0 ? monthChoice(model, words) : nothing,
    accountList: isChoosing ? accountList(model, words) : nothing,
    services: account ? serviceChoice(model, account, words) : nothing,
  };
}

function changeAccount(model: WaysModel, { t }: DetailsWords): TemplateResult {
  const { isChoosing } = model;
  return html`<button
    type="button"
    id="choose-account"
    class="link no-print"
    aria-expanded=${isChoosing ? 'true' : 'false'}
    aria-controls="accounts"
    @click=${(event: Event) => turn(event, model, !isChoosing)}
  >
    ${t('billDetails.account.change')}
  </button>`;
}

function accountList(model: WaysModel, { t }: DetailsWords): TemplateResult {
  const { accounts, account: current, search } = model;
  const found = searchAccounts(accounts, search);
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    turn(event, model, false);
  };
  return html`<div
    id="accounts"
    class="accounts no-print"
    role="region"
    aria-label=${t('billDetails.account.choose')}
    @keydown=${closeOnEscape}
  >
    ${
      accounts.length >= SEARCH_FROM
        ? field({
            id: 'account-search',
            type: 'search',
            label: t('billDetails.account.search'),
            value: search,
            onInput: (text) => {
              model.onSearch(text);
              model.announce(countText(searchAccounts(accounts, text).length, text, t));
            },
          })
        : nothing
    }
    <p class="small quiet">${countText(found.length, search, t)}</p>
    <ul>
      ${found.map(
        (account) =>
          html`<li>
            <button
              type="button"
              class="account-option"
              aria-current=${account.id === current?.id ? 'true' : nothing}
              @click=${() => model.onAccount(account.id)}
            >
              <b>${account.number}</b>
              <span>${account.nickname ?? ''}</span>
              <span class="small quiet">${placeName(account.premises[0])}</span>
              ${
                account.id === current?.id
                  ? html`<span class="small quiet">${t('billDetails.account.current')}</span>`
                  : nothing
              }
            </button>
          </li>`,
      )}
    </ul>
    <button type="button" class="link" @click=${(event: Event) => turn(event, model, false)}>
      ${t('billDetails.account.close')}
    </button>
  </div>`;
}

function countText(count: number, query: string, t: DetailsWords['t']): string {
  return count === 0 ? t('billDetails.account.none', { query }) : t('billDetails.account.count', { count });
}

function serviceChoice(model: WaysModel, account: Account, { t }: DetailsWords): unknown {
  const services = servicesOf(account);
  if (services.length < 2) return nothing;
  const kinds = new Set(services.map(({ service }) => service.commodity));
  const value = model.supplied?.service.id ?? '';
  if (kinds.size === services.length && services.length <= SEGMENTS_MOST) {
    return segmented({
      name: 'service',
      label: t('billDetails.account.service'),
      value,
      options: services.map(({ service }) => ({
        value: service.id,
        label: t(`billDetails.service.${service.commodity}`),
      })),
      onChange: model.onService,
    });
  }
  const choose = (event: Event): void => model.onService((event.target as HTMLSelectElement).value);
  return html`<label class="select">
    <span class="hidden-text">${t('billDetails.account.service')}</span>
    <select @change=${choose} .value=${live(value)}>
      ${services.map(({ service, premise }) => {
        const kind = t(`billDetails.service.${service.commodity}`);
        return html`<option value=${service.id} ?selected=${service.id === value}>
          ${t('billDetails.account.serviceAt', { service: kind, place: placeName(premise) })}
        </option>`;
      })}
    </select>
    ${icon(chevronDownIcon, 16)}
  </label>`;
}

interface MonthChoiceModel {
  readonly bills: readonly BillSummary[];
  readonly current: BillSummary | undefined;
  readonly onBill: (bill: BillSummary) => void;
}

/** The way from bill to bill: earlier, a list, later. */
function monthChoice({ bills, current, onBill }: MonthChoiceModel, words: DetailsWords): TemplateResult {
  const { t } = words;
  const { earlier, later } = current ? neighbours(bills, current) : {};
  const choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    const chosen = bills.find((bill) => bill.id === value);
    if (chosen) onBill(chosen);
  };
  return html`<div class="months no-print">
    ${step(t('billDetails.month.previous'), chevronLeftIcon, earlier, onBill)}
    <label class="select">
      <span class="hidden-text">${t('billDetails.month.choose')}</span>
      <select @change=${choose} .value=${live(current?.id ?? '')}>
        ${current ? nothing : html`<option value="" selected disabled hidden></option>`}
        ${bills.map(
          (bill) =>
            html`<option value=${bill.id} ?selected=${bill.id === current?.id}>
              ${optionText(bill, words)}
            </option>`,
        )}
      </select>
      ${icon(chevronDownIcon, 16)}
    </label>
    ${step(t('billDetails.month.next'), chevronRightIcon, later, onBill)}
  </div>`;
}

function optionText(bill: BillSummary, { t, format }: DetailsWords): string {
  const month = format.date(bill.month, 'monthYear');
  return bill.status === 'cancelled' ? t('billDetails.month.cancelledOption', { month }) : month;
}

/** Stays focusable at the ends of the list, so that the focus does not fall out of the hand of who steps with it. */
function step(
  label: string,
  path: string,
  bill: BillSummary | undefined,
  onBill: (bill: BillSummary) => void,
): TemplateResult {
  const go = (): void => {
    if (bill) onBill(bill);
  };
  return html`<button
    type="button"
    class="button toolbar step"
    aria-label=${label}
    aria-disabled=${bill ? 'false' : 'true'}
    @click=${go}
  >
    ${icon(path, 16)}
  </button>`;
}

/** Opens or closes the list of accounts; the focus follows into it and back. */
function turn(event: Event, { onChoosing }: WaysModel, isOpen: boolean): void {
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  const widget = root.host as LitElement;
  onChoosing(isOpen);
  void widget.updateComplete.then(() => {
    const target = isOpen ? '#account-search, .account-option' : '#choose-account';
    root.querySelector<HTMLElement>(target)?.focus();
  });
}
