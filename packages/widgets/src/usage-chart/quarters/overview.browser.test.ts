import axe from 'axe-core';
import { baseStyles, tokens } from '@mains/ui';
import { html, render } from 'lit';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { factsOf, MEI_MONDAY, MONDAY, series, wordsIn } from './facts.test-data.js';
import { overview, rangeStrip } from './overview.js';
import { overviewModel, rangeOverview } from './overview.model.js';
import { overviewStyles } from './overview.styles.js';

const en = await wordsIn('en');
const week = Array.from({ length: 7 }, (_, day) => MEI_MONDAY.map((value) => value + day)).flat();
const facts = factsOf([series('2026-11-17', week)]);
const onOpen = vi.fn<(date: string) => void>();

function place(content: unknown, width = 900): ShadowRoot {
  const host = document.createElement('div');
  host.style.inlineSize = `${width}px`;
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [tokens, baseStyles, overviewStyles].flatMap(
    ({ styleSheet }) => styleSheet ?? [],
  );
  document.body.replaceChildren(host);
  render(html`<div class="widget" data-theme="light">${content}</div>`, root);
  return root;
}

const strip = (chosen: string) => overview(overviewModel(facts, { chosen, latest: MONDAY }, en), { onOpen });

afterEach(() => {
  document.body.replaceChildren();
  onOpen.mockReset();
});

describe('the strip of days', () => {
  test('has a button for each day, named with what was used', async () => {
    const root = place(strip(MONDAY));
    const names = [...root.querySelectorAll('button')].map((button) =>
      button.ariaLabel?.replaceAll('\u00A0', ' '),
    );
    expect(names).toHaveLength(7);
    expect([names[0], names.at(-1)]).toEqual(['Tue 17 Nov, 10.4 kWh', 'Mon 23 Nov, 10.98 kWh']);
    await page.getByRole('button', { name: 'Fri 20 Nov, 10.69 kWh' }).click();
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('2026-11-20');
    expect((await axe.run(root.host as HTMLElement)).violations).toEqual([]);
  });

  test('says which day is shown, and draws it in its price periods', () => {
    const root = place(strip(MONDAY));
    const current = [...root.querySelectorAll('[aria-current="true"]')];
    expect(current.map(({ textContent }) => textContent?.trim())).toEqual(['Mon 23 Nov']);
    const tones = [...(current[0]?.querySelectorAll('[data-tone]') ?? [])].map((path) =>
      path.getAttribute('data-tone'),
    );
    expect(tones).toEqual(['valley', 'flat', 'peak', 'flat', 'peak', 'flat', 'valley']);
    expect(root.querySelectorAll('[data-tone="past"]')).toHaveLength(6);
  });

  test.each([
    [900, ['17', '18', '19', '20', '21', '22', '23']],
    [400, ['17', '18', '19', '20']],
    [300, ['17', '18', '19']],
  ])('in %i px shows the days nearest to the one that is open', (width, days) => {
    const root = place(strip('2026-11-18'), width);
    const shown = [...root.querySelectorAll('button')].filter((button) => button.checkVisibility());
    expect(shown.map(({ textContent }) => textContent?.replace(/\D/g, ''))).toEqual(days);
    expect(root.host.scrollWidth).toBeLessThanOrEqual(width);
  });
});

test('the strip of a range has its window where the chart looks', () => {
  const range = { firstDate: '2026-11-17', lastDate: MONDAY };
  const model = rangeOverview(facts, range, { first: 96, end: 288 }, en);
  const root = place(model && rangeStrip(model), 700);
  const area = root.querySelector('.overview-window-area')?.getBoundingClientRect();
  const seen = root.querySelector('.overview-window')?.getBoundingClientRect();
  expect(seen?.left).toBeCloseTo((area?.left ?? 0) + 100, 0);
  expect(seen?.width).toBeCloseTo(200, 0);
});
