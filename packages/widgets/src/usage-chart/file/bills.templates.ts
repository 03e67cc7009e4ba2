import { formatDecimal, type Decimal, type FileBill } from '@mains/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { unitSign } from './channel.model.js';
import type { FileReading } from './file-reading.js';
import type { Heading } from './panel.templates.js';
import type { FileWords } from './words.js';

export interface BillsTable {
  readonly reading: FileReading;
  readonly heading: Heading;
  readonly bills: readonly FileBill[];
}

/** What amounts may be whole numbers of: the standard's, cents, thousandths, and whole units of the currency. */
const SCALES = ['5', '2', '3', '0'];

/** Cost and billing summaries of a file, with the scale of their amounts, which may be put right. */
export function billsTable({ reading, heading, bills }: BillsTable, words: FileWords): TemplateResult {
  const { t } = words;
  const scale = reading.answers['money-scale'] ?? String(bills[0]?.scale ?? 5);
  const onChange = (event: Event): void =>
    reading.reread('money-scale', (event.target as HTMLSelectElement).value);
  const options = SCALES.includes(scale) ? SCALES : [scale, ...SCALES];
  return html`<div class="file-bills">
    ${heading(t('usageFile.bills.title'), 2, 'strong')}
    <div class="table-scroll" role="region" tabindex="0" aria-label=${t('usageFile.bills.title')}>
      <table class="data-table">
        <caption class="hidden-text">
          ${t('usageFile.bills.caption')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${t('usageFile.bills.name')}</th>
            <th scope="col">${t('usageFile.bills.period')}</th>
            <th scope="col" class="number">${t('usageFile.bills.quantity')}</th>
            <th scope="col" class="number">${t('usageFile.bills.total')}</th>
            <th scope="col" class="number">${t('usageFile.bills.lines')}</th>
            <th scope="col">${t('usageFile.bills.scale')}</th>
          </tr>
        </thead>
        <tbody>
          ${bills.map((bill, index) => billRow(bill, index, words))}
        </tbody>
      </table>
    </div>
    <div class="file-select">
      <label for="file-scale">${t('usageFile.bills.scaleLabel')}</label>
      <p class="small quiet" id="file-scale-hint">${t('usageFile.bills.scaleHint')}</p>
      <select id="file-scale" aria-describedby="file-scale-hint" @change=${onChange}>
        ${options.map(
          (value) =>
            html`<option value=${value} .selected=${value === scale}>
              ${t('usageFile.bills.scaleOption', { value })}
            </option>`,
        )}
      </select>
    </div>
  </div>`;
}

function billRow(
  { name, period, quantity, total, toDate, linesTotal, currency, scale, scaleFrom }: FileBill,
  index: number,
  words: FileWords,
): TemplateResult {
  const { t, format } = words;
  const none = html`<span class="quiet">${t('usageFile.bills.none')}</span>`;
  const money = (amount: Decimal | undefined): unknown =>
    amount === undefined
      ? none
      : html`${format.decimal(formatDecimal(amount), { minDigits: 2 })}${currency === undefined ? nothing : ` ${currency}`}`;
  return html`<tr>
    <th scope="row">
      <bdi>${name === '' ? t('usageFile.bills.unnamed', { number: index + 1 }) : name}</bdi>
    </th>
    <td>${period ? format.period(period) : none}</td>
    <td class="number">
      ${quantity ? `${format.decimal(formatDecimal(quantity.value))} ${unitSign(quantity.unit)}` : none}
    </td>
    <td class="number">
      ${total === undefined && toDate !== undefined ? html`${money(toDate)} <span class="quiet">${t('usageFile.bills.soFar')}</span>` : money(total)}
    </td>
    <td class="number">${money(linesTotal)}</td>
    <td>${t(`usageFile.bills.${scaleFrom}`, { value: scale })}</td>
  </tr>`;
}
