import type { Bill } from '@mains/contract';
import { dueState } from '@mains/domain';
import { swatch } from '@mains/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { lineRows, type LineRow } from './lines.model.js';
import type { DetailsWords } from './words.js';

export interface BillLinesModel {
  readonly heading: (content: unknown, depth: number, className: string) => TemplateResult;
  readonly bill: Bill;
  /** The date in the utility's zone. */
  readonly today: string;
}

/** Every line of the bill with its arithmetic, as a table; under 600 px each line is a block of its own. */
export function billLines({ heading, bill, today }: BillLinesModel, words: DetailsWords): TemplateResult {
  const { t, format } = words;
  const { summary } = bill;
  const { kind } = dueState(summary, today);
  const sum =
    kind === 'due' && summary.dueOn !== undefined
      ? t('billDetails.lines.toPayBy', { date: format.date(summary.dueOn, 'weekdayYear') })
      : t('billDetails.lines.sum');
  return html`<section class="rule lines" part="lines">
    ${heading(html`<span id="lines-title">${t('billDetails.lines.title')}</span>`, 1, 'section')}
    <table class="data-table" aria-labelledby="lines-title">
      <thead>
        <tr>
          <th scope="col">${t('billDetails.lines.item')}</th>
          <th scope="col">${t('billDetails.lines.basis')}</th>
          <th scope="col" class="number">${t('billDetails.lines.quantity')}</th>
          <th scope="col" class="number">${t('billDetails.lines.price')}</th>
          <th scope="col" class="number">${t('billDetails.lines.amount')}</th>
        </tr>
      </thead>
      <tbody>
        ${lineRows(bill, words).map(lineRow)}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colspan="4">${sum}</th>
          <td class="number grand-total">${format.money(summary.total)}</td>
        </tr>
      </tfoot>
    </table>
    <p class="small quiet">
      ${t('billDetails.bill.number', {
        number: summary.number,
        date: format.date(summary.issuedOn, 'dayYear'),
      })}
    </p>
  </section>`;
}

function lineRow(row: LineRow): TemplateResult {
  return html`<tr ?data-credit=${row.isCredit}>
    <th scope="row">${swatch(row.tone)}${row.label}</th>
    <td class="basis">
      ${row.basis.map((text) => html`<span class="basis-line">${text}</span>`)}
      ${row.mark === undefined ? nothing : html`<span class="mark">${row.mark}</span>`}
    </td>
    <td class="number">${row.quantity ?? ''}</td>
    <td class="number">${row.price ?? ''}</td>
    <td class="number amount">${row.amount}</td>
  </tr>`;
}
