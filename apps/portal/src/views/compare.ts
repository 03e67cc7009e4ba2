import { chevronLeftIcon, icon } from '@mains/ui';
import type { ComparisonChangedDetail } from '@mains/widgets/bill-comparison';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Route } from '../route.js';
import type { PortalTranslate } from '../texts.js';

/** Any two bills beside each other, and the way back to the bill. */
export function compare(
  t: PortalTranslate,
  route: Extract<Route, { view: 'compare' }>,
  { backTo, onRoute }: { readonly backTo: string; readonly onRoute: (route: Route) => void },
): TemplateResult {
  const follow = ({ detail: { beforeId, afterId } }: CustomEvent<ComparisonChangedDetail>): void =>
    onRoute({ view: 'compare', beforeId, afterId });
  return html`<div class="page compare">
    <p class="no-print back">
      <a class="link" href=${backTo}>${icon(chevronLeftIcon, 16)}${t('portal.compare.back')}</a>
    </p>
    <mains-bill-comparison
      heading-level="1"
      before=${route.beforeId ?? nothing}
      after=${route.afterId ?? nothing}
      @mains-comparison-changed=${follow}
    ></mains-bill-comparison>
  </div>`;
}
