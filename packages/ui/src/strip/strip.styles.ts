import { css, type CSSResult } from 'lit';
import { toneStyles } from '../style/tone.js';

/** Horizontal from 600 px of its own width, with leaders from 900 px; below 600 px vertical. */
export const stripStyles: CSSResult = css`
  ${toneStyles}
  .strip {
    container: strip / inline-size;
  }
  .strip-body {
    display: grid;
    font-size: 14px;
    line-height: 20px;
  }
  .strip-bar,
  .strip-scale {
    display: flex;
    gap: 2px;
  }
  .strip-bar > * {
    flex: 0 0 0px;
  }
  .strip-leaders {
    position: relative;
  }
  .strip-leaders > *,
  .strip-leaders > ::after {
    content: '';
    position: absolute;
    border: 0 solid var(--m-edge);
  }
  .strip-name {
    display: flex;
    align-items: center;
    gap: 8px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .strip-meaning {
    color: var(--m-ink-2);
    text-wrap: pretty;
  }
  /* Figures read from left to right in every script. */
  .strip-amount {
    justify-self: end;
    direction: ltr;
    unicode-bidi: isolate;
  }
  .strip-credits .strip-amount {
    color: var(--m-green-text);
  }

  @container strip (inline-size >= 600px) {
    .strip-body {
      grid-template-columns: auto 1fr;
    }
    .strip-total {
      font-weight: 600;
    }
    .strip-scale,
    .strip-bar,
    .strip-leaders,
    .strip-labels {
      grid-column: 1 / -1;
    }
    .strip-credits {
      grid-area: 1 / 2;
      justify-self: end;
      padding-inline-start: 24px;
      text-align: end;
    }
    .strip-credits li,
    .strip-credits .strip-name {
      display: inline;
      font-weight: 600;
      color: var(--m-green-text);
    }
    .strip-credits .swatch {
      display: none;
    }
    .strip-why {
      font-weight: 400;
      color: var(--m-ink-2);
    }
    .strip-why::before {
      content: '. ';
    }
    .strip-why:lang(zh)::before {
      content: '。';
    }
    .strip-scale {
      position: relative;
      justify-content: end;
      block-size: 14px;
      margin-block: 6px;
      padding-inline-start: min(100%, 100% - var(--credit) + 1px);
      gap: 1px;
    }
    .strip-scale > .tone {
      flex: 1 0 0px;
      block-size: 11px;
    }
    .strip-bracket {
      position: absolute;
      inset-block: 4px 0;
      inset-inline: 0 var(--credit);
      border: 2px solid var(--m-ink);
      border-block-end: 0;
    }
    .strip-bar {
      block-size: 44px;
    }
    .strip-bar > :first-child {
      border-start-start-radius: min(3px, var(--m-radius));
      border-end-start-radius: min(3px, var(--m-radius));
    }
    .strip-bar > :last-child {
      border-start-end-radius: min(3px, var(--m-radius));
      border-end-end-radius: min(3px, var(--m-radius));
    }
    .strip-leaders {
      display: none;
    }
    .strip-labels {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(max(168px, 26%), 1fr));
      gap: var(--m-16) 24px;
      margin-block-start: var(--m-16);
    }
    .strip-labels li {
      min-inline-size: 0;
      display: flex;
      flex-direction: column;
    }
    .strip-amount {
      font-weight: 600;
    }
    .strip-labels .strip-amount {
      align-self: start;
      font-size: 20px;
      line-height: 28px;
    }
  }

  @container strip (inline-size >= 900px) {
    .strip-labels {
      grid-template-columns: repeat(auto-fill, minmax(168px, 1fr));
    }
    [data-one-row] .strip-leaders {
      display: block;
      block-size: max(52px, 22px + var(--levels) * var(--step));
    }
    [data-one-row] .strip-labels {
      grid-template-columns: var(--columns);
      gap: 0;
      margin-block-start: 4px;
    }
    [data-one-row] .strip-labels li {
      padding-inline-end: 20px;
    }
    .strip-leaders > * {
      --y: calc(8px + var(--across) * var(--step));
      inset-block: var(--y) 0;
      border-block-start-width: 1px;
    }
    .strip-leaders > ::after {
      inset-block-end: 100%;
      block-size: calc(var(--y) + 1px);
      border-inline-start-width: 1px;
    }
    .strip-leaders > [data-across='start'] {
      inset-inline-start: var(--column);
      inline-size: calc(var(--centre) - var(--column));
      border-inline-start-width: 1px;
    }
    .strip-leaders > [data-across='start']::after {
      inset-inline-end: 0;
    }
    .strip-leaders > [data-across='end'] {
      inset-inline-start: var(--centre);
      inline-size: calc(var(--column) - var(--centre) + 1px);
      border-inline-end-width: 1px;
    }
    .strip-leaders > [data-across='end']::after {
      inset-inline-start: 0;
    }
  }

  @container strip (inline-size < 600px) {
    .strip-body {
      grid-template-columns: 44px calc(22px + var(--down-levels) * var(--step)) minmax(0, 1fr);
      font-size: 16px;
      line-height: 24px;
    }
    .strip-scale {
      display: none;
    }
    .strip-bar {
      flex-direction: column;
      min-block-size: var(--tall);
    }
    .strip-leaders > * {
      --x: calc(8px + var(--down) * var(--step));
      --label: calc(var(--row) + 12px);
      inset-inline: var(--x) 6px;
      border-inline-start-width: 1px;
    }
    .strip-leaders > ::after {
      inset-inline-end: 100%;
      inline-size: calc(var(--x) + 1px);
      border-block-start-width: 1px;
    }
    .strip-leaders > [data-down='start'] {
      inset-block-start: var(--label);
      block-size: calc(var(--centre) - var(--label));
      border-block-start-width: 1px;
    }
    .strip-leaders > [data-down='start']::after {
      inset-block-end: 0;
    }
    .strip-leaders > [data-down='end'] {
      inset-block-start: var(--centre);
      block-size: calc(var(--label) - var(--centre) + 1px);
      border-block-end-width: 1px;
    }
    .strip-leaders > [data-down='end']::after {
      inset-block-start: 0;
    }
    .strip-labels {
      display: grid;
      grid-auto-rows: 1fr;
    }
    .strip-labels .swatch {
      display: none;
    }
    .strip-body li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      column-gap: 12px;
      align-content: start;
    }
    .strip-sum {
      display: contents;
    }
    .strip-amount {
      grid-area: 1 / 2;
      white-space: nowrap;
    }
    :is(.strip-arithmetic, .strip-why) {
      grid-area: 2 / 1 / auto / span 2;
      font-size: 14px;
      line-height: 20px;
      color: var(--m-ink-2);
    }
    .strip-meaning {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .strip-credits {
      grid-column: 1 / -1;
      margin-block-start: var(--m-24);
      border-block-start: 1px solid var(--m-line-2);
    }
    .strip-credits li {
      padding-block: var(--m-12);
    }
    .strip-total {
      order: 1;
      grid-column: 1 / -1;
      display: flex;
      justify-content: space-between;
      align-items: baseline;
      padding-block-start: var(--m-12);
      border-block-start: 2px solid var(--m-ink);
      font-weight: 600;
    }
    .strip-total:not(:has(~ .strip-credits)) {
      margin-block-start: var(--m-24);
    }
    .strip-total b {
      font-size: 20px;
      line-height: 28px;
    }
  }
  @media print {
    .strip {
      break-inside: avoid;
    }
  }
`;
