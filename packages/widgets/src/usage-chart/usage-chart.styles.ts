import {
  buttonStyles,
  chipStyles,
  dataTableStyles,
  fieldStyles,
  noticeStyles,
  plotStyles,
  segmentedStyles,
  signedOutStyles,
  skeletonStyles,
  stateStyles,
} from '@mains/ui';
import { css, type CSSResultGroup } from 'lit';

const own = css`
  .usage {
    display: grid;
    gap: var(--m-24);
    padding-block: var(--m-24);
  }
  .usage > *,
  .pane > * {
    min-inline-size: 0;
  }
  .pane {
    display: grid;
    gap: var(--m-16);
    max-inline-size: 720px;
    padding-block: var(--m-24);
  }
  .usage-head {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: var(--m-16) var(--m-24);
  }
  .subject {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--m-8) var(--m-24);
    margin-block-end: calc(-1 * var(--m-8));
  }
  .usage-title {
    flex: 1 1 400px;
    display: grid;
    gap: 2px;
    min-inline-size: 0;
  }
  .ways,
  .stepper,
  .tools,
  .tool-group {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--m-8) var(--m-12);
  }
  .stepper {
    flex-wrap: nowrap;
    gap: var(--m-8);
    min-inline-size: 0;
  }
  .step {
    flex: none;
    inline-size: 44px;
    padding: 0;
  }
  [dir='rtl'] .step .icon {
    transform: scaleX(-1);
  }
  .place {
    position: relative;
    min-inline-size: 0;
  }
  .control {
    display: block;
    inline-size: 100%;
    min-block-size: max(36px, calc(36px * var(--m-density)));
    padding: 4px var(--m-12);
    border: 1px solid var(--m-edge);
    border-radius: var(--m-radius);
    background-color: var(--m-surface);
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
  }
  .range {
    flex: 1 1 100%;
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--m-12);
  }
  .range .field {
    flex: 0 1 200px;
  }
  .sentence {
    max-inline-size: 72ch;
  }
  .figures {
    display: grid;
    grid-template-columns: 1fr;
    margin-block-start: calc(-1 * var(--m-8));
    border-block-start: 2px solid var(--m-ink);
    border-block-end: 1px solid var(--m-line-2);
  }
  .figures > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--m-12);
    padding-block: var(--m-8);
    border-block-end: 1px solid var(--m-line);
  }
  .figures > :last-child {
    border-block-end: 0;
  }
  .figures .figure {
    grid-row: span 2;
    grid-column: 2;
    align-self: center;
    font-family: var(--mains-font-figure, inherit);
    font-size: 20px;
    line-height: 28px;
    font-weight: 600;
    text-align: end;
    letter-spacing: -0.01em;
    overflow-wrap: normal;
  }
  .tools {
    justify-content: space-between;
  }
  .toggle {
    display: inline-flex;
    align-items: center;
    gap: var(--m-8);
    min-block-size: 44px;
    font-weight: 500;
    cursor: pointer;
  }
  .toggle input {
    appearance: none;
    position: relative;
    flex: none;
    inline-size: 40px;
    block-size: 24px;
    border: 1px solid var(--m-edge);
    border-radius: 12px;
    background-color: var(--m-surface);
    cursor: pointer;
  }
  .toggle input::before {
    content: '';
    position: absolute;
    inset-block-start: 3px;
    inset-inline-start: 3px;
    inline-size: 16px;
    block-size: 16px;
    border-radius: 50%;
    background-color: var(--m-ink-2);
  }
  .toggle :checked {
    border-color: var(--m-accent-text);
    background-color: var(--m-accent);
  }
  .toggle :checked::before {
    inset-inline-start: 19px;
    background-color: var(--m-on-accent);
  }
  .picture {
    min-inline-size: 0;
  }
  .remarks {
    display: grid;
    gap: 4px;
    color: var(--m-ink-2);
  }
  .numbers {
    display: grid;
    gap: var(--m-8);
    padding-block-start: var(--m-16);
    border-block-start: 1px solid var(--m-line-2);
  }
  .numbers-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px var(--m-16);
  }
  .table-title {
    font-weight: 600;
  }
  .numbers .data-table {
    font-size: 14px;
    line-height: 20px;
  }
  .numbers .data-table tbody th {
    font-weight: 400;
    white-space: nowrap;
  }
  .own-file {
    display: grid;
    justify-items: start;
    gap: 4px;
    padding-block-start: var(--m-16);
    border-block-start: 1px solid var(--m-line-2);
  }
  @container widget (inline-size < 600px) {
    .ways,
    .ways > *,
    .tool-group {
      inline-size: 100%;
    }
    .views .segmented {
      display: flex;
    }
    .views .segmented label {
      flex: 1;
      padding-inline: 2px;
      text-align: center;
      line-height: 16px;
    }
    .place {
      flex: 1;
    }
  }
  @container widget (inline-size >= 600px) {
    .figures {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: var(--m-24);
    }
    .figures > div {
      display: block;
      padding-block: var(--m-12);
    }
    .figures .figure {
      font-size: 28px;
      line-height: 36px;
      text-align: start;
    }
  }
  @container widget (inline-size >= 900px) {
    .figures {
      grid-template-columns: none;
      grid-auto-columns: minmax(0, 1fr);
      grid-auto-flow: column;
      column-gap: 0;
    }
    .figures > div {
      padding-inline: 20px;
      border-block-end: 0;
      border-inline-start: 1px solid var(--m-line-2);
    }
    .figures > :first-child,
    .figures[data-many] > :nth-child(3n + 1) {
      padding-inline-start: 0;
      border-inline-start: 0;
    }
    .figures[data-many] {
      grid-template-columns: repeat(3, minmax(0, 1fr));
      grid-auto-flow: row;
    }
  }
  @media (forced-colors: active) {
    .toggle input {
      appearance: auto;
      inline-size: 24px;
    }
    .toggle input::before {
      content: none;
    }
  }
`;

export const usageChartStyles: CSSResultGroup[] = [
  buttonStyles,
  chipStyles,
  dataTableStyles,
  fieldStyles,
  noticeStyles,
  plotStyles,
  segmentedStyles,
  signedOutStyles,
  skeletonStyles,
  stateStyles,
  own,
];
