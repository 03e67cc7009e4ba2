import type { MainsError } from '@mains/client';
import {
  callLink,
  errorTitle,
  errorView,
  loadingView,
  notice,
  signedOutView,
  skeleton,
  type LoadingView,
  type SkeletonBlock,
} from '@mains/ui';
import type { Formatter, Translate } from '@mains/i18n';
import { html, type TemplateResult } from 'lit';
import { emptyWords } from './empty.model.js';
import type { Mishap } from './mishap.js';
import type { Heading } from './sheet.templates.js';
import type { UsageQueries } from './usage-queries.js';
import type { EmptyReason, UsageState } from './usage-view.model.js';
import type { Words } from './words.js';

export type Loading = Omit<LoadingView, 'skeleton'>;

/** The frame of all states without figures: the title stays where it is. */
export function pane(heading: Heading, title: string, content: unknown): TemplateResult {
  return html`<section class="pane">${heading(title, 0, 'title')}${content}</section>`;
}

/** Figures and a chart on their way, in the frame that they will have: nothing jumps when they come. */
export function usageLoading(heading: Heading, title: string, loading: Loading): TemplateResult {
  return html`<article class="usage">
    <div class="subject coming"></div>
    <header class="usage-head">
      <div class="usage-title">
        ${heading(title, 0, 'title')}
        <p class="quiet"> </p>
      </div>
    </header>
    ${loadingView({ skeleton: skeleton(SKETCH), ...loading })}
  </article>`;
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
    failed: { days, bills },
    mishap,
    format,
  }: {
    readonly heading: Heading;
    readonly t: Translate;
    readonly phone: string | undefined;
    readonly failed: Pick<UsageQueries, 'days' | 'bills'>;
    readonly mishap: Pick<Mishap, 'until' | 'secondsLeft'>;
    /** In the zone of the utility. */
    readonly format: Formatter;
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
      return failed(
        {
          error: view.error,
          t,
          retry: view.retry,
          phone,
          isUsageAlone: days.result.error === view.error && bills.result.data !== undefined,
          until: mishap.until(view.error, format),
          secondsLeft: mishap.secondsLeft,
        },
        words,
      );
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

/** A failure in place of all use, and what is known of it. */
interface FailedModel {
  readonly error: MainsError;
  readonly t: Translate;
  readonly retry: () => void;
  readonly phone: string | undefined;
  /** Only what was counted is missing: bills have come. */
  readonly isUsageAlone: boolean;
  /** When it is open again, as it is told; undefined where nobody said. */
  readonly until: string | undefined;
  /** Seconds until it is asked again by itself. */
  readonly secondsLeft: number | undefined;
}

/** What is the matter, in words of use where it is the service's fault. */
function failed(model: FailedModel, words: Words): TemplateResult {
  const { error, retry, phone, isUsageAlone, secondsLeft } = model;
  const { t } = words;
  const more = [
    ...(isUsageAlone ? [t('usageChart.error.rest')] : []),
    ...(secondsLeft === undefined ? [] : [t('usageChart.error.again', { count: secondsLeft })]),
  ];
  return errorView(sayer(model, words), {
    error,
    retry,
    phone,
    more: more.length > 0 ? more.map((line) => html`<span class="line">${line}</span>`) : undefined,
  });
}

/** The title of a failure, to be said aloud. */
export function failedTitle(error: MainsError, t: Translate, words: Words): string {
  return errorTitle(sayer({ error, t, isUsageAlone: false, until: undefined }, words), error);
}

/** The words of all widgets, but for what is known better here. */
function sayer(
  { error, t: ui, isUsageAlone, until }: Pick<FailedModel, 'error' | 't' | 'isUsageAlone' | 'until'>,
  { t }: Words,
): Translate {
  return (key, values) => {
    const isTitle = key.startsWith('ui.error.') && key.endsWith('.title');
    const isText = key.startsWith('ui.error.') && key.endsWith('.text');
    if (error.code === 'session-failed') {
      if (isTitle) return t('usageChart.error.sessionTitle');
      if (isText) return t('usageChart.error.session');
    }
    if (isText && error.code === 'maintenance' && until !== undefined) {
      return t('usageChart.error.until', { until });
    }
    if (key === 'ui.error.other.title') return t('usageChart.error.title');
    if (key !== 'ui.error.other.text') return ui(key, values);
    if (error.code === 'contract') return t('usageChart.error.contract');
    return isUsageAlone ? t('usageChart.error.text') : ui(key, values);
  };
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
