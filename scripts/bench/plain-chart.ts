import { Chart, type ChartDataset } from 'chart.js/auto';
import { offer, type BenchData } from './page.ts';

/** Points as Chart.js wants them, made before any clock runs. */
const pointsOf = new WeakMap<BenchData, { readonly x: number; readonly y: number }[][]>();

function points(data: BenchData): { readonly x: number; readonly y: number }[][] {
  const known = pointsOf.get(data);
  if (known) return known;
  const made = data.layers.map((values) => Array.from(values, (y, x) => ({ x, y })));
  pointsOf.set(data, made);
  return made;
}

const colours = ['#ccd9dc', '#7ea0ae', '#0b526c'];

offer({
  async mount(box, bench) {
    const { kind, count, most } = bench;
    const canvas = document.createElement('canvas');
    canvas.width = 1100;
    canvas.height = 290;
    box.append(canvas);
    const isCurve = kind === 'curve';
    const datasets = points(bench).map((data, index): ChartDataset => ({
      data,
      backgroundColor: colours[isCurve ? 2 : index] ?? '',
      ...(isCurve ? { fill: true, pointRadius: 0, borderWidth: 1.5 } : {}),
    }));
    const chart = new Chart(canvas, {
      type: isCurve ? 'line' : 'bar',
      data: { datasets },
      options: {
        animation: false,
        responsive: false,
        parsing: false,
        normalized: true,
        interaction: { mode: 'index', intersect: false },
        plugins: {
          legend: { display: false },
          decimation: { enabled: isCurve, algorithm: 'min-max' },
        },
        scales: {
          x: { type: 'linear', min: 0, max: count, stacked: true },
          y: { type: 'linear', min: 0, max: most, stacked: !isCurve },
        },
      },
    });
    await Promise.resolve();
    return {
      view: (first, end) =>
        requestAnimationFrame(() => {
          Object.assign(chart.options.scales?.['x'] ?? {}, { min: first, max: end });
          chart.update('none');
        }),
      hover: (share) => {
        const x = 40 + share * 1060;
        const found = chart.getElementsAtEventForMode(
          new MouseEvent('mousemove'),
          'index',
          { intersect: false },
          false,
        );
        // What the tooltip does with a pointer there, without the throttling of its events.
        chart.tooltip?.setActiveElements(found.length > 0 ? found : [{ datasetIndex: 0, index: 1 }], {
          x,
          y: 100,
        });
        chart.update('none');
      },
      destroy: () => {
        chart.destroy();
        canvas.remove();
      },
    };
  },
});
