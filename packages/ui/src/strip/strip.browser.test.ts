import axe from 'axe-core';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { baseStyles } from '../style/base.js';
import { tokens } from '../style/tokens.js';
import type { Tone } from '../style/tone.js';
import { strip, type StripModel } from './strip.js';
import { stripStyles } from './strip.styles.js';

class StripElement extends LitElement {
  static override styles = [tokens, baseStyles, stripStyles];
  @property({ attribute: false }) model: StripModel | undefined;

  protected override render(): unknown {
    return html`<div class="widget" data-theme="light" dir=${this.dir || 'ltr'}>
      ${this.model && strip(this.model)}
    </div>`;
  }
}

beforeAll(() => customElements.define('mains-strip-test', StripElement));
afterEach(() => document.body.replaceChildren());

const tones: readonly Tone[] = ['peak', 'flat', 'valley', 'tier', 'fixed', 'tax', 'demand', 'power-factor'];

function bill(amounts: readonly number[], credit = 0): StripModel {
  const whole = amounts.reduce((sum, amount) => sum + amount, 0);
  return {
    parts: amounts.map((amount, index) => ({
      id: `p${index}`,
      label: `Part ${index + 1}`,
      amountText: `¥${amount.toFixed(2)}`,
      arithmetic: '12 kWh × ¥0.65',
      meaning: 'What it is for',
      share: amount / whole,
      tone: tones[index % tones.length]!,
    })),
    credits:
      credit > 0
        ? [
            {
              id: 'c',
              label: 'Credit',
              amountText: `−¥${credit}`,
              meaning: 'We were late',
              share: credit / whole,
            },
          ]
        : [],
    totalLabel: 'You pay',
    totalText: '¥244.26',
    notToScaleText: 'not to scale',
  };
}

const pictured = [120.25, 61.02, 25.8, 19.6, 13.2, 14.39];

async function shown(model: StripModel, widthPx: number, dir = ''): Promise<ShadowRoot> {
  const frame = document.createElement('div');
  frame.style.width = `${widthPx}px`;
  const element = document.createElement('mains-strip-test') as StripElement;
  element.model = model;
  element.dir = dir;
  frame.append(element);
  document.body.append(frame);
  await element.updateComplete;
  return element.shadowRoot!;
}

function boxes(root: ShadowRoot, selector: string): DOMRect[] {
  return [...root.querySelectorAll(selector)].map((each) => each.getBoundingClientRect());
}

