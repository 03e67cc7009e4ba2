import { configure, type WidgetElement } from '@mains/ui';
import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PageNetwork } from '../../../../test/support/page-network.js';
import { TARIFF_NOW, TARIFF_TOKENS, tariffBackend } from '../../../../test/support/tariff-backend.js';
import type { TariffOpenedDetail } from './events.js';
import './define.js';

let network: PageNetwork;
let nowMs = TARIFF_NOW;

beforeEach(() => {
  network = new PageNetwork(tariffBackend);
  nowMs = TARIFF_NOW;
  configure({ api: `https://api.riverbend.example/v1`, locale: 'en', now: () => nowMs, session: undefined });
});

afterEach(() => {
  document.body.replaceChildren();
  network.restore();
  configure({ api: undefined, locale: undefined, now: undefined, session: undefined });
});

function mount(attributes: Readonly<Record<string, string>> = {}, token?: string): WidgetElement {
  const widget = document.createElement('mains-tariff') as WidgetElement;
  // A session of its own is a client of its own: no cache is carried over.
  widget.session = { getToken: () => token };
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  document.body.append(widget);
  return widget;
}

const root = (widget: WidgetElement): ShadowRoot => widget.shadowRoot!;
const shown = (widget: WidgetElement): string =>
  (root(widget).querySelector<HTMLElement>('.widget')?.innerText ?? '').replaceAll('\u00a0', ' ');
async function shows(widget: WidgetElement, text: string): Promise<void> {
  await expect.poll(() => shown(widget)).toContain(text);
}
const said = (widget: WidgetElement): string =>
  root(widget).querySelector('[aria-live="polite"]')?.textContent ?? '';
function named(widget: WidgetElement, selector: string, name: string): HTMLElement {
  const found = [...root(widget).querySelectorAll<HTMLElement>(selector)].find((each) =>
    each.textContent.includes(name),
  );
  if (!found) throw new Error(`There is no ${selector} “${name}”`);
  return found;
}

test('the customer’s own tariff is told although the list of others does not come', async () => {
  network.restore();
  network = new PageNetwork((request) =>
    request.url.endsWith('/tariffs')
      ? Promise.resolve(new Response(null, { status: 500 }))
      : tariffBackend(request),
  );
  const widget = mount({}, TARIFF_TOKENS.home);
  await shows(widget, 'Home by time of use');
  await shows(widget, 'VAT of 6% comes on top.');
  await expect.poll(() => network.log.filter((line) => line.endsWith('/tariffs')).length).toBeGreaterThan(0);
  // The client tries again before it gives up.
  await expect.poll(() => root(widget).querySelector('.chooser'), { timeout: 10_000 }).toBeNull();
  expect(shown(widget)).toContain('Home by time of use');
});

describe('a tariff', () => {
  test('is told in words: since when, what it costs, when, what else', async () => {
    const widget = mount({ 'tariff-id': 'trf_home' });
    for (const text of [
      'Home by time of use',
      'Valid since Thu 1 Oct 2026',
      'Next change Fri 1 Jan 2027: peak ¥0.02 more per kWh',
      'Now: flat until 18:00, then peak',
      '08:00 to 11:00 and 18:00 to 22:00, every day',
      '23:00 to 07:00, every day',
      'VAT of 6% comes on top.',
      '¥0.40 per day',
      'Source: Riverbend price notice 2026/7',
    ]) {
      await shows(widget, text);
    }
    expect(network.log.filter((line) => line.endsWith('/tariffs'))).toEqual([]);
  });

  test('has its hours in a real table: every hour a column, every cell with words', async () => {
    const widget = mount({ 'tariff-id': 'trf_home' });
    await shows(widget, 'When each price counts');
    const table = root(widget).querySelector<HTMLTableElement>('table.hours')!;
    expect(table.caption?.textContent).toContain('Price period of each hour');
    expect(table.querySelectorAll('thead th[scope="col"]')).toHaveLength(25);
    const [row] = table.tBodies[0]!.rows;
    expect(row?.cells[0]?.scope).toBe('row');
    const cells = [...(row?.cells ?? [])].slice(1);
    expect(cells.map(({ colSpan }) => colSpan)).toEqual([7, 1, 3, 7, 4, 1, 1]);
    expect(cells.map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim())).toEqual([
      'Valley 00:00 to 07:00',
      'Flat 07:00 to 08:00',
      'Peak 08:00 to 11:00',
      'Flat 11:00 to 18:00',
      'Peak 18:00 to 22:00',
      'Flat 22:00 to 23:00',
      'Valley 23:00 to 24:00',
    ]);
  });

  test('with seasons has a table for each, and says which counts now', async () => {
    const widget = mount({ 'tariff-id': 'trf_industry' });
    await shows(widget, 'Now: Autumn, until 30 Nov');
    const captions = [...root(widget).querySelectorAll('table.hours caption')];
    expect(captions.map(({ textContent }) => textContent.trim())).toEqual([
      'Price period of each hour: Winter, 1 Dec to 29 Feb; Summer, 1 Jul to 31 Aug',
      'Price period of each hour: Spring, 1 Mar to 30 Jun; Autumn, 1 Sep to 30 Nov',
    ]);
    await shows(widget, '200 kW measured is billed as 211 kW');
    await shows(widget, '0.95 and above');
  });

  test('is a list of the day where there is no room for a table', async () => {
    const room = document.createElement('div');
    room.style.inlineSize = '320px';
    const widget = mount({ 'tariff-id': 'trf_home' });
    room.append(widget);
    document.body.append(room);
    await shows(widget, 'When each price counts');
    expect(root(widget).querySelector('table.hours')?.checkVisibility()).toBe(false);
    const lines = [...root(widget).querySelectorAll<HTMLElement>('.day-line li')];
    expect(lines.every((line) => line.checkVisibility())).toBe(true);
    expect(lines[0]?.innerText.replaceAll(/\s+/g, ' ').trim()).toBe('00:00 to 07:00 Valley');
  });

  test('moves on with the clock', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      nowMs = Date.parse('2026-11-24T09:59:30Z');
      const widget = mount({ 'tariff-id': 'trf_home' });
      await vi.waitFor(async () => {
        await vi.advanceTimersByTimeAsync(1);
        expect(shown(widget)).toContain('Now: flat until 18:00, then peak');
      });
      nowMs += 30_000;
      await vi.advanceTimersByTimeAsync(30_000);
      await widget.updateComplete;
      expect(shown(widget)).toContain('Now: peak until 22:00, then flat');
    } finally {
      vi.useRealTimers();
    }
  });

  test('keeps earlier prices and holidays at hand', async () => {
    const widget = mount({ 'tariff-id': 'trf_industry' });
    await shows(widget, 'Holidays to come: 2 days');
    expect(shown(widget)).not.toContain('New Year’s Day');
    await userEvent.click(named(widget, 'summary', 'Holidays to come: 2 days'));
    await shows(widget, 'Fri 1 Jan 2027, New Year’s Day');
    // What is past helps nobody to plan.
    expect(shown(widget)).not.toContain('National Day');
  });

  test('that nobody knows leads to the list', async () => {
    const widget = mount({ 'tariff-id': 'trf_gone' });
    await shows(widget, 'We do not have this tariff');
    await userEvent.click(named(widget, 'button', 'All tariffs'));
    await shows(widget, 'Large industry, 10 kV');
    expect(root(widget).activeElement?.textContent.trim()).toBe('Tariffs');
  });

  test('with an id that is none is an error of the page', async () => {
    const widget = mount({ 'tariff-id': '../accounts' });
    await shows(widget, 'tariff-id');
    expect(network.log.filter((line) => line.includes('tariff'))).toEqual([]);
  });
});

