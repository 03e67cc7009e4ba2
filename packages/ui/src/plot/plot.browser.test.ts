import { Chart } from 'chart.js';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { PlotStandElement, week } from './plot-stand.test-data.js';
import type { Plot } from './plot.js';

beforeAll(() => customElements.define('mains-plot-stand', PlotStandElement));

afterEach(() => document.body.replaceChildren());

async function stand(set: Partial<PlotStandElement> = {}): Promise<PlotStandElement> {
  const element = document.createElement('mains-plot-stand') as PlotStandElement;
  Object.assign(element, set);
  document.body.append(element);
  await drawn(element);
  return element;
}

const drawn = (element: PlotStandElement): Promise<void> =>
  vi.waitFor(() => expect(element.renderRoot.querySelector('.plot-words')).not.toBeNull(), 10_000);

const canvasOf = (element: PlotStandElement): HTMLCanvasElement => {
  const canvas = element.renderRoot.querySelector('canvas');
  if (!canvas) throw new Error('No canvas');
  return canvas;
};

type Rgb = readonly [red: number, green: number, blue: number, alpha: number];

/** The pixel at a place of the canvas in CSS pixels. */
function pixel(element: PlotStandElement, x: number, y: number): Rgb {
  const canvas = canvasOf(element);
  const ratio = canvas.width / canvas.clientWidth;
  const data = canvas.getContext('2d')?.getImageData(Math.round(x * ratio), Math.round(y * ratio), 1, 1).data;
  return [data?.[0] ?? 0, data?.[1] ?? 0, data?.[2] ?? 0, data?.[3] ?? 0];
}

/** A custom property of the widget as the pixel it makes. */
function tokenPixel(element: PlotStandElement, token: string): Rgb {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  element.renderRoot.querySelector('.widget')?.append(probe);
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('No canvas');
  context.fillStyle = getComputedStyle(probe).color;
  context.fillRect(0, 0, 1, 1);
  probe.remove();
  const { data } = context.getImageData(0, 0, 1, 1);
  return [data[0] ?? 0, data[1] ?? 0, data[2] ?? 0, data[3] ?? 0];
}

const near = (a: Rgb, b: Rgb): boolean => a.every((value, index) => Math.abs(value - (b[index] ?? 0)) <= 3);

/** The rectangle of the shapes: that of the range over them. */
function areaOf(element: PlotStandElement): { left: number; top: number; width: number; height: number } {
  const range = element.renderRoot.querySelector('.plot-range');
  const { left, top, width, height } = range?.getBoundingClientRect() ?? new DOMRect();
  const box = canvasOf(element).getBoundingClientRect();
  return { left: left - box.left, top: top - box.top, width, height };
}

/** The pixel in the middle of an item, at a value of the axis from 0 to 10. */
function pixelAt(element: PlotStandElement, item: number, value: number): Rgb {
  const { left, top, width, height } = areaOf(element);
  const { count, values } = element.plot;
  const share = (value - values.min) / (values.max - values.min);
  return pixel(element, left + ((item + 0.5) / count) * width, top + (1 - share) * height);
}

const nothing: Rgb = [0, 0, 0, 0];

