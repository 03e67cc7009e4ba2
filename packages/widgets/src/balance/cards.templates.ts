import type { BillSummary, Commodity, PrepaidBalance, Service } from '@mains/contract';
import { billParts, type Supply } from '@mains/domain';
import {
  alertIcon,
  boltIcon,
  checkIcon,
  chip,
  dropIcon,
  flameIcon,
  geometry,
  icon,
  miniStrip,
} from '@mains/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { lineTone } from '../line-tone.js';
import type { BalanceData } from './balance-view.model.js';
import { billedCard, mostText, whyText, type BilledCard } from './billed.model.js';
import { prepaidCard, type PrepaidCard } from './prepaid.model.js';
import type { Words } from './words.js';

export interface CardsModel {
  readonly heading: (content: unknown, depth: number, className: string) => TemplateResult;
  readonly data: BalanceData;
  /** Whether the host takes payments. */
  readonly isPayable: boolean;
  readonly onPay: (bill: BillSummary) => void;
  readonly onTopUp: (service: Service, balance: PrepaidBalance) => void;
  readonly onSee: (bill: BillSummary) => void;
  readonly onWhy: (bill: BillSummary, previous: BillSummary) => void;
  /** What happens about a late bill, drawn once that is there. */
  readonly arrears: (supply: Supply) => unknown;
  /** Asks again for what did not arrive. */
  readonly onRetry: () => void;
}

const ICONS: Readonly<Record<Commodity, string>> = {
  electricity: boltIcon,
  gas: flameIcon,
  water: dropIcon,
};

/** One card for each service, with rules between them. */
export function cards(model: CardsModel, words: Words): TemplateResult {
  const { supplies } = model.data.overview;
  return html`<div class="cards">
    ${supplies.map(
      (supply) =>
        html`<section class="card" part="card" data-commodity=${supply.service.commodity}>
          ${supply.service.payment === 'prepaid' ? prepaid(model, supply, words) : billed(model, supply, words)}
        </section>`,
    )}
  </div>`;
}

function cardHead(
  { heading, data }: CardsModel,
  { service, premise }: Supply,
  corner: unknown,
  { t }: Words,
): TemplateResult {
  const name =
    service.payment === 'prepaid'
      ? t(`balance.prepaidService.${service.commodity}`)
      : t(`balance.service.${service.commodity}`);
  const place = data.account.premises.length > 1 ? premise.address.lines[0] : undefined;
  return html`<div class="card-head">
      ${icon(ICONS[service.commodity], 22)} ${heading(name, 1, 'section')} ${corner}
    </div>
    ${place === undefined ? nothing : html`<p class="small place">${place}</p>`}`;
}

function billed(model: CardsModel, supply: Supply, words: Words): TemplateResult {
  const { data } = model;
  const balance = data.balances?.get(supply.service.id);
  const view = billedCard(supply, balance, words);
  const isHero = supply === data.hero;
  return html`${cardHead(model, supply, corner(view, words), words)}
    <div class="figures" data-mood=${view.mood}>
      ${
        view.figure === undefined
          ? nothing
          : html`<p class="figure ${isHero ? 'hero' : ''} ${view.isCredit ? 'credit' : ''}" part="figure">
              ${view.figure}
            </p>`
      }
      <p class="beside">
        <span class=${view.mood === 'quiet' ? 'quiet' : 'strong'}
          >${view.mood === 'late' ? html`${icon(alertIcon, 16)} ` : nothing}${view.headline}</span
        >
        ${view.detail ? html`<span class="small second">${view.detail}</span>` : nothing}
      </p>
    </div>
    ${isHero ? explanation(model, supply, words) : why(model, supply, undefined, words)}
    ${lineList(view.lines)} ${model.arrears(supply)}
    ${billedActions(model, supply, { isPrimary: isHero, canPay: view.isPayable }, words)}`;
}

function corner({ status, period }: BilledCard, { t }: Words): unknown {
  if (status === 'paid') return chip({ text: t('balance.bill.paid'), tone: 'success', iconPath: checkIcon });
  if (status === 'ended') return chip({ text: t('balance.bill.ended') });
  return period === undefined ? nothing : html`<span class="small quiet">${period}</span>`;
}

function lineList(lines: readonly string[]): unknown {
  if (lines.length === 0) return nothing;
  return html`<p class="small quiet lines">${lines.map((line) => html`<span>${line}</span>`)}</p>`;
}

