import type { PlainDate, Tariff, TariffSheet } from '@mains/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { sheetsTable } from './sheets-table.model.js';
import type { RestWords } from './words.js';

/** Holidays, the figures of all sheets, and where they come from. */
export function history(tariff: Tariff, current: TariffSheet, today: PlainDate, words: RestWords): unknown {
  const { t, format } = words;
  const holidays = (current.calendar?.holidays ?? []).filter(({ date }) => date >= today);
  const { source, sheets } = tariff;
  if (holidays.length === 0 && sheets.length < 2 && source === undefined) return nothing;
  return html`<footer class="tariff-foot">
    ${
      holidays.length === 0
        ? nothing
        : html`<details>
            <summary>${t('tariffRest.holidays.holidays', { count: holidays.length })}</summary>
            <ul class="holidays">
              ${holidays.map(({ date, name }) => {
                const day = format.date(date, 'weekdayYear');
                return html`<li>
                  ${name === undefined ? day : t('tariffRest.holidays.holiday', { date: day, name })}
                </li>`;
              })}
            </ul>
          </details>`
    }
    ${sheets.length < 2 ? nothing : sheetsOf(tariff, current, words)}
    ${source === undefined ? nothing : html`<p class="small quiet">${t('tariffRest.source', { source })}</p>`}
  </footer>`;
}

function sheetsOf(tariff: Tariff, current: TariffSheet, words: RestWords): TemplateResult {
  const { t } = words;
  const { columns, rows } = sheetsTable(tariff, current, words);
  return html`<details>
    <summary id="sheets">${t('tariffRest.sheets.title')}</summary>
    <div class="table-scroll" role="region" tabindex="0" aria-labelledby="sheets">
      <table class="data-table" aria-labelledby="sheets">
        <thead>
          <tr>
            <th scope="col">${t('tariffRest.sheets.charge')}</th>
            ${columns.map(
              ({ from, isCurrent }) =>
                html`<th scope="col" class="number">
                  ${t(isCurrent ? 'tariffRest.sheets.current' : 'tariffRest.sheets.from', { date: from })}
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ label, per, figures }) =>
              html`<tr>
                <th scope="row">${per === '' ? label : t('tariffRest.sheets.label', { label, per })}</th>
                ${figures.map((figure) => html`<td class="number">${figure}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
