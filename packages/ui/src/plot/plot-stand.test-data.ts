import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { buttonStyles } from '../pieces/button.js';
import { baseStyles } from '../style/base.js';
import { tokens } from '../style/tokens.js';
import { PlotController } from './plot-controller.js';
import type { PlotOptions, PlotWords } from './plot-options.js';
import type { Plot, PlotSpan, PlotView } from './plot.js';
import { plotStyles } from './plot.styles.js';

export const words: PlotWords = {
  loading: 'Drawing',
  failed: 'The chart did not arrive.',
  retry: 'Try again',
  zoom: {
    label: 'Part shown',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    whole: 'Whole',
    earlier: 'Earlier',
    later: 'Later',
  },
  span: { start: 'Beginning', end: 'End' },
};

/** Seven days, the third of them missing. */
export const week: Plot = {
  kind: 'bars',
  count: 7,
  values: {
    unitText: 'kWh per day',
    min: 0,
    max: 10,
    ticks: [0, 5, 10].map((at) => ({ at, text: `${at}` })),
  },
  layers: [{ tone: 'peak', values: [4, 6, NaN, 8, 2, 10, 5] }],
  labelsFor: () => [],
};

/** A host that only draws a plot, and remembers what it is told. */
export class PlotStandElement extends LitElement {
  static override styles = [tokens, baseStyles, buttonStyles, plotStyles];

  @property({ attribute: false }) plot: Plot = week;
  @property({ attribute: false }) options: Partial<PlotOptions> = {};
  @property() theme = 'light';
  /** False: the host shows something else in its place. */
  @property({ attribute: false }) isShown = true;
  @property({ attribute: false }) importDrawing: ConstructorParameters<typeof PlotController>[2];
  @property({ attribute: false }) choosesSpans = false;
  readonly selections: (number | undefined)[] = [];
  readonly views: PlotView[] = [];
  readonly spans: (PlotSpan | undefined)[] = [];
  #controller: PlotController | undefined;

  get controller(): PlotController {
    return (this.#controller ??= new PlotController(
      this,
      {
        onSelect: (index) => this.selections.push(index),
        onView: (view) => this.views.push(view),
        ...(this.choosesSpans ? { onSpan: (span) => this.spans.push(span) } : {}),
      },
      this.importDrawing,
    ));
  }

  protected override render(): unknown {
    return html`<div class="widget" data-theme=${this.theme}>
      ${
        this.isShown
          ? this.controller.render(this.plot, {
              label: 'Electricity use',
              words,
              itemAt: (index) => ({
                name: `Day ${index + 1}`,
                value: `${this.plot.layers[0]?.values[index]} kWh`,
                lines: ['One line'],
                spoken: `Day ${index + 1} in words`,
              }),
              ...this.options,
            })
          : nothing
      }
    </div>`;
  }
}
