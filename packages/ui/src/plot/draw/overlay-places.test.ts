import { describe, expect, test } from 'vitest';
import type { Plot } from '../plot.js';
import { barParts, extentOf, tallestByColumn } from './bar-shapes.js';
import { bandWords, gapWords, itemRectangle, noteWords, stripWords, tipLeft } from './overlay-places.js';

const measure = (text: string): number => 6 * text.length;
const view = { first: 0, end: 10 };
const area = { left: 40, top: 10, right: 540, bottom: 210 };
const places = {
  area,
  xOf: (item: number): number => 40 + 50 * item,
  yOf: (value: number): number => 210 - 20 * value,
};

const plot: Plot = {
  kind: 'bars',
  count: 10,
  values: { unitText: 'kWh', min: 0, max: 10, ticks: [] },
  layers: [
    { tone: 'valley', values: [1, 2, NaN, 0] },
    { tone: 'peak', values: [3, 4, NaN, 0] },
    { tone: 'export', values: [0, -2, NaN, 0] },
  ],
  labelsFor: () => [],
};

describe('bars', () => {
  test('pile up from the axis, what is fed in below it', () => {
    expect(barParts(plot, 1)).toEqual([
      { from: 0, to: 2, layer: 0 },
      { from: 2, to: 6, layer: 1 },
      { from: 0, to: -2, layer: 2 },
    ]);
    expect(extentOf(plot, 1)).toEqual({ low: -2, high: 6 });
    expect(extentOf(plot, 2)).toBeUndefined();
    expect(extentOf(plot, 3)).toEqual({ low: 0, high: 0 });
  });

  test('narrower than a pixel show the highest and the lowest of it', () => {
    const many = { count: 6, layers: [{ tone: 'use' as const, values: [1, 9, 2, -4, 3, NaN] }] };
    expect(tallestByColumn(many, { first: 0, end: 6 }, 2)).toEqual([
      { column: 0, index: 1 },
      { column: 1, index: 3 },
      { column: 1, index: 4 },
    ]);
  });
});

describe('places over the picture', () => {
  test('of an item are around its bar', () => {
    const box = itemRectangle(plot, view, 1, places);
    expect(box?.left).toBeGreaterThan(90);
    expect((box?.left ?? 0) + (box?.width ?? 0)).toBeLessThan(140);
    expect(box?.top).toBe(210 - 120);
    expect(box?.height).toBe(160);
  });

  test('of an item out of view are none', () => {
    expect(itemRectangle(plot, { first: 3, end: 10 }, 1, places)).toBeUndefined();
    expect(itemRectangle(plot, view, 10, places)).toBeUndefined();
    expect(itemRectangle(plot, view, -1, places)).toBeUndefined();
  });

  test('of a card are beside the item, else over it within the picture', () => {
    const item = { left: 300, top: 0, width: 20, height: 50 };
    expect(tipLeft(item, 196, 540)).toBe(300 - 12 - 196);
    expect(tipLeft({ ...item, left: 50 }, 196, 540)).toBe(82);
    expect(tipLeft({ ...item, left: 100 }, 196, 250)).toBe(12);
    expect(tipLeft({ ...item, left: 180 }, 196, 240)).toBe(44);
  });

  test('of a tier are right of its line, left where there is no room', () => {
    const band = { kind: 'tier', end: 10, title: 'Tier 2 from Wed', text: '98 kWh' } as const;
    const left = (first: number) =>
      bandWords({ ...plot, bands: [{ ...band, first }] }, view, places, measure)[0]?.left;
    expect(left(2)).toBe(148);
    expect(left(9)).toBeLessThan(490 - 90);
  });

  test('of prices are under their part, as far as they have room', () => {
    const price = { kind: 'price', title: 'Peak', text: '¥0.65 per kWh' } as const;
    const bands = [
      { ...price, first: 0, end: 4 },
      { ...price, first: 4, end: 5 },
      { ...price, first: 5, end: 5.2 },
    ];
    expect(stripWords({ ...plot, bands }, view, places, measure)).toEqual([
      { left: 41, title: 'Peak', text: '¥0.65 per kWh' },
      { left: 241, title: 'Peak', text: '' },
    ]);
  });

  test('of gaps that lie close are the longest one’s', () => {
    const gaps = [
      { first: 1, end: 2, text: 'Thu, nothing arrived' },
      { first: 3, end: 6, text: '3 to 5 Oct, nothing arrived' },
      { first: 30, end: 32, text: 'Out of view' },
    ];
    expect(gapWords({ ...plot, gaps }, view, places, measure).map(({ text }) => text)).toEqual([
      '3 to 5 Oct, nothing arrived',
    ]);
  });

  test('of a note are above its point', () => {
    const [note] = noteWords(
      { ...plot, notes: [{ item: 3.5, value: 4, text: 'Most' }] },
      view,
      places,
      measure,
    );
    expect(note).toEqual({ left: 40 + 175 - 14, top: 130 - 26, text: 'Most' });
  });
});
