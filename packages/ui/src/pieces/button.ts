import { css, type CSSResult } from 'lit';

/**
 * Classes for native buttons and links: `button` (secondary), with `primary`, `danger` or `toolbar`; `link` for text
 * links and buttons that read as such.
 */
export const buttonStyles: CSSResult = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: var(--m-control);
    padding: 4px var(--m-16);
    border: 1px solid var(--m-edge);
    border-radius: var(--m-radius);
    background: none;
    color: var(--m-ink);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    position: relative;
    transition:
      background-color 120ms,
      border-color 120ms;
  }
  /* 44 px to hit, also where density draws less. */
  .button::before {
    content: '';
    position: absolute;
    inset: 50% 0 auto;
    block-size: 44px;
    transform: translateY(-50%);
  }
  .button:hover {
    background-color: var(--m-wash);
  }
  .button:active {
    background-color: var(--m-line);
  }
  .button.primary {
    border-color: var(--m-accent);
    background-color: var(--m-accent);
    color: var(--m-on-accent);
  }
  [data-pale-accent] .button.primary {
    border-color: var(--m-accent-text);
  }
  .button.primary:hover {
    background-color: color-mix(in oklab, var(--m-accent) 88%, var(--m-ink));
  }
  .button.primary:active {
    background-color: color-mix(in oklab, var(--m-accent) 78%, var(--m-ink));
  }
  .button.danger {
    border-color: var(--m-red-text);
    color: var(--m-red-text);
  }
  .button.toolbar {
    min-block-size: calc(36px * var(--m-density));
    padding-inline: var(--m-12);
    font-size: 14px;
    line-height: 20px;
  }
  .button:is(:disabled, [aria-disabled='true']) {
    border-color: var(--m-line-2);
    background-color: var(--m-wash);
    color: var(--m-ink-3);
    cursor: default;
  }
  .link {
    display: inline;
    padding: 0;
    border: 0;
    background: none;
    color: var(--m-accent-text);
    text-align: start;
    text-decoration: underline;
    text-decoration-color: color-mix(in oklab, currentcolor 60%, transparent);
    text-decoration-thickness: 1px;
    text-underline-offset: 4px;
    cursor: pointer;
  }
  .link:hover {
    text-decoration-color: currentcolor;
    text-decoration-thickness: 2px;
  }
  .link.strong {
    font-weight: 600;
  }
  @container widget (inline-size < 360px) {
    .button.wide {
      inline-size: 100%;
    }
  }
  @media (forced-colors: active) {
    .button.primary {
      border-width: 2px;
      background-color: ButtonFace;
      color: ButtonText;
    }
    .button:disabled {
      color: GrayText;
    }
  }
`;
