import type { Account, BillSummary, Commodity } from '@mains/contract';
import type { Formatter } from '@mains/i18n';
import { checkIcon, chip, icon } from '@mains/ui';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { hashOf } from '../route.js';
import { boltIcon, dropIcon, flameIcon, homeIcon } from '../shell/drawings.js';
import type { PortalTranslate } from '../texts.js';
import type { SupplyCard } from './overview.model.js';

export interface OverviewWords {
  readonly onPay: (bill: BillSummary) => void;
  readonly t: PortalTranslate;
  readonly format: Formatter;
}

const icons: Readonly<Record<Commodity, string>> = {
  electricity: boltIcon,
  gas: flameIcon,
  water: dropIcon,
};

export const addressOf = ({ premises }: Account): string => premises[0]?.address.lines[0] ?? '';

/** The account shown; a choice when there are several. */
export function accountBox(
  { t }: OverviewWords,
  accounts: readonly Account[],
  shown: Account,
  onChoose: (accountId: string) => void,
): TemplateResult {
  if (accounts.length === 1) {
    return html`<div class="account">
      ${icon(homeIcon)}
      <p>
        <span class="strong">${addressOf(shown)}</span><br />${t('portal.overview.account')} ${shown.number}
      </p>
    </div>`;
  }
  return html`<div class="account">
    ${icon(homeIcon)}
    <label for="account">${t('portal.overview.account')}</label>
    <select
      id="account"
      @change=${(event: Event) => onChoose((event.currentTarget as HTMLSelectElement).value)}
    >
      ${accounts.map(
        (account) =>
          html`<option value=${account.id} ?selected=${account.id === shown.id}>
            ${t('portal.overview.accountOption', { number: account.number, address: addressOf(account) })}
          </option>`,
      )}
    </select>
  </div>`;
}

function dueWords({ t, format }: OverviewWords, { bill, due }: SupplyCard): TemplateResult {
  const date = bill?.dueOn === undefined ? '' : format.date(bill.dueOn, 'weekday');
  switch (due?.kind) {
    case 'due':
      return html`<p>
        <span class="strong">${t('portal.overview.dueOn', { date })}</span><br />
        <span class="small quiet">
          ${
            due.daysLeft === 0
              ? t('portal.overview.lastDay')
              : t('portal.overview.daysLeft', { count: due.daysLeft })
          }
        </span>
      </p>`;
    case 'overdue':
      return html`<p class="late">
        <span class="strong">${t('portal.overview.wasDueOn', { date })}</span><br />
        <span class="small">${t('portal.overview.daysLate', { count: due.daysLate })}</span>
      </p>`;
    case 'issued':
      return html`<p class="quiet">${t('portal.overview.notYetDue')}</p>`;
    case 'disputed':
      return html`<p class="quiet">${t('portal.overview.onHold')}</p>`;
    case 'paid':
    case 'nothing-to-pay':
      return html`<p class="quiet">${t('portal.overview.nothing')}</p>`;
    default:
      return html``;
  }
}

function later({ t, format }: OverviewWords, { service, bill, due }: SupplyCard): TemplateResult {
  const line = (text: string): TemplateResult => html`<span>${text}</span><br />`;
  const isSettled = due?.kind === 'paid' || due?.kind === 'nothing-to-pay';
  return html`<p class="small quiet">
    ${
      bill && isSettled
        ? line(
            t('portal.overview.lastBill', {
              amount: format.money(bill.total),
              period: format.period(bill.period, { year: false }),
            }),
          )
        : nothing
    }
    ${
      service.nextBillOn && (isSettled || !bill)
        ? line(t('portal.overview.nextBill', { date: format.date(service.nextBillOn, 'weekday') }))
        : nothing
    }
    ${
      service.nextReadingOn
        ? line(t('portal.overview.nextReading', { date: format.date(service.nextReadingOn, 'weekday') }))
        : nothing
    }
  </p>`;
}

function billed(
  words: OverviewWords,
  card: SupplyCard,
  {
    isHero,
    accountId,
    place,
  }: { isHero: boolean; accountId?: string | undefined; place: string | undefined },
): TemplateResult {
  const { t, format } = words;
  const { bill, due, service } = card;
  if (!bill)
    return html`<p class="figures quiet">${t('portal.overview.noBill')}</p>
      ${later(words, card)}`;
  const { commodity } = service;
  const isPayable = due?.kind === 'due' || due?.kind === 'overdue';
  const see = hashOf({
    view: 'bills',
    commodity,
    month: bill.month,
    accountId,
    ...(place !== undefined && { serviceId: service.id }),
  });
  return html`<div class="figures">
      <p class=${isHero ? 'figure hero' : 'figure'}>${format.money(bill.outstanding)}</p>
      ${dueWords(words, card)}
    </div>
    ${later(words, card)}
    <div class="row">
      ${
        isPayable
          ? html`<button
              type="button"
              class="button ${isHero ? 'primary' : ''}"
              @click=${() => words.onPay(bill)}
            >
              ${t('portal.overview.pay', { amount: format.money(bill.outstanding) })}
            </button>`
          : nothing
      }
      <a
        class="button"
        href=${see}
        aria-label=${
          place === undefined
            ? t(`portal.overview.seeOf.${commodity}`)
            : t('portal.overview.seeAt', { see: t(`portal.overview.seeOf.${commodity}`), place })
        }
      >
        ${t('portal.overview.see')}
      </a>
    </div>`;
}

/** One service: its name, what is due, and the way to its bill. */
export function supplyCard(
  words: OverviewWords,
  card: SupplyCard,
  { isHero, accountId, showsAddress }: { isHero: boolean; accountId?: string; showsAddress: boolean },
): TemplateResult {
  const { t, format } = words;
  const { service, bill, due, premise } = card;
  const isPrepaid = service.payment === 'prepaid';
  const isInFavour = (bill?.outstanding.amountMinor ?? 0) < 0;
  const isPaid = !isInFavour && (due?.kind === 'paid' || due?.kind === 'nothing-to-pay');
  const title = t(`portal.overview.${isPrepaid ? 'prepaid' : 'service'}.${service.commodity}`);
  return html`<section class="card">
    <div class="card-head">
      ${icon(icons[service.commodity], 22)}
      <h2 class="section">${title}</h2>
      ${isPaid ? chip({ text: t('portal.overview.paid'), tone: 'success', iconPath: checkIcon }) : nothing}
      ${
        bill && !isPaid
          ? html`<span class="small quiet">
              ${t('portal.overview.period', { period: format.period(bill.period, { year: false }) })}
            </span>`
          : nothing
      }
    </div>
    ${showsAddress ? html`<p class="small">${premise.address.lines[0]}</p>` : nothing}
    ${
      isPrepaid
        ? html`<p>${t('portal.overview.prepaidText')}</p>
            ${later(words, card)}`
        : billed(words, card, {
            isHero,
            accountId,
            place: showsAddress ? premise.address.lines[0] : undefined,
          })
    }
  </section>`;
}
