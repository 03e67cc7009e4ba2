import type { Bill } from '@mains/contract';
import { addMoney, dueState, negateMoney } from '@mains/domain';
import { swatch } from '@mains/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { lineRows, type LineRow } from './lines.model.js';
import type { DetailsWords } from './words.js';

export interface BillLinesModel {
  readonly heading: (content: unknown, depth: number, className: string) => TemplateResult;
  readonly bill: Bill;
  /** The date in the utility's zone. */
  readonly today: string;
  /** Whose bill it is and from whom, for paper. */
  readonly sender: string;
}

/** Every line of the bill with its arithmetic, as a table; under 600 px each line is a block of its own. */
export function billLines(
  { heading, bill, today, sender }: BillLinesModel,
  words: DetailsWords,
): TemplateResult {
  const { t, format } = words;
  const { summary } = bill;
  const { kind } = dueState(summary, today);
  const isPartPaid = summary.status === 'part-paid';
  const paid = addMoney(summary.outstanding, negateMoney(summary.total));
  const sum =
    kind === 'due' && !isPartPaid && summary.dueOn !== undefined
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
        ${sumRow(sum, format.money(summary.total))}
        ${
          isPartPaid
            ? html`${sumRow(t('billDetails.lines.paid'), format.money(paid))}
              ${sumRow(t('billDetails.lines.left'), format.money(summary.outstanding))}`
            : nothing
        }
      </tfoot>
    </table>
    <p class="small print-only">${sender}</p>
    <p class="small quiet">
      ${t('billDetails.bill.number', {
        number: summary.number,
        date: format.date(summary.issuedOn, 'dayYear'),
      })}
    </p>
  </section>`;
}

function sumRow(label: string, amount: string): TemplateResult {
  return html`<tr>
    <th scope="row" colspan="4">${label}</th>
    <td class="number grand-total">${amount}</td>
  </tr>`;
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
