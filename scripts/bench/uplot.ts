import uPlot from 'uplot';
import { offer, type BenchData } from './page.ts';

/** Columns as uPlot wants them, made before any clock runs: the other libraries have theirs ready as well. */
const columnsOf = new WeakMap<BenchData, readonly Float64Array[]>();

function columns(data: BenchData): readonly Float64Array[] {
  const { count, layers } = data;
  const known = columnsOf.get(data);
  if (known) return known;
  // Stacked by hand, the highest sum first.
  const sums = layers.map((_, index) =>
    Float64Array.from({ length: count }, (__, item) =>
      layers.slice(0, index + 1).reduce((sum, values) => sum + (values[item] ?? 0), 0),
    ),
  );
  const made = [Float64Array.from({ length: count }, (_, index) => index), ...sums.reverse()];
  columnsOf.set(data, made);
  return made;
}

const colours = ['#ccd9dc', '#7ea0ae', '#0b526c'];

offer({
  async mount(box, data) {
    const { kind, layers, most } = data;
    const isCurve = kind === 'curve';
    const bars = uPlot.paths.bars?.({ size: [0.8] });
    const chart = new uPlot(
      {
        width: 1100,
        height: 290,
        pxAlign: 1,
        legend: { show: false },
        scales: { x: { time: false, range: (_, min, max) => [min, max] }, y: { range: [0, most] } },
        series: [
          {},
          ...layers
            .map((_, index) => ({
              stroke: '#0b526c',
              fill: colours[isCurve ? 2 : index] ?? '',
              ...(bars && !isCurve ? { paths: bars } : {}),
              points: { show: false },
            }))
            .reverse(),
        ],
      },
      [...columns(data)] as [Float64Array, ...Float64Array[]],
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
