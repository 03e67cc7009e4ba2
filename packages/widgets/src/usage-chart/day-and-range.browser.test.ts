import { configure, type WidgetElement } from '@mains/ui';
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PageNetwork } from '../../../../test/support/page-network.js';
import { NOW, TOKENS, UsageBackend } from './usage-backend.test-data.js';
import './define.js';

let network: PageNetwork;
/** The first and the last day of every question for intervals. */
let asked: string[] = [];

beforeEach(() => {
  const backend = new UsageBackend();
  asked = [];
  network = new PageNetwork((request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.endsWith('/interval-usage')) {
      asked.push(`${searchParams.get('firstDate')} ${searchParams.get('lastDate')}`);
    }
    return backend.answer(request);
  });
  configure({ api: 'https://api.riverbend.example/v1', locale: 'en', now: () => NOW });
});

afterEach(async () => {
  document.body.replaceChildren();
  network.restore();
  localStorage.clear();
  configure({ api: undefined, locale: undefined, now: undefined, session: undefined });
  await page.viewport(414, 896);
});

function mount(attributes: Readonly<Record<string, string>>): WidgetElement {
  const widget = document.createElement('mains-usage-chart') as WidgetElement;
  widget.session = { getToken: () => TOKENS.full };
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  document.body.append(widget);
  return widget;
}

const root = (widget: WidgetElement): ShadowRoot => widget.shadowRoot!;
const figures = (widget: WidgetElement): string =>
  (root(widget).querySelector<HTMLElement>('.figures')?.innerText ?? '').replaceAll(/\s+/g, ' ');
const from = page.getByLabelText('From');
const to = page.getByLabelText('to', { exact: true });
const clear = page.getByRole('button', { name: 'Clear' });
const valueOf = (field: typeof from): string => (field.element() as HTMLInputElement).value;

test('times that are typed choose a stretch, and the figures and the bracket follow', async () => {
  const widget = mount({ view: 'day', date: '2026-11-20' });
  await expect.poll(() => figures(widget)).toContain('Used');
  await from.fill('18:00');
  await to.fill('21:30');
  await expect.poll(() => figures(widget)).toContain('Selected time 18:00 to 21:30 3 h 30 min, 14 readings');
  await expect
    .poll(() => root(widget).querySelector('.plot-span-text')?.textContent, { timeout: 10_000 })
    .toBe('18:00 to 21:30');
  (clear.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => figures(widget)).not.toContain('Selected time');
  expect([valueOf(from), valueOf(to)]).toEqual(['', '']);
  expect(root(widget).activeElement).toBe(from.element());
});

