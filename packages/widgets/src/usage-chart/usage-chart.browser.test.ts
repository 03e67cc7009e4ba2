import { configure, type WidgetElement } from '@mains/ui';
import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PageNetwork } from '../../../../test/support/page-network.js';
import type { UsageViewChangedDetail } from './events.js';
import { NOW, problem, TOKENS, UsageBackend } from './usage-backend.test-data.js';
import './define.js';

let network: PageNetwork;
let backend: UsageBackend;

beforeEach(() => {
  backend = new UsageBackend();
  network = new PageNetwork(backend.answer);
  configure({ api: 'https://api.riverbend.example/v1', locale: 'en', now: () => NOW });
});

afterEach(() => {
  document.body.replaceChildren();
  network.restore();
  localStorage.clear();
  configure({ api: undefined, locale: undefined, now: undefined, session: undefined });
});

function mount(
  attributes: Readonly<Record<string, string>> = {},
  token: string | undefined = TOKENS.full,
): WidgetElement {
  const widget = document.createElement('mains-usage-chart') as WidgetElement;
  // A session of its own is a client of its own: no cache is carried over.
  widget.session = { getToken: () => token };
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  document.body.append(widget);
  return widget;
}

const root = (widget: WidgetElement): ShadowRoot => widget.shadowRoot!;
const shown = (widget: WidgetElement): string =>
  (root(widget).querySelector<HTMLElement>('.widget')?.innerText ?? '').replaceAll('\u00a0', ' ');
const shows = (widget: WidgetElement, text: string): Promise<void> =>
  expect.poll(() => shown(widget)).toContain(text);
const said = (widget: WidgetElement): string =>
  root(widget).querySelector('[aria-live="polite"]')?.textContent ?? '';

function named(widget: WidgetElement, selector: string, name: string): HTMLElement {
  const found = [...root(widget).querySelectorAll<HTMLElement>(selector)].find(
    (each) => each.getAttribute('aria-label') === name || each.textContent.trim() === name,
  );
  if (!found) throw new Error(`There is no ${selector} “${name}”`);
  return found;
}

function choose(widget: WidgetElement, label: string): void {
  named(widget, 'label', label).querySelector('input')!.click();
}

function changes(widget: WidgetElement): UsageViewChangedDetail[] {
  const heard: UsageViewChangedDetail[] = [];
  widget.addEventListener('mains-usage-view-changed', ({ detail }) => heard.push(detail));
  return heard;
}

const asked = (): string[] => network.log.filter((line) => line.endsWith('-usage'));

test('days need no intervals, which are asked for with the view that shows them', async () => {
  const widget = mount();
  await shows(widget, 'The same figures as a table');
  expect(asked()).toEqual(['GET /v1/services/svc/daily-usage']);
  choose(widget, 'One day');
  await shows(widget, 'quarter by quarter');
  expect(asked()).toEqual(['GET /v1/services/svc/daily-usage', 'GET /v1/services/svc/interval-usage']);
});

test('another view is told to the page, said aloud, and leaves the focus on its control', async () => {
  const widget = mount({ view: 'days', date: '2026-10-18' });
  await shows(widget, 'the period of your October bill');
  const heard = changes(widget);
  const months = named(widget, 'label', 'Months').querySelector('input')!;
  months.focus();
  months.click();
  await shows(widget, '3 bills');
  expect(heard).toMatchObject([{ view: 'months', serviceId: 'svc', commodity: 'electricity' }]);
  await expect.poll(() => said(widget)).not.toBe('');
  expect(root(widget).activeElement).toBe(months);
});

