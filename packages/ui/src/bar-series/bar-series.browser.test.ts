import axe from 'axe-core';
import { html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { baseStyles } from '../style/base.js';
import { tokens } from '../style/tokens.js';
import { barSeries, type SeriesBar } from './bar-series.js';
import { barSeriesStyles } from './bar-series.styles.js';

class BarsElement extends LitElement {
  static override styles = [tokens, baseStyles, barSeriesStyles];
  @property({ attribute: false }) bars: readonly SeriesBar[] = [];
  @property({ attribute: false }) separatorText: string | undefined;
  @state() private _selectedId: string | undefined;

  protected override render(): unknown {
    return html`<div class="widget" data-theme="light" dir=${this.dir || 'ltr'}>
      ${barSeries({
        label: 'Your bills',
        bars: this.bars,
        tickText: (value) => `¥${value}`,
        missingText: 'No bill',
        ...(this.separatorText !== undefined && { separatorText: this.separatorText }),
        selectedId: this._selectedId,
        onSelect: (id) => (this._selectedId = id),
      })}
    </div>`;
  }

  get selectedId(): string | undefined {
    return this._selectedId;
  }
}

beforeAll(() => customElements.define('mains-bars-test', BarsElement));
afterEach(() => document.body.replaceChildren());

const names = ['Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct'];
const pictured = [228.94, 226.1, 281, 308.9, 262, 189.9, 160.2, 165.4, 213.7, 296.3, 322.61, 157.86, 244.26];

function months(values: readonly (number | null)[]): SeriesBar[] {
  return values.map((value, index) => ({
    id: `m${index}`,
    value,
    valueText: value === null ? '' : `¥${value.toFixed(2)}`,
    name: `${names[index]} ${index < 3 ? 2025 : 2026}`,
    shortLabel: names[index]!,
    group: index < 3 ? '2025' : '2026',
    tone: index === 0 ? 'compare' : index === values.length - 1 ? 'current' : 'past',
  }));
}

async function shown(values: readonly (number | null)[], widthPx = 416, dir = ''): Promise<BarsElement> {
  const frame = document.createElement('div');
  frame.style.width = `${widthPx}px`;
  const element = document.createElement('mains-bars-test') as BarsElement;
  element.bars = months(values);
  element.dir = dir;
  frame.append(element);
  document.body.append(frame);
  await element.updateComplete;
  return element;
}

function options(element: BarsElement): HTMLElement[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>('[role=option]')];
}

function focusedName(element: BarsElement): string | undefined {
  return element.shadowRoot!.activeElement?.querySelector('.hidden-text')?.textContent ?? undefined;
}

