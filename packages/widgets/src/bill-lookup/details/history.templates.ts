import type { BillSummary, YearMonth } from '@mains/contract';
import { barSeries, chevronRightIcon, icon, segmented, tableIcon } from '@mains/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { lastYearSentence } from './last-year.model.js';
import { historyView, monthSentence, type Measure } from './history.model.js';
import type { DetailsWords } from './words.js';

/** Three bars on a line. */
const chartIcon = 'M4 20h16M6.500 20v-7m5.500 7V5.500M17.500 20v-10.500';

export interface HistoryModel {
  readonly heading: (content: unknown, depth: number, className: string) => TemplateResult;
  readonly bills: readonly BillSummary[];
  readonly current: BillSummary;
  readonly measure: Measure;
  readonly isTable: boolean;
  /** The month whose figures are told. */
  readonly selected: YearMonth;
  readonly onMeasure: (measure: Measure) => void;
  readonly onTable: (isTable: boolean) => void;
  readonly onSelect: (month: YearMonth) => void;
  readonly onBill: (bill: BillSummary) => void;
  /** The way to set any two bills beside each other; left out where there are no two. */
  readonly onCompare?: (() => void) | undefined;
}

/** The bills of the last months: a sentence, bars, and every bill there is as a table. */
export function history(model: HistoryModel, words: DetailsWords): TemplateResult {
  const { t, format } = words;
  const { heading, bills, current, measure, isTable, onTable, onCompare } = model;
  const view = historyView(bills, current, measure, words);
  const selected = view.months.find(({ month }) => month === model.selected);
  const toOpen = selected?.bills[0];
  return html`<section class="rule history" part="history">
    <div class="section-head history-head">
      ${heading(
        html`<span id="history-title"
          >${isTable ? t('billDetails.history.all') : t('billDetails.history.title', { count: view.months.length })}</span
        >`,
        1,
        'section',
      )}
      ${
        isTable
          ? nothing
          : segmented({
              name: 'measure',
              label: t('billDetails.history.unitChoice'),
              value: measure,
              options: [
                { value: 'money', label: format.currency(current.total.currency) },
                { value: 'quantity', label: format.unit(current.quantity.unit) },
              ],
              onChange: (value) => model.onMeasure(value as Measure),
            })
      }
    </div>
    <p class="small quiet">${lastYearSentence(current, bills, words)}</p>
    ${
      isTable
        ? billTable(model, words)
        : html`${barSeries({
            label: t('billDetails.history.chart'),
            bars: view.bars,
            tickText: view.tickText,
            missingText: t('billDetails.history.missing'),
            separatorText: t('billDifference.separator'),
            selectedId: model.selected === current.month ? undefined : model.selected,
            onSelect: model.onSelect,
          })}
          ${
            selected && selected.month !== current.month
              ? html`<p class="history-selected small">
                  ${monthSentence(selected, words)}
                  ${
                    toOpen
                      ? html`<button type="button" class="link no-print" @click=${() => model.onBill(toOpen)}>
                          ${t('billDetails.history.open', { month: format.date(selected.month, 'month') })}
                        </button>`
                      : nothing
                  }
                </p>`
              : nothing
          }
          ${
            view.cancelledCount > 0
              ? html`<p class="small quiet">
                  ${t('billDetails.history.cancelledCount', { count: view.cancelledCount })}
                </p>`
              : nothing
          }`
    }
    <p class="no-print history-toggle">
      <button type="button" class="link with-icon" @click=${() => onTable(!isTable)}>
        ${icon(isTable ? chartIcon : tableIcon, 16)}${
          isTable ? t('billDetails.history.asChart') : t('billDetails.history.asTable')
        }
      </button>
      ${
        onCompare
          ? html`<button type="button" class="link with-icon compare-any" @click=${onCompare}>
              ${t('billDetails.compare.any')}${icon(chevronRightIcon, 16)}
            </button>`
          : nothing
      }
    </p>
  </section>`;
}

function billTable({ bills, current, onBill }: HistoryModel, words: DetailsWords): TemplateResult {
  const { t, format } = words;
  return html`<div
    class="table-scroll history-table"
    role="group"
    tabindex="0"
    aria-labelledby="history-title"
  >
    <table class="data-table" aria-labelledby="history-title">
      <thead>
        <tr>
          <th scope="col">${t('billDetails.history.month')}</th>
          <th scope="col">${t('billDetails.history.status')}</th>
          <th scope="col" class="number">${t('billDetails.lines.quantity')}</th>
          <th scope="col" class="number">${t('billDetails.lines.amount')}</th>
        </tr>
      </thead>
      <tbody>
        ${bills.map(
          (bill) =>
            html`<tr aria-current=${bill.id === current.id ? 'true' : nothing}>
              <th scope="row">
                <button type="button" class="link" @click=${() => onBill(bill)}>
                  ${format.date(bill.month, 'monthYear')}
                </button>
                <span class="small quiet period-of">${format.period(bill.period)}</span>
              </th>
              <td>
                ${t(`billLookup.status.${bill.status}`)}
                ${
                  bill.readQuality === 'estimated'
                    ? html`<span class="small quiet period-of">${t('billLookup.read.estimated')}</span>`
                    : nothing
                }
                ${
                  bill.replacesBillId === undefined
                    ? nothing
                    : html`<span class="small quiet period-of">${t('billDetails.history.replaces')}</span>`
                }
              </td>
              <td class="number">${format.quantity(bill.quantity)}</td>
              <td class="number ${bill.status === 'cancelled' ? 'void' : ''}">${format.money(bill.total)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
