import type { CSSResult } from 'lit';
import { css } from 'lit';

/** The frame around the widgets; colours and steps are those of @mains/ui. */
export const portalStyles: CSSResult = css`
  :host([density='compact']) {
    --mains-density: 0.85;
  }
  :host([density='roomy']) {
    --mains-density: 1.15;
  }
  .widget {
    display: flex;
    flex-direction: column;
    min-block-size: 100vh;
    min-block-size: 100dvh;
  }
  main {
    flex: 1;
    padding-block-end: 64px;
    outline: none;
  }
  mains-provider {
    display: contents;
  }
  .page {
    inline-size: 100%;
    max-inline-size: 1280px;
    margin-inline: auto;
    padding-inline: clamp(20px, 5.625vw, 72px);
  }
  .skip {
    position: absolute;
    inset: 8px auto auto 8px;
    z-index: 2;
    background-color: var(--m-surface);
  }
  .skip:not(:focus) {
    inset-block-start: -100px;
  }
  .logo {
    flex: none;
  }
  .logo-ground {
    fill: var(--m-accent);
  }
  .logo-river {
    fill: none;
    stroke: var(--m-on-accent);
    stroke-width: 2;
  }

  .home {
    padding-block-start: 40px;
  }
  .greeting {
    font-size: 40px;
    line-height: 44px;
    font-weight: 600;
    letter-spacing: -0.024em;
  }
  :lang(zh) .greeting {
    letter-spacing: normal;
  }
  mains-balance {
    margin-block-start: 4px;
  }
  @media (width >= 900px) {
    /* Beside the greeting, which stands above the widget. */
    mains-balance::part(account) {
      margin-block-start: -40px;
    }
  }
  .lead {
    margin-block: 4px 28px;
    font-size: 20px;
    line-height: 28px;
  }
  .home-columns {
    display: grid;
    grid-template-columns: minmax(0, 1.85fr) minmax(280px, 1fr);
    gap: 48px 56px;
    align-items: start;
  }
  .home-columns > :first-child {
    padding-block-start: 0;
  }
  .home-columns .section + .small {
    margin-block: 4px 16px;
  }
  .bills {
    padding-block-start: 4px;
  }
  .tariffs {
    padding-block-start: 16px;
  }
  .compare {
    padding-block-start: 20px;
  }
  .back > .link {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 24px;
    font-size: 14px;
  }
  .narrow {
    display: grid;
    gap: 20px;
    padding-block-start: 48px;
  }
  .narrow > * {
    max-inline-size: 40em;
  }
  .facts {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 8px 32px;
    padding-block: 16px;
    border-block: 1px solid var(--m-line-2);
  }
  .facts dt {
    color: var(--m-ink-2);
  }
  .note {
    display: flex;
    gap: 12px;
  }

  .demo {
    padding-block-end: 24px;
  }
  .demo summary {
    display: list-item;
    inline-size: fit-content;
    padding-block: 12px;
    color: var(--m-ink-2);
    cursor: pointer;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
    gap: 16px;
    margin-block: 16px;
  }
  .choice label {
    display: block;
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
  }
  select {
    inline-size: 100%;
    min-block-size: 44px;
    margin-block-start: 4px;
    padding-inline: 8px;
    border: 1px solid var(--m-edge);
    border-radius: var(--m-radius);
    background-color: var(--m-surface);
  }
  .clock {
    display: grid;
    gap: 8px;
  }
  .bottom {
    border-block-start: 1px solid var(--m-line-2);
    font-size: 14px;
    line-height: 20px;
  }
  .bottom-row {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 8px 24px;
    padding-block: 20px;
  }
  .phone {
    color: inherit;
    font-weight: 600;
    text-decoration: none;
    white-space: nowrap;
  }

  @container widget (inline-size < 900px) {
    .home-columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container widget (inline-size < 600px) {
    .home {
      padding-block-start: 20px;
    }
    .greeting {
      font-size: 28px;
      line-height: 36px;
    }
    .lead {
      font-size: 16px;
      line-height: 24px;
    }
    .narrow {
      padding-block-start: 24px;
    }
  }
  @media print {
    .widget {
      min-block-size: 0;
    }
    .page {
      padding-inline: 0;
    }
    main {
      padding: 0;
    }
  }
`;
