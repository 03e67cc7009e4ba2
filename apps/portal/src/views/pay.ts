import type { Formatter } from '@mains/i18n';
import { icon, infoIcon } from '@mains/ui';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Route } from '../route.js';
import type { PortalTranslate } from '../texts.js';

/** Where a real portal would hand over to the utility's own payment page. */
export function pay(
  t: PortalTranslate,
  format: Formatter,
  route: Extract<Route, { view: 'pay' }>,
  backTo: string,
): TemplateResult {
  const amount = format.money(route.amount);
  return html`<div class="page narrow">
    <h1 class="title">${t('portal.pay.title', { amount })}</h1>
    <p>${t('portal.pay.handOff')}</p>
    <dl class="facts">
      <dt>${t('portal.pay.bill')}</dt>
      <dd>${route.billId}</dd>
      <dt>${t('portal.pay.amount')}</dt>
      <dd class="strong">${amount}</dd>
    </dl>
    <p class="note">${icon(infoIcon)}<span>${t('portal.pay.nothing')}</span></p>
    <p><a class="button" href=${backTo}>${t('portal.pay.back')}</a></p>
  </div>`;
}
