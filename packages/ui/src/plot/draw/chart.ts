import { Chart, type ChartConfiguration, DatasetController, Element, LinearScale } from 'chart.js';
import { paintBars } from './paint-bars.js';
import { paintBehind, paintOver } from './paint-around.js';
import { paintCurve } from './paint-curve.js';
import type { Scene, Sheet } from './scene.js';

declare module 'chart.js' {
  interface ChartTypeRegistry {
    mainsPlot: {
      chartOptions: object;
      datasetOptions: { readonly paint: (chart: Chart) => void };
      defaultDataPoint: number;
      metaExtensions: object;
      parsedDataType: object;
      scales: 'linear';
    };
  }
}

/** Chart.js wants a kind of element for the items; none is ever made. */
class NoElement extends Element {
  static readonly id = 'mainsNothing';
}

/**
 * Draws the shapes of a scene straight from its arrays: Chart.js gives the scales, the room of the axes and the canvas, but
 * holds no element of its own for any item.
 */
class PlotSeries extends DatasetController<'mainsPlot'> {
  static readonly id = 'mainsPlot';
  static readonly defaults = { datasetElementType: false, dataElementType: NoElement.id };

  override parse(): void {
    // Nothing to parse: the arrays are drawn as they are.
  }

  override draw(): void {
    (this.getDataset() as unknown as { paint: (chart: Chart) => void }).paint(this.chart);
  }
}

function paint(sheet: Sheet): void {
  const { context, area, plot } = sheet;
  context.save();
  context.beginPath();
  context.rect(area.left, 0, area.right - area.left, area.bottom + 1);
  context.clip();
  if (plot.kind === 'bars') paintBars(sheet);
  else paintCurve(sheet);
  context.restore();
  paintOver(sheet);
}

Chart.register(NoElement, PlotSeries, LinearScale);

/** A canvas with a chart on it. */
export class Drawing {
  readonly #chart: Chart;
  #scene: Scene;

  /** @param canvas within a box that has a size */
  constructor(canvas: HTMLCanvasElement, scene: Scene, widthPx: number) {
    this.#scene = scene;
    canvas.width = widthPx;
    canvas.height = scene.layout.heightPx;
    this.#chart = new Chart<'mainsPlot'>(canvas, this.#configuration());
  }

  /** Draws another scene in the same chart. */
  show(scene: Scene, widthPx: number): void {
    this.#scene = scene;
    const chart = this.#chart;
    const isResized = chart.width !== widthPx || chart.height !== scene.layout.heightPx;
    const isSharper = chart.currentDevicePixelRatio !== devicePixelRatio;
    if (isResized || isSharper) {
      chart.options.devicePixelRatio = devicePixelRatio;
      chart.resize(widthPx, scene.layout.heightPx);
    }
    chart.update('none');
  }

  destroy(): void {
    this.#chart.destroy();
  }

  get sheet(): Sheet {
    return this.#sheetOn(this.#chart);
  }

  #sheetOn({ ctx, chartArea, currentDevicePixelRatio: ratio }: Chart): Sheet {
    const { view, plot } = this.#scene;
    const { min, max } = plot.values;
    const whole = (at: number): number => Math.round(at * ratio) / ratio;
    // On device pixels, so that columns of pixels meet without a seam.
    const area = {
      left: whole(chartArea.left),
      top: chartArea.top,
      right: whole(chartArea.right),
      bottom: whole(chartArea.bottom),
    };
    const perItem = (area.right - area.left) / (view.end - view.first);
    const perUnit = (area.bottom - area.top) / (max - min || 1);
    return {
      ...this.#scene,
      context: ctx,
      area,
      ratio,
      xOf: (item) => area.left + (item - view.first) * perItem,
      yOf: (value) => area.bottom - (value - min) * perUnit,
    };
  }

  #configuration(): ChartConfiguration<'mainsPlot'> {
    const scene = (): Scene => this.#scene;
    return {
      type: 'mainsPlot',
      data: { datasets: [{ data: [], paint: (chart) => paint(this.#sheetOn(chart)) }] },
      plugins: [
        {
          id: 'mainsPlotGround',
          beforeDraw: (chart) => paintBehind(this.#sheetOn(chart)),
        },
      ],
      options: {
        animation: false,
        responsive: false,
        maintainAspectRatio: false,
        events: [],
        devicePixelRatio,
        clip: false,
        layout: {
          padding: () => {
            const { top, right, bottom } = scene().layout;
            return { left: 0, top, right, bottom };
          },
        },
        scales: {
          x: {
            type: 'linear',
            display: false,
            bounds: 'data',
            afterDataLimits: (axis) => {
              axis.min = scene().view.first;
              axis.max = scene().view.end;
            },
          },
          y: {
            type: 'linear',
            position: 'left',
            border: { display: false },
            grid: {
              color: () => scene().palette.line,
              lineWidth: 1,
              drawTicks: false,
            },
            afterBuildTicks: (axis) => {
              axis.ticks = scene().plot.values.ticks.map(({ at, text }) => ({ value: at, label: text }));
            },
            bounds: 'data',
            afterDataLimits: (axis) => {
              axis.min = scene().plot.values.min;
              axis.max = scene().plot.values.max;
            },
            ticks: {
              callback: (_, index) => scene().plot.values.ticks[index]?.text ?? '',
              color: () => scene().palette.quiet,
              font: () => ({ family: scene().palette.fontFamily, size: 12 }),
              padding: 8,
              autoSkip: false,
              includeBounds: false,
              maxRotation: 0,
            },
          },
        },
      },
    };
  }
}
