import { css, type CSSResult } from 'lit';
import { toneStyles } from '../style/tone.js';

/** For `waterfall`. From 600 px of its own width bars stand beside the words, below that each under its own on a track. */
export const waterfallStyles: CSSResult = css`
  ${toneStyles}
  .waterfall {
    container: waterfall / inline-size;
  }
  .fall {
    --bar: 20px;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    border-block-end: 2px solid var(--m-ink);
  }
  .fall > li {
    position: relative;
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: subgrid;
    border-block-start: 1px solid var(--m-line);
    break-inside: avoid;
  }
  .fall > [data-kind='end'] {
    border-block-start-color: var(--m-ink);
  }
  .fall-label,
  .fall-more {
    grid-column: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .fall-label {
    font-weight: 500;
  }
  :is([data-kind='start'], [data-kind='end']) > .fall-label {
    font-weight: 600;
  }
  .fall-more {
    display: flex;
    flex-wrap: wrap;
    column-gap: 16px;
    font-size: 14px;
    line-height: 20px;
    color: var(--m-ink-2);
  }
  .fall-reason {
    text-wrap: pretty;
  }
  /* Figures read from left to right in every script. */
  .fall-amount {
    grid-column: 2;
    justify-self: end;
    direction: ltr;
    unicode-bidi: isolate;
    white-space: nowrap;
  }
  [data-tone='credit'] > .fall-amount {
    color: var(--m-green-text);
  }
  .fall-tag {
    --mark: var(--m-ink-3);
    position: relative;
    padding-inline-start: 16px;
    color: var(--m-ink-3);
  }
  .fall-tag[data-kind='yours'] {
    --mark: var(--m-accent-text);
    color: var(--m-accent-text);
  }
  /* A filled station for what the reader can change, an open one for the rest. */
  .fall-tag::before {
    content: '';
    position: absolute;
    inset-block-start: 5px;
    inset-inline-start: 0;
    inline-size: 10px;
    block-size: 10px;
    border: 1.5px solid var(--mark);
    border-radius: 50%;
  }
  .fall-tag[data-kind='yours']::before {
    border-width: 5px;
  }

  .fall-bar,
  .fall-difference {
    position: absolute;
    inset-block-start: calc(50% - var(--bar) / 2);
    block-size: var(--bar);
  }
  .fall-bar {
    inset-inline-start: min(var(--low), 100% - 2px);
    inline-size: max(2px, var(--size));
  }
  .fall-bar[data-tone='total'] {
    --fill: var(--m-ink);
  }
  .fall-bar[data-tone='less'] {
    --fill: color-mix(in oklab, var(--m-accent) 7%, var(--m-surface));
    --stroke: var(--m-c-flat);
    --lines: repeating-linear-gradient(
      135deg,
      transparent 0 4.6px,
      var(--stroke) 4.9px 5.9px,
      transparent 6.2px
    );
    box-shadow: inset 0 0 0 1.5px var(--m-c-peak);
  }
  .fall-difference {
    inset-inline-start: var(--low);
    inline-size: var(--size);
  }
  .fall-drop,
  .fall-plot::before,
  .fall-plot::after,
  .fall-cut {
    position: absolute;
  }
  .fall-plot::after {
    content: none;
    inset-block: -1px 0;
    inset-inline-start: calc(var(--zero) - 0.5px);
    border-inline-start: 1px solid var(--m-edge);
  }
  [data-below-zero] .fall-plot::after {
    content: '';
  }

  @container waterfall (inline-size >= 600px) {
    .fall {
      --name: min(45.4%, 320px);
      column-gap: clamp(24px, 7cqi, 48px);
    }
    .fall > li {
      align-content: center;
      min-block-size: calc(40px + 2 * var(--m-4));
      padding-block: calc(var(--m-4) - 1px) var(--m-4);
    }
    .fall > [data-kind='start'] {
      border-block-start: 0;
    }
    .fall-label {
      line-height: 20px;
    }
    .fall-label,
    .fall-more {
      max-inline-size: calc(var(--name) + (100% - var(--name)) * var(--free) - 16px);
    }
    .fall-amount {
      grid-row: 1 / span 2;
      align-self: center;
    }
    .fall-plot {
      position: absolute;
      grid-column: 1 / 2;
      inset-block: 0;
      inset-inline: var(--name) 0;
      pointer-events: none;
    }
    /* From the end of the first bar a line runs down to the last. */
    .fall-plot::before {
      content: '';
      inset-block: -1px 0;
      inset-inline-start: max(0px, var(--start) - 1px);
      border-inline-start: 1px solid var(--m-line-2);
    }
    [data-kind='start'] > .fall-plot::before {
      inset-block-start: calc(50% + var(--bar) / 2);
    }
    [data-kind='end'] > .fall-plot::before {
      inset-block-end: calc(50% + var(--bar) / 2);
    }
    .fall-drop {
      border-inline-start: 1px dotted var(--m-ink);
    }
    .fall-drop[data-way='in'] {
      inset-block: -1px calc(50% + var(--bar) / 2);
      inset-inline-start: max(0px, var(--from) - 1px);
    }
    .fall-drop[data-way='out'] {
      inset-block: calc(50% + var(--bar) / 2) 0;
      inset-inline-start: max(0px, var(--to) - 1px);
    }
    /* The text stands beside a hair; without room for both it wraps below the edge and is cut off. */
    .fall-difference {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      overflow: hidden;
      font-size: 12px;
      line-height: var(--bar);
      font-weight: 600;
    }
    .fall-difference::before {
      content: '';
      inline-size: 1px;
      block-size: var(--bar);
      margin-inline-end: -1px;
    }
    .fall-difference > span {
      direction: ltr;
      unicode-bidi: isolate;
      padding-inline: 6px;
      white-space: nowrap;
    }
    .fall-difference[data-kind='within'] {
      color: var(--m-surface);
      forced-color-adjust: none;
    }
    .fall-difference[data-kind='short'] {
      border: 1px dashed var(--m-edge);
      border-inline-start: 0;
      line-height: calc(var(--bar) - 2px);
    }
    .fall-cut {
      inset-block: calc(50% - var(--bar) / 2);
      inset-inline-start: calc(var(--start) - 1.5px);
      inline-size: 2px;
      background-color: var(--m-surface);
    }
  }

  @container waterfall (inline-size < 600px) {
    .fall {
      --bar: 12px;
      column-gap: 12px;
    }
    .fall > li {
      padding-block: calc(var(--m-12) - 1px) var(--m-12);
    }
    .fall > [data-kind='start'] {
      border-block-start-color: var(--m-ink);
    }
    .fall-more,
    .fall-plot {
      grid-column: 1 / -1;
    }
    .fall-more {
      flex-direction: column;
    }
    .fall-plot {
      position: relative;
      block-size: var(--bar);
      margin-block-start: var(--m-8);
      background-color: var(--m-wash);
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    .fall-plot::after {
      inset-block: -3px;
    }
    .fall-drop,
    .fall-cut,
    .fall-difference {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .fall-bar[data-tone='total'] {
      --fill: CanvasText !important;
    }
    .fall-difference[data-kind='within'] {
      color: Canvas;
    }
    .fall-cut {
      background-color: Canvas;
    }
    @container waterfall (inline-size < 600px) {
      .fall-plot {
        outline: 1px solid CanvasText;
      }
    }
  }
`;
