import { html, nothing, type TemplateResult } from 'lit';
import type { ChartModel } from './chart-model.js';
import type { Looks } from './customer-choice.js';
import { figuresRow } from './figures.templates.js';
import { rangeForm, ways, type WaysModel } from './head.templates.js';
import { usageTable } from './table.templates.js';
import { tools, type ToolsModel } from './tools.templates.js';
import type { Words } from './words.js';

export type Heading = (content: unknown, depth: number, className: string) => TemplateResult;

export interface SheetModel {
  readonly heading: Heading;
  readonly title: string;
  /** Where it is supplied, or which file it comes from. */
  readonly subject: unknown;
  readonly looks: Looks;
  readonly ways: Omit<WaysModel, 'typed' | 'onTyped'>;
  /** Undefined while what it is made from is on its way or has failed; `waiting` stands in its place. */
  readonly shown: ChartModel | undefined;
  readonly waiting: unknown;
  readonly tools: Omit<ToolsModel, 'layers' | 'isTable' | 'onTable' | 'onLayers'>;
  readonly chart: (model: ChartModel) => unknown;
  /** What else belongs to the view, below its chart. */
  readonly below: unknown;
  /** What belongs to the service, whatever the view. */
  readonly more: unknown;
  readonly onLooks: (change: Partial<Looks>) => void;
}

/** The whole of a view: what is looked at, the answer in words, the figures, the picture, the same as a table. */
export function sheet(model: SheetModel, words: Words): TemplateResult {
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
      ${ways(waysModel, words)} ${rangeForm(waysModel, words)}
    </header>
    ${shown ? ready(shown, model, words) : model.waiting} ${model.more}
  </article>`;
}

function ready(shown: ChartModel, model: SheetModel, words: Words): TemplateResult {
  const { heading, looks, onLooks } = model;
  const { span, layers, isTable } = looks;
  const figures = (span && shown.figuresFor?.(span)) ?? shown.figures;
  const table = (isAlone: boolean): TemplateResult =>
    usageTable(
      {
        heading,
        table: shown.table,
        isWhole: isAlone || looks.isWholeTable,
        isAlone,
        row: looks.row,
        onWhole: (isWholeTable) => onLooks({ isWholeTable, row: 0 }),
        onRow: (row) => onLooks({ row }),
      },
      words,
    );
  return html`<p class="sentence" part="sentence">${shown.sentence}</p>
    ${figuresRow(figures)}
    ${tools(
      {
        ...model.tools,
        layers,
        isTable,
        onTable: (next) => onLooks({ isTable: next, row: 0 }),
        onLayers: (change) => onLooks({ layers: { ...layers, ...change } }),
      },
      words,
    )}
    ${isTable ? nothing : html`<section class="picture" part="chart">${model.chart(shown)}</section>`}
    ${
      shown.remarks.length === 0
        ? nothing
        : html`<ul class="remarks small" part="remarks">
            ${shown.remarks.map((remark) => html`<li>${remark}</li>`)}
          </ul>`
    }
    ${isTable ? nothing : model.below} ${table(isTable)}`;
}
