import type { Tariff, TariffSheet } from '@mains/contract';
import type { LocalMoment } from '@mains/domain';
import { html, nothing, type TemplateResult } from 'lit';
import type { Heading } from '../list.templates.js';
import { calendarSection } from './calendar.templates.js';
import { chargesSections } from './charges.templates.js';
import { history } from './history.templates.js';
import type { RestWords } from './words.js';

export interface RestModel {
  readonly heading: Heading;
  readonly tariff: Tariff;
  /** The one that is shown. */
  readonly sheet: TariffSheet;
  /** In the utility's zone. */
  readonly now: LocalMoment;
}

/** What comes after the prices: hours, other charges and their rules, holidays, earlier prices, where it all comes from. */
export function restSections({ heading, tariff, sheet, now }: RestModel, words: RestWords): TemplateResult {
  const { calendar } = sheet;
  return html`${calendar ? calendarSection({ heading, calendar, now }, words) : nothing}
  ${chargesSections(heading, sheet, words)} ${history(tariff, sheet, now.date, words)}`;
}
