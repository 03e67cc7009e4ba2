import type { MainsError } from '@mains/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '@mains/i18n';
import type { Stale } from '../element/view-state.js';
import { icon, offlineIcon, phoneIcon, retryIcon, toolIcon } from './icon.js';
import { notice } from './notice.js';

/** `field`: name of the attribute that is missing or wrong. */
export function configErrorView(t: Translate, field: string): TemplateResult {
  return notice({
    tone: 'warning',
    iconPath: toolIcon,
    title: t('ui.config.title'),
    text: t('ui.config.text', { field }),
  });
}

/** What happened, in a few words, to be said aloud. */
export function errorTitle(t: Translate, error: MainsError): string {
  return t(`ui.error.${wordsFor(error)}.title`);
}

export interface ErrorViewOptions {
  readonly error: MainsError;
  readonly retry: () => void;
  /** The utility's number, as it is printed. */
  readonly phone?: string | undefined;
  /** What still works, or other words of the widget's own. */
  readonly more?: unknown;
}

/** What happened, what is safe, what to do, and a reference to quote. */
export function errorView(t: Translate, { error, retry, phone, more }: ErrorViewOptions): TemplateResult {
  const words = `ui.error.${wordsFor(error)}`;
  return html`<div class="state">
    ${notice({
      tone: 'danger',
      iconPath: error.code === 'offline' ? offlineIcon : undefined,
      title: t(`${words}.title`),
      text: t(`${words}.text`),
    })}
    ${more ? html`<p>${more}</p>` : nothing}
    ${error.reference ? html`<p class="small quiet">${t('ui.reference', { reference: error.reference })}</p>` : nothing}
    <div class="row">
      ${
        isWorthRetrying(error)
          ? html`<button type="button" class="button primary" @click=${retry}>
              ${icon(retryIcon)}${t('ui.retry')}
            </button>`
          : nothing
      }
      ${callLink(t, phone)}
    </div>
  </div>`;
}

/** The way to the utility that is always there; `phone` is its number as it is printed, nothing before it is known. */
export function callLink(t: Translate, phone: string | undefined): unknown {
  if (!phone) return nothing;
  return html`<a class="button" href="tel:${phone.replace(/[^+\d]/g, '')}"
    >${icon(phoneIcon)}${t('ui.call', { phone })}</a
  >`;
}

/** A bar over data that could not be refreshed. `age` is words: “5 minutes ago”. */
export function staleBar(
  t: Translate,
  { stale, age, retry }: { readonly stale: Stale; readonly age: string; readonly retry: () => void },
): TemplateResult {
  const isOffline = stale.error.code === 'offline';
  return notice({
    tone: 'warning',
    iconPath: isOffline ? offlineIcon : undefined,
    text: t(isOffline ? 'ui.staleOffline' : 'ui.stale', { age }),
    actions: html`<button type="button" class="link" @click=${retry}>${t('ui.refresh')}</button>`,
  });
}

const ownWords: ReadonlySet<string> = new Set([
  'offline',
  'network',
  'timeout',
  'forbidden',
  'not-found',
  'rate-limited',
  'maintenance',
]);

function wordsFor({ code }: MainsError): string {
  return ownWords.has(code) ? code : 'other';
}

function isWorthRetrying({ code }: MainsError): boolean {
  return code !== 'forbidden' && code !== 'not-found' && code !== 'invalid-request';
}
