import { html, nothing, type TemplateResult } from 'lit';
import type { ChartModel } from './chart-model.js';
import type { Looks } from './customer-choice.js';
import { ways, type WaysModel } from './head.templates.js';
import type { Told } from './looked-at.js';
import type * as Shown from './shown/index.js';
import type { ToolsModel } from './shown/tools.templates.js';
import type { QuartersWords } from './quarters/words.js';
import type { AnyWords } from './usage-screen.js';
import type { Words } from './words.js';

export type Heading = (content: unknown, depth: number, className: string) => TemplateResult;

export interface SheetModel {
  readonly heading: Heading;
  readonly title: string;
  /** Where it is supplied, or which file it comes from. */
  readonly subject: unknown;
  readonly looks: Looks;
  readonly ways: Omit<WaysModel, 'typed' | 'onTyped'>;
  /** The fields of a range, once their code is there. */
  readonly rangeForm: ((model: WaysModel, words: QuartersWords) => unknown) | undefined;
  /** Undefined while what it is made from is on its way or has failed; `waiting` stands in its place. */
  readonly shown: ChartModel | undefined;
  readonly waiting: unknown;
  /** What draws it, once it is there. */
  readonly part: typeof Shown | undefined;
  readonly tools: Omit<ToolsModel, 'layers' | 'isTable' | 'onTable' | 'onLayers'>;
  readonly isPrinting: boolean;
  readonly chart: (model: ChartModel) => unknown;
  /** What the figures speak of where that is not the whole. */
  readonly told: (model: ChartModel) => Told | undefined;
  /** What else belongs to the view, below its chart. */
  readonly below: unknown;
  /** What belongs to the service, whatever the view. */
  readonly more: unknown;
  readonly onLooks: (change: Partial<Looks>) => void;
}

/** The whole of a view: what is looked at, the answer in words, the figures, the picture, the same as a table. */
export function sheet(model: SheetModel, words: Words, any: AnyWords): TemplateResult {
  const { heading, looks, shown, onLooks } = model;
  const waysModel: WaysModel = {
    ...model.ways,
    typed: looks.typed,
    onTyped: (typed) => onLooks({ typed }),
  };
  return html`<article class="usage">
    ${model.subject}
    <header class="usage-head">
      <div class="usage-title">
        ${heading(shown?.title ?? model.title, 0, 'title')}
        <p class="quiet">${shown?.subtitle ?? '\u00a0'}</p>
      </div>
      ${ways(waysModel, words)} ${model.rangeForm?.(waysModel, any) ?? nothing}
    </header>
    ${shown && model.part ? model.part.shownView(shown, model, any) : model.waiting} ${model.more}
  </article>`;
}
