import { css, html, type CSSResult, type TemplateResult } from 'lit';
import { geometry } from './geometry.js';

/** One grey block: share of the width in percent and height in px; blocks of one row share it. */
export interface SkeletonBlock {
  readonly widthPercent: number;
  readonly heightPx: number;
}

/** A quiet sketch of what is coming; appears only after 200 ms, so that a quick answer does not flash. */
export function skeleton(rows: readonly (readonly SkeletonBlock[])[]): TemplateResult {
  return html`<div class="skeleton" aria-hidden="true">
    ${rows.map(
      (blocks) =>
        html`<div class="skeleton-row">
          ${blocks.map(
            ({ widthPercent, heightPx }) =>
              html`<span
                ${geometry({ 'inline-size': `${widthPercent}%`, 'block-size': `${heightPx}px` })}
              ></span>`,
          )}
        </div>`,
    )}
  </div>`;
}

export const skeletonStyles: CSSResult = css`
  .skeleton {
    display: grid;
    gap: var(--m-16);
  }
  .skeleton-row {
    display: flex;
    gap: 2px;
  }
  .skeleton span {
    border-radius: 2px;
    --block: color-mix(in oklab, var(--m-ink) 12%, var(--m-surface));
    background: linear-gradient(100deg, var(--block) 40%, var(--m-wash) 50%, var(--block) 60%) 100% / 300%
      100%;
    animation: sheen 1.6s 200ms linear infinite;
  }
  @keyframes sheen {
    to {
      background-position: 0%;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .skeleton span {
      background: var(--block);
    }
  }
  @media (forced-colors: active) {
    .skeleton span {
      border: 1px solid GrayText;
    }
  }
`;
