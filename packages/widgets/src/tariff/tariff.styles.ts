import {
  buttonStyles,
  chipStyles,
  dataTableStyles,
  noticeStyles,
  skeletonStyles,
  stateStyles,
  toneStyles,
} from '@mains/ui';
import { css, type CSSResultGroup } from 'lit';

const own = css`
  .chooser {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--m-8) var(--m-16);
    min-block-size: 77px;
    padding-block: var(--m-16);
    border-block-end: 1px solid var(--m-line-2);
  }
  .tariff,
  .pane {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--m-32);
    padding-block: var(--m-24);
  }
  .pane {
    gap: var(--m-16);
    max-inline-size: 560px;
  }
  .focus-target:focus {
    outline: none;
  }
  .tariff > section,
  .price-tables > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--m-12);
    min-inline-size: 0;
  }
  .tariff-rows > li {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    align-items: baseline;
    gap: 4px var(--m-24);
    padding-block: var(--m-8);
    border-block-end: 1px solid var(--m-line);
  }
  .tariff-rows .link {
    min-block-size: 28px;
    text-align: start;
  }
  .tariff-head {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: space-between;
    gap: var(--m-16) var(--m-48);
  }
  .tariff-what {
    display: grid;
    gap: 4px;
  }
  .now {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: var(--m-8) var(--m-24);
    margin-block-start: var(--m-12);
  }
  .cheapest {
    inline-size: 100%;
  }
  .validity {
    display: grid;
    gap: 2px;
    max-inline-size: 32em;
    margin-inline-start: auto;
    text-align: end;
    text-wrap: balance;
    word-break: keep-all;
  }
  .validity > p {
    text-align: inherit;
  }
  .since {
    font-size: 20px;
    line-height: 28px;
    font-weight: 600;
  }
  .swatch {
    margin-inline-end: var(--m-8);
    vertical-align: -2px;
  }
  .data-table caption {
    padding-block: var(--m-8);
    text-align: start;
  }
  .price-tables {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 416px), 1fr));
    gap: var(--m-16) var(--m-48);
  }
  .prices[data-plain] {
    max-inline-size: 416px;
  }
  .prices td {
    font-weight: 600;
  }
  .part {
    display: block;
  }
  @container widget (inline-size >= 900px) {
    .tariff-head {
      flex-wrap: nowrap;
    }
    .validity {
      flex: none;
    }
  }
  @container widget (inline-size < 900px) {
    .validity {
      max-inline-size: none;
      margin-inline-start: 0;
      text-align: start;
    }
  }
  @container widget (inline-size < 600px) {
    .chooser {
      display: grid;
      grid-template-columns: 1fr auto;
      min-block-size: 117px;
    }
    .data-table.prices :is(th, td) {
      padding-inline-end: var(--m-8);
    }
    .data-table.prices :is(th, td):last-child {
      padding-inline-end: 0;
    }
    .data-table.prices thead .number {
      white-space: normal;
      word-break: keep-all;
    }
    .prices tbody th {
      white-space: nowrap;
    }
    .prices .part {
      white-space: normal;
    }
    .hero {
      font-size: clamp(40px, 17cqi, 64px);
      line-height: 1;
    }
    .tariff-rows > li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media print {
    .tariff section {
      break-inside: avoid;
    }
  }
`;

export const tariffStyles: CSSResultGroup[] = [
  buttonStyles,
  chipStyles,
  dataTableStyles,
  noticeStyles,
  skeletonStyles,
  stateStyles,
  toneStyles,
  own,
];
