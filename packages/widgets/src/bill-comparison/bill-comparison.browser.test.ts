import { clientFor } from '@mains/client';
import { configure } from '@mains/ui';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PageNetwork } from '../../../../test/support/page-network.js';
import { ComparisonBackend, NOW, TOKENS } from './comparison-backend.fixture.js';
import type { ComparisonChangedDetail, MainsBillComparisonElement } from './index.js';
import './define.js';

const API = 'https://api.riverbend.example/v1';

let backend: ComparisonBackend;
let network: PageNetwork;

beforeEach(() => {
  backend = new ComparisonBackend();
  network = new PageNetwork(backend.answer);
  configure({ api: API, locale: 'en', now: () => NOW, session: { getToken: () => TOKENS.full } });
});

afterEach(() => {
  document.body.replaceChildren();
  network.restore();
  configure({ api: undefined, session: undefined, now: undefined });
});

function mount(properties: Partial<MainsBillComparisonElement> = {}): MainsBillComparisonElement {
  const widget = Object.assign(document.createElement('mains-bill-comparison'), properties);
  document.body.append(widget);
  return widget;
}

const earlier = page.getByRole('combobox', { name: 'From the bill of' });
const later = page.getByRole('combobox', { name: 'To the bill of' });
const title = (name: string | RegExp): ReturnType<typeof page.getByRole> =>
  page.getByRole('heading', { name });
/** What was said to assistive technology. */
const said = (): string =>
  document.querySelector('mains-bill-comparison')?.shadowRoot?.querySelector('[aria-live=polite]')
    ?.textContent ?? '';

function changes(): ComparisonChangedDetail[] {
  const details: ComparisonChangedDetail[] = [];
  document.body.addEventListener('mains-comparison-changed', (event) => details.push(event.detail));
  return details;
}

describe('without being told which', () => {
  test('shows the newest bill against the one before it, step by step', async () => {
    mount();
    await expect.element(title('Why is it ¥86.40 more than last month?')).toBeVisible();
    const steps = page.getByRole('list', { name: 'From the September bill to the October bill' });
    const rows = steps.getByRole('listitem');
    await expect.poll(() => rows.elements().length).toBe(7);
    expect(rows.elements().map((row) => row.querySelector('b')?.textContent)).toEqual([
      '¥157.86',
      '+¥15.78',
      '+¥51.56',
      '+¥20.78',
      '+¥8.28',
      '−¥10.00',
      '¥244.26',
    ]);
    await expect.element(page.getByText('15.78 + 51.56 + 20.78 + 8.28 − 10.00 = 86.40')).toBeVisible();
    await expect.element(earlier).toHaveDisplayValue(/^\s*September 2026\s*$/);
    await expect.element(later).toHaveDisplayValue(/^\s*October 2026\s*$/);
  });

  test('says the same in sentences, by whose they are', async () => {
    mount();
    await expect.element(title('Yours to change: +¥72.34')).toBeVisible();
    await expect.element(title('Outside your control: +¥14.06')).toBeVisible();
    await expect
      .element(page.getByText('¥15.78 more because the bill covers 33 days instead of 30.'))
      .toBeVisible();
  });
});