test('a page that gives the view back keeps what was chosen, another view of its own wins', async () => {
  const widget = mount({ view: 'days', date: '2026-10-18' });
  await shows(widget, 'the period of your October bill');
  const heard = changes(widget);
  named(widget, 'button', 'The period before').click();
  await shows(widget, 'the period of your September bill');
  expect(heard).toMatchObject([{ view: 'days', firstDate: '2026-09-01', lastDate: '2026-09-30' }]);
  widget.setAttribute('date', '2026-09-01');
  await widget.updateComplete;
  expect(shown(widget)).toContain('the period of your September bill');
  widget.setAttribute('date', '2026-10-18');
  await shows(widget, 'the period of your October bill');
});

test('the table has every row, a hundred at a time', async () => {
  const widget = mount({ view: 'range', from: '2026-11-20', to: '2026-11-22' });
  await shows(widget, 'Last 8 of 288 rows');
  choose(widget, 'Table');
  await shows(widget, 'Rows 1 to 100 of 288');
  expect(root(widget).querySelectorAll('tbody tr')).toHaveLength(100);
  const last = named(widget, 'button', 'Last rows');
  last.focus();
  const status = root(widget).querySelector('.numbers-head [role="status"]')!;
  last.click();
  await shows(widget, 'Rows 201 to 288 of 288');
  // The very element that was there is heard, and the focus stays.
  expect(status.isConnected).toBe(true);
  expect(status.textContent).toContain('Rows 201 to 288');
  expect(root(widget).activeElement).toBe(last);
  expect(root(widget).querySelectorAll('tbody tr')).toHaveLength(88);
});

test('a range that makes no sense is told beside the field, and nothing typed is lost', async () => {
  const widget = mount({ view: 'range', from: '2026-11-20', to: '2026-11-22' });
  await shows(widget, 'Show these days');
  const to = root(widget).querySelector<HTMLInputElement>('#range-to')!;
  await page.getByLabelText('to', { exact: true }).fill('2026-11-01');
  named(widget, 'button', 'Show these days').click();
  await shows(widget, 'This day is before the first one');
  expect([to.value, to.getAttribute('aria-invalid')]).toEqual(['2026-11-01', 'true']);
  await page.getByLabelText('to', { exact: true }).fill('2026-11-21');
  named(widget, 'button', 'Show these days').click();
  await shows(widget, '192 rows');
});

test('intervals that do not come leave the way to the days', async () => {
  backend.instead.set('/interval-usage', () => problem(400, 'invalid-request'));
  const widget = mount({ view: 'day', date: '2026-11-20' });
  await shows(widget, 'We can’t show this time by intervals right now.');
  named(widget, 'button', 'Show the days instead').click();
  await shows(widget, 'The same figures as a table');
  expect(shown(widget)).not.toContain('by intervals right now');
});

test('a meter that is read by hand has months and years', async () => {
  const widget = mount({ view: 'day' }, TOKENS.bills);
  await shows(widget, 'The same figures as a table');
  const views = [...root(widget).querySelectorAll<HTMLInputElement>('.views input')];
  expect(views.map(({ value, checked }) => [value, checked])).toEqual([
    ['months', true],
    ['years', false],
  ]);
  expect(asked()).toEqual([]);
});

test('a supply that has ended keeps its use and says so', async () => {
  const widget = mount({}, TOKENS.ended);
  await shows(widget, 'Supply ended on 10 Nov 2026.');
  await shows(widget, 'The same figures as a table');
  expect(shown(widget)).not.toContain('What this bill will come to');
});

test('another supply is looked at in the same way, and the page hears which', async () => {
  const widget = mount({ view: 'months' });
  await shows(widget, '3 bills');
  const heard = changes(widget);
  choose(widget, 'Water');
  await shows(widget, 'Water use');
  await expect.poll(() => heard).toMatchObject([{ view: 'months', commodity: 'water', serviceId: 'water' }]);
});

