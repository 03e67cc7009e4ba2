import { html } from 'lit';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { WidgetElement } from '../element/widget-element.js';
import type { ViewState } from '../element/view-state.js';

class SwatchesElement extends WidgetElement<ViewState<undefined>> {
  protected override computeView(): ViewState<undefined> {
    return { state: 'ready', data: undefined };
  }

  protected override renderView(): unknown {
    return html`<p></p>`;
  }

  get probe(): HTMLElement {
    return this.renderRoot.querySelector('p')!;
  }
}

beforeAll(() => customElements.define('mains-swatches', SwatchesElement));
afterEach(() => document.body.replaceChildren());

async function widget(theme: string, inputs: Record<string, string> = {}): Promise<SwatchesElement> {
  const element = document.createElement('mains-swatches') as SwatchesElement;
  element.setAttribute('theme', theme);
  for (const [name, value] of Object.entries(inputs)) element.style.setProperty(name, value);
  document.body.append(element);
  await element.updateComplete;
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return element;
}

/** A token as it computes, in the colour space asked for. */
function measured(element: SwatchesElement, token: string, space: 'oklch' | 'srgb-linear'): number[] {
  const source = `var(--m-${token})`;
  const { probe } = element;
  probe.style.color =
    space === 'oklch' ? `oklch(from ${source} l c h)` : `color-mix(in srgb-linear, ${source}, ${source})`;
  const numbers = getComputedStyle(probe).color.match(/-?[\d.]+(e-?\d+)?(?=[\s)])/g) ?? [];
  return numbers.slice(0, 3).map(Number);
}

