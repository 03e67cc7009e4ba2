import {
  buttonStyles,
  noticeStyles,
  segmentedStyles,
  signedOutStyles,
  skeletonStyles,
  stateStyles,
} from '@mains/ui';
import { css, type CSSResultGroup } from 'lit';

const own = css`
  .usage {
    display: grid;
    gap: var(--m-24);
    padding-block: var(--m-24);
  }
  .usage > *,
  .pane > * {
    min-inline-size: 0;
  }
  .pane {
    display: grid;
    gap: var(--m-16);
    max-inline-size: 720px;
    padding-block: var(--m-24);
  }
  .line {
    display: block;
  }
  .usage-head {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: var(--m-16) var(--m-24);
  }
  .subject {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--m-8) var(--m-24);
    margin-block-end: calc(-1 * var(--m-8));
  }
  .coming {
    min-block-size: max(36px, calc(36px * var(--m-density)));
  }
  .usage-title {
    flex: 1 1 auto;
    display: grid;
    gap: 2px;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  /* The title asks for the room it needs, what is below takes what there is. */
  .usage-title > p {
    inline-size: 0;
    min-inline-size: 100%;
  }
  .ways,
  .stepper {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--m-8) var(--m-12);
  }
  .stepper {
    flex-wrap: nowrap;
    gap: var(--m-8);
    min-inline-size: 0;
  }
  .step {
    flex: none;
    inline-size: 44px;
    padding: 0;
  }
  [dir='rtl'] .step .icon {
    transform: scaleX(-1);
  }
  .place {
    position: relative;
    min-inline-size: 0;
  }
  .control {
    display: block;
    inline-size: 100%;
    min-block-size: max(36px, calc(36px * var(--m-density)));
    padding: 4px var(--m-12);
    border: 1px solid var(--m-edge);
    border-radius: var(--m-radius);
    background-color: var(--m-surface);
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
  }
  .range {
    flex: 1 1 100%;
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--m-12);
  }
  .day-field {
    flex: 0 1 200px;
  }
  .range .control {
    min-block-size: 44px;
    margin-block-start: 4px;
    font-weight: 400;
  }
  .range [aria-invalid] {
    border-color: var(--m-red-text);
    box-shadow: inset 0 0 0 1px var(--m-red-text);
  }
  .day-error {
    display: flex;
    gap: 6px;
    margin-block-start: 4px;
    color: var(--m-red-text);
  }
  .file-pick {
    position: relative;
    cursor: pointer;
  }
  .file-pick:has(:focus-visible) {
    outline: 2px solid var(--m-accent-text);
    outline-offset: 2px;
  }
  .file-input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .own-file {
    display: grid;
    justify-items: start;
    gap: 4px;
    padding-block-start: var(--m-16);
    border-block-start: 1px solid var(--m-line-2);
  }
  .own-file[data-dropping] {
    outline: 2px solid var(--m-accent);
    outline-offset: 2px;
  }
  @container widget (inline-size < 600px) {
    .ways,
    .ways > * {
      inline-size: 100%;
    }
    .views .segmented {
      display: flex;
    }
    .views .segmented label {
      flex: 1;
      min-inline-size: 0;
      padding-inline: 0;
      font-size: 13px;
      white-space: nowrap;
    }
    .place {
      flex: 1;
    }
  }
`;

export const usageChartStyles: CSSResultGroup[] = [
  buttonStyles,
  noticeStyles,
  segmentedStyles,
  signedOutStyles,
  skeletonStyles,
  stateStyles,
  own,
];
