import { barSeriesStyles, dataTableStyles, segmentedStyles } from '@mains/ui';
import { css, type CSSResult } from 'lit';
import { differenceStyles } from '../../bill-difference/index.js';

const own = css`
  .empty {
    display: grid;
    gap: var(--m-16);
    padding-block: var(--m-24);
    max-inline-size: 560px;
  }
  .months {
    display: flex;
    gap: var(--m-8);
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .step {
    inline-size: 44px;
    padding: 0;
  }
  [dir='rtl'] .step .icon {
    transform: scaleX(-1);
  }
  .select {
    position: relative;
    display: inline-flex;
    min-inline-size: 0;
    align-items: center;
  }
  .select select {
    appearance: none;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: calc(36px * var(--m-density));
    max-inline-size: 100%;
    padding-inline: var(--m-12) 36px;
    border: 1px solid var(--m-edge);
    border-radius: var(--m-radius);
    background-color: var(--m-surface);
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  .select .icon {
    position: absolute;
    inset-inline-end: var(--m-12);
    pointer-events: none;
  }
  .accounts {
    display: grid;
    gap: var(--m-12);
    padding-block: var(--m-16);
    border-block-end: 1px solid var(--m-line-2);
    justify-items: start;
  }
  .accounts > :is(.field, ul) {
    inline-size: 100%;
    max-inline-size: 560px;
  }
  .accounts ul {
    max-block-size: 336px;
    overflow-y: auto;
    border-block-start: 1px solid var(--m-line);
  }
  .account-option {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--m-12);
    inline-size: 100%;
    min-block-size: 44px;
    padding: var(--m-8) var(--m-12);
    border: 0;
    border-block-end: 1px solid var(--m-line);
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .account-option:hover {
    background-color: var(--m-wash);
  }
  .account-option[aria-current] {
    background-color: var(--m-accent-wash);
  }
  .account-option:focus-visible {
    outline-offset: -2px;
  }
  .more {
    display: none;
  }
  .more .section {
    margin-block-end: var(--m-8);
  }
  .more .action {
    justify-content: flex-start;
    min-block-size: 48px;
    padding-inline: 0;
    border: 0;
    border-block-start: 1px solid var(--m-line);
    border-radius: 0;
    color: var(--m-ink);
    font-weight: 400;
    text-decoration: none;
  }
  .action.link {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    padding-inline: 4px;
    font-weight: 600;
  }
  .action .size {
    font-weight: 400;
    color: var(--m-ink-2);
  }
  .lines .section {
    margin-block-end: var(--m-8);
  }
  .lines > p {
    padding-block-start: var(--m-12);
  }
  .lines th[scope='row'] {
    min-inline-size: 11em;
  }
  /* A name of two lines hangs beside its swatch. */
  .lines th[scope='row']:has(.swatch) {
    padding-inline-start: calc(14px + var(--m-8));
    text-indent: calc(-14px - var(--m-8));
  }
  .lines .swatch {
    margin-inline-end: var(--m-8);
  }
  .lines .amount {
    font-weight: 600;
  }
  .lines tr[data-credit] .amount {
    color: var(--m-green-text);
  }
  .lines .grand-total {
    font-size: 20px;
    line-height: 28px;
  }
  .basis {
    color: var(--m-ink-2);
  }
  .basis-line,
  .mark {
    display: block;
  }
  .mark {
    font-weight: 600;
    color: var(--m-red-text);
  }
  .history-table {
    margin-block-start: var(--m-12);
  }
  .history-toggle {
    display: flex;
    flex-wrap: wrap;
    gap: var(--m-8) var(--m-24);
    margin-block-start: var(--m-12);
  }
  [dir='rtl'] .history-toggle .link > .icon:last-child {
    transform: scaleX(-1);
  }
  .beside {
    display: grid;
    gap: var(--m-32);
  }
  .beside > *,
  .difference > * {
    min-inline-size: 0;
  }
  .difference {
    display: grid;
    align-content: start;
    gap: var(--m-8);
  }
  .difference .bill-choice {
    margin-block: var(--m-4) var(--m-8);
  }
  @container widget (inline-size >= 900px) {
    .beside:has(.difference) {
      grid-template-columns: minmax(0, 1.6fr) minmax(0, 1fr);
      column-gap: 56px;
    }
  }
  .history-selected {
    margin-block-start: var(--m-8);
  }
  .with-icon {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 24px;
  }
  .period-of {
    display: block;
  }
  .void {
    text-decoration: line-through;
  }
  @container widget (inline-size < 600px) {
    .more {
      display: grid;
    }
    .lines :is(table, tbody, tfoot, tr, th, td) {
      display: block;
    }
    .lines thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .lines tr {
      display: grid;
      grid-template-columns: auto 1fr auto;
      gap: 2px 4px;
      padding-block: var(--m-12);
      border-block-end: 1px solid var(--m-line);
    }
    .lines tfoot tr {
      border-block-end: 2px solid var(--m-ink);
    }
    .lines .data-table :is(th, td) {
      padding: 0;
      border: 0;
      white-space: normal;
    }
    .lines th[scope='row'] {
      min-inline-size: 0;
    }
    .lines tr > th {
      grid-column: 1 / span 2;
    }
    .lines tr > :is(.amount, .grand-total) {
      grid-column: 3;
      grid-row: 1;
      text-align: end;
    }
    .lines tr > .basis {
      grid-column: 1 / -1;
      font-size: 14px;
      line-height: 20px;
    }
    .lines tr > .number:not(.amount, .grand-total) {
      grid-row: 3;
      justify-self: start;
      font-size: 14px;
      line-height: 20px;
      text-align: start;
    }
    .lines .number:empty {
      display: none;
    }
    .lines .number:not(:empty) + .number:not(:empty, .amount)::before {
      content: '× ';
    }
  }
  @media (forced-colors: active) {
    .account-option[aria-current] {
      border-inline-start: 4px solid Highlight;
    }
  }
  @media print {
    .history-head .segmented {
      display: none;
    }
    .lines {
      break-inside: auto;
    }
  }
  @media print {
    .bill {
      gap: 16px;
      padding-block: 0;
    }
    .bill-head,
    section {
      break-inside: avoid;
    }
    .hero {
      font-size: 40px;
      line-height: 44px;
    }
  }
`;

export const detailsStyles: CSSResult[] = [
  dataTableStyles,
  segmentedStyles,
  barSeriesStyles,
  ...differenceStyles,
  own,
];
