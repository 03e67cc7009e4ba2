import uPlot from 'uplot';
import { offer } from './page.ts';

const colours = ['#ccd9dc', '#7ea0ae', '#0b526c'];

offer({
  async mount(box, { kind, count, layers, most }) {
    const isCurve = kind === 'curve';
    const bars = uPlot.paths.bars?.({ size: [0.8] });
    // Stacked by hand, the highest sum behind.
    const sums = layers.map((_, index) =>
      Float64Array.from({ length: count }, (__, item) =>
        layers.slice(0, index + 1).reduce((sum, values) => sum + (values[item] ?? 0), 0),
      ),
    );
    const chart = new uPlot(
      {
        width: 1100,
        height: 290,
        pxAlign: 1,
        legend: { show: false },
        scales: { x: { time: false, range: (_, min, max) => [min, max] }, y: { range: [0, most] } },
        series: [
          {},
          ...sums
            .map((_, index) => ({
              stroke: '#0b526c',
              fill: colours[isCurve ? 2 : index] ?? '',
              ...(bars && !isCurve ? { paths: bars } : {}),
              points: { show: false },
            }))
            .reverse(),
        ],
      },
      [Float64Array.from({ length: count }, (_, index) => index), ...sums.reverse()],
      box,
    );
    // It draws at the end of the task that made it.
    await Promise.resolve();
    await Promise.resolve();
    return {
      view: (first, end) => requestAnimationFrame(() => chart.setScale('x', { min: first, max: end })),
      hover: (share) => chart.setCursor({ left: share * 1040, top: 100 }),
      destroy: () => chart.destroy(),
    };
  },
});