describe('choosing', () => {
  test('another bill: it is said, and the page is told', async () => {
    const told = changes();
    mount();
    await expect.element(title(/¥86\.40 more/)).toBeVisible();
    const list = earlier.element() as HTMLElement;
    list.focus();
    await userEvent.selectOptions(earlier, 'May 2026');
    await expect.element(title(/^Why is it ¥\d+\.\d\d more than in May 2026\?$/)).toBeVisible();
    await expect.poll(said).toMatch(/^October 2026 is ¥\d+\.\d\d more than May 2026\.$/);
    expect(told).toEqual([
      { accountId: 'acc', serviceId: 'svc', commodity: 'electricity', beforeId: 'may', afterId: 'oct' },
    ]);
    expect(document.querySelector('mains-bill-comparison')?.shadowRoot?.activeElement).toBe(list);
  });

  test('a later bill as the earlier one: they change places, and that is said', async () => {
    mount({ beforeId: 'may', afterId: 'sep' });
    await expect.element(title(/in May 2026/)).toBeVisible();
    await userEvent.selectOptions(earlier, 'October 2026');
    await expect.element(title('Why is it ¥86.40 more than last month?')).toBeVisible();
    await expect.element(earlier).toHaveDisplayValue(/^\s*September 2026\s*$/);
    await expect.element(later).toHaveDisplayValue(/^\s*October 2026\s*$/);
    await expect.poll(said).toContain('The earlier bill stands first.');
    await expect.element(page.getByText('The earlier bill stands first.', { exact: true })).toBeVisible();
  });

  test('a later bill as the earlier one stays there while a bill comes after it', async () => {
    mount({ beforeId: 'ancient', afterId: 'may' });
    await expect.element(later).toHaveDisplayValue(/May 2026/);
    await userEvent.selectOptions(earlier, 'September 2026');
    await expect.element(earlier).toHaveDisplayValue(/^\s*September 2026\s*$/);
    await expect.element(later).toHaveDisplayValue(/^\s*October 2026\s*$/);
    const notice = 'The second bill was moved on to the one after your choice.';
    await expect.element(page.getByText(notice, { exact: true })).toBeVisible();
    await expect.poll(said).toContain(notice);
  });

  test('no bill can be set beside itself', async () => {
    mount();
    await expect.element(earlier).toBeVisible();
    const off = (list: typeof earlier): string[] =>
      [...list.element().querySelectorAll('option')]
        .filter((option) => option.disabled)
        .map((option) => option.textContent.trim());
    expect([off(earlier), off(later)]).toEqual([['October 2026'], ['September 2026']]);
  });

  test('a cancelled bill is marked in the list and called so when it is shown', async () => {
    mount();
    await expect.element(earlier).toBeVisible();
    await userEvent.selectOptions(earlier, 'September 2026, cancelled');
    await expect
      .element(page.getByText('The September bill was cancelled and is not to be paid.'))
      .toBeVisible();
  });

  test('the page may follow: the same bills as attributes change nothing', async () => {
    const widget = mount();
    widget.addEventListener('mains-comparison-changed', (event) => {
      const { beforeId, afterId } = event.detail;
      widget.setAttribute('before', beforeId);
      widget.setAttribute('after', afterId);
    });
    await expect.element(earlier).toBeVisible();
    await userEvent.selectOptions(earlier, 'May 2026');
    await expect.element(title(/in May 2026/)).toBeVisible();
    widget.removeAttribute('before');
    widget.removeAttribute('after');
    await expect.element(title('Why is it ¥86.40 more than last month?')).toBeVisible();
  });
});

test('another person sees their own bills: nothing of what was chosen before is asked for', async () => {
  mount();
  await expect.element(earlier).toBeVisible();
  await userEvent.selectOptions(earlier, 'May 2026');
  await expect.element(title(/in May 2026/)).toBeVisible();
  configure({ session: { getToken: () => TOKENS.other } });
  await expect.element(title('Why is it ¥86.40 more than last month?')).toBeVisible();
  await expect.element(earlier).toHaveDisplayValue(/^\s*September 2026\s*$/);
  expect(backend.foreign).toEqual([]);
});

test('nothing that was chosen outlives a sign-out', async () => {
  let token: string = TOKENS.full;
  const session = { getToken: () => token };
  configure({ session });
  mount();
  await expect.element(earlier).toBeVisible();
  await userEvent.selectOptions(earlier, 'May 2026');
  await expect.element(title(/in May 2026/)).toBeVisible();
  token = TOKENS.other;
  clientFor({ apiBase: API, session }).session.askHostAgain();
  await expect.element(title('Why is it ¥86.40 more than last month?')).toBeVisible();
  expect(backend.foreign).toEqual([]);
});

