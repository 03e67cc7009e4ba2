import { chip } from '@mains/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { ref } from 'lit/directives/ref.js';
import type { UsageTable } from '../chart-model.js';
import type { ShownWords } from './words.js';

/** As many rows as stand below the chart. */
const PREVIEW_ROWS = 8;
/** As many as are ever on the page at once; a year has 35,040. */
export const ROWS_PER_PAGE = 100;
/** About ten sheets of paper: three years of months, and all days of one, are less. */
const MOST_PRINTED = 400;

let sizes: ResizeObserver | undefined;

/** Whether there is more of a table than its room shows, and whether its end is in sight. */
function markRoom(room: Element): void {
  const hiddenPx = room.scrollWidth - room.clientWidth;
  room.toggleAttribute('data-scrolls', hiddenPx > 0);
  // Counted below zero from right to left.
  room.toggleAttribute('data-more', hiddenPx - Math.abs(room.scrollLeft) > 1);
}

/** Marks a table that is wider than its room. */
function watched(room: Element | undefined): void {
  if (!room) return;
  sizes ??= new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const wide = target.closest('.table-scroll');
      if (wide) markRoom(wide);
    }
  });
  sizes.observe(room);
  if (room.firstElementChild) sizes.observe(room.firstElementChild);
}

const scrolled = {
  handleEvent: ({ currentTarget }: Event) => markRoom(currentTarget as Element),
  passive: true,
};

export interface TableModel {
  readonly heading: (content: unknown, depth: number, className: string) => TemplateResult;
  readonly table: UsageTable;
  /** The table stands in place of the chart, or was opened in full. */
  readonly isWhole: boolean;
  /** The table stands in place of the chart: there is no way back to fewer rows. */
  readonly isAlone: boolean;
  /** On paper are all rows, up to `MOST_PRINTED`. */
  readonly isPrinting: boolean;
  /** The first row in view, of a whole table. */
  readonly row: number;
  readonly onWhole: (isWhole: boolean) => void;
  readonly onRow: (row: number) => void;
}

/** The same figures as the picture, row by row. */
export function usageTable(model: TableModel, words: ShownWords): TemplateResult {
  const { heading, table, isWhole, isAlone } = model;
  const { rowCount } = table;
  const { first, end } = rowsOf(model);
  const { t } = words;
  const isCut = rowCount > PREVIEW_ROWS;
  return html`<section class="numbers" part="table">
    <div class="numbers-head">
      ${heading(t('usageShown.table.title'), 1, 'table-title')}
      ${
        isCut
          ? html`<p class="small quiet">
              <span role="status"
                >${
                  isWhole || model.isPrinting
                    ? t('usageShown.table.rows', { first: first + 1, last: end, count: rowCount })
                    : t('usageShown.table.last', { shown: end - first, count: rowCount })
                }</span
              >
              ${
                isAlone
                  ? nothing
                  : html`<button type="button" class="link no-print" @click=${() => model.onWhole(!isWhole)}>
                      ${t(isWhole ? 'usageShown.table.less' : 'usageShown.table.all')}
                    </button>`
              }
            </p>`
          : nothing
      }
    </div>
    <p class="scroll-hint small quiet no-print">${t('usageShown.table.scroll')}</p>
    <div
      class="table-scroll"
      tabindex="0"
      role="region"
      aria-label=${table.caption}
      @scroll=${scrolled}
      ${ref(watched)}
    >
      <table class="data-table">
        <caption class="hidden-text">
          ${table.caption}
        </caption>
        <thead>
          <tr>
            ${table.columns.map(
              ({ title, isNumber }) => html`<th scope="col" class=${isNumber ? 'number' : ''}>${title}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows(table, first, end)}
        </tbody>
      </table>
    </div>
    ${isWhole && rowCount > ROWS_PER_PAGE ? pager(first, model, words) : nothing}
    ${table.note ? html`<p class="small quiet">${table.note}</p>` : nothing}
  </section>`;
}

function rowsOf({ table: { rowCount }, isWhole, isPrinting, row }: TableModel): {
  first: number;
  end: number;
} {
  if (isPrinting && rowCount <= MOST_PRINTED) return { first: 0, end: rowCount };
  if (isPrinting) return { first: rowCount - MOST_PRINTED, end: rowCount };
  const first = isWhole ? Math.min(row, lastPage(rowCount)) : Math.max(0, rowCount - PREVIEW_ROWS);
  return { first, end: isWhole ? Math.min(rowCount, first + ROWS_PER_PAGE) : rowCount };
}

function lastPage(rowCount: number): number {
  return Math.max(0, Math.ceil(rowCount / ROWS_PER_PAGE) - 1) * ROWS_PER_PAGE;
}

function rows({ columns, rowAt }: UsageTable, first: number, end: number): TemplateResult[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, at) => {
    const { cells, badge, passes } = rowAt(first + at);
    return html`<tr>
      ${columns.map(({ id, isNumber, isMain = false }, column) => {
        const cell = cells[column] ?? '';
        if (column > 0)
          return html`<td
            class=${classMap({ number: isNumber, main: isMain, passed: passes?.includes(id) ?? false })}
          >
            ${cell}
          </td>`;
        return html`<th scope="row">
          ${cell} ${badge ? chip({ text: badge, tone: passes ? 'warning' : 'plain' }) : nothing}
        </th>`;
      })}
    </tr>`;
  });
}

function pager(first: number, { table, onRow }: TableModel, { t }: ShownWords): TemplateResult {
  const step = (row: number, name: string): TemplateResult =>
    html`<button
      type="button"
      class="button toolbar"
      aria-disabled=${row < 0 || row >= table.rowCount || row === first ? 'true' : nothing}
      @click=${() => row >= 0 && row < table.rowCount && onRow(row)}
    >
      ${name}
    </button>`;
  return html`<div class="row no-print">
    ${step(first === 0 ? -1 : 0, t('usageShown.table.first'))}
    ${step(first - ROWS_PER_PAGE, t('usageShown.table.before', { count: ROWS_PER_PAGE }))}
    ${step(first + ROWS_PER_PAGE, t('usageShown.table.after', { count: ROWS_PER_PAGE }))}
    ${step(lastPage(table.rowCount) === first ? -1 : lastPage(table.rowCount), t('usageShown.table.end'))}
  </div>`;
}
