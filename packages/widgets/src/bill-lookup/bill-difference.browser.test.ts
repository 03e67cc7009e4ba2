import type { Bill } from '@mains/contract';
import { configure } from '@mains/ui';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PageNetwork } from '../../../../test/support/page-network.js';
import {
  mayBill,
  octoberBill,
  septemberBill,
  withSummary,
} from '../bill-difference/pictured-bills.fixture.js';
import { NOW, OctoberBackend, TOKENS } from './october-backend.fixture.js';
import type { MainsBillLookupElement, NavigationRequestedDetail } from './index.js';
import './define.js';

const API = 'https://api.riverbend.example/v1';
const asked: string[] = [];

let backend: OctoberBackend;
let network: PageNetwork;
let served: readonly Bill[];

/** The utility of the other tests, with the bills of the pictures. */
async function answer(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace('/v1', '');
  asked.push(path);
  for (const [start, instead] of backend.instead) if (path.startsWith(start)) return instead();
  const bill = served.find(({ summary }) => path === `/bills/${summary.id}`);
  if (bill) return Response.json(bill);
  if (/^\/accounts\/\w+\/bills$/.test(path)) {
    const overdueTotal = { amountMinor: 0, currency: 'CNY' };
    return Response.json({ items: served.map(({ summary }) => summary), overdueTotal });
  }
  return backend.answer(request);
}

beforeEach(() => {
  asked.length = 0;
  served = [octoberBill, septemberBill, mayBill];
  backend = new OctoberBackend();
  network = new PageNetwork(answer);
  configure({ api: API, locale: 'en', now: () => NOW, session: { getToken: () => TOKENS.full } });
});

afterEach(() => {
  document.body.replaceChildren();
  network.restore();
  localStorage.clear();
});

function mount(properties: Partial<MainsBillLookupElement> = {}): MainsBillLookupElement {
  const widget = Object.assign(document.createElement('mains-bill-lookup'), properties);
  document.body.append(widget);
  return widget;
}

const title = (name: string | RegExp): ReturnType<typeof page.getByRole> =>
  page.getByRole('heading', { name });
const compareAny = page.getByRole('button', { name: 'Compare any two bills' });
const earlier = page.getByRole('combobox', { name: 'From the bill of' });

function wayOfPage(prevent: boolean): NavigationRequestedDetail[] {
  const details: NavigationRequestedDetail[] = [];
  const listen = (event: Event): void => {
    details.push((event as CustomEvent<NavigationRequestedDetail>).detail);
    if (prevent) event.preventDefault();
  };
  document.body.addEventListener('mains-navigation-requested', listen, { once: true });
  return details;
}

