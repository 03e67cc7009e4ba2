import type { MainsError } from '@mains/client';
import { loadingView, signedOutView, skeleton, type LoadingView, type SkeletonBlock } from '@mains/ui';
import { html, nothing, type TemplateResult } from 'lit';
import {
  billChoice,
  differenceSteps,
  differenceTitle,
  differenceView,
  differenceWords,
  incomparableText,
  type ChoiceNotice,
  type DifferenceView,
} from '../bill-difference/index.js';
import { placeName } from '../service-choice.js';
import type { ComparisonData, EmptyReason } from './comparison-view.model.js';
import { emptyWords } from './empty.model.js';
import type { Words } from './words.js';

type Heading = (content: unknown, depth: number, className: string) => TemplateResult;

export interface ComparisonModel {
  readonly heading: Heading;
  readonly data: ComparisonData;
  /** What was done to the choice, as the bills stand in the order of their periods. */
  readonly notice: ChoiceNotice | undefined;
  readonly loading: Omit<LoadingView, 'skeleton'>;
  readonly errorView: (error: MainsError) => TemplateResult;
  readonly onChoice: (beforeId: string, afterId: string) => void;
}

/** Two bills: the lists to choose them from, the steps from one to the other, and the same in words. */
export function comparison(model: ComparisonModel, words: Words): TemplateResult {
  const { heading, data, notice, onChoice } = model;
  const { account, supplied, bills, pair } = data;
  const { service, premise } = supplied;
  const { t } = words;
  return html`<article class="comparison">
    <header class="comparison-head">
      ${heading(t('billComparison.title'), 0, 'title')}
      <p class="small quiet">
        ${t('billComparison.subject', {
          service: t(`billComparison.service.${service.commodity}`),
          place: placeName(premise),
          // One number, on one line.
          number: account.number.replaceAll(' ', '\u00a0'),
        })}
      </p>
    </header>
    <div class="comparison-choice">
      ${billChoice({ bills, pair, onChoice }, words)}
      ${notice ? html`<p class="strong no-print">${t(`billDifference.choice.${notice}`)}</p>` : nothing}
    </div>
    ${body(model, words)}
  </article>`;
}

/** The difference of what is shown, once both bills are there. */
export function differenceShown({ full }: ComparisonData, words: Words): DifferenceView | undefined {
  const [before, after] = [full.before.data, full.after.data];
  return before && after && differenceView({ before, after }, words);
}

function body(model: ComparisonModel, words: Words): unknown {
  const { heading, data, loading } = model;
  const { pair, full } = data;
  const isThere = full.before.data && full.after.data;
  const view = differenceShown(data, words);
  if (isThere && !view) return html`<p class="rule">${incomparableText(pair, words)}</p>`;
  const failures = (['before', 'after'] as const).filter((which) => !full[which].data && full[which].error);
  return html`<section class="rule" part="question">
      ${heading(view?.title ?? differenceTitle(pair, words), 1, 'section')}
      <div class="comparison-steps">
        ${
          view
            ? html`<p class="print-only">${view.shown}</p>
                ${differenceSteps(view)}`
            : failures.length > 0
              ? failures.map((which) => failure(which, model, words))
              : loadingView({ skeleton: skeleton(STEPS_SKETCH), ...loading })
        }
      </div>
    </section>
    ${view ? differenceWords(view, heading, words) : nothing}`;
}

function failure(which: 'before' | 'after', model: ComparisonModel, { t, format }: Words): unknown {
  const { pair, full } = model.data;
  const { error } = full[which];
  if (!error) return nothing;
  const month = format.date(pair[which].month, 'monthYear');
  return html`<p class="strong">${t('billDifference.failed', { month })}</p>
    ${model.errorView(error)}`;
}

/** Why there are no two bills, and what can be done. */
export function emptyView(
  {
    heading,
    why,
    onNewest,
  }: { readonly heading: Heading; readonly why: EmptyReason; readonly onNewest: () => void },
  words: Words,
): TemplateResult {
  const { title, text } = emptyWords(why, words);
  return html`${heading(title, 1, 'section')}
    <p>${text}</p>
    ${why.why === 'other-service' ? newest(onNewest, words) : nothing}`;
}

/** The way back to what can always be shown. */
export function newest(onNewest: () => void, { t }: Words): TemplateResult {
  return html`<p>
    <button type="button" class="button" @click=${onNewest}>${t('billComparison.newest')}</button>
  </p>`;
}

/** Nobody is signed in, or nobody any more. */
export function signedOut(reason: 'none' | 'expired', wayIn: unknown, { t }: Words): TemplateResult {
  const isExpired = reason === 'expired';
  return signedOutView({
    title: t(isExpired ? 'billComparison.signedOut.expiredTitle' : 'billComparison.signedOut.title'),
    text: t(isExpired ? 'billComparison.signedOut.expired' : 'billComparison.signedOut.text'),
    action: html`<p>${wayIn}</p>`,
  });
}

export function signIn(onSignIn: () => void, { t }: Words): TemplateResult {
  return html`<button type="button" class="button" @click=${onSignIn}>
    ${t('billComparison.signedOut.signIn')}
  </button>`;
}

/** Two bills on their way. */
export function comparisonLoading(loading: Omit<LoadingView, 'skeleton'>): unknown {
  return loadingView({ skeleton: skeleton(COMPARISON_SKETCH), ...loading });
}

const STEPS_SKETCH: readonly (readonly SkeletonBlock[])[] = [
  [{ widthPercent: 60, heightPx: 20 }],
  [{ widthPercent: 70, heightPx: 20 }],
  [{ widthPercent: 80, heightPx: 20 }],
  [{ widthPercent: 90, heightPx: 20 }],
];

const COMPARISON_SKETCH: readonly (readonly SkeletonBlock[])[] = [
  [
    { widthPercent: 24, heightPx: 44 },
    { widthPercent: 24, heightPx: 44 },
  ],
  ...STEPS_SKETCH,
];
