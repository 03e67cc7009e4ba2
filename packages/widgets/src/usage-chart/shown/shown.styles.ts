import { chipStyles, dataTableStyles, plotStyles } from '@mains/ui';
import { css, type CSSResult } from 'lit';

const own = css`
  .tools,
  .tool-group {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--m-8) var(--m-12);
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
  .numbers .data-table tbody :is(th, td) {
    font-weight: 400;
    white-space: nowrap;
  }
  .scroll-hint {
    display: none;
  }
  .numbers:has([data-scrolls]) .scroll-hint {
    display: block;
  }
  @container widget (inline-size < 600px) {
    .tool-group {
      inline-size: 100%;
    }
    .numbers [data-scrolls] tr > :first-child {
      position: sticky;
      inset-inline-start: 0;
      background-color: var(--m-surface);
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

export const shownStyles: readonly CSSResult[] = [chipStyles, dataTableStyles, plotStyles, own];
