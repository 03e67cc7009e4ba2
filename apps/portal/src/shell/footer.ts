import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { PortalTranslate } from '../texts.js';
import { withPhone } from './phone.js';

/** As printed on Riverbend's bills; it stands here even when nothing else works. */
const emergencyPhone = '600 0199';

export function footer(t: PortalTranslate): TemplateResult {
  return html`<footer class="bottom no-print">
    <div class="page bottom-row">
      <p>${withPhone(t('portal.footer.gas', { phone: emergencyPhone }), emergencyPhone)}</p>
      <p class="quiet">${t('portal.footer.demo')}</p>
      <p><a class="link" href="#/tariffs">${t('portal.footer.tariffs')}</a></p>
    </div>
  </footer>`;
}
