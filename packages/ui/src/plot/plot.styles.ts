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
  /* As wide as fits on A4 and Letter: what is drawn does not stretch. */
  .plot-ground[data-printing] {
    max-inline-size: 680px;
  }
  .plot-wait {
    padding-block: var(--m-16);
    color: var(--m-ink-2);
  }
`;
