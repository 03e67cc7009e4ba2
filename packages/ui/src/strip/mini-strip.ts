import { css, html, type CSSResult, type TemplateResult } from 'lit';
import { geometry } from '../pieces/geometry.js';
import { toneStyles, type Tone } from '../style/tone.js';
import type { StripPart } from './strip.js';

/**
 * The bar of a strip alone, for a card: what a whole is made of, at a glance. It says nothing to assistive technology;
 * put a sentence beside it that does. Parts too small to see are drawn as wide as can be seen.
 */
export function miniStrip(parts: readonly Pick<StripPart, 'share' | 'tone'>[]): TemplateResult {
  return html`<div class="mini-strip" part="strip" aria-hidden="true">
    ${parts.map(
      ({ share, tone }: { readonly share: number; readonly tone: Tone }) =>
        html`<span
          class="tone"
          data-tone=${tone}
          ${geometry({ 'flex-grow': `${1000 * Math.max(0, share)}` })}
        ></span>`,
    )}
  </div>`;
}

export const miniStripStyles: CSSResult = css`
  ${toneStyles}
  .mini-strip {
    display: flex;
    gap: 2px;
    block-size: 12px;
  }
  .mini-strip > * {
    flex: 0 1 0px;
    min-inline-size: 3px;
  }
  .mini-strip > :first-child {
    border-start-start-radius: min(3px, var(--m-radius));
    border-end-start-radius: min(3px, var(--m-radius));
  }
  .mini-strip > :last-child {
    border-start-end-radius: min(3px, var(--m-radius));
    border-end-end-radius: min(3px, var(--m-radius));
  }
`;