describe('why the bill is more', () => {
  test('stands beside the history, after the bill itself has come', async () => {
    const widget = mount();
    await expect.element(title('Why is it ¥86.40 more than last month?')).toBeVisible();
    await expect.element(page.getByText('+¥51.56')).toBeVisible();
    await expect.element(page.getByText('15.78 + 51.56 + 20.78 + 8.28 − 10.00 = 86.40')).toBeVisible();
    expect(asked.indexOf('/bills/oct')).toBeLessThan(asked.indexOf('/bills/sep'));
    const box = (part: string): DOMRect =>
      widget.shadowRoot!.querySelector(`[part=${part}]`)!.getBoundingClientRect();
    expect(box('difference').top).toBeCloseTo(box('history').top, 0);
    expect(box('difference').right).toBeLessThan(box('history').left);
  });

  test('follows the bill that is shown', async () => {
    mount();
    await expect.element(title(/¥86\.40 more/)).toBeVisible();
    await page.getByRole('button', { name: 'Earlier bill' }).click();
    await expect.element(title(/^Why is it ¥\d+\.\d\d more than in May 2026\?$/)).toBeVisible();
  });

  test('is left out for the first bill; the history has the room', async () => {
    const widget = mount({ month: '2026-05' });
    await expect.element(title(/^Last \d+ months$/)).toBeVisible();
    expect(widget.shadowRoot!.querySelector('[part=difference]')).toBeNull();
    await expect.element(compareAny).toBeVisible();
  });

  test('there is nothing to compare with one bill', async () => {
    served = [octoberBill];
    mount();
    await expect.element(title('Every line of this bill')).toBeVisible();
    await expect.element(compareAny).not.toBeInTheDocument();
  });

  test('a bill that was cancelled says so', async () => {
    served = [withSummary(octoberBill, { status: 'cancelled' }), septemberBill];
    mount({ month: '2026-10' });
    await expect
      .element(page.getByText('The October bill was cancelled and is not to be paid.'))
      .toBeVisible();
  });

  test('does not take the bill with it when the other bill does not come', async () => {
    backend.instead.set('/bills/sep', () => new Response('{}', { status: 500 }));
    mount();
    await expect
      .element(page.getByText('The September 2026 bill did not arrive.'), { timeout: 10_000 })
      .toBeVisible();
    await expect.element(title('Every line of this bill')).toBeVisible();
    backend.instead.clear();
    await page.getByRole('button', { name: 'Fetch it again' }).click();
    await expect.element(page.getByText('+¥51.56')).toBeVisible();
  });
});

test('amounts that cannot be compared leave the bill on screen', async () => {
  const total = (amountMinor: number): Bill['summary']['total'] => ({ amountMinor, currency: 'CNY' });
  served = [
    withSummary(octoberBill, { total: total(Number.MAX_SAFE_INTEGER) }),
    withSummary(septemberBill, { total: total(-Number.MAX_SAFE_INTEGER) }),
  ];
  const widget = mount();
  await expect.element(page.getByText('We cannot compare these two bills.')).toBeVisible();
  await expect.element(title('Every line of this bill')).toBeVisible();
  await compareAny.click();
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'To the bill of' }), 'October 2026');
  const said = (): string | null | undefined =>
    widget.shadowRoot?.querySelector('[aria-live=polite]')?.textContent;
  await expect.poll(said).toBe('We cannot compare these two bills.');
});

describe('any two bills', () => {
  test('are the page’s business when it takes over', async () => {
    const told = wayOfPage(true);
    mount();
    await compareAny.click();
    expect(told).toEqual([
      {
        to: 'bill-comparison',
        accountId: 'acc',
        serviceId: 'svc',
        commodity: 'electricity',
        billId: 'oct',
        month: '2026-10',
        previousBillId: 'sep',
      },
    ]);
    await expect.element(earlier).not.toBeInTheDocument();
  });

  test('are chosen in place when it does not, and there is a way back', async () => {
    const told = wayOfPage(false);
    const widget = mount();
    await compareAny.click();
    await expect.element(earlier).toBeVisible();
    await expect.poll(() => widget.shadowRoot?.activeElement?.id).toBe('compare-before');
    expect(told).toHaveLength(1);
    await userEvent.selectOptions(earlier, 'May 2026');
    await expect.element(title(/more than in May 2026\?$/)).toBeVisible();
    const said = (): string | null | undefined =>
      widget.shadowRoot?.querySelector('[aria-live=polite]')?.textContent;
    await expect.poll(said).toMatch(/^October 2026 is ¥\d+\.\d\d more than May 2026\.$/);
    await page.getByRole('button', { name: 'Back to this bill' }).click();
    await expect.element(title('Why is it ¥86.40 more than last month?')).toBeVisible();
    await expect.element(earlier).not.toBeInTheDocument();
  });

  test('the choice ends with the bill it was made on', async () => {
    mount();
    await compareAny.click();
    await expect.element(earlier).toBeVisible();
    await page.getByRole('button', { name: 'Earlier bill' }).click();
    await expect.element(title('September bill')).toBeVisible();
    await expect.element(earlier).not.toBeInTheDocument();
  });
});
