import { css, html, type CSSResult, type TemplateResult } from 'lit';
import { icon } from './icon.js';
import { lockIcon } from './more-icons.js';

export interface SignedOutView {
  readonly title: string;
  /** Why, and what was kept. */
  readonly text: string;
  /** The way to sign in; where the host cannot sign anybody in, whom to call. */
  readonly action?: unknown;
}

/** A session is needed, or is over. */
export function signedOutView({ title, text, action }: SignedOutView): TemplateResult {
  return html`<div class="state signed-out">
    ${icon(lockIcon, 24)}
    <div class="state">
      <p class="section">${title}</p>
      <p>${text}</p>
      ${action}
    </div>
  </div>`;
}

export const signedOutStyles: CSSResult = css`
  .signed-out {
    grid-template-columns: auto 1fr;
  }
  .signed-out .state {
    gap: var(--m-12);
  }
`;
