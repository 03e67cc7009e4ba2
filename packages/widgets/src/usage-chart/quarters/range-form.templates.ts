import { alertIcon, icon } from '@mains/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TypedRange } from '../customer-choice.js';
import type { WaysModel } from '../head.templates.js';
import { MOST_DAYS } from '../sight.model.js';
import { rangeFault } from './range-fault.js';
import type { QuartersWords } from './words.js';

/** Two days, typed or picked; what was typed stays while it is wrong. */
export function rangeForm(
  { sight, choosable, typed, onSight, onTyped }: WaysModel,
  words: QuartersWords,
): unknown {
  if (sight.view !== 'range') return nothing;
  const { t, format } = words;
  const now: TypedRange = typed ?? { from: sight.firstDate, to: sight.lastDate, isSent: false };
  const fault = now.isSent ? rangeFault(now, choosable) : undefined;
  const say = (which: 'from' | 'to'): string | undefined => {
    if (fault?.field !== which) return undefined;
    return t(`usageQuarters.between.fault.${fault.why}`, {
      first: format.date(choosable.firstDay, 'dayYear'),
      last: format.date(choosable.lastDay, 'dayYear'),
      most: MOST_DAYS,
    });
  };
  const send = (event: Event): void => {
    event.preventDefault();
    if (!rangeFault(now, choosable)) {
      onSight({ view: 'range', from: now.from, to: now.to });
      return;
    }
    onTyped({ ...now, isSent: true });
  };
  return html`<form class="range no-print" novalidate @submit=${send}>
    ${dayInput('range-from', t('usageQuarters.between.from'), now.from, say('from'), (from) => onTyped({ ...now, from }))}
    ${dayInput('range-to', t('usageQuarters.between.to'), now.to, say('to'), (to) => onTyped({ ...now, to }))}
    <button type="submit" class="button">${t('usageQuarters.between.show')}</button>
  </form>`;
}

/** A native field for a day, as light as it can be: the first look brings it along. */
function dayInput(
  id: string,
  label: string,
  value: string,
  error: string | undefined,
  onInput: (value: string) => void,
): TemplateResult {
  return html`<div class="day-field">
    <label class="small strong" for=${id}>${label}</label>
    <input
      type="date"
      class="control"
      id=${id}
      .value=${live(value)}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${error ? `${id}-error` : nothing}
      @input=${(event: Event) => onInput((event.currentTarget as HTMLInputElement).value)}
    />
    ${error ? html`<p class="day-error small strong" id="${id}-error">${icon(alertIcon, 16)}${error}</p>` : nothing}
  </div>`;
}
