import { css, type CSSResult } from 'lit';

/** For `barSeries`. Under 400 px of its own width every second label goes. */
export const barSeriesStyles: CSSResult = css`
  .bars {
    container: bars / inline-size;
    font-size: 12px;
    line-height: 16px;
  }
  .bars-plot {
    --height: 164px;
    position: relative;
    padding-block-start: 24px;
  }
  .bars-tick,
  .bars-zero {
    position: absolute;
    inset-inline: 0;
    inset-block-start: calc(24px + var(--height) * (1 - var(--at) / 100%));
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
    inset-inline: 12.5%;
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
    border: 2px solid var(--m-ink);
    border-radius: 2px;
  }
  .bar-value {
    position: absolute;
    inset-block-end: calc(100% + 4px);
    inset-inline-start: 50%;
    transform: translateX(-50%);
    font-weight: 500;
    color: var(--m-ink);
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
  [data-tone='current'] :is(.bar-value, .bar-label),
  [data-tone='current'] .bar-label {
    font-weight: 600;
  }
  .bar-label,
  .bar-group {
    display: block;
    color: var(--m-ink-2);
  }
`;