describe('barSeries', () => {
  it('speaks the name and value of each bar and is one stop of the tab key', async () => {
    const element = await shown(pictured.map((value, index) => (index === 4 ? null : value)));
    expect(options(element)[10]!.querySelector('.hidden-text')?.textContent).toBe('Aug 2026, ¥322.61');
    expect(options(element)[4]!.querySelector('.hidden-text')?.textContent).toBe('Feb 2026, No bill');
    expect(options(element).map(({ tabIndex }) => tabIndex)).toEqual([...Array(12).fill(-1), 0]);
    const { violations } = await axe.run(element);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('parts names from values as the language does', async () => {
    const element = await shown(pictured, 416);
    element.separatorText = '，';
    await element.updateComplete;
    expect(options(element)[10]!.querySelector('.hidden-text')?.textContent).toBe('Aug 2026，¥322.61');
  });

  it.each([
    ['ltr', '{ArrowLeft}', 'Sep 2026, ¥157.86'],
    ['rtl', '{ArrowRight}', 'Sep 2026, ¥157.86'],
  ])('moves with the arrow keys (%s)', async (dir, back, before) => {
    const element = await shown(pictured, 416, dir);
    options(element)[12]!.focus();
    await userEvent.keyboard(back);
    expect(focusedName(element)).toBe(before);
    await userEvent.keyboard('{Home}');
    expect(focusedName(element)).toBe('Oct 2025, ¥228.94');
    await userEvent.keyboard(back);
    expect(focusedName(element)).toBe('Oct 2025, ¥228.94');
    await userEvent.keyboard('{End}');
    expect(focusedName(element)).toBe('Oct 2026, ¥244.26');
    expect(element.selectedId).toBe('m12');
    expect(options(element)[12]!.ariaSelected ?? options(element)[12]!.getAttribute('aria-selected')).toBe(
      'true',
    );
    expect(options(element).filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  it('selects by a click and outlines the bar in ink', async () => {
    const element = await shown(pictured);
    options(element)[3]!.click();
    await element.updateComplete;
    expect(element.selectedId).toBe('m3');
    const fill = options(element)[3]!.querySelector('.bar-fill')!;
    expect(getComputedStyle(fill).outline).toContain('2px');
  });

  it('draws bars from zero, below it too', async () => {
    const element = await shown([300, -100, 200]);
    const zero = element.shadowRoot!.querySelector('.bars-zero')!.getBoundingClientRect().top;
    const [up, down, half] = options(element).map((each) =>
      each.querySelector('.bar-fill')!.getBoundingClientRect(),
    );
    expect(up!.bottom).toBeCloseTo(zero, 0);
    expect(down!.top).toBeCloseTo(zero, 0);
    expect(up!.height).toBeCloseTo(down!.height * 3, 0);
    expect(half!.height).toBeCloseTo(down!.height * 2, 0);
  });

  it('labels first, highest and last, one gridline, and each year once', async () => {
    const element = await shown(pictured);
    const root = element.shadowRoot!;
    const texts = (selector: string): (string | null)[] =>
      [...root.querySelectorAll(selector)].map((each) => each.textContent);
    expect(texts('.bar-value')).toEqual(['¥228.94', '¥322.61', '¥244.26']);
    expect(texts('.bars-tick-text')).toEqual(['¥300']);
    expect(root.querySelectorAll('.bars-tick')).toHaveLength(3);
    expect(texts('.bar-group')).toEqual(['2025', '2026']);
  });

  it.each([288, 343, 416, 700])('keeps every text inside and apart at %i px', async (widthPx) => {
    const element = await shown(pictured, widthPx);
    const root = element.shadowRoot!;
    const frame = element.getBoundingClientRect();
    const seen = [...root.querySelectorAll('.bar-value, .bar-label, .bars-tick-text')]
      .filter((each) => getComputedStyle(each).visibility === 'visible')
      .map((each) => ({ text: each.textContent, box: textBox(each) }));
    for (const { text, box } of seen) {
      expect(box.left, text ?? '').toBeGreaterThanOrEqual(frame.left - 1);
      expect(box.right, text ?? '').toBeLessThanOrEqual(frame.right + 1);
    }
    const meet = seen.flatMap(({ text, box }, index) =>
      seen
        .slice(index + 1)
        .filter(
          (other) =>
            box.left < other.box.right &&
            other.box.left < box.right &&
            box.top < other.box.bottom - 2 &&
            other.box.top < box.bottom - 2,
        )
        .map((other) => `${text} meets ${other.text}`),
    );
    expect(meet).toEqual([]);
  });

  it('brackets and names what is missing', async () => {
    const element = await shown(pictured.map((value, index) => (index === 4 || index === 5 ? null : value)));
    const missing = element.shadowRoot!.querySelectorAll('.bars-missing');
    expect(missing).toHaveLength(1);
    expect(missing[0]!.textContent).toBe('No bill');
    const box = missing[0]!.getBoundingClientRect();
    expect(box.left).toBeCloseTo(options(element)[4]!.getBoundingClientRect().left, 0);
    expect(box.right).toBeCloseTo(options(element)[5]!.getBoundingClientRect().right, 0);
  });

  it('stands without any bar', async () => {
    const element = await shown([]);
    expect(options(element)).toEqual([]);
  });
});

function textBox(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}
