import { chromium, type Page } from 'playwright-core';
import { servePages } from './bench/serve.ts';
import type { WidgetBench } from './bench/widget.ts';
import { chromiumArgs, chromiumPath } from './browser.ts';
import { say } from './process.ts';

/**
 * `npm run bench`: how long the plot takes beside Chart.js as it comes and uPlot, with the same data in the same run; then the
 * whole widget by itself: its first plot, the switch between chart and table, and what stays in memory.
 */

const runs = Number(process.env['MAINS_BENCH_RUNS'] ?? 15);
const memoryCycles = 50;
const panSteps = 10;
/** Timers of widgets that are gone, such as that of a slow answer, hold them for some seconds and no longer. */
const timersMs = 15_000;

type Kind = 'bars' | 'curve';

interface Bench {
  readonly prepare: (kind: Kind) => Promise<void>;
  readonly firstDraw: (kind: Kind) => Promise<number>;
  readonly steps: (what: 'pan' | 'zoom' | 'hover', kind: Kind, count: number) => Promise<number[]>;
  readonly cycle: (kind: Kind) => Promise<void>;
}

declare const window: { readonly bench: Bench; readonly widgetBench: WidgetBench };

interface Measure {
  readonly title: string;
  readonly take: (page: Page) => Promise<readonly number[]>;
}

const first =
  (kind: Kind): Measure['take'] =>
  async (page) => [await page.evaluate((wanted) => window.bench.firstDraw(wanted), kind)];
const steps =
  (what: 'pan' | 'zoom' | 'hover'): Measure['take'] =>
  (page) =>
    page.evaluate(([wanted, count]) => window.bench.steps(wanted, 'curve', count), [what, panSteps] as const);

const measures: readonly Measure[] = [
  { title: '365 bars of 3 parts, data to drawn', take: first('bars') },
  { title: '35,040 points, data to drawn', take: first('curve') },
  { title: '35,040 points, one pan step', take: steps('pan') },
  { title: '35,040 points, one zoom step', take: steps('zoom') },
  { title: '35,040 points, hover to another item', take: steps('hover') },
];

const contenders = [
  { name: 'Mains', page: 'ours', query: '' },
  { name: 'with prices', page: 'ours', query: '?prices' },
  { name: 'Chart.js', page: 'plain-chart', query: '' },
  { name: 'uPlot', page: 'uplot', query: '' },
] as const;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** What stays after mounting and taking down, for each of the cycles. */
async function remains(
  page: Page,
  once: () => Promise<void>,
  settleMs = 0,
): Promise<{ bytes: number; nodes: number; listeners: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('Performance.enable');
  const read = async (): Promise<[bytes: number, nodes: number, listeners: number]> => {
    await page.waitForTimeout(settleMs);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    return [usedSize, nodes, jsEventListeners];
  };
  const cycle = async (count: number): Promise<void> => {
    for (let index = 0; index < count; index++) await once();
  };
  await cycle(5);
  const before = await read();
  await cycle(memoryCycles);
  const after = await read();
  await session.detach();
  const [bytes, nodes, listeners] = after.map(
    (value, index) => (value - (before[index] ?? 0)) / memoryCycles,
  );
  return { bytes: bytes ?? NaN, nodes: nodes ?? NaN, listeners: listeners ?? NaN };
}

const row = (title: string, cells: readonly string[]): void =>
  say(`${title.padEnd(44)}${cells.map((cell) => cell.padStart(14)).join('')}`);

/** The first plot of a page is measured on a page of its own each time: the drawing's code comes with it. */
async function measureWidget(): Promise<void> {
  const open = async (): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 }, locale: 'en' });
    page.on('pageerror', (error) => say(`widget: ${error.message}`));
    await page.goto(served.addressOf('widget'));
    await page.waitForFunction(() => 'widgetBench' in window);
    return page;
  };
  const firsts: number[] = [];
  for (let run = 0; run < runs; run++) {
    const page = await open();
    firsts.push(await page.evaluate(() => window.widgetBench.first()));
    await page.close();
  }
  const page = await open();
  await page.evaluate(() => window.widgetBench.first());
  say(`\nThe whole widget, its utility answering within the page; medians of ${runs} runs in milliseconds\n`);
  row('first plot of a page, code and observer', [median(firsts).toFixed(2)]);
  for (const what of ['days', 'quarters'] as const) {
    const title = what === 'days' ? 'days of a period' : '35,040 quarters of an hour';
    const taken = [];
    for (let run = 0; run < runs; run++) {
      taken.push(await page.evaluate((wanted) => window.widgetBench.switches(wanted), what));
    }
    row(`${title}, chart to table`, [median(taken.map(({ toTable }) => toTable)).toFixed(2)]);
    row(`${title}, table to chart`, [median(taken.map(({ toChart }) => toChart)).toFixed(2)]);
  }
  const { bytes, nodes, listeners } = await remains(
    page,
    () => page.evaluate(() => window.widgetBench.cycle()),
    timersMs,
  );
  say(`\nLeft after ${memoryCycles} times the widget was mounted and taken down, each\n`);
  row('bytes', [bytes.toFixed(0)]);
  row('nodes', [nodes.toFixed(2)]);
  row('listeners', [listeners.toFixed(2)]);
}

const served = await servePages();
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumArgs] });
try {
  const pages: Page[] = [];
  for (const { page: name, query } of contenders) {
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 }, locale: 'en' });
    page.on('pageerror', (error) => say(`${name}: ${error.message}`));
    await page.goto(`${served.addressOf(name)}${query}`);
    await page.waitForFunction(() => 'bench' in window);
    await page.evaluate(async () => {
      await window.bench.prepare('bars');
      await window.bench.prepare('curve');
    });
    pages.push(page);
  }
  say(`Medians of ${runs} runs in milliseconds, in alternating order\n`);
  row(
    '',
    contenders.map(({ name }) => name),
  );
  for (const { title, take } of measures) {
    const taken = contenders.map((): number[] => []);
    for (let run = 0; run < runs; run++) {
      const order = run % 2 === 0 ? [...pages.keys()] : [...pages.keys()].reverse();
      for (const index of order) {
        const page = pages[index];
        if (!page) continue;
        await page.bringToFront();
        taken[index]?.push(...(await take(page)));
      }
    }
    row(
      title,
      taken.map((values) => median(values).toFixed(2)),
    );
  }
  const left = [];
  for (const page of pages) {
    await page.bringToFront();
    left.push(await remains(page, () => page.evaluate(() => window.bench.cycle('curve'))));
  }
  say(`\nLeft after ${memoryCycles} times mounted and taken down, each\n`);
  row(
    'bytes',
    left.map(({ bytes }) => bytes.toFixed(0)),
  );
  row(
    'nodes',
    left.map(({ nodes }) => nodes.toFixed(2)),
  );
  row(
    'listeners',
    left.map(({ listeners }) => listeners.toFixed(2)),
  );
  await measureWidget();
} finally {
  await browser.close();
  served.close();
}
