import type { Formatter } from '@mains/i18n';
import { icon, infoIcon } from '@mains/ui';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { HandOver, TopUpHandOver } from '../route.js';
import type { PortalTranslate } from '../texts.js';

/** Where a real portal would hand over to the utility's own payment page. */
export function pay(
  t: PortalTranslate,
  format: Formatter,
  handOver: HandOver | undefined,
  backTo: string,
): TemplateResult {
  const back = html`<p><a class="button" href=${backTo}>${t('portal.pay.back')}</a></p>`;
  if (!handOver) {
    return html`<div class="page narrow">
      <h1 class="title">${t('portal.pay.titleEmpty')}</h1>
      <p>${t('portal.pay.empty')}</p>
      ${back}
    </div>`;
  }
  if ('serviceId' in handOver) return topUp(t, handOver);
  const amount = format.money(handOver.amount);
  return html`<div class="page narrow">
    <h1 class="title">${t('portal.pay.title', { amount })}</h1>
    <p>${t('portal.pay.handOff')}</p>
    <dl class="facts">
      <dt>${t('portal.pay.bill')}</dt>
      <dd>${handOver.billId}</dd>
      <dt>${t('portal.pay.amount')}</dt>
      <dd class="strong">${amount}</dd>
    </dl>
    <p class="note">${icon(infoIcon)}<span>${t('portal.pay.nothing')}</span></p>
    ${back}
  </div>`;
}

function topUp(t: PortalTranslate, { serviceId, commodity }: TopUpHandOver): TemplateResult {
  return html`<div class="page narrow">
    <h1 class="title">${t(`portal.pay.topUp.${commodity}`)}</h1>
    <p>${t('portal.pay.topUpHandOff')}</p>
    <dl class="facts">
      <dt>${t('portal.pay.service')}</dt>
      <dd>${serviceId}</dd>
    </dl>
    <p class="note">${icon(infoIcon)}<span>${t('portal.pay.nothing')}</span></p>
    <p><a class="button" href="#/">${t('portal.pay.home')}</a></p>
  </div>`;
}
