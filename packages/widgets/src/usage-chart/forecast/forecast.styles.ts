import { css, type CSSResult } from 'lit';

export const forecastStyles: CSSResult = css`
  .forecast {
    display: grid;
    gap: 4px;
    padding-block-start: var(--m-16);
    border-block-start: 1px solid var(--m-line-2);
  }
  .forecast p {
    max-inline-size: 72ch;
  }
  .forecast summary {
    min-block-size: 44px;
    align-content: center;
    color: var(--m-accent-text);
    cursor: pointer;
  }
`;
