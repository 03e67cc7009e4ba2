import type { Formatter } from '@mains/i18n';
import type { Route } from './route.js';
import type { PortalTranslate } from './texts.js';

/** What the window is called. */
export function pageTitle(route: Route, t: PortalTranslate, format: Formatter): string {
  if (route.view === 'usage' && route.commodity) return t(`portal.title.usageOf.${route.commodity}`);
  if (route.view !== 'bills') return t(`portal.title.${route.view}`);
  if (!route.commodity || !route.month) return t('portal.title.bills');
  return t(`portal.title.bill.${route.commodity}`, { month: format.date(route.month, 'monthYear') });
}
