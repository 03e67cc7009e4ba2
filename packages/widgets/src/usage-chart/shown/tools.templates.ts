import { downloadIcon, icon, segmented } from '@mains/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { UsageLayers } from '../usage-facts.js';
import type { ShownWords } from './words.js';

export interface ToolsModel {
  readonly layers: UsageLayers;
  readonly isTable: boolean;
  /** The tools that make sense for what is shown. */
  readonly can: {
    /** With last year. */
    readonly compare: boolean;
    readonly prices: boolean;
    readonly money: boolean;
    readonly greenButton: boolean;
  };
  /** The name of the unit, and of the money where there is any. */
  readonly unit: string;
  readonly currency: string;
  /** More ways to choose what is drawn, of the view itself. */
  readonly picks: unknown;
  readonly onLayers: (change: Partial<UsageLayers>) => void;
  readonly onTable: (isTable: boolean) => void;
  readonly onExport: (format: 'csv' | 'green-button') => void;
}

/** What is drawn and how, and the ways to take it away. */
export function tools(model: ToolsModel, { t }: ShownWords): TemplateResult {
  const { layers, can, isTable, onLayers } = model;
  return html`<div class="tools no-print">
    <div class="tool-group">
      ${
        can.compare
          ? toggle(t('usageShown.compare'), layers.compare, (compare) => onLayers({ compare }))
          : nothing
      }
      ${model.picks}
      ${
        can.prices ? toggle(t('usageShown.prices'), layers.prices, (prices) => onLayers({ prices })) : nothing
      }
      ${
        can.money
          ? segmented({
              name: 'show',
              label: t('usageShown.show.label'),
              options: [
                { value: 'quantity', label: model.unit },
                { value: 'money', label: model.currency },
              ],
              value: layers.show,
              onChange: (show) => onLayers({ show: show as UsageLayers['show'] }),
            })
          : nothing
      }
    </div>
    <div class="tool-group">
      ${segmented({
        name: 'shape',
        label: t('usageShown.shape.label'),
        options: [
          { value: 'chart', label: t('usageShown.shape.chart') },
          { value: 'table', label: t('usageShown.shape.table') },
        ],
        value: isTable ? 'table' : 'chart',
        onChange: (shape) => model.onTable(shape === 'table'),
      })}
      <button type="button" class="button toolbar" @click=${() => model.onExport('csv')}>
        ${icon(downloadIcon, 16)}${t('usageShown.export.csv')}
      </button>
      ${
        can.greenButton
          ? html`<button type="button" class="button toolbar" @click=${() => model.onExport('green-button')}>
              ${icon(downloadIcon, 16)}${t('usageShown.export.greenButton')}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}

function toggle(label: string, isOn: boolean, onChange: (isOn: boolean) => void): TemplateResult {
  return html`<label class="toggle small">
    <input
      type="checkbox"
      .checked=${live(isOn)}
      @change=${(event: Event) => onChange((event.currentTarget as HTMLInputElement).checked)}
    /><span>${label}</span>
  </label>`;
}