function luminance(element: SwatchesElement, token: string): number {
  const [red = 0, green = 0, blue = 0] = measured(element, token, 'srgb-linear').map((value) =>
    Math.min(1, Math.max(0, value)),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(element: SwatchesElement, one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(element, one), luminance(element, other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

// l c h in light, dark and high contrast: the table of the design.
const table: Record<string, [string, string, string]> = {
  surface: ['.985 .008 87', '.195 .022 256', '1 0 0'],
  wash: ['.956 .006 89', '.225 .021 256', '.965 .001 262'],
  ink: ['.255 .045 262', '.945 .012 88', '.12 .02 262'],
  'ink-2': ['.416 .033 262', '.78 .005 100', '.12 .02 262'],
  'ink-3': ['.489 .028 262', '.705 .002 137', '.208 .018 262'],
  edge: ['.605 .02 261', '.585 .005 240', '.12 .02 262'],
  'line-2': ['.781 .007 258', '.405 .013 253', '.454 .012 262'],
  line: ['.883 .001 129', '.3 .017 255', '.648 .008 262'],
  accent: ['.43 .082 228', '.79 .088 215', '.36 .09 240'],
  'accent-text': ['.409 .077 230', '.809 .077 214', '.331 .081 241'],
  'accent-wash': ['.924 .012 206', '.26 .034 237', '.93 .016 240'],
  'on-accent': ['.995 .01 228', '.18 .01 215', '.995 .01 240'],
  amber: ['.795 .155 73', '.795 .155 73', '.795 .155 73'],
  'amber-text': ['.44 .112 68', '.83 .112 68', '.36 .112 68'],
  red: ['.52 .165 30', '.68 .165 30', '.42 .165 30'],
  'red-text': ['.455 .138 30', '.77 .138 30', '.38 .138 30'],
  green: ['.55 .11 142', '.72 .11 142', '.4 .11 142'],
  'green-text': ['.43 .092 142', '.8 .092 142', '.36 .092 142'],
  'c-peak': ['.416 .078 229', '.802 .08 214', '.341 .084 240'],
  'c-flat': ['.685 .041 225', '.516 .056 222', '.654 .049 240'],
  'c-valley': ['.874 .012 209', '.314 .033 236', '.872 .018 240'],
  'c-fixed': ['.532 .025 261', '.66 .002 201', '.454 .012 262'],
  'c-tax': ['.824 .004 254', '.36 .015 254', '.806 .004 262'],
};
const themes = ['light', 'dark', 'high-contrast'] as const;
const words = ['ink', 'ink-2', 'ink-3', 'accent-text', 'amber-text', 'red-text', 'green-text'];

describe.each(themes)('tokens of the %s theme', (theme) => {
  const column = themes.indexOf(theme);

  it('compute to the table of the design', async () => {
    const element = await widget(theme);
    for (const [token, columns] of Object.entries(table)) {
      const [lightness = 0, chroma = 0, hue = 0] = columns[column]!.split(' ').map(Number);
      const [l = 0, c = 0, h = 0] = measured(element, token, 'oklch');
      expect(Math.abs(l - lightness), `${token} lightness ${l}`).toBeLessThan(0.004);
      expect(Math.abs(c - chroma), `${token} chroma ${c}`).toBeLessThan(0.004);
      const turn = Math.abs(h - hue) % 360;
      if (chroma > 0.01) expect(Math.min(turn, 360 - turn), `${token} hue ${h}`).toBeLessThan(4);
    }
  });

  it('make words readable on the surface and on the accent', async () => {
    const element = await widget(theme);
    for (const token of words) expect(contrast(element, token, 'surface'), token).toBeGreaterThan(4.5);
    expect(contrast(element, 'on-accent', 'accent')).toBeGreaterThan(4.5);
    expect(contrast(element, 'edge', 'surface'), 'edge').toBeGreaterThan(3);
  });
});

describe('inputs of the host', () => {
  it.each(['#ffe000', '#aaddff', '#ffffff', '#ff6600', '#7fbf00', '#e0a0ff'])(
    'keeps words in the pale accent %s readable',
    async (accent) => {
      const element = await widget('light', { '--mains-accent': accent, '--mains-surface': '#fff' });
      await expect.poll(() => contrast(element, 'accent-text', 'surface')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(element, 'on-accent', 'accent')).toBeGreaterThan(4.5);
      expect(element.renderRoot).toHaveProperty(
        'dataset.paleAccent',
        contrast(element, 'accent', 'surface') < 3 ? '' : undefined,
      );
    },
  );

  it.each(['#ffe98a', '#ffffff', '#aaddff'])('draws charts visibly in the pale accent %s', async (accent) => {
    const element = await widget('light', { '--mains-accent': accent, '--mains-surface': '#fff' });
    await expect.poll(() => contrast(element, 'c-peak', 'surface')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(element, 'chart', 'surface')).toBeGreaterThanOrEqual(4.5);
  });

  it('gives native controls the scheme of the surface', async () => {
    const scheme = (element: SwatchesElement): string =>
      getComputedStyle(element.renderRoot as HTMLElement).colorScheme;
    expect(scheme(await widget('dark'))).toBe('dark');
    const given = await widget('light', { '--mains-surface': 'oklch(.195 .022 256)', '--mains-ink': '#eee' });
    await expect.poll(() => scheme(given)).toBe('dark');
    expect(scheme(await widget('light'))).toBe('light');
  });

  it('leaves a strong accent alone', async () => {
    const element = await widget('light', { '--mains-accent': '#2f6b3a' });
    // All are measured in the order of their coming: once a later one is mended this one has been looked at.
    const pale = await widget('light', { '--mains-accent': '#ffe000', '--mains-surface': '#fff' });
    await expect.poll(() => contrast(pale, 'accent-text', 'surface')).toBeGreaterThanOrEqual(4.5);
    expect((element.renderRoot as HTMLElement).style.getPropertyValue('--m-accent-share')).toBe('');
    expect(contrast(element, 'on-accent', 'accent')).toBeGreaterThan(4.5);
  });

  it.each([
    '#d00000',
    '#0080ff',
    '#00a000',
    '#808080',
    '#b000b0',
    '#7a4dff',
    '#c05000',
    '#008080',
    '#111',
    '#eee',
  ])('writes readably on a button in %s', async (accent) => {
    const element = await widget('light', { '--mains-accent': accent });
    expect(contrast(element, 'on-accent', 'accent')).toBeGreaterThan(4.4);
  });

  it('makes everything dark from three dark inputs alone', async () => {
    const dark = await widget('dark');
    const inputs = await widget('light', {
      '--mains-accent': 'oklch(.79 .088 215)',
      '--mains-surface': 'oklch(.195 .022 256)',
      '--mains-ink': 'oklch(.945 .012 88)',
    });
    for (const token of Object.keys(table)) {
      expect(measured(inputs, token, 'srgb-linear'), token).toEqual(measured(dark, token, 'srgb-linear'));
    }
  });

  it('follows inputs set on an ancestor', async () => {
    document.body.style.setProperty('--mains-accent', '#2f6b3a');
    const element = await widget('light');
    expect(measured(element, 'accent', 'oklch')[2]).toBeGreaterThan(140);
    document.body.style.removeProperty('--mains-accent');
  });
});

describe('media', () => {
  async function emulate(
    media: string,
    features: readonly { name: string; value: string }[] = [],
  ): Promise<void> {
    await (cdp() as unknown as { send(method: string, options: object): Promise<void> }).send(
      'Emulation.setEmulatedMedia',
      { media, features: [{ name: 'prefers-reduced-motion', value: 'reduce' }, ...features] },
    );
  }

  afterEach(() => emulate(''));

  it('prints dark widgets in dark ink on white', async () => {
    const element = await widget('dark');
    await emulate('print');
    expect(luminance(element, 'surface')).toBeCloseTo(1, 2);
    for (const token of words) expect(contrast(element, token, 'surface'), token).toBeGreaterThan(4.5);
  });

  it('follows the system between light and dark only when asked to', async () => {
    const [auto, light] = [await widget('auto'), await widget('light')];
    await emulate('', [{ name: 'prefers-color-scheme', value: 'dark' }]);
    expect(luminance(auto, 'surface')).toBeLessThan(0.05);
    expect(luminance(light, 'surface')).toBeGreaterThan(0.9);
    await emulate('', [{ name: 'prefers-color-scheme', value: 'light' }]);
    expect(luminance(auto, 'surface')).toBeGreaterThan(0.9);
  });

  it.each(['light', 'dark'])('has more contrast in %s when the system wants it', async (theme) => {
    const element = await widget(theme);
    await emulate('', [{ name: 'prefers-contrast', value: 'more' }]);
    expect(contrast(element, 'ink-2', 'surface')).toBeCloseTo(contrast(element, 'ink', 'surface'), 3);
    expect(contrast(element, 'line', 'surface')).toBeGreaterThan(2.5);
    for (const token of words) expect(contrast(element, token, 'surface'), token).toBeGreaterThan(7);
  });
});
