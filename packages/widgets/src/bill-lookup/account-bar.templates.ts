import type { Account, BillSummary } from '@mains/contract';
import { chevronDownIcon, chevronLeftIcon, chevronRightIcon, field, icon, segmented } from '@mains/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import {
  neighbours,
  placeName,
  searchAccounts,
  servicesOf,
  type SuppliedService,
} from './bill-lookup.model.js';
import type { Words } from './words.js';

/** With this many accounts a list needs a search field. */
const SEARCH_FROM = 6;

/** More services than this, or two of one kind, are chosen from a list. */
const SEGMENTS_MOST = 3;

export interface AccountBarModel {
  readonly account: Account | undefined;
  readonly accounts: readonly Account[];
  readonly supplied: SuppliedService | undefined;
  readonly isGuest: boolean;
  readonly isChoosing: boolean;
  readonly search: string;
  readonly onAnother: () => void;
  readonly onChoosing: (isOpen: boolean) => void;
  readonly onSearch: (text: string) => void;
  readonly onAccount: (accountId: string) => void;
  readonly onService: (serviceId: string) => void;
}

/** Whose bill this is, and the ways to another account or service. */
export function accountBar(model: AccountBarModel, words: Words, months: unknown = nothing): TemplateResult {
  const { t } = words;
  const { account, supplied, isChoosing } = model;
  const toggle = (): void => model.onChoosing(!isChoosing);
  return html`<div class="account-bar">
      <p class="account small">
        ${
          account
            ? html`<span>${t('billLookup.account.label')} <b>${account.number}</b></span>
                <span class="quiet"
                  >${account.nickname ?? placeName(supplied?.premise ?? account.premises[0])}</span
                >`
            : nothing
        }
        ${
          model.isGuest
            ? html`<button type="button" class="link no-print" @click=${model.onAnother}>
                ${t('billLookup.account.another')}
              </button>`
            : nothing
        }
        ${
          !model.isGuest && model.accounts.length > 1
            ? html`<button
                type="button"
                id="choose-account"
                class="link no-print"
                aria-expanded=${isChoosing ? 'true' : 'false'}
                aria-controls="accounts"
                @click=${toggle}
              >
                ${t('billLookup.account.change')}
              </button>`
            : nothing
        }
      </p>
      ${months}
    </div>
    ${isChoosing ? accountList(model, words) : nothing}
    ${account ? serviceChoice(model, account, words) : nothing}`;
}

function accountList(model: AccountBarModel, { t }: Words): TemplateResult {
  const { accounts, account: current, search } = model;
  const found = searchAccounts(accounts, search);
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    model.onChoosing(false);
  };
  return html`<div
    id="accounts"
    class="accounts no-print"
    role="region"
    aria-label=${t('billLookup.account.choose')}
    @keydown=${closeOnEscape}
  >
    ${
      accounts.length >= SEARCH_FROM
        ? field({
            id: 'account-search',
            type: 'search',
            label: t('billLookup.account.search'),
            value: search,
            onInput: model.onSearch,
          })
        : nothing
    }
    <p class="small quiet" role="status">
      ${
        found.length === 0
          ? t('billLookup.account.none', { query: search })
          : t('billLookup.account.count', { count: found.length })
      }
    </p>
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
                  ? html`<span class="small quiet">${t('billLookup.account.current')}</span>`
                  : nothing
              }
            </button>
          </li>`,
      )}
    </ul>
    <button type="button" class="link" @click=${() => model.onChoosing(false)}>
      ${t('billLookup.account.close')}
    </button>
  </div>`;
}

function serviceChoice(model: AccountBarModel, account: Account, { t }: Words): unknown {
  const services = servicesOf(account);
  if (services.length < 2) return nothing;
  const kinds = new Set(services.map(({ service }) => service.commodity));
  const value = model.supplied?.service.id ?? '';
  if (kinds.size === services.length && services.length <= SEGMENTS_MOST) {
    return html`<div class="services no-print">
      ${segmented({
        name: 'service',
        label: t('billLookup.account.service'),
        value,
        options: services.map(({ service }) => ({
          value: service.id,
          label: t(`billLookup.service.${service.commodity}`),
        })),
        onChange: model.onService,
      })}
    </div>`;
  }
  const choose = (event: Event): void => model.onService((event.target as HTMLSelectElement).value);
  return html`<div class="services no-print">
    <label class="select">
      <span class="hidden-text">${t('billLookup.account.service')}</span>
      <select @change=${choose} .value=${live(value)}>
        ${services.map(({ service, premise }) => {
          const kind = t(`billLookup.service.${service.commodity}`);
          return html`<option value=${service.id} ?selected=${service.id === value}>
            ${t('billLookup.account.serviceAt', { service: kind, place: placeName(premise) })}
          </option>`;
        })}
      </select>
      ${icon(chevronDownIcon, 16)}
    </label>
  </div>`;
}

export interface MonthChoiceModel {
  readonly bills: readonly BillSummary[];
  readonly current: BillSummary | undefined;
  readonly onBill: (bill: BillSummary) => void;
}

/** The way from bill to bill: earlier, a list, later. */
export function monthChoice({ bills, current, onBill }: MonthChoiceModel, words: Words): TemplateResult {
  const { t } = words;
  const { earlier, later } = current ? neighbours(bills, current) : {};
  const choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    const chosen = bills.find((bill) => bill.id === value);
    if (chosen) onBill(chosen);
  };
  return html`<div class="months no-print">
    ${step(t('billLookup.month.previous'), chevronLeftIcon, earlier, onBill)}
    <label class="select">
      <span class="hidden-text">${t('billLookup.month.choose')}</span>
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
    ${step(t('billLookup.month.next'), chevronRightIcon, later, onBill)}
  </div>`;
}

function optionText(bill: BillSummary, { t, format }: Words): string {
  const month = format.date(bill.month, 'monthYear');
  return bill.status === 'cancelled' ? t('billLookup.month.cancelledOption', { month }) : month;
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