describe('strip', () => {
  it('is a total and lists for assistive technology, and nothing else', async () => {
    const root = await shown(bill(pictured, 10), 1136);
    const items = [...root.querySelectorAll('ol[role=list] > li')].map((each) =>
      each.textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(items).toHaveLength(6);
    expect(items[0]).toBe('Part 1 ¥120.25 12 kWh × ¥0.65 What it is for');
    for (const drawing of ['.strip-scale', '.strip-bar', '.strip-leaders']) {
      expect(root.querySelector(drawing)?.getAttribute('aria-hidden')).toBe('true');
    }
    expect(root.querySelector('ul')?.textContent?.replace(/\s+/g, ' ').trim()).toBe(
      'Credit −¥10We were late',
    );
  });

  it.each([320, 760, 1136])('has no accessibility faults at %i px', async (widthPx) => {
    const root = await shown(bill([...pictured, 0.5], 10), widthPx);
    const { violations } = await axe.run(root.host);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html: code }) => code)])).toEqual([]);
  });

  it('is true to the shares, with gaps of 2 px, and stops the bracket where the credit begins', async () => {
    const root = await shown(bill(pictured, 10), 1136);
    const segments = boxes(root, '.strip-bar > *');
    pictured.forEach((amount, index) => {
      expect(segments[index]!.width).toBeCloseTo((amount / 254.26) * (1136 - 10), 0);
      expect(segments[index]!.height).toBe(44);
      if (index > 0) expect(segments[index]!.left - segments[index - 1]!.right).toBeCloseTo(2, 1);
    });
    const [bracket] = boxes(root, '.strip-bracket');
    const [credit] = boxes(root, '.strip-scale > .tone');
    expect(credit!.width).toBeCloseTo((10 / 254.26) * 1136, -0.5);
    expect(credit!.right).toBeCloseTo(segments[5]!.right, 1);
    expect(credit!.left - bracket!.right).toBeGreaterThan(0);
    expect(credit!.left - bracket!.right).toBeLessThan(3);
    expect(bracket!.left).toBe(segments[0]!.left);
  });

  it('never draws a part under 6 px and says where it is not to scale', async () => {
    const root = await shown(bill([1000, 1, 2, 800, 1]), 700);
    const segments = boxes(root, '.strip-bar > *');
    expect(
      segments.map(({ width }) => Math.round(width * 10) / 10).filter((width) => width === 6),
    ).toHaveLength(3);
    expect(root.textContent?.match(/not to scale/g)).toHaveLength(3);
    expect(segments.at(-1)!.right).toBeCloseTo(boxes(root, '.strip-bar')[0]!.right, 1);
  });

  it.each(['ltr', 'rtl'])('leads from the middle of each segment to its label (%s)', async (dir) => {
    for (const widthPx of [900, 1136, 1500]) {
      const root = await shown(bill(pictured), widthPx, dir);
      const segments = boxes(root, '.strip-bar > *');
      const labels = boxes(root, '.strip-labels > li');
      boxes(root, '.strip-leaders > *').forEach((leader, index) => {
        const middle = (segments[index]!.left + segments[index]!.right) / 2;
        const [near, far] = dir === 'ltr' ? [leader.left, leader.right] : [leader.right, leader.left];
        expect(near).toBeCloseTo(dir === 'ltr' ? labels[index]!.left : labels[index]!.right, 0);
        expect(Math.abs(far - middle)).toBeLessThan(1.5);
      });
      document.body.replaceChildren();
    }
  });

  it('turns upright under 600 px: 44 wide, about 400 high, leaders to the rows', async () => {
    const root = await shown(bill(pictured, 10), 335);
    const [bar] = boxes(root, '.strip-bar');
    expect(bar!.width).toBe(44);
    expect(bar!.height).toBeGreaterThanOrEqual(396);
    expect(bar!.height).toBeLessThan(440);
    const segments = boxes(root, '.strip-bar > *');
    const labels = boxes(root, '.strip-labels > li');
    expect(boxes(root, '.strip-labels')[0]!.height).toBeCloseTo(bar!.height, 0);
    boxes(root, '.strip-leaders > *').forEach((leader, index) => {
      const middle = (segments[index]!.top + segments[index]!.bottom) / 2;
      const label = labels[index]!.top + 12;
      expect(Math.abs(leader.top - Math.min(middle, label))).toBeLessThan(1.5);
      expect(Math.abs(leader.bottom - Math.max(middle, label))).toBeLessThan(1.5);
    });
    const [total] = boxes(root, '.strip-total');
    expect(total!.top).toBeGreaterThan(bar!.bottom);
  });

  it('stands upright with rows that wrap, and does not overflow at 280 px', async () => {
    const model = bill(Array.from({ length: 12 }, (_each, index) => index + 1));
    const wordy = {
      ...model,
      parts: model.parts.map((part) => ({ ...part, label: `${part.label} with a rather long name` })),
    };
    const root = await shown(wordy, 280);
    const body = root.querySelector('.strip-body')!;
    expect(body.scrollWidth).toBeLessThanOrEqual(280);
    const rows = boxes(root, '.strip-labels > li');
    rows.slice(1).forEach((row, index) => expect(row.top).toBeGreaterThanOrEqual(rows[index]!.bottom - 0.1));
  });

  it('puts labels into three columns between 600 and 899 px, without leaders', async () => {
    const root = await shown(bill(pictured), 760);
    const lefts = new Set(boxes(root, '.strip-labels > li').map(({ left }) => Math.round(left)));
    expect(lefts.size).toBe(3);
    expect(getComputedStyle(root.querySelector('.strip-leaders')!).display).toBe('none');
  });

  it('follows a new model', async () => {
    const root = await shown(bill(pictured, 10), 1136);
    const element = root.host as StripElement;
    element.model = bill([1, 1]);
    await element.updateComplete;
    const segments = boxes(root, '.strip-bar > *');
    expect(segments.map(({ width }) => width)).toEqual([567, 567]);
    expect(boxes(root, '.strip-bracket')[0]!.width).toBe(1136);
  });
});
