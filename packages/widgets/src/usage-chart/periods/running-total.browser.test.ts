import { baseStyles, tokens } from '@mains/ui';
import { html, render } from 'lit';
import { afterEach, expect, it } from 'vitest';
import type { UsageFacts } from '../usage-facts.js';
import { meiDays, meiFacts, october } from './mei-october.test-data.js';
import { periodsStyles } from './periods.styles.js';
import { runningTotalModel } from './running-total.model.js';
import { runningTotal } from './running-total.templates.js';
import { wordsIn } from './words.test-data.js';

let host: HTMLElement | undefined;

afterEach(() => host?.remove());

async function shown(
  widthPx: number,
  {
    locale = 'en',
    direction = 'ltr',
    fontFamily = '',
    times = 1,
  }: { locale?: 'en' | 'zh-CN'; direction?: string; fontFamily?: string; times?: number } = {},
): Promise<ShadowRoot> {
  const words = await wordsIn(locale);
  const model = runningTotalModel(timed(times), october, words)!;
  host = document.createElement('div');
  host.style.inlineSize = `${widthPx}px`;
  host.dir = direction;
  host.style.fontFamily = fontFamily;
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [baseStyles, tokens, periodsStyles].map(({ styleSheet }) => styleSheet!);
  document.body.append(host);
  render(html`<div class="widget">${runningTotal(model, words)}</div>`, root);
  return root;
}

/** Mei Lin's use, so many times as much. */
function timed(times: number): UsageFacts {
  const registers = meiDays.registers.map((register) => ({
    ...register,
    values: register.values.map((value) => value * times),
  }));
  return meiFacts({ days: { ...meiDays, registers } });
}

function box(root: ShadowRoot, selector: string): DOMRect {
  return root.querySelector(selector)!.getBoundingClientRect();
}

it('is one picture with a sentence, and no style attribute in the template', async () => {
  const root = await shown(900);
  const picture = root.querySelector('[role=img]')!;
  expect(picture.getAttribute('aria-label')!.replaceAll('\u00A0', ' ')).toBe(
    '384 kWh by the end of Mon 2 Nov, last year 361 kWh. Tier 2 begins at 286 kWh, reached on Wed 28 Oct. The numbers are in the table.',
  );
  expect(root.querySelector('figcaption')!.textContent).toBe('Running total, kWh');
});

it('rings the place where the line crosses the tier', async () => {
  const root = await shown(900);
  const ring = box(root, '.running-ring');
  const plot = box(root, '.running-area');
  const across = (ring.x + ring.width / 2 - plot.x) / plot.width;
  const up = (plot.bottom - ring.y - ring.height / 2) / plot.height;
  // 284.2 kWh on 26 days and 27 Oct, 13.6 kWh on the day after: 286 after 27.13 of 33 days, of 400 kWh high.
  expect(across).toBeCloseTo(27.132 / 33, 2);
  expect(up).toBeCloseTo(286 / 400, 2);
});

it('runs from left to right in every language, as all charts of time do', async () => {
  const root = await shown(900, { direction: 'rtl' });
  const ring = box(root, '.running-ring');
  const plot = box(root, '.running-area');
  expect((ring.x + ring.width / 2 - plot.x) / plot.width).toBeCloseTo(27.132 / 33, 2);
  expect(box(root, '.running-ticks').right).toBeLessThanOrEqual(plot.left);
});

it.each([900, 640])('keeps long numbers on one line each at %i px, also in a wide font', async (widthPx) => {
  const root = await shown(widthPx, { fontFamily: 'monospace', times: 1000 });
  const texts = [...root.querySelectorAll('.running-ticks > span, .running-end')];
  for (const text of texts) expect(text.getBoundingClientRect().height).toBeLessThanOrEqual(16);
  const ends = [...root.querySelectorAll('.running-end')].map((end) => end.getBoundingClientRect());
  expect(ends).toHaveLength(2);
  expect((ends[0] as DOMRect).bottom).toBeLessThanOrEqual((ends[1] as DOMRect).top);
  expect(box(root, '.running-ticks').right).toBeLessThanOrEqual(box(root, '.running-area').left);
  expect(ends[0]!.right).toBeLessThanOrEqual(host!.getBoundingClientRect().right + 0.5);
});

it.each([
  { widthPx: 900, locale: 'en' },
  { widthPx: 320, locale: 'en' },
  { widthPx: 240, locale: 'zh-CN' },
] as const)('keeps its texts apart and within $widthPx px, $locale', async ({ widthPx, locale }) => {
  const root = await shown(widthPx, { locale });
  const ends = [...root.querySelectorAll('.running-end')].map((end) => end.getBoundingClientRect());
  expect(ends).toHaveLength(2);
  const [above, below] = ends as [DOMRect, DOMRect];
  expect(above.bottom <= below.top + 1 || above.right <= below.left).toBe(true);
  const widest = Math.max(...[...root.querySelectorAll('*')].map((one) => one.getBoundingClientRect().right));
  expect(widest).toBeLessThanOrEqual(host!.getBoundingClientRect().right + 0.5);
});
