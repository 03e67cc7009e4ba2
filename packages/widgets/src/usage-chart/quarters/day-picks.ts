import type { PlainDate } from '@mains/contract';
import type { PlotSpan } from '@mains/ui';
import { html, nothing, type TemplateResult } from 'lit';
import type { IntervalFacts, UsageLayers } from '../usage-facts.js';
import { compareField } from './compare-field.js';
import { timeFields, type TypedTimes } from './time-fields.js';
import { dayGridOf } from './typed-times.js';
import type { QuartersWords } from './words.js';

export interface DayPicksModel {
  readonly facts: IntervalFacts;
  readonly date: PlainDate;
  readonly span: PlotSpan | undefined;
  readonly typed: TypedTimes | undefined;
  readonly onLayers: (layers: UsageLayers) => void;
  readonly onPick: (pick: {
    readonly span?: PlotSpan | undefined;
    readonly times: TypedTimes | undefined;
    readonly isCleared?: boolean;
  }) => void;
}

/** What a day is held against, and a stretch of it, typed. */
export function dayPicks(model: DayPicksModel, words: QuartersWords): TemplateResult {
  const { facts, date, span, typed, onLayers, onPick } = model;
  const grid = dayGridOf(facts, date);
  const compare = compareField(
    { layers: facts.layers, onLayers: (change) => onLayers({ ...facts.layers, ...change }) },
    words,
  );
  const times = grid
    ? timeFields(
        {
          grid,
          span,
          typed,
          onTyped: (next, found) => onPick({ times: next, ...(found && { span: found, isCleared: false }) }),
          onClear: () => onPick({ times: undefined, span: undefined, isCleared: true }),
        },
        words,
      )
    : nothing;
  return html`${compare} ${times}`;
}
