import type { MainsErrorCode } from '@mains/client';
import type { GuestLookupRules, ProofKind } from '@mains/contract';
import { errorSummary, field, focusErrorSummary, notice, radioGroup } from '@mains/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { proofKindOf, type GuestProblem } from './guest-form.model.js';
import type { GuestLookup } from './guest-lookup.js';
import type { Words } from './words.js';

export interface GuestFormModel {
  readonly heading: (content: unknown, depth: number, className: string) => TemplateResult;
  readonly lookup: GuestLookup;
  readonly rules: GuestLookupRules;
  readonly servicePhone: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Whether times can be told in the utility's zone. */
  readonly isZoneKnown: boolean;
  /** Whose session has just ended, if any. */
  readonly ended: 'guest' | 'host' | undefined;
  /** Left out when the page cannot sign anybody in. */
  readonly onSignIn: (() => void) | undefined;
  readonly onSubmit: () => void;
}

/** The ids of the fields within the widget. */
export const GUEST_FIELD_IDS = { accountNumber: 'account-number', proof: 'proof' } as const;

/** A form for guests: account number and one more proof. */
export function guestForm(model: GuestFormModel, words: Words): TemplateResult {
  const { lookup, rules, onSubmit } = model;
  const { t } = words;
  const { answers } = lookup;
  const problems = lookup.problems(rules);
  const proof = proofKindOf(answers, rules);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return html`<section class="pane" part="guest-form">
    ${model.heading(t('billLookup.guest.title'), 0, 'title')} ${preface(model, words)}
    <p class="quiet">${t('billLookup.guest.intro')}</p>
    ${problems.length > 0 ? problemSummary(problems, words) : failureNotice(model, words)}
    <form class="guest-fields" novalidate @submit=${submit}>
      ${field({
        id: GUEST_FIELD_IDS.accountNumber,
        label: t('billLookup.guest.accountNumber'),
        hint: accountNumberHint(rules, words),
        value: answers.accountNumber,
        inputMode: rules.accountNumberDigits === undefined ? 'text' : 'numeric',
        error: problemText(problems, 'accountNumber', words),
        onInput: (accountNumber) => lookup.type({ accountNumber }),
      })}
      ${
        rules.proofs.length > 1
          ? radioGroup({
              id: 'proof-kind',
              legend: t('billLookup.guest.proofKind'),
              options: rules.proofs.map((kind) => ({
                value: kind,
                label: t(`billLookup.guest.proof.${kind}`),
              })),
              value: proof,
              onChange: (kind) => lookup.type({ proofKind: kind as ProofKind }),
            })
          : nothing
      }
      ${field({
        id: GUEST_FIELD_IDS.proof,
        label: t(`billLookup.guest.proof.${proof}`),
        hint: t(`billLookup.guest.proofHint.${proof}`),
        value: answers.proofValues[proof] ?? '',
        inputMode: proof === 'phone-last4' ? 'numeric' : 'text',
        error: problemText(problems, 'proof', words),
        onInput: (value) => lookup.type({ proofValues: { ...answers.proofValues, [proof]: value } }),
      })}
      <div class="row">
        <button class="button primary wide" aria-disabled=${lookup.isBusy ? 'true' : 'false'}>
          ${lookup.isBusy ? t('billLookup.guest.busy') : t('billLookup.guest.submit')}
        </button>
      </div>
      <p class="small quiet">${t('billLookup.guest.privacy')}</p>
    </form>
  </section>`;
}

function preface({ ended, onSignIn }: GuestFormModel, { t }: Words): unknown {
  if (ended === 'guest') return notice({ tone: 'warning', text: t('billLookup.session.guestEnded') });
  const signIn = onSignIn
    ? html`<button type="button" class="link strong" @click=${onSignIn}>
        ${t('billLookup.session.signIn')}
      </button>`
    : nothing;
  if (ended === undefined) return signIn === nothing ? nothing : html`<p>${signIn}</p>`;
  return notice({
    tone: 'warning',
    title: t('billLookup.session.expiredTitle'),
    text: t('billLookup.session.expired'),
    actions: signIn,
  });
}

