import { css, type CSSResult } from 'lit';

/** For what the drawing puts over and around its canvas. The item axis runs from left to right in every language. */
export const pictureStyles: CSSResult = css`
  .plot-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 24px;
    margin-block-end: 4px;
    font-size: 12px;
    line-height: 16px;
    color: var(--m-ink-2);
  }
  .plot-key {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
  }
  .plot-key::before {
    content: '';
    inline-size: 20px;
    border-block-start: 2px solid var(--m-ink);
  }
  .plot-key[data-kind='curve']::before {
    border-block-start-style: dotted;
  }
  .plot-key > b,
  .plot-end > b,
  .plot-legend b {
    font-weight: 600;
    color: var(--m-ink);
  }
  .plot-shade {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .plot-shade::before {
    content: '';
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    background-color: var(--m-c-peak);
  }
  .plot-shade + .plot-shade::before {
    background-color: var(--m-c-flat);
  }
  /* As the item axis goes. */
  .plot-zoom {
    display: flex;
    gap: 4px;
    margin-inline-start: auto;
    direction: ltr;
  }
  .plot-zoom > .button {
    gap: 6px;
    white-space: nowrap;
  }
  /* Only their icons; the words stay for those who hear them. */
  @container widget (inline-size < 600px) {
    .plot-zoom {
      flex: 1 1 100%;
    }
    .plot-zoom > .button {
      flex: 1;
      gap: 0;
      padding: 0;
      font-size: 0;
    }
  }
  .plot-stage {
    position: relative;
    block-size: var(--height);
    direction: ltr;
    font-size: 12px;
    line-height: 16px;
    touch-action: pan-y pinch-zoom;
    user-select: none;
    -webkit-user-select: none;
  }
  .plot-stage[data-zooms] {
    touch-action: pan-y;
  }
  .plot-box,
  .plot-box > canvas {
    position: absolute;
    inset: 0;
  }
  .plot-box > canvas {
    display: block;
    max-inline-size: 100%;
  }
  .plot-stage > :is(.plot-over, .plot-words) {
    position: absolute;
    inset: 0;
    pointer-events: none;
    overflow: clip;
  }
  .plot-over > *,
  .plot-words > * {
    position: absolute;
    left: var(--left, 0);
    top: var(--top, 0);
    unicode-bidi: plaintext;
  }
  .plot-words > * {
    white-space: nowrap;
    pointer-events: auto;
    user-select: text;
    -webkit-user-select: text;
  }
  .plot-band {
    color: var(--m-amber-text);
    font-size: 13px;
    line-height: 18px;
  }
  .plot-band > b,
  .plot-gap,
  .plot-note {
    font-weight: 600;
  }
  .plot-band > :is(b, span) {
    display: block;
  }
  .plot-strip {
    color: var(--m-ink-2);
  }
  .plot-strip > b,
  .plot-gap,
  .plot-note {
    color: var(--m-ink);
    font-weight: 600;
  }
  .plot-note,
  .plot-level {
    text-shadow:
      0 0 2px var(--m-surface),
      0 0 3px var(--m-surface),
      0 0 4px var(--m-surface);
  }
  .plot-level {
    color: var(--m-amber-text);
    font-weight: 600;
    transform: translateY(-100%);
  }
  .plot-end {
    transform: translateY(-50%);
    color: var(--m-ink-2);
    font-size: 13px;
  }
  .plot-item,
  .plot-span {
    inline-size: var(--width);
    block-size: var(--size);
  }
  .plot-item {
    outline: 2px solid var(--m-ink);
  }
  .plot-item[data-kind='curve'] {
    outline: 0;
    border-inline-start: 2px solid var(--m-ink);
  }
  .plot-span {
    background-color: color-mix(in oklab, var(--m-accent) 12%, transparent);
    border: solid var(--m-ink);
    border-width: 4px 2px 0;
  }
  .plot-span-text {
    transform: translateX(-50%);
    color: var(--m-ink);
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
    white-space: nowrap;
  }
  .plot-handle {
    inline-size: 16px;
    block-size: 30px;
    transform: translate(-50%, -50%);
    border: 2px solid var(--m-ink);
    border-radius: 3px;
    background:
      linear-gradient(var(--m-ink) 0 0) 3px 50% / 1px 12px no-repeat,
      linear-gradient(var(--m-ink) 0 0) 8px 50% / 1px 12px no-repeat,
      var(--m-surface);
  }
  .plot-tip {
    inline-size: var(--width);
    padding: 8px 12px;
    border: 1px solid var(--m-ink);
    border-radius: var(--m-chip-radius);
    background-color: var(--m-surface);
    color: var(--m-ink-2);
  }
  .plot-tip > b {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
    color: var(--m-ink);
  }
  .plot-tip > b:not(:last-child) {
    padding-block-end: 4px;
    margin-block-end: 4px;
    border-block-end: 1px solid var(--m-line);
  }
  .plot-tip > span {
    display: block;
  }
  /* Met by readers' fingers and by the keyboard, seen by nobody: the picture shows what it says. */
  .plot-range {
    position: absolute;
    left: var(--left);
    top: var(--top);
    inline-size: var(--width);
    block-size: var(--size);
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }
  .plot-stage:has(> .plot-range:not([data-edge]):focus-visible) {
    outline: 2px solid var(--m-accent-text);
    outline-offset: 2px;
  }
  .plot-stage:has(> [data-edge='start']:focus-visible) .plot-handle[data-edge='start'],
  .plot-stage:has(> [data-edge='end']:focus-visible) .plot-handle[data-edge='end'] {
    outline: 2px solid var(--m-accent-text);
    outline-offset: 2px;
  }
  .plot-legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-block-start: 8px;
    font-size: 14px;
    line-height: 20px;
    color: var(--m-ink-2);
  }
  .plot-legend > li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .swatch.plot-past {
    background-color: var(--m-c-tax);
  }
  @media (forced-colors: active) {
    .plot-box > canvas,
    .plot-handle {
      forced-color-adjust: none;
    }
    .plot-item {
      outline-offset: 1px;
    }
    .plot-shade::before {
      forced-color-adjust: none;
      background-color: CanvasText;
    }
    .plot-shade + .plot-shade::before {
      background-color: GrayText;
    }
  }
  @media print {
    .plot-zoom,
    .plot-tip {
      display: none;
    }
  }
`;
