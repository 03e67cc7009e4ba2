import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Route } from '../route.js';

export function bills(route: Extract<Route, { view: 'bills' }>): TemplateResult {
  return html`<div class="page bills">
    <mains-bill-lookup
      payable
      heading-level="1"
      account-id=${route.accountId ?? nothing}
      commodity=${route.commodity ?? nothing}
      month=${route.month ?? nothing}
    ></mains-bill-lookup>
  </div>`;
}
