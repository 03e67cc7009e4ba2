import {
  buttonStyles,
  chipStyles,
  miniStripStyles,
  noticeStyles,
  signedOutStyles,
  skeletonStyles,
  stateStyles,
} from '@mains/ui';
import { css, type CSSResultGroup } from 'lit';

const own = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: space-between;
    gap: 12px 24px;
    margin-block-end: var(--m-24);
  }
  .notice + .head {
    margin-block-start: var(--m-16);
  }
  .lead {
    font-size: 20px;
    line-height: 28px;
    color: var(--m-ink-2);
  }
  .body > .state,
  .body > .section {
    border-block-start: 2px solid var(--m-ink);
    padding-block-start: var(--m-16);
  }
  .account {
    display: flex;
    align-items: center;
    gap: 12px;
    max-inline-size: 100%;
    padding: 8px 16px;
    border: 1px solid var(--m-edge);
    border-radius: var(--m-radius);
    font-size: 14px;
    line-height: 20px;
  }
  .account:empty {
    min-block-size: 58px;
    inline-size: 18em;
    border-color: transparent;
  }
  .account label {
    white-space: nowrap;
  }
  .account select {
    min-inline-size: 0;
    max-inline-size: 24em;
    min-block-size: 36px;
    border: 0;
    background: var(--m-surface);
    font-weight: 600;
  }
  .cards {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    border-block: 2px solid var(--m-ink);
    border-block-end: 1px solid var(--m-line-2);
  }
  .card {
    display: flex;
    flex-direction: column;
    gap: var(--m-12);
    padding-block: 20px 28px;
  }
  .card + .card {
    border-block-start: 1px solid var(--m-line-2);
  }
  .card-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    min-block-size: 28px;
  }
  .card-head > :last-child:not(.section) {
    margin-inline-start: auto;
    text-align: end;
  }
  .place {
    margin-block-start: -8px;
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    min-block-size: 64px;
  }
  .figures:not(:has(> .figure)) {
    min-block-size: 0;
  }
  .figures:has(> .hero) {
    column-gap: 24px;
  }
  .figure {
    font-family: var(--mains-font-figure, inherit);
    font-size: 40px;
    line-height: 44px;
    font-weight: 600;
    letter-spacing: -0.024em;
  }
  .figure.hero {
    font-size: clamp(44px, 12cqi, 64px);
    line-height: 64px;
    letter-spacing: -0.03em;
  }
  :lang(zh) .figure {
    letter-spacing: normal;
  }
  .figure.credit {
    color: var(--m-green-text);
  }
  .beside {
    display: grid;
  }
  .beside .icon {
    vertical-align: -2px;
  }
  .second {
    color: var(--m-ink-2);
  }
  .figures[data-mood='late'] :is(.strong, .second) {
    color: var(--m-red-text);
  }
  .composition {
    display: grid;
    gap: var(--m-8);
    min-block-size: 40px;
    align-content: start;
  }
  .waiting {
    background-color: var(--m-wash);
  }
  .lines {
    display: grid;
  }
  .gauge {
    position: relative;
    block-size: 8px;
    margin-block: 4px;
    border: 1px solid var(--m-edge);
    border-radius: min(3px, var(--m-radius));
    background-color: var(--m-surface);
    forced-color-adjust: none;
  }
  .gauge-fill {
    position: absolute;
    inset: -1px auto -1px -1px;
    inset-inline: -1px auto;
    inline-size: var(--fill);
    border: 1px solid var(--m-edge);
    border-radius: inherit;
    background-color: var(--m-accent);
  }
  .gauge[data-low] .gauge-fill {
    background-color: var(--m-amber);
  }
  .gauge-alert {
    position: absolute;
    inset-block: -5px;
    inset-inline-start: var(--alert);
    inline-size: 2px;
    background-color: var(--m-ink);
  }
  .lines[data-low] .alert {
    font-weight: 600;
    color: var(--m-amber-text);
  }
  .actions {
    margin-block-start: auto;
    padding-block-start: var(--m-12);
  }
  @container widget (inline-size < 600px) {
    .composition {
      min-block-size: 60px;
    }
  }
  @container widget (inline-size >= 600px) {
    .cards:has(> :nth-child(2)) {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .card:first-child:not(:nth-last-child(2)) {
      grid-column: 1 / -1;
    }
    .card:nth-last-child(2):not(:only-child) {
      padding-inline-end: 28px;
    }
    .card:last-child:not(:only-child) {
      padding-inline-start: 28px;
      border-block-start: 0;
      border-inline-start: 1px solid var(--m-line-2);
    }
  }
  @container widget (inline-size >= 900px) {
    .cards:has(> :nth-child(2)) {
      grid-template-columns: minmax(0, 1.62fr) minmax(0, 1fr);
    }
    .cards:has(> :nth-child(3)) {
      grid-template-columns: minmax(0, 1.62fr) repeat(2, minmax(0, 1fr));
    }
    .card:first-child:nth-last-child(n + 2) {
      grid-column: auto;
      padding-inline-end: 28px;
    }
    .card:nth-child(n + 2) {
      padding-inline: 28px;
      border-block-start: 0;
      border-inline-start: 1px solid var(--m-line-2);
    }
    .card:nth-child(3n):last-child,
    .card:nth-child(2):last-child {
      padding-inline-end: 0;
    }
  }
  @media (forced-colors: active) {
    .gauge,
    .gauge-fill {
      border-color: CanvasText;
      background-color: Canvas;
    }
    .gauge-fill,
    .gauge-alert {
      background-color: CanvasText !important;
    }
  }
`;

export const balanceStyles: CSSResultGroup[] = [
  buttonStyles,
  chipStyles,
  miniStripStyles,
  noticeStyles,
  signedOutStyles,
  skeletonStyles,
  stateStyles,
  own,
];
