import { waterfallStyles } from '@mains/ui';
import { css, type CSSResult } from 'lit';

const own = css`
  .difference-foot {
    display: grid;
    gap: 4px;
    margin-block-start: 4px;
    text-wrap: pretty;
  }
  .difference-foot:not(:has(*)) {
    display: none;
  }
  .difference-sum {
    unicode-bidi: isolate;
    direction: ltr;
  }
  .difference-words {
    display: grid;
    gap: var(--m-12);
  }
  .difference-groups {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr));
    gap: var(--m-24) var(--m-48);
  }
  .difference-group {
    display: grid;
    align-content: start;
    break-inside: avoid;
  }
  .difference-group li {
    padding-block: var(--m-8);
    border-block-start: 1px solid var(--m-line);
  }
  .difference-group > :first-child {
    padding-block-end: var(--m-8);
  }
  .bill-choice {
    display: flex;
    flex-wrap: wrap;
    gap: var(--m-12) var(--m-16);
  }
  .bill-select {
    position: relative;
    display: grid;
    flex: 0 1 240px;
    gap: 4px;
    min-inline-size: min(100%, 180px);
  }
  .bill-select select {
    appearance: none;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 44px;
    padding-inline: var(--m-12) 36px;
    border: 1px solid var(--m-edge);
    border-radius: var(--m-radius);
    background-color: var(--m-surface);
    font-weight: 600;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  .bill-select option:disabled {
    color: GrayText;
  }
  .bill-select .icon {
    position: absolute;
    inset-block-end: 14px;
    inset-inline-end: var(--m-12);
    pointer-events: none;
  }
  .print-only {
    display: none;
  }
  @media print {
    .print-only {
      display: block;
    }
  }
  @container widget (inline-size < 600px) {
    .bill-select {
      flex: 1 1 100%;
    }
  }
`;

/** For `differenceSteps`, `differenceWords` and `billChoice`. */
export const differenceStyles: CSSResult[] = [waterfallStyles, own];
