import { buttonStyles, noticeStyles, signedOutStyles, skeletonStyles, stateStyles } from '@mains/ui';
import { css, type CSSResultGroup } from 'lit';
import { differenceStyles } from '../bill-difference/index.js';

const own = css`
  .comparison {
    display: grid;
    gap: var(--m-32);
    padding-block: var(--m-24);
  }
  .comparison > *,
  .pane > * {
    min-inline-size: 0;
  }
  .comparison-head,
  .comparison-choice {
    display: grid;
    gap: 4px;
  }
  .comparison-choice {
    gap: var(--m-8);
    margin-block-start: calc(-1 * var(--m-8));
  }
  .comparison-steps {
    display: grid;
    gap: var(--m-12);
    margin-block-start: var(--m-12);
  }
  .pane {
    display: grid;
    gap: var(--m-16);
    max-inline-size: 560px;
    padding-block: var(--m-24);
  }
`;

export const billComparisonStyles: CSSResultGroup[] = [
  buttonStyles,
  noticeStyles,
  signedOutStyles,
  skeletonStyles,
  stateStyles,
  ...differenceStyles,
  own,
];
