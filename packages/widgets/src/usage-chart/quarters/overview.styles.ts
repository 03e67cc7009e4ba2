import { css, type CSSResult } from 'lit';

export const overviewStyles: CSSResult = css`
  .overview,
  .overview-range {
    /* Time runs as in the chart above. */
    direction: ltr;
  }
  .overview {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    border-block-start: 1px solid var(--m-line-2);
    padding-block-start: var(--m-12);
  }
  .overview-day {
    appearance: none;
    display: block;
    inline-size: 100%;
    min-block-size: 76px;
    padding: 0;
    border: 0;
    border-inline-start: 1px solid var(--m-line-2);
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .overview > li:first-child > .overview-day {
    border-inline-start-color: transparent;
  }
  .overview svg,
  .overview-range svg {
    display: block;
    inline-size: 100%;
    block-size: 52px;
    padding-block-start: 6px;
    overflow: visible;
  }
  .overview path,
  .overview-range path {
    --fill: var(--m-c-tax);
    fill: var(--fill);
    stroke: none;
  }
  .overview path[data-tone='use'],
  .overview path[data-tone='peak'],
  .overview path[data-tone='sharp'] {
    --fill: var(--m-c-peak);
  }
  .overview path[data-tone='flat'] {
    --fill: var(--m-c-flat);
  }
  .overview path[data-tone='valley'],
  .overview path[data-tone='deep-valley'] {
    --fill: var(--m-c-valley);
  }
  .overview path[data-tone='export'] {
    --fill: var(--m-green);
  }
  .overview [aria-current='true'] path[data-tone] {
    stroke: var(--m-c-peak);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }
  .overview .overview-zero,
  .overview-range .overview-zero {
    fill: none;
    stroke: var(--m-ink);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }
  .overview-name {
    display: block;
    padding-inline: 4px;
    padding-block: 4px;
    font-size: 12px;
    line-height: 16px;
    color: var(--m-ink-3);
  }
  .overview-day:hover .overview-name {
    color: var(--m-ink);
    text-decoration: underline;
  }
  .overview-day[aria-current='true'] svg {
    box-shadow: 0 0 0 1px var(--m-ink);
  }
  .overview-day[aria-current='true'] .overview-name {
    font-weight: 600;
    color: var(--m-ink);
  }
  .overview-day:focus-visible {
    outline: 2px solid var(--m-accent-text);
    outline-offset: 2px;
  }
  .overview-window-area {
    position: relative;
  }
  .overview-window {
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--from);
    inline-size: var(--width);
    min-inline-size: 2px;
    border: 1px solid var(--m-ink);
    background: color-mix(in oklab, var(--m-accent) 12%, transparent);
  }
  .overview-ends {
    display: flex;
    justify-content: space-between;
    font-size: 12px;
    line-height: 16px;
    color: var(--m-ink-3);
  }
  @container widget (inline-size < 600px) {
    .overview > li[data-rank='4'],
    .overview > li[data-rank='5'],
    .overview > li[data-rank='6'] {
      display: none;
    }
  }
  @container widget (inline-size < 360px) {
    .overview > li[data-rank='3'] {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .overview path,
    .overview-range path {
      --fill: GrayText;
      forced-color-adjust: none;
    }
    .overview [aria-current='true'] path {
      --fill: CanvasText;
    }
    .overview .overview-zero,
    .overview-range .overview-zero {
      stroke: CanvasText;
    }
    .overview-day[aria-current='true'] svg {
      outline: 2px solid Highlight;
    }
  }
`;
