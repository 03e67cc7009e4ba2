import { css, type CSSResult } from 'lit';

/** For `PlotController`: the room of the picture until it is drawn; its other styles come with the drawing. */
export const plotStyles: CSSResult = css`
  .plot {
    position: relative;
    min-inline-size: 0;
  }
  .plot[data-waits] {
    min-block-size: 304px;
  }
  .plot-wait {
    padding-block: var(--m-16);
    color: var(--m-ink-2);
  }
`;
