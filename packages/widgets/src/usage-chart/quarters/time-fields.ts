import type { PlotSpan } from '@mains/ui';
import { alertIcon, icon } from '@mains/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import {
  spanFromTimes,
  timeFaultText,
  timesOfSpan,
  type DayGrid,
  type TimeFault,
  type TypedSpan,
} from './typed-times.js';
import type { QuartersWords } from './words.js';

/** Two times as they stand in their fields: `18:07`, empty while one is not complete. */
export interface TypedTimes {
  readonly from: string;
  readonly to: string;
  /** The fields were left, or one was taken back: what is not complete is wrong by now. */
  readonly isLeft: boolean;
}

export interface TimeFieldsModel {
  readonly grid: DayGrid;
  /** What is chosen, by whatever way. */
  readonly span: PlotSpan | undefined;
  /** What was typed, as long as no stretch was chosen in another way since. */
  readonly typed: TypedTimes | undefined;
  /** `span` is left out while what was typed is no stretch. */
  readonly onTyped: (typed: TypedTimes, span?: PlotSpan) => void;
  readonly onClear: () => void;
}

/** The beginning and the end of a stretch of a day, typed. What was typed stays while it is wrong. */
export function timeFields(model: TimeFieldsModel, words: QuartersWords): TemplateResult {
  const { grid, span, typed, onTyped, onClear } = model;
  const { t } = words;
  const now = typed ?? { ...(span ? timesOfSpan(grid, span) : { from: '', to: '' }), isLeft: false };
  const fault = faultIn(now, grid);
  const take = (next: TypedTimes): void => {
    if (next.from === '' && next.to === '' && !next.isLeft) {
      onClear();
      return;
    }
    const found = isComplete(next) ? spanFromTimes(grid, next.from, next.to) : undefined;
    onTyped(next, found?.ok ? found.span : undefined);
  };
  const leave = (event: FocusEvent): void => {
    const group = event.currentTarget as Element;
    if (group.contains(event.relatedTarget as Node | null) || typed?.isLeft) return;
    const isHalf = [...group.querySelectorAll('input')].some(({ validity }) => validity.badInput);
    if (isHalf || (typed && !isComplete(typed))) take({ ...now, isLeft: true });
  };
  const clear = (event: Event): void => {
    // The button goes; whoever works by keys stays with the fields.
    (event.currentTarget as Element).closest('fieldset')?.querySelector('input')?.focus();
    onClear();
  };
  const field = (which: 'from' | 'to', label: string): TemplateResult => {
    const error = fault?.field === which ? timeFaultText(fault.fault, words) : undefined;
    return html`<label class="time-label">
        <span>${label}</span>
        <input
          type="time"
          class="time-field"
          step=${Math.max(60, Math.round(grid.lengthMs / 1000))}
          .value=${live(now[which])}
          aria-invalid=${error === undefined ? nothing : 'true'}
          aria-describedby=${error === undefined ? nothing : 'time-error'}
          @input=${(event: Event) =>
            take({ ...now, [which]: (event.currentTarget as HTMLInputElement).value, isLeft: false })}
        />
      </label>
      ${
        error === undefined
          ? nothing
          : html`<p class="time-error small strong" id="time-error">${icon(alertIcon, 16)}${error}</p>`
      }`;
  };
  return html`<fieldset class="times no-print" @focusout=${leave}>
    <legend class="hidden-text">${t('usageQuarters.typed.label')}</legend>
    ${field('from', t('usageQuarters.typed.from'))} ${field('to', t('usageQuarters.typed.to'))}
    ${
      span || typed
        ? html`<button type="button" class="link" @click=${clear}>${t('usageQuarters.typed.clear')}</button>`
        : nothing
    }
  </fieldset>`;
}

const isComplete = ({ from, to }: TypedTimes): boolean => from !== '' && to !== '';

/** While somebody is still typing, a time that is not complete is no fault. */
function faultIn(
  typed: TypedTimes,
  grid: DayGrid,
): { readonly field: 'from' | 'to'; readonly fault: TimeFault } | undefined {
  if (!isComplete(typed) && !typed.isLeft) return undefined;
  const found: TypedSpan = spanFromTimes(grid, typed.from, typed.to);
  return found.ok ? undefined : found;
}
