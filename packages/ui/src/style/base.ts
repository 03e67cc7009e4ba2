import { css, type CSSResult } from 'lit';

/**
 * Reset, type and layout ground of every widget. A page's rules hit the host element itself (`* { … !important }`), so
 * nothing inside may lean on what the host inherits: .widget starts from initial values and takes only the font
 * family and whether it is visible.
 */
export const baseStyles: CSSResult = css`
  :host {
    display: block;
    flex-grow: 1;
    min-inline-size: 0;
  }
  :host([hidden]) {
    display: none !important;
  }
  .widget {
    all: initial;
    color-scheme: var(--m-scheme, light);
    display: block;
    container: widget / inline-size;
    contain-intrinsic-inline-size: 320px;
    font-family: inherit;
    visibility: inherit;
    font-size: 16px;
    line-height: 24px;
    font-variant-numeric: tabular-nums lining-nums;
    color: var(--m-ink);
    background-color: var(--m-surface);
    overflow-wrap: break-word;
    text-autospace: normal;
    text-spacing-trim: trim-start;
    line-break: strict;
    text-size-adjust: 100%;
    -webkit-text-size-adjust: 100%;
    cursor: default;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ol,
  ul,
  dl,
  dd,
  figure,
  fieldset,
  legend,
  table {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
    font-size: inherit;
    font-weight: inherit;
    text-align: start;
  }
  ol,
  ul {
    list-style: none;
  }
  button,
  input,
  select,
  textarea {
    margin: 0;
    font: inherit;
    font-variant-numeric: inherit;
    letter-spacing: inherit;
    color: inherit;
  }
  b,
  strong {
    font-weight: 600;
  }
  svg {
    flex: none;
  }
  :focus-visible {
    outline: 2px solid var(--m-accent-text);
    outline-offset: 2px;
  }
  [hidden] {
    display: none !important;
  }
  .title {
    font-size: 28px;
    line-height: 36px;
    font-weight: 600;
    letter-spacing: -0.018em;
  }
  .section {
    font-size: 20px;
    line-height: 28px;
    font-weight: 600;
    letter-spacing: -0.01em;
  }
  .small {
    font-size: 14px;
    line-height: 20px;
  }
  .quiet {
    color: var(--m-ink-2);
  }
  .strong {
    font-weight: 600;
  }
  .hero {
    font-family: var(--mains-font-figure, inherit);
    font-size: 64px;
    line-height: 64px;
    font-weight: 600;
    letter-spacing: -0.03em;
  }
  :lang(zh) :is(.title, .section, .hero) {
    letter-spacing: normal;
  }
  .rule {
    border-block-start: 2px solid var(--m-ink);
    padding-block-start: var(--m-16);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--m-8) var(--m-12);
  }
  .hidden-text,
  .live {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
    }
  }
  @media print {
    .widget {
      background: none;
    }
    .no-print {
      display: none !important;
    }
  }
`;
