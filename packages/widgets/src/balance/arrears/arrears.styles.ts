import { css, type CSSResult } from 'lit';

/** The line of stations: down the page, and across it where its own room allows. */
export const arrearsStyles: CSSResult = css`
  .arrears {
    container: arrears / inline-size;
    display: grid;
    gap: var(--m-8);
    margin-block-start: var(--m-8);
    padding-block-start: var(--m-16);
    border-block-start: 1px solid var(--m-line-2);
  }
  .stations {
    display: grid;
    margin-block: var(--m-8);
    font-size: 14px;
    line-height: 20px;
  }
  .stations > li {
    --track: 20px;
    position: relative;
    display: grid;
    padding-block-end: var(--m-16);
    padding-inline-start: calc(var(--track) + 8px);
  }
  .stations > li:last-child {
    padding-block-end: 0;
  }
  .stop {
    position: absolute;
    inset-block-start: 3px;
    inset-inline-start: 3px;
    inline-size: 14px;
    block-size: 14px;
    border: 3px solid var(--m-accent);
    border-radius: 50%;
    background-color: var(--m-surface);
  }
  [data-state='ahead'] > .stop {
    border: 2px solid var(--m-edge);
  }
  [data-state='off'] > .stop {
    border: 2px dotted var(--m-edge);
  }
  /* To the next station. */
  .stations > li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 19px -1px;
    inset-inline-start: 9px;
    border-inline-start: 2px dotted var(--m-edge);
  }
  .stations > li[data-state='happened']:not([data-reached], :last-child)::before {
    inset-inline-start: 8px;
    border-inline-start: 4px solid var(--m-accent);
  }
  [data-state='off'] :is(.strong, .when) {
    color: var(--m-ink-3);
  }
  .when {
    color: var(--m-ink-2);
  }
  .now {
    position: relative;
    padding-block-start: 4px;
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
  }
  /* Across the line, and the line up to it. */
  .now::after {
    content: '';
    position: absolute;
    inset-block-end: 7px;
    inset-inline-start: calc(-8px - var(--track));
    inline-size: 20px;
    border-block-start: 2px solid var(--m-ink);
  }
  .stations > li[data-reached]::after {
    content: '';
    position: absolute;
    inset-block: 17px 24px;
    inset-inline-start: 8px;
    border-inline-start: 4px solid var(--m-accent);
  }
  .arrears summary {
    min-block-size: 24px;
    color: var(--m-accent-text);
    text-decoration: underline;
    text-underline-offset: 4px;
    cursor: pointer;
  }
  .arrears details > :not(summary) {
    margin-block-start: var(--m-8);
    max-inline-size: 60em;
  }
  .arrears details li {
    padding-inline-start: 16px;
    position: relative;
  }
  .arrears details li + li {
    margin-block-start: 4px;
  }
  .arrears details li::before {
    content: '';
    position: absolute;
    inset-block-start: 9px;
    inset-inline-start: 2px;
    inline-size: 6px;
    border-block-start: 2px solid var(--m-ink-3);
  }
  @container arrears (inline-size >= 620px) {
    .stations {
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
      margin-block-start: var(--m-24);
    }
    .stations > li {
      align-content: start;
      padding: 28px 12px 0 0;
      padding-inline: 0 12px;
    }
    .stop {
      inset-block-start: 3px;
      inset-inline-start: 0;
    }
    .stations > li:not(:last-child)::before {
      inset-block: 9px auto;
      inset-inline: 16px 2px;
      border-inline-start: 0;
      border-block-start: 2px dotted var(--m-edge);
    }
    .stations > li[data-state='happened']:not([data-reached], :last-child)::before {
      inset-block-start: 8px;
      inset-inline: 14px 0;
      border-inline-start: 0;
      border-block-start: 4px solid var(--m-accent);
    }
    /* Half way to the next station: how far it is nobody knows. */
    .stations > li[data-reached]::after {
      inset-block: 8px auto;
      inset-inline: 14px 50%;
      border-inline-start: 0;
      border-block-start: 4px solid var(--m-accent);
    }
    .now {
      position: absolute;
      display: grid;
      inset-block-start: -18px;
      inset-inline: 0;
      padding-block-start: 0;
      justify-items: center;
    }
    .now::after {
      position: static;
      inline-size: auto;
      block-size: 20px;
      border-block-start: 0;
      border-inline-start: 2px solid var(--m-ink);
    }
  }
  @media (forced-colors: active) {
    .stop {
      border-color: CanvasText !important;
    }
    [data-state='happened'] > .stop {
      background-color: CanvasText;
    }
  }
`;