/** What the bill is made of, once it is there in full; room is kept for it meanwhile. */
function explanation(model: CardsModel, supply: Supply, words: Words): unknown {
  const { bill } = model.data;
  if (supply.unpaid.count === 0) return nothing;
  if (!bill || bill.summary.id !== supply.bill?.id) {
    return html`<div class="composition">
      <div class="mini-strip waiting"></div>
      ${why(model, supply, undefined, words)}
    </div>`;
  }
  const parts = billParts(bill).parts.map((part) => ({ share: part.share, tone: lineTone(part) }));
  return html`<div class="composition">
    ${miniStrip(parts)} ${why(model, supply, mostText(bill, words), words)}
  </div>`;
}

function why(model: CardsModel, supply: Supply, most: string | undefined, words: Words): unknown {
  const { bill, previous, unpaid } = supply;
  const text = unpaid.count > 0 ? whyText(supply, words) : undefined;
  if (most === undefined && text === undefined) return nothing;
  return html`<p class="small">
    ${most === undefined ? nothing : html`<span class="quiet">${most}</span>`}
    ${
      bill && previous && text !== undefined
        ? html`<button type="button" class="link" @click=${() => model.onWhy(bill, previous)}>
            ${text}
          </button>`
        : nothing
    }
  </p>`;
}

function billedActions(
  model: CardsModel,
  supply: Supply,
  { isPrimary, canPay }: { readonly isPrimary: boolean; readonly canPay: boolean },
  words: Words,
): unknown {
  const { t, format } = words;
  const { bill, service } = supply;
  if (!bill) return nothing;
  const name = named(model, supply, t(`balance.actions.seeOf.${service.commodity}`), words);
  return html`<div class="row actions">
    ${
      model.isPayable && canPay
        ? html`<button
            type="button"
            class="button wide ${isPrimary ? 'primary' : ''}"
            @click=${() => model.onPay(bill)}
          >
            ${t(supply.unpaid.count > 1 ? 'balance.actions.payOldest' : 'balance.actions.pay', { amount: format.money(bill.outstanding) })}
          </button>`
        : nothing
    }
    <button type="button" class="button wide" aria-label=${name} @click=${() => model.onSee(bill)}>
      ${t('balance.actions.see')}
    </button>
  </div>`;
}

/** Alike buttons of several cards are told apart by service, and by place where that is not enough. */
function named({ data }: CardsModel, { premise }: Supply, action: string, { t }: Words): string {
  const place = data.account.premises.length > 1 ? premise.address.lines[0] : undefined;
  return place === undefined ? action : t('balance.actions.at', { action, place });
}

function prepaid(model: CardsModel, supply: Supply, words: Words): TemplateResult {
  const { data } = model;
  const { t } = words;
  const head = cardHead(model, supply, nothing, words);
  const balance = data.balances?.get(supply.service.id);
  if (balance?.payment !== 'prepaid') {
    return html`${head}
      <p class="small quiet">${t(data.balances ? 'balance.prepaid.notTold' : 'balance.prepaid.unknown')}</p>
      ${
        data.balances
          ? nothing
          : html`<div class="row actions">
              <button type="button" class="button" @click=${model.onRetry}>
                ${t('balance.prepaid.retry')}
              </button>
            </div>`
      }`;
  }
  const view = prepaidCard(balance, data.today, words);
  const isFirst = data.overview.unpaid.count === 0 && view.isLow;
  return html`${head}
    <div class="figures">
      <p class="figure" part="figure">${view.figure}</p>
      <p class="quiet">${view.caption}</p>
    </div>
    ${gauge(view)}
    <p class="small lines" data-low=${view.isLow ? 'yes' : nothing}>
      ${view.alert === undefined ? nothing : html`<span class="alert">${view.alert}</span>`}
      ${view.span === undefined ? nothing : html`<span class="quiet">${view.span}</span>`}
      ${view.lines.map((line) => html`<span class="quiet">${line}</span>`)}
    </p>
    ${
      model.isPayable
        ? html`<div class="row actions">
            <button
              type="button"
              class="button wide ${isFirst ? 'primary' : ''}"
              aria-label=${named(model, supply, t(`balance.actions.topUpOf.${supply.service.commodity}`), words)}
              @click=${() => model.onTopUp(supply.service, balance)}
            >
              ${t('balance.actions.topUp')}
            </button>
          </div>`
        : nothing
    }`;
}

function gauge({ isLow, gauge: { fillPercent, alertPercent } }: PrepaidCard): TemplateResult {
  return html`<div
    class="gauge"
    part="gauge"
    aria-hidden="true"
    data-low=${isLow ? 'yes' : nothing}
    ${geometry({ '--fill': `${fillPercent}%`, '--alert': `${alertPercent ?? 0}%` })}
  >
    <span class="gauge-fill"></span>
    ${alertPercent === undefined ? nothing : html`<span class="gauge-alert"></span>`}
  </div>`;
}