describe('the picture', () => {
  it('has a bar where a value is, and nothing above it or where none is', async () => {
    const element = await stand();
    const peak = tokenPixel(element, '--m-c-peak');
    expect(peak).not.toEqual(nothing);
    for (const [item, value] of [
      [0, 4],
      [1, 6],
      [3, 8],
      [5, 10],
    ] as const) {
      expect(near(pixelAt(element, item, value - 0.3), peak), `${item} below`).toBe(true);
      if (value < 9) expect(near(pixelAt(element, item, value + 0.6), nothing), `${item} above`).toBe(true);
    }
    expect(near(pixelAt(element, 2, 1), nothing)).toBe(true);
  });

  it('hangs what is fed in below zero', async () => {
    const element = await stand({
      plot: {
        ...week,
        values: { ...week.values, min: -10 },
        layers: [{ tone: 'past', values: [5, -5, 5, -5, 5, -5, 5] }],
      },
    });
    const past = tokenPixel(element, '--m-c-tax');
    expect(near(pixelAt(element, 0, 2), past)).toBe(true);
    expect(near(pixelAt(element, 0, -2), nothing)).toBe(true);
    expect(near(pixelAt(element, 1, -2), past)).toBe(true);
    expect(near(pixelAt(element, 1, 2), nothing)).toBe(true);
  });

  it('shows the highest of 35,040 points at every zoom', async () => {
    const count = 35_040;
    const highest = 20_011;
    const values = new Float64Array(count).fill(1);
    values[highest] = 10;
    const plot: Plot = { ...week, kind: 'curve', count, leastInView: 8, layers: [{ tone: 'use', values }] };
    const element = await stand({ plot });
    const [peak, faint] = [tokenPixel(element, '--m-c-peak'), tokenPixel(element, '--m-c-flat')];
    for (const length of [count, 12_345.6, 3000, 96.5, 8]) {
      const first = length === count ? 0 : highest - length / 3;
      element.controller.showView({ first, end: first + length });
      await vi.waitFor(() => {
        const { left, top, width, height } = areaOf(element);
        const x = left + ((highest + 0.5 - first) / length) * width;
        const found = [-1, -0.5, 0, 0.5, 1].some((by) =>
          near(pixel(element, x + by, top + height * 0.1), length > width ? faint : peak),
        );
        expect(found, `${length} in view`).toBe(true);
      });
    }
  });

  it('shows how low and how high many points went, without tones', async () => {
    const count = 40_000;
    const values = Float64Array.from({ length: count }, (_, index) => (index % 2 === 0 ? 8 : 4));
    const runs = [{ first: 0, end: count, tone: 'valley' as const }];
    const plot: Plot = { ...week, kind: 'curve', count, runs, layers: [{ tone: 'use', values }] };
    const element = await stand({ plot });
    const [most, least] = [tokenPixel(element, '--m-c-flat'), tokenPixel(element, '--m-c-peak')];
    for (const item of [20_000, 20_037, 20_074]) {
      expect(near(pixelAt(element, item, 6), most)).toBe(true);
      expect(near(pixelAt(element, item, 2), least)).toBe(true);
    }
    expect(near(pixelAt(element, 20_000, 9), most)).toBe(false);
  });

  it('shows what was fed in below zero, the least of it solid', async () => {
    const count = 40_000;
    const values = Float64Array.from({ length: count }, (_, index) => (index % 2 === 0 ? -8 : -4));
    const axis = { ...week.values, min: -10, max: 10 };
    const plot: Plot = { ...week, kind: 'curve', count, values: axis, layers: [{ tone: 'export', values }] };
    const element = await stand({ plot });
    const solid = tokenPixel(element, '--m-green');
    expect(near(pixelAt(element, 20_000, -2), solid)).toBe(true);
    expect(near(pixelAt(element, 20_000, -6), solid)).toBe(false);
    expect(near(pixelAt(element, 20_000, -6), pixelAt(element, 20_000, -9))).toBe(false);
  });

  it('draws items that belong together as one where they are narrow, and says what the shades mean', async () => {
    const [count, together] = [36_500, 100];
    const values = Float64Array.from({ length: count }, (_, index) => (index % together === 50 ? 9 : 3));
    const envelope = { leastText: 'Never less', mostText: 'At most', together };
    const plot: Plot = {
      ...week,
      kind: 'curve',
      count,
      envelope,
      leastInView: 8,
      layers: [{ tone: 'use', values }],
    };
    const element = await stand({ plot });
    const shades = (): string[] =>
      [...element.renderRoot.querySelectorAll('.plot-shade')].map(({ textContent }) => textContent);
    const most = tokenPixel(element, '--m-c-flat');
    // Also where a column of pixels has none of the high ones.
    for (const item of [20_010, 20_050, 20_090]) expect(near(pixelAt(element, item, 8), most)).toBe(true);
    expect(shades()).toEqual(['Never less', 'At most']);
    element.controller.showView({ first: 20_000, end: 20_100 });
    await vi.waitFor(() => expect(shades()).toEqual([]));
  });

  it('follows the theme', async () => {
    const element = await stand();
    const before = pixelAt(element, 0, 2);
    element.theme = 'dark';
    await vi.waitFor(() => {
      expect(near(pixelAt(element, 0, 2), tokenPixel(element, '--m-c-peak'))).toBe(true);
      expect(near(pixelAt(element, 0, 2), before)).toBe(false);
    });
  });

  it('follows the colours that the reader’s system forces', async () => {
    const element = await stand();
    const session = cdp() as unknown as { send(method: string, options: object): Promise<void> };
    const emulate = (value: string): Promise<void> =>
      session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
    try {
      await emulate('active');
      await vi.waitFor(() => expect(pixelAt(element, 0, 2)).toEqual([0, 0, 0, 255]));
    } finally {
      await emulate('none');
    }
  });

  it('stands for no items and for no room', async () => {
    const element = await stand({ plot: { ...week, count: 0, layers: [] } });
    expect(element.renderRoot.querySelector('input')).toBeNull();
    expect(element.renderRoot.textContent).toContain('kWh per day');
    element.style.width = '40px';
    await vi.waitFor(() => expect(canvasOf(element).clientWidth).toBeLessThanOrEqual(40));
  });

  it('grows with its container', async () => {
    const element = await stand();
    element.style.cssText = 'display:block;width:400px';
    await vi.waitFor(() => {
      expect(canvasOf(element).width).toBe(400 * devicePixelRatio);
      expect(near(pixelAt(element, 3, 7), tokenPixel(element, '--m-c-peak'))).toBe(true);
    });
  });
});

