import axe from 'axe-core';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { baseStyles } from '../style/base.js';
import { tokens } from '../style/tokens.js';
import { waterfall, type WaterfallModel, type WaterfallStep } from './waterfall.js';
import { waterfallStyles } from './waterfall.styles.js';

class WaterfallElement extends LitElement {
  static override styles = [tokens, baseStyles, waterfallStyles];
  @property({ attribute: false }) model: WaterfallModel | undefined;
  @property() theme = 'light';

  protected override render(): unknown {
    return html`<div class="widget" data-theme=${this.theme} dir=${this.dir || 'ltr'}>
      ${this.model && waterfall(this.model)}
    </div>`;
  }
}

beforeAll(() => customElements.define('mains-waterfall-test', WaterfallElement));
afterEach(() => document.body.replaceChildren());

const tones: readonly WaterfallStep['tone'][] = ['more', 'less', 'tier', 'credit'];

function change(start: number, steps: readonly number[], reason = '33 days instead of 30'): WaterfallModel {
  const end = steps.reduce((sum, step) => sum + step, start);
  const total = (id: string, amount: number): WaterfallModel['start'] => ({
    id,
    label: `${id} bill`,
    reason: '30 days',
    amount,
    amountText: `¥${amount.toFixed(2)}`,
  });
  return {
    label: 'From September to October',
    start: total('September', start),
    steps: steps.map((amount, index) => ({
      id: `s${index}`,
      label: `Step ${index + 1}`,
      reason,
      amount,
      amountText: `${amount < 0 ? '−' : '+'}¥${Math.abs(amount).toFixed(2)}`,
      tone: tones[index % tones.length]!,
      tag: [
        { text: 'Yours to change', kind: 'yours' } as const,
        { text: 'Outside your control', kind: 'outside' } as const,
        undefined,
      ][index % 3],
    })),
    end: total('October', end),
    differenceText: `+¥${(end - start).toFixed(2)}`,
  };
}

const pictured = change(157.86, [15.78, 51.56, 20.78, 8.28, -10]);

async function shown(
  model: WaterfallModel,
  widthPx: number,
  { dir = '', theme = 'light' } = {},
): Promise<ShadowRoot> {
  const frame = document.createElement('div');
  frame.style.width = `${widthPx}px`;
  const element = document.createElement('mains-waterfall-test') as WaterfallElement;
  Object.assign(element, { model, theme, dir });
  frame.append(element);
  document.body.append(frame);
  await element.updateComplete;
  return element.shadowRoot!;
}

function boxes(root: ShadowRoot, selector: string): DOMRect[] {
  return [...root.querySelectorAll(selector)].map((each) => each.getBoundingClientRect());
}

