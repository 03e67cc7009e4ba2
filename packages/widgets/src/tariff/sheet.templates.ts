import type { Tariff, TariffSheet } from '@mains/contract';
import { priceMoment, type LocalMoment } from '@mains/domain';
import { chip, checkIcon, swatch } from '@mains/ui';
import { html, nothing, type TemplateResult } from 'lit';
import type { Heading } from './list.templates.js';
import { cheapestInWords, onTopInWords } from './cheapest.model.js';
import { nextSeasonInWords, nowInWords } from './now.model.js';
import { priceNow, pricesViews, taxNotes, type PricesView } from './prices.model.js';
import { shownSheet, validity } from './sheets.model.js';
import type { Words } from './words.js';

export interface SheetModel {
  readonly heading: Heading;
  readonly tariff: Tariff;
  readonly isOwn: boolean;
  /** In the utility's zone. */
  readonly now: LocalMoment;
  /** What comes after the prices. */
  readonly rest: (sheet: TariffSheet) => unknown;
}

/** One tariff in words: what it costs, when, what else, since when. */
export function tariffSheet(model: SheetModel, words: Words): unknown {
  const { heading, tariff, now, rest } = model;
  const sheet = shownSheet(tariff, now.date);
  if (!sheet) return nothing;
  return html`<article class="tariff">
    ${head(model, sheet, words)} ${prices(heading, sheet, words)} ${rest(sheet)}
  </article>`;
}

function head({ heading, tariff, isOwn, now }: SheetModel, sheet: TariffSheet, words: Words): TemplateResult {
  const { t } = words;
  const { since, next } = validity(tariff, sheet, now.date, words);
  const season = sheet.validFrom > now.date ? undefined : nextSeasonInWords(sheet.calendar, now.date, words);
  const title = html`<span class="focus-target" tabindex="-1">${tariff.name}</span>`;
  return html`<header class="tariff-head">
    <div class="tariff-what">
      ${isOwn ? html`<p>${chip({ text: t('tariff.yours'), iconPath: checkIcon })}</p>` : nothing}
      ${heading(title, 0, 'title')}
      <p class="quiet">${tariff.description ?? t(`tariff.audience.${tariff.audience}`)}</p>
      ${sheet.validFrom > now.date ? nothing : priceOfNow(sheet, now, words)}
    </div>
    <div class="validity" part="validity">
      <p class="since">${since}</p>
      <p class="quiet">${next}</p>
      ${season === undefined ? nothing : html`<p class="quiet">${season}</p>`}
    </div>
  </header>`;
}

function priceOfNow(sheet: TariffSheet, now: LocalMoment, words: Words): unknown {
  const moment = sheet.calendar && priceMoment(sheet.calendar, now);
  const price = priceNow(sheet, moment ?? {}, words);
  if (!moment && !price) return nothing;
  const { calendar } = sheet;
  const cheapest = calendar && moment && cheapestInWords({ ...sheet, calendar }, moment, now, words);
  const onTop = price && onTopInWords(sheet, words);
  return html`<div class="now" part="now">
    ${price ? html`<p class="hero">${price.price}</p>` : nothing}
    <div>
      ${moment ? html`<p class="strong">${nowInWords(moment, now, words)}</p>` : nothing}
      ${price ? html`<p class=${moment ? 'small quiet' : 'strong'}>${price.forWhat}</p>` : nothing}
      ${onTop === undefined ? nothing : html`<p class="small quiet">${onTop}</p>`}
    </div>
    ${cheapest === undefined ? nothing : html`<p class="cheapest strong">${cheapest}</p>`}
  </div>`;
}

function prices(heading: Heading, sheet: TariffSheet, words: Words): unknown {
  const views = pricesViews(sheet, words).filter(({ rows }) => rows.length > 0);
  if (views.length === 0) return nothing;
  return html`<section class="rule" part="prices">
    ${heading(html`<span id="costs">${words.t('tariff.costs.title')}</span>`, 1, 'section')}
    <div class="price-tables">${views.map((view) => html`<div>${pricesTable(view)}</div>`)}</div>
    ${taxNotes(sheet, words).map(noteLine)}
  </section>`;
}

function pricesTable({ season, head: first, bands, rows, notes }: PricesView): TemplateResult {
  return html`<div class="table-scroll" role="region" tabindex="0" aria-labelledby="costs">
      <table
        class="data-table prices"
        ?data-plain=${bands.length === 1}
        aria-labelledby=${season === undefined ? 'costs' : nothing}
      >
        ${
          season === undefined
            ? nothing
            : html`<caption class="strong">
                ${season}
              </caption>`
        }
        <thead>
          <tr>
            <th scope="col">${first}</th>
            ${bands.map((band) => html`<th scope="col" class="number">${band}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ timeOfUse, name, madeOf, prices: cells }) =>
              html`<tr>
                <th scope="row">
                  ${timeOfUse === undefined ? nothing : swatch(timeOfUse)}${name}
                  ${madeOf.map((part) => html`<span class="part small quiet">${part}</span>`)}
                </th>
                ${cells.map((price) => html`<td class="number">${price}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${notes.map(noteLine)}`;
}

function noteLine(note: string): TemplateResult {
  return html`<p class="small quiet">${note}</p>`;
}