function accountNumberHint(rules: GuestLookupRules, { t }: Words): string | undefined {
  const { accountNumberDigits: count, accountNumberHint: where } = rules;
  if (count === undefined) return where;
  const digits = t('billLookup.guest.accountNumberHint', { count });
  return where === undefined ? digits : t('billLookup.guest.accountNumberHintWhere', { digits, where });
}

function problemText(
  problems: readonly GuestProblem[],
  field: GuestProblem['field'],
  { t }: Words,
): string | undefined {
  const problem = problems.find((each) => each.field === field);
  return problem && t(problem.key, problem.values);
}

function problemSummary(problems: readonly GuestProblem[], { t }: Words): TemplateResult {
  return errorSummary({
    title: t('billLookup.problem.summary', { count: problems.length }),
    errors: problems.map(({ field, key, values }) => ({
      fieldId: GUEST_FIELD_IDS[field],
      text: t(key, values),
    })),
  });
}

function failureNotice(model: GuestFormModel, words: Words): TemplateResult | typeof nothing {
  const text = failureText(model, words);
  if (!text) return nothing;
  return html`<div class="form-failure" tabindex="-1">
    ${notice({ tone: text.isMiss ? 'warning' : 'danger', title: text.title, text: text.text })}
  </div>`;
}

/** What to tell when the request failed; undefined when it did not. */
function failureText(
  model: GuestFormModel,
  { t, format }: Words,
): { readonly title: string; readonly text: string; readonly isMiss: boolean } | undefined {
  const { lookup, servicePhone, now } = model;
  const { failure, waitUntilMs } = lookup;
  if (!failure) return undefined;
  const help = [
    ...(servicePhone === undefined ? [] : [t('billLookup.problem.call', { phone: servicePhone })]),
    ...(failure.reference === undefined
      ? []
      : [t('billLookup.problem.reference', { reference: failure.reference })]),
  ];
  const say = (
    title: string,
    text: string,
    isMiss = false,
  ): { title: string; text: string; isMiss: boolean } => ({
    title: t('billLookup.problem.title', { text: title }),
    text: [text, ...help].join(t('billLookup.sentenceGap')),
    isMiss,
  });
  if (failure.code === 'verification-failed') {
    return say(t('billLookup.problem.verificationTitle'), t('billLookup.problem.verification'), true);
  }
  const title = t(
    failure.code === 'too-many-attempts' ? 'billLookup.problem.tooManyTitle' : 'billLookup.problem.sendTitle',
  );
  const isAsked = waitUntilMs !== undefined && waitUntilMs > now;
  const next = isAsked
    ? waitText(waitUntilMs, now, model.isZoneKnown, { t, format })
    : t('billLookup.problem.send');
  const why = WHY[failure.code];
  return say(
    title,
    why === undefined || (why === 'tooMany' && !isAsked)
      ? next
      : [t(`billLookup.problem.${why}`), next].join(t('billLookup.sentenceGap')),
  );
}

/** Failures with a reason worth telling. */
const WHY: Partial<Record<MainsErrorCode, 'offline' | 'tooMany' | 'rateLimited' | 'maintenance'>> = {
  offline: 'offline',
  'too-many-attempts': 'tooMany',
  'rate-limited': 'rateLimited',
  maintenance: 'maintenance',
};

/** A time of day says more than minutes, when it is near and the utility's zone is known. */
function waitText(untilMs: number, nowMs: number, isZoneKnown: boolean, { t, format }: Words): string {
  const count = Math.ceil((untilMs - nowMs) / 60_000);
  return isZoneKnown && count < 12 * 60
    ? // Rounded up: at the minute that is named the server must listen again.
      t('billLookup.problem.waitUntil', { time: format.time(untilMs + 60_000 - 1) })
    : t('billLookup.problem.waitMinutes', { count });
}

/** After a form that was not accepted: moves the focus to the reason, which is read from there. */
export function focusRefusal(root: ParentNode): void {
  const failure = root.querySelector<HTMLElement>('.form-failure');
  if (failure) failure.focus();
  else focusErrorSummary(root);
}
