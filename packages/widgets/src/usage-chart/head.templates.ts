import type { PlainDate } from '@mains/contract';
import { chevronLeftIcon, chevronRightIcon, icon, segmented } from '@mains/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TypedRange } from './customer-choice.js';
import { stepFrom, type Choosable, type Sight, type UsageView, type WantedSight } from './sight.model.js';
import type { UsagePeriod } from './usage-facts.js';
import type { Words } from './words.js';

export interface WaysModel {
  readonly sight: Sight;
  readonly choosable: Choosable;
  readonly today: PlainDate;
  readonly typed: TypedRange | undefined;
  readonly onSight: (wanted: WantedSight) => void;
  readonly onTyped: (typed: TypedRange) => void;
}

/** What is looked at: one of the views, and of it a day, a period or a range. */
export function ways(model: WaysModel, words: Words): TemplateResult {
  const { t } = words;
  const { sight, choosable, onSight } = model;
  return html`<div class="ways no-print">
    <div class="views">
      ${segmented({
        name: 'view',
        label: t('usageChart.view.label'),
        options: choosable.views.map((view) => ({ value: view, label: t(`usageChart.view.${view}`) })),
        value: sight.view,
        onChange: (view) => onSight(viewFrom(view as UsageView, sight, choosable)),
      })}
    </div>
    ${place(model, words)}
  </div>`;
}

/** Another view of the same time, as far as there is one. */
function viewFrom(view: UsageView, sight: Sight, { lastWholeDay }: Choosable): WantedSight {
  const { firstDate, lastDate } = sight;
  const isNarrow = sight.view === 'day' || sight.view === 'days';
  if (view === 'days') return isNarrow ? { view, date: lastDate } : { view };
  if (view === 'day')
    return isNarrow ? { view, date: lastDate < lastWholeDay ? lastDate : lastWholeDay } : { view };
  if (view === 'range' && sight.view === 'days') return { view, from: firstDate, to: lastDate };
  return { view };
}

function place(model: WaysModel, words: Words): unknown {
  switch (model.sight.view) {
    case 'day':
      return stepper(dayField(model, words), 'day', model, words);
    case 'days':
      return stepper(periodList(model, words), 'days', model, words);
    case 'range':
      return stepper(nothing, 'range', model, words);
    case 'months':
    case 'years':
      return nothing;
  }
}

function stepper(
  content: unknown,
  view: 'day' | 'days' | 'range',
  model: WaysModel,
  { t }: Words,
): TemplateResult {
  const { sight, choosable, onSight } = model;
  const step = (by: -1 | 1, name: string, path: string): TemplateResult => {
    const wanted = stepFrom(sight, by, choosable);
    return html`<button
      type="button"
      class="button toolbar step"
      aria-label=${name}
      aria-disabled=${wanted ? nothing : 'true'}
      @click=${() => wanted && onSight(wanted)}
    >
      ${icon(path, 16)}
    </button>`;
  };
  return html`<div class="stepper">
    ${step(-1, t(`usageChart.step.${view}.before`), chevronLeftIcon)} ${content}
    ${step(1, t(`usageChart.step.${view}.after`), chevronRightIcon)}
  </div>`;
}

function dayField({ sight, choosable, onSight }: WaysModel, { t }: Words): TemplateResult {
  return html`<label class="place">
    <span class="hidden-text">${t('usageChart.day')}</span>
    <input
      type="date"
      class="control"
      min=${choosable.firstDay}
      max=${choosable.lastDay}
      .value=${live(sight.firstDate)}
      @change=${(event: Event) => {
        const { value, validity } = event.currentTarget as HTMLInputElement;
        if (value !== '' && validity.valid) onSight({ view: 'day', date: value });
      }}
    />
  </label>`;
}

function periodList({ sight, choosable, today, onSight }: WaysModel, words: Words): TemplateResult {
  return html`<label class="place">
    <span class="hidden-text"
      >${words.t(sight.period?.isCalendarMonth ? 'usageChart.period.month' : 'usageChart.period.label')}</span
    >
    <select
      class="control"
      @change=${(event: Event) =>
        onSight({ view: 'days', date: (event.currentTarget as HTMLSelectElement).value })}
    >
      ${choosable.periods.map(
        (each) =>
          html`<option value=${each.period.firstDate} .selected=${live(each === sight.period)}>
            ${periodName(each, today, words)}
          </option>`,
      )}
    </select>
  </label>`;
}

/** “October bill”, “Since 3 Nov”, “October 2026”. */
export function periodName(
  { period, month, bill, isCalendarMonth }: UsagePeriod,
  today: PlainDate,
  { t, format }: Words,
): string {
  if (isCalendarMonth) return format.date(month, 'monthYear');
  if (!bill) {
    return t('usageChart.period.running', { date: format.date(period.firstDate, 'day') });
  }
  const isThisYear = month.slice(0, 4) === today.slice(0, 4);
  return t('usageChart.period.bill', { month: format.date(month, isThisYear ? 'month' : 'monthYear') });
}
