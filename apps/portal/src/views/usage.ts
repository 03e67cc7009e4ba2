import type { UsageViewChangedDetail } from '@mains/widgets/usage-chart';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { RiverbendStage, ServicePlace } from '../riverbend.js';
import type { Route } from '../route.js';

type UsageRoute = Extract<Route, { view: 'usage' }>;

/** What an address needs to say of a place beside its commodity. */
type IdsInAddress = (place: ServicePlace) => Partial<ServicePlace>;

/** What was used, and when. What the customer looks at is in the address. */
export function usage(
  route: UsageRoute,
  riverbend: RiverbendStage | undefined,
  {
    personaId,
    onRoute,
  }: { readonly personaId: string | undefined; readonly onRoute: (route: Route) => void },
): TemplateResult {
  const idsInAddress: IdsInAddress = (place) => riverbend?.idsInAddress(personaId, place) ?? place;
  const follow = ({ detail }: CustomEvent<UsageViewChangedDetail>): void =>
    onRoute(afterUsageViewChanged(route, detail, idsInAddress));
  return html`<div class="page usage">
    <mains-usage-chart
      heading-level="1"
      account-id=${route.accountId ?? nothing}
      service-id=${route.serviceId ?? nothing}
      commodity=${route.commodity ?? nothing}
      view=${route.sight ?? nothing}
      date=${route.date ?? nothing}
      from=${route.from ?? nothing}
      to=${route.to ?? nothing}
      @mains-usage-view-changed=${follow}
    ></mains-usage-chart>
  </div>`;
}

/** A file of the customer's own has no place in an address. */
function afterUsageViewChanged(
  route: UsageRoute,
  { view: sight, firstDate, lastDate, accountId, serviceId, commodity }: UsageViewChangedDetail,
  idsInAddress: IdsInAddress,
): Route {
  if (accountId === undefined || serviceId === undefined) return route;
  const dates =
    sight === 'range'
      ? { from: firstDate, to: lastDate }
      : sight === 'day' || sight === 'days'
        ? { date: firstDate }
        : {};
  return { view: 'usage', commodity, ...idsInAddress({ accountId, serviceId }), sight, ...dates };
}