test('a stretch that is chosen by keys in the picture is told in the fields', async () => {
  const widget = mount({ view: 'day', date: '2026-11-20' });
  const item = (): HTMLInputElement | null =>
    root(widget).querySelector<HTMLInputElement>('.plot-range:not([data-edge])');
  await expect.poll(item, { timeout: 10_000 }).not.toBeNull();
  item()!.focus();
  await userEvent.keyboard('{Home}{ArrowRight}{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
  await expect.poll(() => [valueOf(from), valueOf(to)]).toEqual(['00:15', '01:00']);
  expect(figures(widget)).toContain('Selected time 00:15 to 01:00');
});

test('an end before the beginning is told at its field, and nothing typed is lost', async () => {
  const widget = mount({ view: 'day', date: '2026-11-20' });
  await expect.poll(() => figures(widget)).toContain('Used');
  await from.fill('18:00');
  await to.fill('17:00');
  await expect.element(page.getByText('Enter an end that comes after the beginning')).toBeVisible();
  await expect.element(to).toHaveAttribute('aria-invalid', 'true');
  await expect.element(to).toHaveAccessibleDescription('Enter an end that comes after the beginning');
  expect([valueOf(from), valueOf(to)]).toEqual(['18:00', '17:00']);
  await to.fill('19:00');
  await expect.poll(() => figures(widget)).toContain('18:00 to 19:00');
  await expect.element(page.getByText('Enter an end')).not.toBeInTheDocument();
});

test('a time that is left empty is told only when the fields are left', async () => {
  const widget = mount({ view: 'day', date: '2026-11-20' });
  await expect.poll(() => figures(widget)).toContain('Used');
  await from.fill('15:30');
  await to.fill('21:30');
  await expect.poll(() => figures(widget)).toContain('15:30 to 21:30');
  await to.fill('');
  expect(root(widget).querySelector('.time-error')).toBeNull();
  root(widget).querySelectorAll<HTMLElement>('.times input')[1]!.blur();
  await expect.element(page.getByText('Enter a time such as 18:00')).toBeVisible();
  expect(valueOf(from)).toBe('15:30');
});

test('the usual day asks for the days that say what is usual only when it is chosen', async () => {
  const widget = mount({ view: 'day', date: '2026-11-20' });
  const compare = page.getByRole('combobox', { name: 'Compare with' });
  await expect.element(compare).toHaveValue('day-before');
  expect(asked).toEqual(['2026-10-19 2026-11-22']);
  compare.element().focus();
  await compare.selectOptions('my usual day');
  const key = (): string => root(widget).querySelector('.plot-key')?.textContent ?? '';
  await expect.poll(key, { timeout: 10_000 }).toContain('your usual weekday, the mean of 28 days');
  await expect.element(page.getByRole('columnheader', { name: 'Your usual weekday (kWh)' })).toBeVisible();
  expect(asked).toEqual(['2026-10-19 2026-11-22', '2026-08-10 2026-11-22']);
  // What was in hand stays there while the days come.
  expect(root(widget).activeElement).toBe(compare.element());
  await compare.selectOptions('nothing');
  await expect.poll(key).toBe('');
});

test('a year is drawn by what was least and most of it; zoomed in, the figures are those of what is in view', async () => {
  await page.viewport(1280, 900);
  const widget = mount({ view: 'range' });
  await expect.element(page.getByText('Faint colour: up to the highest')).toBeVisible();
  expect(figures(widget)).toContain('365 days');
  await expect.element(page.getByLabelText('Show price periods')).not.toBeInTheDocument();
  for (let step = 0; step < 7; step += 1) await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => figures(widget)).toContain('In view');
  await expect.element(page.getByText('Faint colour')).not.toBeInTheDocument();
  await expect.element(page.getByLabelText('Show price periods')).toBeVisible();
  await page.getByRole('button', { name: 'Whole range' }).click();
  await expect.poll(() => figures(widget)).toContain('365 days');
});

test('switches that would change nothing are not there', async () => {
  mount({ view: 'day', date: '2026-11-20' });
  await expect.element(page.getByLabelText('Show price periods')).toBeVisible();
  await expect.element(page.getByRole('group', { name: 'Show as', exact: true })).not.toBeInTheDocument();
  await page.getByRole('radio', { name: 'Table' }).click({ force: true });
  await expect.element(page.getByLabelText('Show price periods')).not.toBeInTheDocument();
});

test.each([320, 375])('at %i px the ways are one row, and the table says that it scrolls', async (width) => {
  await page.viewport(width, 800);
  const widget = mount({ view: 'range' });
  const zoom = page.getByRole('group', { name: 'Part of the chart shown' });
  await expect.element(zoom).toBeVisible();
  const tops = (selector: string): number =>
    new Set(
      [...root(widget).querySelectorAll(selector)].map((each) =>
        Math.round(each.getBoundingClientRect().top),
      ),
    ).size;
  expect([tops('.views label'), tops('.plot-zoom button')]).toEqual([1, 1]);
  await expect.element(page.getByText('Scroll sideways for all columns.')).toBeVisible();
  const label = [...root(widget).querySelectorAll<HTMLElement>('.views label span')];
  for (const each of label) {
    const { left, right } = each.parentElement!.getBoundingClientRect();
    expect(each.getBoundingClientRect().width).toBeLessThanOrEqual(right - left);
  }
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

test('the title of a day stands in one line at 1280 px', async () => {
  await page.viewport(1280, 900);
  mount({ view: 'day', date: '2026-11-20' });
  const title = page.getByRole('heading', { name: 'Friday 20 November, quarter by quarter' });
  await expect.element(title).toBeVisible();
  const { height } = title.element().getBoundingClientRect();
  expect(height).toBeLessThan(2 * Number.parseFloat(getComputedStyle(title.element()).fontSize));
});