test('the days of another supply are told once they are known, as they are shown', async () => {
  const widget = mount({ view: 'days' });
  await shows(widget, 'What this bill will come to');
  // Not yet billed: by the calendar.
  const none = { items: [], overdueTotal: { amountMinor: 0, currency: 'CNY' } };
  backend.instead.set('/bills', () => Response.json(none));
  const heard = changes(widget);
  choose(widget, 'Water');
  await shows(widget, 'Water use');
  await expect.poll(() => heard.length).toBe(1);
  const { firstDate, lastDate, serviceId } = heard[0]!;
  expect([serviceId, firstDate, lastDate]).toEqual(['water', '2026-11-01', '2026-11-30']);
});

test('what is shown is saved as it stands in the table', async () => {
  const widget = mount({ view: 'days', date: '2026-10-18' });
  await shows(widget, 'The same figures as a table');
  const blobs: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return 'blob:nothing';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  named(widget, 'button', 'CSV').click();
  await expect.poll(() => blobs.length).toBe(1);
  const rows = (await blobs[0]!.text()).trim().split('\r\n');
  expect(rows).toHaveLength(34);
  expect(rows[1]).toMatch(/^2026-10-01,/);
  named(widget, 'button', 'Green Button').click();
  await expect.poll(() => blobs.length).toBe(2);
  expect(await blobs[1]!.text()).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
  vi.restoreAllMocks();
});

test('what the address asks for and is not there is told, with what is shown instead', async () => {
  const widget = document.createElement('mains-usage-chart') as WidgetElement;
  widget.session = { getToken: () => TOKENS.full };
  widget.setAttribute('from', '2026-11-22');
  widget.setAttribute('to', '2026-11-20');
  const heard = changes(widget);
  document.body.append(widget);
  await shows(
    widget,
    'from 22 Nov 2026 to 20 Nov 2026, which is before. Shown instead: 20 Nov to 22 Nov 2026.',
  );
  expect(heard).toMatchObject([{ view: 'range', firstDate: '2026-11-20', lastDate: '2026-11-22' }]);
  await expect.poll(() => said(widget)).toContain('Shown instead');
  for (const [name, value] of [
    ['view', 'range'],
    ['from', '2026-11-20'],
    ['to', '2026-11-22'],
  ] as const) {
    widget.setAttribute(name, value);
  }
  await widget.updateComplete;
  expect(shown(widget)).toContain('Shown instead');
  choose(widget, 'Months');
  await shows(widget, '3 bills');
  expect(shown(widget)).not.toContain('Shown instead');
});

test('a day that the calendar has not is told to the customer and to the page', async () => {
  const errors: string[] = [];
  const note = (event: Event): void =>
    void errors.push((event as CustomEvent<{ message: string }>).detail.message);
  document.addEventListener('mains-error', note);
  const widget = mount({ view: 'range', from: '2026-02-31', to: '2026-03-02' });
  await shows(
    widget,
    '“2026-02-31”, which is no day of the calendar. Shown instead: 24 Nov 2025 to 23 Nov 2026.',
  );
  expect(errors).toEqual(['Attribute "from" is missing or wrong.']);
  document.removeEventListener('mains-error', note);
});

test('attributes that make no sense are named to the page', async () => {
  const errors: string[] = [];
  const note = (event: Event): void =>
    void errors.push((event as CustomEvent<{ message: string }>).detail.message);
  document.addEventListener('mains-error', note);
  const widget = mount({ view: 'decades' });
  await shows(widget, 'view');
  expect(errors).toEqual(['Attribute "view" is missing or wrong.']);
  document.removeEventListener('mains-error', note);
});

test('paper gets all rows, and the screen its few again', async () => {
  const widget = mount({ view: 'days', date: '2026-10-18' });
  await shows(widget, 'Last 8 of 33 rows');
  const rows = (): number => root(widget).querySelectorAll('tbody tr').length;
  dispatchEvent(new Event('beforeprint'));
  await Promise.resolve();
  await widget.updateComplete;
  expect(rows()).toBe(33);
  expect(shown(widget)).toContain('Rows 1 to 33 of 33');
  dispatchEvent(new Event('afterprint'));
  await widget.updateComplete;
  expect(rows()).toBe(8);
});