describe('its life', () => {
  const charts = (): number => Object.keys(Chart.instances).length;

  it('changes data in the same chart', async () => {
    const element = await stand();
    const [canvas, chart] = [canvasOf(element), Object.keys(Chart.instances)];
    element.plot = { ...week, layers: [{ tone: 'peak', values: [1, 1, 9, 1, 1, 1, 1] }] };
    await element.updateComplete;
    expect(near(pixelAt(element, 2, 8), tokenPixel(element, '--m-c-peak'))).toBe(true);
    expect(canvasOf(element)).toBe(canvas);
    expect(Object.keys(Chart.instances)).toEqual(chart);
  });

  it('ends with the element, and begins again when it comes back', async () => {
    const element = await stand();
    expect(charts()).toBe(1);
    element.remove();
    expect(charts()).toBe(0);
    document.body.append(element);
    await vi.waitFor(() => expect(charts()).toBe(1));
    expect(near(pixelAt(element, 0, 2), tokenPixel(element, '--m-c-peak'))).toBe(true);
  });

  it('ends when the host shows something else', async () => {
    const element = await stand();
    element.isShown = false;
    await element.updateComplete;
    expect(charts()).toBe(0);
    element.isShown = true;
    await drawn(element);
    expect(charts()).toBe(1);
  });

  it('begins near the screen only', async () => {
    const far = document.createElement('div');
    far.style.height = '5000px';
    document.body.append(far);
    const importDrawing = vi.fn(() => import('./draw/index.js'));
    const element = document.createElement('mains-plot-stand') as PlotStandElement;
    element.importDrawing = importDrawing;
    document.body.append(element);
    await element.updateComplete;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(importDrawing).not.toHaveBeenCalled();
    expect(element.renderRoot.textContent).toContain('Drawing');
    element.scrollIntoView();
    await drawn(element);
    expect(importDrawing).toHaveBeenCalledOnce();
  });

  it('says that the drawing did not arrive, and asks again', async () => {
    let isOffline = true;
    const element = document.createElement('mains-plot-stand') as PlotStandElement;
    element.importDrawing = () =>
      isOffline ? Promise.reject(new Error('offline')) : import('./draw/index.js');
    document.body.append(element);
    await vi.waitFor(() =>
      expect(element.renderRoot.querySelector('[role=alert]')?.textContent).toBe('The chart did not arrive.'),
    );
    isOffline = false;
    element.renderRoot.querySelector('button')?.click();
    await drawn(element);
    expect(element.renderRoot.querySelector('[role=alert]')).toBeNull();
  });
});
