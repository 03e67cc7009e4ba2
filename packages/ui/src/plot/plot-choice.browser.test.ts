import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PlotStandElement, week } from './plot-stand.test-data.js';
import type { Plot } from './plot.js';

beforeAll(() => customElements.define('mains-plot-choice', class extends PlotStandElement {}));

afterEach(() => document.body.replaceChildren());

async function stand(set: Partial<PlotStandElement> = {}): Promise<PlotStandElement> {
  const element = document.createElement('mains-plot-choice') as PlotStandElement;
  element.style.cssText = 'display:block;inline-size:700px';
  Object.assign(element, set);
  document.body.append(element);
  await vi.waitFor(() => expect(element.renderRoot.querySelector('input')).not.toBeNull(), 10_000);
  return element;
}

const slider = (element: PlotStandElement, name = 'Electricity use'): HTMLInputElement => {
  const found = element.renderRoot.querySelector<HTMLInputElement>(`input[type=range][aria-label="${name}"]`);
  if (!found) throw new Error(`No range ${name}`);
  return found;
};
const spoken = (element: PlotStandElement): string | null => slider(element).getAttribute('aria-valuetext');
const card = (element: PlotStandElement): string =>
  element.renderRoot.querySelector('.plot-tip')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

const button = (element: PlotStandElement, name: string): HTMLButtonElement => {
  const found = [...element.renderRoot.querySelectorAll('button')].find(
    ({ textContent }) => textContent?.trim() === name,
  );
  if (!found) throw new Error(`No button ${name}`);
  return found;
};

/** A pointer event over an item, at half the height. */
function point(element: PlotStandElement, type: string, item: number, more: PointerEventInit = {}): void {
  const { left, top, width, height } = slider(element).getBoundingClientRect();
  element.renderRoot.querySelector('.plot-stage')?.dispatchEvent(
    new PointerEvent(type, {
      bubbles: true,
      pointerId: 1,
      pointerType: 'mouse',
      clientX: left + ((item + 0.5) / element.plot.count) * width,
      clientY: top + height / 2,
      ...more,
    }),
  );
}

// Events made by a script have no pointer to capture.
beforeAll(() => {
  Element.prototype.setPointerCapture = () => undefined;
});

describe('keys', () => {
  it('go from item to item, each spoken', async () => {
    const element = await stand();
    slider(element).focus();
    expect(spoken(element)).toBe('Day 7 in words');
    expect(card(element)).toContain('Day 7 5 kWh');
    await userEvent.keyboard('{ArrowLeft}');
    expect(spoken(element)).toBe('Day 6 in words');
    await userEvent.keyboard('{Home}');
    expect(spoken(element)).toBe('Day 1 in words');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(spoken(element)).toBe('Day 3 in words');
    await userEvent.keyboard('{End}');
    expect(element.selections).toEqual([6, 5, 0, 1, 2, 6]);
  });

  it('go the way of the picture also where words run from right to left', async () => {
    const element = await stand({ dir: 'rtl' });
    slider(element).focus();
    await userEvent.keyboard('{Home}{ArrowRight}');
    expect(spoken(element)).toBe('Day 2 in words');
  });

  it('clear the choice with Escape', async () => {
    const element = await stand();
    slider(element).focus();
    await userEvent.keyboard('{Escape}');
    expect(card(element)).toBe('');
    expect(element.selections).toEqual([6, undefined]);
  });

  it('choose a stretch with Shift', async () => {
    const element = await stand({ choosesSpans: true });
    slider(element).focus();
    await userEvent.keyboard('{Home}{ArrowRight}');
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    expect(element.spans.at(-1)).toEqual({ first: 1, end: 4 });
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect(element.spans.at(-1)).toEqual({ first: 1, end: 3 });
  });
});

describe('the pointer', () => {
  it('chooses what it is over, until it leaves', async () => {
    const element = await stand();
    point(element, 'pointermove', 3);
    expect(card(element)).toContain('Day 4 8 kWh');
    expect(card(element)).toContain('One line');
    point(element, 'pointermove', 4);
    expect(card(element)).toContain('Day 5');
    point(element, 'pointerleave', 4);
    expect(card(element)).toBe('');
    expect(element.selections).toEqual([3, 4, undefined]);
  });

  it('keeps what was clicked', async () => {
    const element = await stand();
    point(element, 'pointerdown', 3);
    point(element, 'pointerup', 3);
    point(element, 'pointermove', 5);
    expect(card(element)).toContain('Day 6');
    point(element, 'pointerleave', 5);
    expect(card(element)).toContain('Day 4');
    point(element, 'pointerdown', 3);
    point(element, 'pointerup', 3);
    expect(card(element)).toBe('');
  });

  it('does not draw the canvas again when it only chooses', async () => {
    const element = await stand();
    const clears = vi.spyOn(CanvasRenderingContext2D.prototype, 'clearRect');
    point(element, 'pointermove', 3);
    expect(card(element)).toContain('Day 4');
    expect(clears).not.toHaveBeenCalled();
    clears.mockRestore();
  });

  it('shows the choice of the host', async () => {
    const element = await stand({ options: { selected: 1 } });
    expect(card(element)).toContain('Day 2');
    element.options = { selected: undefined };
    await element.updateComplete;
    expect(card(element)).toBe('');
    expect(element.selections).toEqual([]);
  });
});