describe('choosing', () => {
  test('goes from the list to a tariff, which gets the focus, and tells the page', async () => {
    const opened = vi.fn<(event: Event) => void>();
    const widget = mount();
    widget.addEventListener('mains-tariff-opened', opened);
    await shows(widget, 'Home water');
    await userEvent.click(named(widget, 'button', 'Home water'));
    await shows(widget, 'The limits are for a calendar year');
    await expect.poll(() => root(widget).activeElement?.textContent.trim()).toBe('Home water');
    const [event] = opened.mock.calls[0] as [CustomEvent<TariffOpenedDetail>];
    expect(event.detail).toEqual({ tariffId: 'trf_water', commodity: 'water' });
  });

  test('another one in the bar says which it is, and the list is one press away', async () => {
    const widget = mount();
    await shows(widget, 'Home water');
    await userEvent.click(named(widget, 'button', 'Home by time of use'));
    await shows(widget, 'What it costs');
    const select = root(widget).querySelector('select')!;
    expect(select.labels[0]?.textContent).toBe('Tariff');
    await userEvent.selectOptions(select, 'trf_industry');
    await shows(widget, 'For factories and large workshops');
    await expect.poll(() => said(widget)).toBe('Large industry, 10 kV. Valid since Mon 1 Jan 2024.');
    await userEvent.click(named(widget, 'button', 'All tariffs'));
    await expect.poll(() => root(widget).activeElement?.textContent.trim()).toBe('Tariffs');
  });

  test('is not needed where a commodity has one tariff', async () => {
    const widget = mount({ commodity: 'water' });
    await shows(widget, '¥4.17');
    expect(root(widget).querySelector('select')).toBeNull();
  });

  test('of a commodity that is none is an error of the page', async () => {
    await shows(mount({ commodity: 'steam' }), 'commodity');
    expect(network.log.filter((line) => line.includes('tariff'))).toEqual([]);
  });

  test('what the page asks for later wins', async () => {
    const widget = mount();
    await shows(widget, 'Home water');
    await userEvent.click(named(widget, 'button', 'Home water'));
    await shows(widget, '¥4.17');
    widget.setAttribute('tariff-id', 'trf_home');
    await shows(widget, 'Now: flat until 18:00, then peak');
    expect(root(widget).querySelector('select')).toBeNull();
  });
});

describe('the customer’s own tariff', () => {
  test('comes first and is marked, and others are a choice away', async () => {
    const widget = mount({}, TARIFF_TOKENS.home);
    await shows(widget, 'Your tariff');
    await shows(widget, 'Now: flat until 18:00, then peak');
    const chosen = (): string | undefined =>
      root(widget).querySelector('select')?.selectedOptions[0]?.textContent.trim();
    // The list to choose from comes after the sheet.
    await expect.poll(chosen).toBe('Home by time of use (yours)');
  });

  test('is marked also where the page has chosen it, and no other is', async () => {
    await shows(mount({ 'tariff-id': 'trf_home' }, TARIFF_TOKENS.home), 'Your tariff');
    const other = mount({ 'tariff-id': 'trf_water' }, TARIFF_TOKENS.home);
    await shows(other, '¥4.17');
    expect(shown(other)).not.toContain('Your tariff');
  });

  test('is that of the account the page shows', async () => {
    const widget = mount({ 'account-id': 'another' }, TARIFF_TOKENS.home);
    await shows(widget, 'Large industry, 10 kV');
    expect(shown(widget)).not.toContain('Your tariff');
  });
});
