import { css, type CSSResult } from 'lit';

/** For `runningTotal`. Under 480 px of its own width the texts at the end of the lines stand under the drawing. */
export const periodsStyles: CSSResult = css`
  .running {
    container: running / inline-size;
    margin: 0;
    font-size: 12px;
    line-height: 16px;
  }
  .running figcaption {
    margin-block-end: 20px;
    color: var(--m-ink);
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
  }
  .running-plot {
    --deep: 108px;
    --start: 44px;
    --end: 108px;
    position: relative;
    margin-block-end: 8px;
    block-size: var(--deep);
  }
  .running-plot > svg {
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--start);
    inline-size: calc(100% - var(--start) - var(--end));
    block-size: 100%;
    overflow: visible;
  }
  .running-plot > svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .running-plot path {
    fill: none;
    vector-effect: non-scaling-stroke;
  }
  .running-plot .running-above {
    fill: color-mix(in oklab, var(--m-amber) 18%, var(--m-surface));
  }
  .running-plot .running-fill {
    fill: var(--m-accent-wash);
  }
  .running-now {
    stroke: var(--m-c-peak);
    stroke-width: 2px;
  }
  .running-before {
    stroke: var(--m-ink);
    stroke-dasharray: 1 4;
    stroke-linecap: round;
    stroke-width: 1.5px;
  }
  .running-expected {
    stroke: var(--m-c-peak);
    stroke-dasharray: 6 4;
    stroke-width: 2px;
  }
  .running-limit {
    stroke: var(--m-amber-text);
    stroke-width: 1.5px;
  }
  .running-tick {
    position: absolute;
    inset-inline: 0 var(--end);
    inset-block-end: calc(100% * var(--at));
    color: var(--m-ink-2);
    font-variant-numeric: tabular-nums;
  }
  .running-tick::after {
    content: '';
    position: absolute;
    inset-inline: var(--start) 0;
    border-block-end: 1px solid var(--m-line);
  }
  .running-tick:first-child::after {
    border-color: var(--m-ink);
  }
  .running-tick > span {
    position: absolute;
    inset-block-end: -8px;
    inset-inline-start: 0;
    inline-size: calc(var(--start) - 8px);
    text-align: end;
  }
  .running-tier {
    position: absolute;
    inset-block-end: calc(100% * var(--at) + 3px);
    inset-inline: calc(var(--start) + 8px) var(--end);
    color: var(--m-ink-2);
  }
  .running-tier > b {
    margin-inline-end: 4px;
    color: var(--m-amber-text);
    font-weight: 600;
  }
  .running-ring {
    position: absolute;
    inset-block-end: calc(100% * var(--at) - 6px);
    inset-inline-start: calc(var(--start) + (100% - var(--start) - var(--end)) * var(--share) - 6px);
    border: 2px solid var(--m-amber-text);
    border-radius: 50%;
    background-color: var(--m-surface);
    box-sizing: border-box;
    inline-size: 12px;
    block-size: 12px;
    forced-color-adjust: none;
  }
  .running-ring[data-expected] {
    border-style: dashed;
  }
  .running-end {
    position: absolute;
    inset-block-end: calc(100% * var(--at) - 8px);
    inset-inline-start: calc(100% - var(--end) + 8px);
    inline-size: calc(var(--end) - 8px);
    color: var(--m-ink-2);
    overflow-wrap: anywhere;
  }
  .running-end[data-kind='now'] {
    color: var(--m-ink);
    font-weight: 600;
  }
  @container running (inline-size < 480px) {
    .running-plot {
      --end: 0px;
      display: flex;
      flex-wrap: wrap;
      align-content: end;
      column-gap: 16px;
      margin-block-end: 44px;
    }
    .running-end {
      position: relative;
      inset: auto;
      inset-block-start: 40px;
      inline-size: auto;
    }
    .running-tier > span {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .running-plot .running-fill,
    .running-plot .running-above {
      fill: none;
    }
    .running-now,
    .running-expected,
    .running-before,
    .running-limit {
      stroke: CanvasText;
    }
  }
`;
