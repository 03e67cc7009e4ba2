import { baseStyles, plotStyles, PlotController, tokens, valueAxis, type Plot } from '@mains/ui';
import { html, LitElement } from 'lit';
import { type BenchData, offer } from './page.ts';

const empty = (): string => '';
const words = { loading: '', failed: '', retry: '' };

class BenchPlot extends LitElement {
  static override styles = [tokens, baseStyles, plotStyles];
  readonly controller = new PlotController(this, { onSelect: empty });
  plot: Plot | undefined;

  protected override render(): unknown {
    return html`<div class="widget" data-theme="light">
      ${
        this.plot &&
        this.controller.render(this.plot, {
          label: '',
          words,
          itemAt: (index) => ({ name: `${index}`, value: '', lines: [], spoken: '' }),
        })
      }
    </div>`;
  }
}

customElements.define('bench-plot', BenchPlot);

/** With `?prices` every day has seven price periods, each with its pattern. */
const hasPrices = location.search === '?prices';
const tones = ['valley', 'flat', 'peak'] as const;
const starts = [0, 28, 32, 44, 72, 88, 92];

function plotOf({ kind, count, layers, most }: BenchData): Plot {
  const runs = Array.from({ length: count / 96 }, (_, day) =>
    starts.map((from, at) => ({
      first: 96 * day + from,
      end: 96 * day + (starts[at + 1] ?? 96),
      tone: tones[[0, 1, 2, 1, 2, 1, 0][at] ?? 0] ?? 'peak',
    })),
  ).flat();
  return {
    kind,
    count,
    values: valueAxis(0, most, '', (value, digits) => value.toFixed(digits)),
    layers: layers.map((values, index) => ({
      values,
      tone: kind === 'curve' ? 'use' : (tones[index] ?? 'peak'),
    })),
    ...(hasPrices && kind === 'curve' ? { runs } : {}),
    leastInView: 4,
    labelsFor: ({ first, end }, wanted) =>
      Array.from({ length: wanted }, (_, index) => {
        const item = Math.round(first + ((end - first) * index) / wanted);
        return { item, text: `${item}` };
      }),
  };
}

offer({
  async mount(box, data) {
    const element = document.createElement('bench-plot') as BenchPlot;
    element.plot = plotOf(data);
    box.append(element);
    // Only the first time the drawing is not there yet; later ones are drawn with the second update.
    for (;;) {
      await element.updateComplete;
      if (element.renderRoot.querySelector('.plot-words')) break;
      if (!element.isUpdatePending) await new Promise(requestAnimationFrame);
    }
    const stage = element.renderRoot.querySelector('.plot-stage') as HTMLElement;
    return {
      view: (first, end) => element.controller.showView({ first, end }),
      hover: (share) => {
        const { left, top, width } = stage.getBoundingClientRect();
        stage.dispatchEvent(
          new PointerEvent('pointermove', {
            clientX: left + 40 + share * (width - 40),
            clientY: top + 100,
            pointerType: 'mouse',
          }),
        );
      },
      destroy: () => element.remove(),
    };
  },
});
