import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Route } from '../route.js';

export interface LookupModel {
  /** What stands above and beside the widget on the first page; undefined on the bills page. */
  readonly welcome: { readonly above: TemplateResult; readonly beside: TemplateResult } | undefined;
  readonly route: Extract<Route, { view: 'bills' }> | undefined;
}

/**
 * The bill look-up, on the first page for a guest and on the bills page. One template for both, so that the widget stays
 * the same element when a guest goes on from one to the other: nothing typed or fetched is lost.
 */
export function lookup({ welcome, route }: LookupModel): TemplateResult {
  return html`<div class="page ${welcome ? 'home' : 'bills'}">
    ${welcome?.above ?? nothing}
    <div class=${welcome ? 'home-columns' : ''}>
      <div class=${welcome ? 'rule' : ''}>
        <mains-bill-lookup
          payable
          heading-level=${welcome ? 2 : 1}
          account-id=${route?.accountId ?? nothing}
          service-id=${route?.serviceId ?? nothing}
          commodity=${route?.commodity ?? nothing}
          month=${route?.month ?? nothing}
        ></mains-bill-lookup>
      </div>
      ${welcome?.beside ?? nothing}
    </div>
  </div>`;
}
