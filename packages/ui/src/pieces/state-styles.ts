import { css, type CSSResult } from 'lit';

/** For the views of `state-views` and `loadingView`. */
export const stateStyles: CSSResult = css`
  .state {
    display: grid;
    gap: var(--m-16);
    align-content: start;
    justify-items: stretch;
  }
  .loading[data-phase='0'] > * {
    visibility: hidden;
  }
`;
