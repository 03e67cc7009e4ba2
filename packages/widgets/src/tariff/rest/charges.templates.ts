import type { TariffSheet } from '@mains/contract';
import { swatch } from '@mains/ui';
import { html, nothing, type TemplateResult } from 'lit';
import {
  chargeRows,
  demandRules,
  powerFactorRules,
  type ChargeRow,
  type DemandRule,
  type PowerFactorRule,
} from './charges.model.js';
import type { Heading } from '../list.templates.js';
import type { RestWords } from './words.js';

/** Everything but the price of use, and the rules that need an example. */
export function chargesSections(heading: Heading, sheet: TariffSheet, words: RestWords): TemplateResult {
  const rows = chargeRows(sheet, words);
  const rules = [
    ...demandRules(sheet, words).map((rule) => demandSection(heading, rule)),
    ...powerFactorRules(sheet, words).map((rule) => powerFactorSection(heading, rule, words)),
  ];
  return html`${rows.length === 0 ? nothing : chargesSection(heading, rows, words)}
  ${rules.length === 0 ? nothing : html`<div class="rules">${rules}</div>`}`;
}

function chargesSection(heading: Heading, rows: readonly ChargeRow[], { t }: RestWords): TemplateResult {
  return html`<section class="rule" part="charges">
    ${heading(html`<span id="charges">${t('tariffRest.charges.title')}</span>`, 1, 'section')}
    <table class="data-table charges" aria-labelledby="charges">
      <thead>
        <tr>
          <th scope="col">${t('tariffRest.charges.item')}</th>
          <th scope="col">${t('tariffRest.charges.rule')}</th>
          <th scope="col" class="number">${t('tariffRest.charges.price')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ label, tone, rule, price }) =>
            html`<tr>
              <th scope="row">${swatch(tone)}${label}</th>
              <td class="rule-words">${rule.map((line) => html`<bdi class="part">${line}</bdi>`)}</td>
              <td class="number">${price}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function demandSection(heading: Heading, { title, rule, example, arithmetic }: DemandRule): TemplateResult {
  return html`<section class="rule" part="demand">
    ${heading(title, 1, 'section')}
    <p>${rule}</p>
    <p class="strong">${example}</p>
    <p class="small quiet">${arithmetic}</p>
  </section>`;
}

function powerFactorSection(
  heading: Heading,
  { id, title, rule, rows }: PowerFactorRule,
  { t }: RestWords,
): TemplateResult {
  const titleId = `factor-${id}`;
  return html`<section class="rule" part="power-factor">
    ${heading(html`<span id=${titleId}>${title}</span>`, 1, 'section')}
    <p>${rule}</p>
    <table class="data-table" aria-labelledby=${titleId}>
      <thead>
        <tr>
          <th scope="col">${t('tariffRest.powerFactor.factor')}</th>
          <th scope="col" class="number">${t('tariffRest.powerFactor.percent')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ factor, percent }) =>
            html`<tr>
              <th scope="row">${factor}</th>
              <td class="number">${percent}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
