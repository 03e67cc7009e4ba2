import { html, nothing, type TemplateResult } from 'lit';
import type { ChartModel } from '../chart-model.js';
import type { SheetModel } from '../sheet.templates.js';
import type { ShownWords } from './words.js';
import { figuresRow } from './figures.templates.js';
import { usageTable } from './table.templates.js';
import { tools } from './tools.templates.js';

/** The answer in words, the figures, the picture, the same as a table. */
export function shownView(shown: ChartModel, model: SheetModel, words: ShownWords): TemplateResult {
  const { heading, looks, onLooks } = model;
  const { layers, isTable } = looks;
  const told = model.told(shown);
  const figures = (told && shown.figuresFor?.(told.span, told.how)) ?? shown.figures;
  const table = (isAlone: boolean): TemplateResult =>
    usageTable(
      {
        heading,
        table: shown.table,
        isWhole: isAlone || looks.isWholeTable,
        isAlone,
        isPrinting: model.isPrinting,
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
        can: { ...model.tools.can, compare: model.tools.can.compare && shown.canCompare !== false },
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