describe('a stretch', () => {
  it('is chosen by dragging, in either direction', async () => {
    const element = await stand({ choosesSpans: true });
    point(element, 'pointerdown', 4);
    point(element, 'pointermove', 3, { buttons: 1 });
    point(element, 'pointermove', 1, { buttons: 1 });
    point(element, 'pointerup', 1);
    expect(element.spans.at(-1)).toEqual({ first: 1, end: 5 });
    await vi.waitFor(() => expect(slider(element, 'Beginning').value).toBe('1'));
    expect(slider(element, 'End').getAttribute('aria-valuetext')).toBe('Day 5');
  });

  it('has two ends that keys move, never past each other', async () => {
    const element = await stand({ choosesSpans: true, options: { span: { first: 2, end: 4 } } });
    slider(element, 'Beginning').focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(element.spans.at(-1)).toEqual({ first: 3, end: 4 });
    await vi.waitFor(() => expect(slider(element, 'Beginning').value).toBe('3'));
    slider(element, 'End').focus();
    await userEvent.keyboard('{End}');
    expect(element.spans.at(-1)).toEqual({ first: 3, end: 7 });
  });

  it('is not to be had where the host asks for none', async () => {
    const element = await stand();
    point(element, 'pointerdown', 4);
    point(element, 'pointermove', 1, { buttons: 1 });
    point(element, 'pointerup', 1);
    expect(element.renderRoot.querySelector('.plot-span')).toBeNull();
  });
});

describe('zoom', () => {
  const values = Float64Array.from({ length: 1000 }, (_, index) => index % 10);
  const long: Plot = {
    ...week,
    kind: 'curve',
    count: 1000,
    leastInView: 10,
    layers: [{ tone: 'use', values }],
  };

  it('has buttons that say what they do', async () => {
    const element = await stand({ plot: long });
    expect(button(element, 'Zoom out').getAttribute('aria-disabled')).toBe('true');
    button(element, 'Zoom in').click();
    await vi.waitFor(() => expect(button(element, 'Zoom out').getAttribute('aria-disabled')).toBe('false'));
    expect(element.controller.view).toEqual({ first: 250, end: 750 });
    button(element, 'Earlier').click();
    expect(element.controller.view).toEqual({ first: 0, end: 500 });
    button(element, 'Whole').click();
    expect(element.views.at(-1)).toEqual({ first: 0, end: 1000 });
  });

  it('follows + and −, and goes no further than told', async () => {
    const element = await stand({ plot: long });
    slider(element).focus();
    await userEvent.keyboard('{Home}++++++++++++');
    const { first, end } = element.controller.view;
    expect(end - first).toBe(10);
    expect(first).toBeLessThan(1);
    await userEvent.keyboard('-');
    expect(element.controller.view.end - element.controller.view.first).toBe(20);
  });

  it('keeps the chosen item in view', async () => {
    const element = await stand({ plot: long });
    element.controller.showView({ first: 100, end: 200 });
    slider(element).focus();
    expect(spoken(element)).toBe('Day 200 in words');
    await userEvent.keyboard('{ArrowRight}');
    expect(element.controller.view).toEqual({ first: 101, end: 201 });
  });

  it('follows the wheel with Control, about the pointer, and leaves the plain wheel to the page', async () => {
    const element = await stand({ plot: long });
    const stage = element.renderRoot.querySelector('.plot-stage');
    const { left, width } = slider(element).getBoundingClientRect();
    const turn = (more: WheelEventInit): boolean =>
      stage?.dispatchEvent(
        new WheelEvent('wheel', { cancelable: true, clientX: left + width / 4, ...more }),
      ) ?? false;
    expect(turn({ deltaY: 100 })).toBe(true);
    expect(element.views).toEqual([]);
    expect(turn({ deltaY: -100, ctrlKey: true })).toBe(false);
    const { first, end } = element.controller.view;
    expect((250 - first) / (end - first)).toBeCloseTo(0.25);
    expect(end - first).toBeLessThan(700);
    expect(turn({ deltaX: 50 })).toBe(false);
    expect(element.controller.view.first).toBeGreaterThan(first);
  });

  it('follows two fingers', async () => {
    const element = await stand({ plot: long });
    const finger = (type: string, pointerId: number, item: number): void =>
      point(element, type, item, { pointerId, pointerType: 'touch' });
    finger('pointerdown', 1, 400);
    finger('pointerdown', 2, 600);
    finger('pointermove', 1, 300);
    finger('pointermove', 2, 700);
    const { first, end } = element.controller.view;
    expect(end - first).toBeCloseTo(500, -1);
    expect((first + end) / 2).toBeCloseTo(500, -1);
  });

  it('stays while something else is in its place, unless another plot comes', async () => {
    const element = await stand({ plot: long });
    element.controller.showView({ first: 100, end: 200 });
    await vi.waitFor(() => expect(slider(element).getAttribute('aria-valuetext')).toBe('Day 200 in words'));
    const leave = async (plot: Plot): Promise<void> => {
      element.isShown = false;
      await element.updateComplete;
      element.plot = plot;
      element.isShown = true;
      await vi.waitFor(() => expect(element.renderRoot.querySelector('input')).not.toBeNull());
    };
    await leave(long);
    expect(element.controller.view).toEqual({ first: 100, end: 200 });
    await leave({ ...long, count: 500 });
    expect(element.controller.view).toEqual({ first: 0, end: 500 });
  });

  it('is none where the plot has none', async () => {
    const element = await stand();
    expect(element.renderRoot.querySelector('button')).toBeNull();
    slider(element).focus();
    await userEvent.keyboard('+');
    expect(element.views).toEqual([]);
  });
});
