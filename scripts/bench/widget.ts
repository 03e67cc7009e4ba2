import { createRiverbend } from '@mains/mocks';
import { configure } from '@mains/ui';
import '@mains/widgets/usage-chart/define.js';

/** What the script asks of the whole widget, with a utility that answers within the page. */
export interface WidgetBench {
  /** From an empty page to a canvas with everything: words, observer, the drawing's code once it is asked for. */
  readonly first: () => Promise<number>;
  /** From the chart to the table of a view, laid out; then back to the chart, drawn. */
  readonly switches: (what: 'days' | 'quarters') => Promise<{ toTable: number; toChart: number }>;
  readonly cycle: () => Promise<void>;
}

const riverbend = createRiverbend({ basePath: '/v1' });
globalThis.fetch = (input, init) => riverbend.handle(new Request(input, init));
configure({
  api: 'https://api.bench.example/v1',
  locale: 'en',
  now: () => riverbend.clock.now(),
  session: { getToken: (): string => riverbend.tokenFor('mei-lin') },
});

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** The days of a billing period, and a year of quarters of an hour: 35,040. */
const attributes = {
  days: { view: 'days' },
  quarters: { view: 'range', from: '2025-11-24', to: '2026-11-23' },
} as const;

async function mounted(what: keyof typeof attributes): Promise<HTMLElement> {
  const element = document.createElement('mains-usage-chart');
  for (const [name, value] of Object.entries(attributes[what])) element.setAttribute(name, value);
  document.body.append(element);
  await until(() => canvasOf(element) !== undefined);
  return element;
}

function canvasOf(element: HTMLElement): HTMLCanvasElement | undefined {
  return element.shadowRoot?.querySelector<HTMLCanvasElement>('.picture canvas') ?? undefined;
}

async function until(isThere: () => boolean): Promise<void> {
  while (!isThere()) await frame();
}

/** Waits for the pixels: what was only recorded is drawn when it is read. */
function drawn(element: HTMLElement): void {
  const canvas = canvasOf(element);
  canvas?.getContext('2d')?.getImageData(canvas.width >> 1, canvas.height >> 1, 1, 1);
}

function choose(element: HTMLElement, shape: 'chart' | 'table'): void {
  const inputs = element.shadowRoot?.querySelectorAll<HTMLInputElement>('input[name="shape"]') ?? [];
  for (const input of inputs) if (input.value === shape) input.click();
}

/** Turns of the microtasks and frames until the widget stands as it should. */
async function took(element: HTMLElement, shape: 'chart' | 'table'): Promise<number> {
  await frame();
  const startMs = performance.now();
  choose(element, shape);
  for (let turn = 0; turn < 50 && (canvasOf(element) === undefined) !== (shape === 'table'); turn += 1) {
    await Promise.resolve();
  }
  await until(() => (canvasOf(element) === undefined) === (shape === 'table'));
  element.getBoundingClientRect();
  drawn(element);
  return performance.now() - startMs;
}

const bench: WidgetBench = {
  async first() {
    const startMs = performance.now();
    const element = await mounted('days');
    drawn(element);
    const tookMs = performance.now() - startMs;
    element.remove();
    return tookMs;
  },
  async switches(what) {
    const element = await mounted(what);
    const toTable = await took(element, 'table');
    const toChart = await took(element, 'chart');
    element.remove();
    return { toTable, toChart };
  },
  async cycle() {
    const element = await mounted('days');
    await frame();
    element.remove();
    await frame();
  },
};

(globalThis as unknown as { widgetBench: WidgetBench }).widgetBench = bench;
