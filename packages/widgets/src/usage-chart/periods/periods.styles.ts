import { css, type CSSResult } from 'lit';

/** For `runningTotal`. Time runs from left to right in every language. Under 480 px of its own width the texts
 * at the end of the lines stand under the drawing. */
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
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr) max-content;
    column-gap: 8px;
    margin-block-end: 8px;
    direction: ltr;
  }
  .running-area {
    position: relative;
    block-size: var(--deep);
  }
  .running-area > svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  /* All in one place and moved from there, so that the widest makes the room. */
  .running-ticks,
  .running-ends {
    display: grid;
    align-items: end;
    block-size: var(--deep);
    white-space: nowrap;
  }
  .running-ticks > span,
  .running-ends > span {
    position: relative;
    grid-area: 1 / 1;
    inset-block-end: calc(var(--deep) * var(--at) - 8px);
    unicode-bidi: plaintext;
  }
  .running-ticks {
    color: var(--m-ink-2);
    text-align: end;
    font-variant-numeric: tabular-nums;
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
  .running-line {
    position: absolute;
    inset-inline: 0;
    inset-block-end: calc(100% * var(--at));
    border-block-end: 1px solid var(--m-line);
  }
  .running-line:first-child {
    z-index: 1;
    border-color: var(--m-ink);
  }
  .running-tier {
    position: absolute;
    inset-block-end: calc(100% * var(--at) + 3px);
    inset-inline: 8px 0;
    unicode-bidi: plaintext;
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
    inset-inline-start: calc(100% * var(--share) - 6px);
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
    color: var(--m-ink-2);
  }
  .running-end[data-kind='now'] {
    color: var(--m-ink);
    font-weight: 600;
  }
  .running-why {
    display: none;
    color: var(--m-ink-2);
  }
  @container running (inline-size < 760px) {
    .running-tier > span {
      display: none;
    }
    .running-why {
      display: block;
    }
  }
  @container running (inline-size < 480px) {
    .running-plot {
      grid-template-columns: max-content minmax(0, 1fr);
      row-gap: 12px;
    }
    .running-ends {
      grid-column: 1 / -1;
      display: flex;
      flex-wrap: wrap;
      gap: 0 16px;
      block-size: auto;
      white-space: normal;
    }
    .running-ends > span {
      inset-block-end: 0;
    }
    .running-end::before {
      content: '';
      display: inline-block;
      inline-size: 20px;
      margin-inline-end: 6px;
      vertical-align: 4px;
      border-block-start: 2px solid var(--m-c-peak);
    }
    .running-end[data-kind='expected']::before {
      border-block-start-style: dashed;
    }
    .running-end[data-kind='before']::before {
      border-block-start: 2px dotted var(--m-ink);
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
