import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { Translate } from '@mains/i18n';
import { icon } from './icon.js';
import { lockIcon } from './more-icons.js';

/** Session needed or over; `signIn` is left out when the host cannot sign anybody in. */
export function signedOutView(
  t: Translate,
  {
    reason,
    signIn,
    more,
  }: {
    readonly reason: 'none' | 'expired';
    readonly signIn?: (() => void) | undefined;
    readonly more?: unknown;
  },
): TemplateResult {
  return html`<div class="state signed-out">
    ${icon(lockIcon, 24)}
    <div class="state">
      <p class="section">${t(`ui.signedOut.${reason}`)}</p>
      <p>${t(`ui.signedOut.${reason}Text`)}</p>
      ${more}
      ${
        signIn
          ? html`<div class="row">
              <button type="button" class="button primary" @click=${signIn}>${t('ui.signIn')}</button>
            </div>`
          : nothing
      }
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
