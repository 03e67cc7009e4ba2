import type { MainsError } from '@mains/client';
import {
  callLink,
  errorView,
  loadingView,
  notice,
  signedOutView,
  skeleton,
  type LoadingView,
  type SkeletonBlock,
} from '@mains/ui';
import type { Translate } from '@mains/i18n';
import { html, type TemplateResult } from 'lit';
import { emptyWords } from './empty.model.js';
import type { Heading } from './sheet.templates.js';
import type { EmptyReason, UsageState } from './usage-view.model.js';
import type { Words } from './words.js';

export type Loading = Omit<LoadingView, 'skeleton'>;

/** The frame of all states without figures: the title stays where it is. */
export function pane(heading: Heading, title: string, content: unknown): TemplateResult {
  return html`<section class="pane">${heading(title, 0, 'title')}${content}</section>`;
}

/** Figures and a chart on their way. */
export function usageLoading(loading: Loading): unknown {
  return loadingView({ skeleton: skeleton(SKETCH), ...loading });
}

/** A chart on its way, below a head that is there. */
export function chartLoading(loading: Loading): unknown {
  return loadingView({ skeleton: skeleton(SKETCH.slice(1)), ...loading });
}

/** What stands in the place of all figures. */
export function stateView(
  view: Extract<UsageState, { state: 'signed-out' | 'empty' | 'error' }>,
  {
    heading,
    t,
    phone,
    onSignIn,
  }: {
    readonly heading: Heading;
    readonly t: Translate;
    readonly phone: string | undefined;
    /** Only where the page can sign somebody in. */
    readonly onSignIn: ((reason: 'none' | 'expired') => void) | undefined;
  },
  words: Words,
): TemplateResult {
  switch (view.state) {
    case 'signed-out': {
      const { reason } = view;
      return signedOut(reason, { phone, onSignIn: onSignIn && (() => onSignIn(reason)) }, words);
    }
    case 'empty':
      return emptyView(heading, view.why, words);
    case 'error':
      return failed(view.error, { t, retry: view.retry, phone }, words);
  }
}

/** Why there is nothing, and when there will be something. */
function emptyView(heading: Heading, why: EmptyReason, words: Words): TemplateResult {
  const { title, text } = emptyWords(why, words);
  return html`${heading(title, 1, 'section')}
    <p>${text}</p>`;
}

/** Nobody is signed in, or nobody any more. */
function signedOut(
  reason: 'none' | 'expired',
  { phone, onSignIn }: { readonly phone: string | undefined; readonly onSignIn: (() => void) | undefined },
  { t }: Words,
): TemplateResult {
  const isExpired = reason === 'expired';
  return signedOutView({
    title: t(isExpired ? 'usageChart.signedOut.expiredTitle' : 'usageChart.signedOut.title'),
    text: t(isExpired ? 'usageChart.signedOut.expired' : 'usageChart.signedOut.text'),
    action: html`<p>
      ${
        onSignIn
          ? html`<button type="button" class="button" @click=${onSignIn}>
              ${t('usageChart.signedOut.signIn')}
            </button>`
          : callLink(t as Translate, phone)
      }
    </p>`,
  });
}

/** What is the matter, in words of use where it is the service's fault. */
function failed(
  error: MainsError,
  {
    t: ui,
    retry,
    phone,
  }: { readonly t: Translate; readonly retry: () => void; readonly phone: string | undefined },
  { t }: Words,
): TemplateResult {
  const say: Translate = (key, values) => {
    if (key === 'ui.error.other.title') return t('usageChart.error.title');
    return key === 'ui.error.other.text' ? t('usageChart.error.text') : ui(key, values);
  };
  return errorView(say, { error, retry, phone });
}

/** The intervals did not come; the rest of the widget is there. */
export function intervalsFailed(
  {
    onRetry,
    onDays,
    t: ui,
  }: { readonly onRetry: () => void; readonly onDays: () => void; readonly t: Translate },
  { t }: Words,
): TemplateResult {
  return notice({
    tone: 'danger',
    title: t('usageChart.intervals.failedTitle'),
    text: t('usageChart.intervals.failed'),
    actions: html`<button type="button" class="link" @click=${onRetry}>${ui('ui.retry')}</button>
      <button type="button" class="link" @click=${onDays}>${t('usageChart.intervals.days')}</button>`,
  });
}

/** A part of the widget's own code did not come. */
export function partFailed(retry: () => void, { t }: Words): TemplateResult {
  return notice({
    tone: 'warning',
    text: t('usageChart.part.failed'),
    actions: html`<button type="button" class="link" @click=${retry}>${t('usageChart.part.retry')}</button>`,
  });
}

const SKETCH: readonly (readonly SkeletonBlock[])[] = [
  [{ widthPercent: 40, heightPx: 20 }],
  [
    { widthPercent: 20, heightPx: 64 },
    { widthPercent: 20, heightPx: 64 },
    { widthPercent: 20, heightPx: 64 },
    { widthPercent: 20, heightPx: 64 },
    { widthPercent: 19, heightPx: 64 },
  ],
  [{ widthPercent: 100, heightPx: 300 }],
];
