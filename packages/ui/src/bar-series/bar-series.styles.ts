import { css, type CSSResult } from 'lit';

/** For `barSeries`. Under 380 px of its own width every second label goes. */
export const barSeriesStyles: CSSResult = css`
  .bars {
    container: bars / inline-size;
    font-size: 12px;
    line-height: 16px;
  }
  .bars-plot {
    --height: 164px;
    --side: max(12.5%, (100% - 44px) / 2);
    position: relative;
    padding-block-start: 24px;
  }
  .bars-tick,
  .bars-zero,
  .bars-tick-text {
    position: absolute;
    inset-inline: 0;
    inset-block-start: calc(24px + var(--height) * (1 - var(--at, var(--zero))));
  }
  .bars-tick {
    border-block-start: 1px solid var(--m-line);
  }
  .bars-zero {
    z-index: 1;
    border-block-start: 1px solid var(--m-ink);
  }
  .bars-tick-text {
    z-index: 1;
    inset-inline-end: auto;
    inset-inline-start: var(--spot);
    transform: translateY(-100%);
    padding-inline-end: 4px;
    background-color: var(--m-surface);
    inline-size: max-content;
    color: var(--m-ink-2);
  }
  .bars-list {
    position: relative;
    display: flex;
  }
  .bar {
    flex: 1 1 0;
    min-inline-size: 0;
    position: relative;
    outline: none;
    text-align: center;
    white-space: nowrap;
    cursor: pointer;
  }
  .bar-space {
    position: relative;
    display: block;
    block-size: var(--height);
  }
  .bar-fill {
    position: absolute;
    inset-inline: var(--side);
    inset-block-end: var(--from);
    block-size: var(--size);
    min-block-size: 1px;
    background-color: var(--m-c-tax);
    forced-color-adjust: none;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  [data-tone='compare'] > .bar-space > .bar-fill {
    background-color: var(--m-c-flat);
  }
  [data-tone='current'] > .bar-space > .bar-fill {
    background-color: var(--m-c-peak);
  }
  .bar[aria-selected='true'] .bar-fill {
    outline: 2px solid var(--m-ink);
    outline-offset: 1px;
  }
  .bar:focus-visible::before {
    content: '';
    position: absolute;
    inset: -4px 0;
    border: 2px solid var(--m-accent-text);
    border-radius: 2px;
  }
  .bar-value {
    position: absolute;
    inset-block-end: calc(100% + 4px);
    inset-inline-start: 50%;
    transform: translateX(-50%);
    font-weight: 500;
    color: var(--m-ink);
    text-shadow:
      0 0 2px var(--m-surface),
      0 0 2px var(--m-surface),
      0 0 3px var(--m-surface);
    z-index: 1;
  }
  .bar-value[data-edge] {
    transform: none;
  }
  .bar-value[data-edge='start'] {
    inset-inline-start: 0;
  }
  .bar-value[data-edge='end'] {
    inset-inline: auto 0;
  }
  .bar-label,
  .bar-group {
    display: block;
    color: var(--m-ink-2);
  }
  .bar-label {
    margin-block-start: 6px;
  }
  .bar-group {
    position: absolute;
    inset-inline-start: var(--side);
    padding-block-start: 2px;
  }
  .bars-list {
    padding-block-end: 20px;
  }
  /* A new year begins left of this bar. */
  .bar[data-group]::after {
    content: '';
    position: absolute;
    inset-block: calc(var(--height) + 2px) -18px;
    inset-inline-start: 0;
    border-inline-start: 1px solid var(--m-line-2);
  }
  [data-tone='compare'] > .bar-label,
  [data-tone='current'] > .bar-label {
    font-weight: 600;
    color: var(--m-ink);
  }
  [data-tone='current'] .bar-value {
    font-weight: 600;
  }
  .bars-missing {
    position: absolute;
    inset-block-start: calc(24px + var(--height) * (1 - var(--zero)) - 13px);
    inset-inline-start: calc(100% * var(--from) / var(--count));
    inline-size: calc(100% * var(--span) / var(--count));
    pointer-events: none;
    color: var(--m-ink-2);
  }
  .bars-missing::after {
    content: '';
    position: absolute;
    inset: 4px 12.5% auto;
    block-size: 5px;
    border: 1px solid var(--m-edge);
    border-block-end: 0;
  }
  .bars-missing > span {
    position: absolute;
    inset-inline-start: 50%;
    inset-block-end: 0;
    inline-size: max-content;
    max-inline-size: 100%;
    transform: translateX(-50%);
    text-align: center;
  }
  .bars-missing:dir(rtl) > span,
  .bar-value:not([data-edge]):dir(rtl) {
    transform: translateX(50%);
  }
  @container bars (inline-size < 380px) {
    .bar[data-odd] > .bar-label {
      visibility: hidden;
    }
  }
  @media (forced-colors: active) {
    .bar-fill {
      border: 1px solid CanvasText;
      background-color: Canvas !important;
    }
    [data-tone='current'] > .bar-space > .bar-fill {
      background-color: CanvasText !important;
    }
  }
`;