describe('waterfall', () => {
  it('is a named list of words and signed amounts, in order; the drawing is hidden', async () => {
    const root = await shown(pictured, 739);
    expect(root.querySelector('ol[role=list]')?.getAttribute('aria-label')).toBe('From September to October');
    const spoken = [...root.querySelectorAll('li')].map((item) => {
      const copy = item.cloneNode(true) as HTMLElement;
      for (const drawing of copy.querySelectorAll('[aria-hidden=true]')) drawing.remove();
      return copy.textContent?.replace(/\s+/g, ' ').trim();
    });
    expect(spoken).toEqual([
      'September bill ¥157.86 30 days',
      'Step 1 +¥15.78 33 days instead of 30 Yours to change',
      'Step 2 +¥51.56 33 days instead of 30 Outside your control',
      'Step 3 +¥20.78 33 days instead of 30',
      'Step 4 +¥8.28 33 days instead of 30 Yours to change',
      'Step 5 −¥10.00 33 days instead of 30 Outside your control',
      'October bill ¥244.26 30 days',
    ]);
    expect(root.innerHTML).not.toContain('NaN');
  });

  it.each([
    [320, 'light'],
    [739, 'light'],
    [739, 'dark'],
    [327, 'high-contrast'],
  ])('has no accessibility faults at %i px, %s', async (widthPx, theme) => {
    const root = await shown(pictured, widthPx, { theme });
    const { violations } = await axe.run(root.host);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html: code }) => code)])).toEqual([]);
  });

  it.each([
    [739, 'ltr'],
    [739, 'rtl'],
    [327, 'ltr'],
    [327, 'rtl'],
  ])('draws bars to one scale, each from where the one before ends (%i px, %s)', async (widthPx, dir) => {
    const root = await shown(pictured, widthPx, { dir });
    const plots = boxes(root, '.fall-plot');
    const places = boxes(root, '.fall-bar').map(({ left, right, width }, index) => {
      const plot = plots[index]!;
      return { from: dir === 'rtl' ? plot.right - right : left - plot.left, width };
    });
    const perUnit = plots[0]!.width / 254.26;
    [157.86, 15.78, 51.56, 20.78, 8.28, 10, 244.26].forEach((amount, index) =>
      expect(places[index]!.width).toBeCloseTo(amount * perUnit, 0),
    );
    [0, 157.86, 173.64, 225.2, 245.98, 244.26, 0].forEach((amount, index) =>
      expect(places[index]!.from).toBeCloseTo(amount * perUnit, 0),
    );
  });

  it.each(['ltr', 'rtl'])('drops a line from the end of each bar into the next (%s)', async (dir) => {
    const root = await shown(pictured, 739, { dir });
    const bars = boxes(root, '.fall-bar');
    const [out, into] = ['out', 'in'].map((way) => boxes(root, `.fall-drop[data-way=${way}]`));
    expect([out!.length, into!.length]).toEqual([6, 6]);
    out!.forEach((line, index) => {
      expect(line.top).toBeCloseTo(bars[index]!.bottom, 0);
      expect(line.left).toBeCloseTo(into![index]!.left, 0);
      expect(into![index]!.bottom).toBeCloseTo(bars[index + 1]!.top, 0);
      expect(Math.abs(into![index]!.top - line.bottom)).toBeLessThan(1.1);
    });
    const last = bars[6]!;
    const end = dir === 'rtl' ? last.left : last.right;
    expect(Math.abs(into![5]!.left - end)).toBeLessThan(2);
  });

  it('repeats the difference in the last bar beyond the first, where it fits', async () => {
    const text = (root: ShadowRoot): 'whole' | 'nothing' | 'cut' => {
      const [part] = boxes(root, '.fall-difference');
      const [words] = boxes(root, '.fall-difference > span');
      if (words!.top >= part!.bottom - 2) return 'nothing';
      return words!.left >= part!.left && words!.right <= part!.right ? 'whole' : 'cut';
    };
    const root = await shown(pictured, 739);
    const bars = boxes(root, '.fall-bar');
    const [part] = boxes(root, '.fall-difference');
    expect(part!.left).toBeCloseTo(bars[0]!.right, 0);
    expect(part!.right).toBeCloseTo(bars[6]!.right, 0);
    expect(text(root)).toBe('whole');
    expect(text(await shown(change(200, [20]), 739))).toBe('nothing');
    expect(text(await shown(change(1000, [-600]), 739))).toBe('whole');
  });

  it('never draws a bar under 2 px, nor outside the plot', async () => {
    for (const widthPx of [739, 327]) {
      const root = await shown(change(0.01, [100_000, 0.01, -0.01, 0, 0.5]), widthPx);
      const plots = boxes(root, '.fall-plot');
      boxes(root, '.fall-bar').forEach((bar, index) => {
        expect(bar.width).toBeGreaterThanOrEqual(1.99);
        expect(bar.left).toBeGreaterThanOrEqual(plots[index]!.left - 0.1);
        expect(bar.right).toBeLessThanOrEqual(plots[index]!.right + 0.1);
      });
      document.body.replaceChildren();
    }
  });

  it.each(['ltr', 'rtl'])('keeps words clear of bars, lines and amounts (%s)', async (dir) => {
    const wordy = 'A reason that is quite a bit longer than any that we would like to write here';
    for (const steps of [
      [15, 50, 20, -10],
      [-40, -60, -20, 5],
      [-220, 30, 90],
    ]) {
      const root = await shown(change(157, steps, wordy), 739, { dir });
      root.querySelectorAll('li').forEach((item) => {
        const words = boxes(root, `li:nth-child(${[...item.parentElement!.children].indexOf(item) + 1}) > *`);
        const [label, amount, more] = words;
        const drawn = [...item.querySelectorAll('.fall-bar, .fall-drop')].map((each) =>
          each.getBoundingClientRect(),
        );
        for (const text of [label!, more!]) {
          for (const other of [...drawn, amount!]) {
            if (dir === 'ltr') expect(text.right).toBeLessThan(other.left);
            else expect(text.left).toBeGreaterThan(other.right);
          }
        }
      });
      document.body.replaceChildren();
    }
  });

  it('puts label and amount on one line and the bar on a track below them when narrow', async () => {
    const root = await shown(pictured, 327);
    const labels = boxes(root, '.fall-label');
    const amounts = boxes(root, '.fall-amount');
    const reasons = boxes(root, '.fall-more');
    boxes(root, '.fall-plot').forEach((plot, index) => {
      expect(plot.width).toBeCloseTo(327, 0);
      expect(amounts[index]!.top).toBeCloseTo(labels[index]!.top, 0);
      expect(reasons[index]!.top).toBeGreaterThanOrEqual(labels[index]!.bottom - 0.1);
      expect(plot.top).toBeGreaterThan(reasons[index]!.bottom);
    });
    expect(boxes(root, '.fall-drop').every(({ width }) => width === 0)).toBe(true);
  });

  it.each([240, 320, 359])('lets nothing stick out at %i px', async (widthPx) => {
    const huge = change(1_234_567.89, [9_876_543.21, -12], 'Donaudampfschifffahrtsgesellschaftskapitän');
    const root = await shown(huge, widthPx);
    const frame = root.host.getBoundingClientRect();
    for (const box of boxes(root, 'li, li *')) {
      expect(box.left).toBeGreaterThanOrEqual(frame.left - 0.5);
      expect(box.right).toBeLessThanOrEqual(frame.right + 0.5);
    }
  });

  it('marks zero only when something lies below it', async () => {
    const marked = async (model: WaterfallModel): Promise<boolean> =>
      getComputedStyle((await shown(model, 739)).querySelector('.fall-plot')!, '::after').content !== 'none';
    expect(await marked(pictured)).toBe(false);
    expect(await marked(change(28.4, [-74.2]))).toBe(true);
  });

  it('follows a new model', async () => {
    const root = await shown(pictured, 739);
    const element = root.host as WaterfallElement;
    element.model = change(100, [-100]);
    await element.updateComplete;
    expect(root.querySelectorAll('li')).toHaveLength(3);
    const [first, step, last] = boxes(root, '.fall-bar');
    expect(step!.width).toBeCloseTo(first!.width, 1);
    expect(last!.width).toBe(2);
  });
});
