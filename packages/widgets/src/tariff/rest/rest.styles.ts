import { css, type CSSResult } from 'lit';

/** What the deferred part looks like; joins the style sheets of the widget. */
export const restStyles: CSSResult = css`
  .chooser label {
    font-weight: 600;
  }
  .chooser select {
    max-inline-size: 100%;
    min-inline-size: 0;
    min-block-size: max(44px, var(--m-control));
    padding-inline: var(--m-12);
    border: 1px solid var(--m-edge);
    border-radius: var(--m-radius);
    font-weight: 600;
    background-color: var(--m-surface);
  }
  .charges :is(th[scope='row'], .number) {
    white-space: nowrap;
  }
  .charges tbody .number {
    font-weight: 600;
  }
  .rule-words {
    color: var(--m-ink-2);
  }
  .rules {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr));
    gap: var(--m-32) var(--m-48);
  }
  .season,
  .rules > section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--m-12);
    min-inline-size: 0;
  }
  .rules .data-table {
    max-inline-size: 560px;
  }
  .season + .season {
    margin-block-start: var(--m-16);
    padding-block-start: var(--m-16);
    border-block-start: 1px solid var(--m-line-2);
  }
  .hours {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
  }
  .days-column {
    inline-size: clamp(84px, 14cqi, 152px);
  }
  .hours th {
    padding: 0;
    font-size: 14px;
    line-height: 20px;
    text-align: start;
    vertical-align: top;
  }
  .hours thead th {
    padding-block-end: 4px;
    font-weight: 500;
    color: var(--m-ink-2);
  }
  .hours .hour {
    padding-inline-start: 4px;
    border-inline-start: 1px solid var(--m-line-2);
    font-size: 12px;
    line-height: 16px;
    color: var(--m-ink-3);
  }
  .hours tbody th {
    padding-block: 10px var(--m-12);
    padding-inline-end: var(--m-12);
    font-weight: 600;
  }
  .hours td {
    position: relative;
    padding: 0 0 var(--m-8);
    vertical-align: top;
  }
  .hours .bar {
    display: block;
    block-size: 40px;
    margin-inline-end: 2px;
  }
  .cell-name {
    display: block;
    padding-block-start: 4px;
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
    white-space: nowrap;
  }
  .cell-name[data-room='none'] {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .now-mark {
    position: absolute;
    inset-block: -8px auto;
    block-size: 56px;
    inline-size: 2px;
    margin-inline-start: -1px;
    background-color: var(--m-ink);
    outline: 2px solid var(--m-surface);
  }
  .now-mark::before {
    content: '';
    position: absolute;
    inset-block-start: -1px;
    inset-inline-start: -4px;
    inline-size: 10px;
    block-size: 6px;
    background-color: inherit;
    clip-path: polygon(0 0, 100% 0, 50% 100%);
  }
  .day-lines {
    display: none;
  }
  .in-words {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
    gap: var(--m-12) var(--m-24);
  }
  .in-words dt {
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
  }
  .in-words dd {
    font-size: 14px;
    line-height: 20px;
    color: var(--m-ink-2);
  }
  .tariff-foot {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--m-12);
    padding-block-start: var(--m-16);
    border-block-start: 1px solid var(--m-line-2);
  }
  .tariff-foot summary {
    inline-size: fit-content;
    padding-block: var(--m-8);
    font-weight: 600;
    color: var(--m-accent-text);
    cursor: pointer;
  }
  .holidays {
    columns: 2 280px;
  }
  @container widget (inline-size < 1000px) {
    .cell-name[data-room='wide'] {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      padding: 0;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @container widget (inline-size < 600px) {
    .chooser select {
      grid-area: 2 / 1 / auto / -1;
    }
    .hours {
      display: none;
    }
    .day-lines {
      display: grid;
      gap: var(--m-16);
    }
    .day-line li {
      display: grid;
      grid-template-columns: 8.5em 20px minmax(0, 1fr);
      gap: 0 var(--m-12);
      min-block-size: clamp(28px, calc(var(--hours) * 6px), 64px);
      padding-block-end: 2px;
    }
    .day-line li[data-now] > :not(.bar) {
      text-decoration: underline;
      text-decoration-thickness: 2px;
      text-underline-offset: 4px;
    }
    .charges thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .charges tr {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 var(--m-12);
      padding-block: var(--m-8);
      border-block-end: 1px solid var(--m-line);
    }
    .data-table.charges :is(th, td) {
      padding: 0;
      border: 0;
      white-space: normal;
    }
    .charges .rule-words {
      order: 1;
      inline-size: 100%;
      font-size: 14px;
      line-height: 20px;
    }
  }
  @media print {
    .season {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .now-mark {
      forced-color-adjust: none;
      background-color: CanvasText;
      outline-color: Canvas;
    }
  }
`;
