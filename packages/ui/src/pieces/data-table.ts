import { css, type CSSResult } from 'lit';

/** For a native table with class `data-table`; figures in cells with class `number`. */
export const dataTableStyles: CSSResult = css`
  .table-scroll {
    overflow-x: auto;
  }
  .data-table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .data-table :is(th, td) {
    padding: calc(var(--m-8) + 2px) var(--m-16) calc(var(--m-8) + 2px) 0;
    border-block-end: 1px solid var(--m-line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  .data-table :is(th, td):last-child {
    padding-inline-end: 0;
  }
  .data-table thead :is(th, td) {
    padding-block: var(--m-8);
    border-block-end-color: var(--m-edge);
    font-size: 14px;
    line-height: 20px;
    font-weight: 500;
    color: var(--m-ink-2);
    vertical-align: bottom;
  }
  .data-table tbody th {
    font-weight: 600;
  }
  .data-table .number {
    direction: ltr;
    unicode-bidi: isolate;
    text-align: end;
    white-space: nowrap;
  }
  [dir='rtl'] .data-table .number {
    text-align: left;
  }
  .data-table tfoot :is(th, td) {
    border-block-end: 2px solid var(--m-ink);
    font-weight: 600;
  }
  .data-table :is(tr[aria-current], tr[aria-selected='true']) {
    background-color: var(--m-accent-wash);
  }
  @media print {
    .data-table tr {
      break-inside: avoid;
    }
  }
`;
