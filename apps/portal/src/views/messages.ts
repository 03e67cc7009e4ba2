import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { PortalTranslate } from '../texts.js';

export function notFound(t: PortalTranslate): TemplateResult {
  return html`<div class="page narrow">
    <h1 class="title">${t('portal.notFound.title')}</h1>
    <p>${t('portal.notFound.text')}</p>
    <p><a class="button" href="#/">${t('portal.notFound.home')}</a></p>
  </div>`;
}

export function starting(t: PortalTranslate): TemplateResult {
  return html`<div class="page narrow"><p class="quiet">${t('portal.starting')}</p></div>`;
}

/** The worker that plays Riverbend's server could not start. */
export function noWorker(t: PortalTranslate, onRetry: () => void): TemplateResult {
  return html`<div class="page narrow">
    <h1 class="title">${t('portal.noWorker.title')}</h1>
    <p>${t('portal.noWorker.text')}</p>
    <p>
      <button class="button primary" type="button" @click=${onRetry}>${t('portal.noWorker.again')}</button>
    </p>
  </div>`;
}