describe('bills that are asked for', () => {
  test('lead to their service by themselves', async () => {
    mount({ afterId: 'water-sep' });
    await expect.element(title('Only one bill so far')).toBeVisible();
  });

  test('may be older than the history', async () => {
    mount({ beforeId: 'ancient', afterId: 'oct' });
    await expect.element(title('Why is it ¥86.40 more than in September 2023?')).toBeVisible();
    await expect.element(earlier).toHaveDisplayValue(/^\s*September 2023\s*$/);
  });

  test('of two services cannot be compared, and there is a way on', async () => {
    mount({ beforeId: 'water-sep', afterId: 'oct' });
    await expect.element(title('These bills are not of one service')).toBeVisible();
    await page.getByRole('button', { name: 'Compare the two newest bills' }).click();
    await expect.element(title('Why is it ¥86.40 more than last month?')).toBeVisible();
  });

  test('that are not there are said to be gone, with a way on', async () => {
    mount({ afterId: 'nowhere' });
    await expect.element(page.getByText('We could not find this.').first()).toBeVisible();
    await page.getByRole('button', { name: 'Compare the two newest bills' }).click();
    await expect.element(title('Why is it ¥86.40 more than last month?')).toBeVisible();
  });
});

describe('when something is missing', () => {
  test('one of the two bills: which one is said, the other choice stays, and it can be fetched again', async () => {
    backend.instead.set('/bills/sep', () => new Response('{}', { status: 500 }));
    mount();
    await expect
      .element(page.getByText('The September 2026 bill did not arrive.'), { timeout: 10_000 })
      .toBeVisible();
    await expect.element(later).toBeVisible();
    backend.instead.clear();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(title('Why is it ¥86.40 more than last month?')).toBeVisible();
    await expect.element(page.getByText('+¥15.78')).toBeVisible();
  });

  test('both of them, one after the other: the lists stay where they are', async () => {
    backend.instead.set('/bills/sep', () => new Response('{}', { status: 500 }));
    backend.instead.set('/bills/may', () => new Response('{}', { status: 500 }));
    mount();
    await expect
      .element(page.getByText('The September 2026 bill did not arrive.'), { timeout: 10_000 })
      .toBeVisible();
    await userEvent.selectOptions(later, 'May 2026');
    await expect
      .element(page.getByText('The May 2026 bill did not arrive.'), { timeout: 10_000 })
      .toBeVisible();
    await expect.element(earlier).toBeVisible();
  });

  test('there is one bill only: when the next one comes', async () => {
    configure({ session: { getToken: () => TOKENS.one } });
    mount();
    await expect.element(title('Only one bill so far')).toBeVisible();
    await expect
      .element(page.getByText(/There is the bill for October 2026\. The next one comes about Fri 4 Dec\.$/))
      .toBeVisible();
  });

  test('a service that is prepaid has no bills', async () => {
    mount({ commodity: 'gas' });
    await expect.element(title('No bills: this is prepaid')).toBeVisible();
  });
});

test('a guest who has proved an account compares its bills', async () => {
  const session = { getToken: () => undefined };
  configure({ session });
  mount();
  await expect.element(page.getByText('Sign in to compare your bills')).toBeVisible();
  await clientFor({ apiBase: API, session }).session.signInAsGuest(
    { accountNumber: '4021773806', proof: { kind: 'meter-number', value: 'E-558 2047' } },
    { locale: 'en' },
  );
  await expect.element(title('Why is it ¥86.40 more than last month?')).toBeVisible();
});

test('a page that signs nobody in says whom to call', async () => {
  configure({ session: undefined });
  mount();
  const call = page.getByRole('link', { name: 'Call 600 0123' });
  await expect.element(call).toHaveAttribute('href', 'tel:6000123');
  expect(page.getByRole('button', { name: 'Sign in' }).elements()).toEqual([]);
});
