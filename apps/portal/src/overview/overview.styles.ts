import type { CSSResult } from 'lit';
import { css } from 'lit';

export const overviewStyles: CSSResult = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    gap: 12px 24px;
    margin-block-end: 28px;
  }
  .lead {
    font-size: 20px;
    line-height: 28px;
    color: var(--m-ink-2);
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
    gap: 16px;
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
  .card-head .section {
    overflow-wrap: normal;
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 24px;
  }
  .figure {
    font-family: var(--mains-font-figure, inherit);
    font-size: 40px;
    line-height: 64px;
    font-weight: 600;
    letter-spacing: -0.024em;
  }
  .hero {
    font-size: clamp(44px, 12vw, 64px);
  }
  .late {
    color: var(--m-red-text);
  }
  .card .row {
    margin-block-start: auto;
    padding-block-start: 8px;
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
    /* Beside the greeting, which stands above this widget. */
    .account {
      margin-block-start: -28px;
    }
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
`;
