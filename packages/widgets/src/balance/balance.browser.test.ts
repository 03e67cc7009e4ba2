import { configure } from '@mains/ui';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PageNetwork } from '../../../../test/support/page-network.js';
import { BalanceBackend, cny, NOW, service, summary, TOKENS } from './balance.fixture.js';
import type { MainsBalanceElement } from './index.js';
import './define.js';

const API = 'https://api.riverbend.example/v1';

let backend: BalanceBackend;
let network: PageNetwork;

beforeEach(() => {
  backend = new BalanceBackend();
  network = new PageNetwork(backend.answer);
  configure({ api: API, locale: 'en', now: () => NOW, session: undefined });
});

afterEach(() => {
  document.body.replaceChildren();
  network.restore();
  localStorage.clear();
});

/** Sessions are told apart by their object: a new one means an empty cache. */
const as = (token: string): { getToken: () => string } => ({ getToken: () => token });

function mount(properties: Partial<MainsBalanceElement> = {}): MainsBalanceElement {
  const widget = Object.assign(document.createElement('mains-balance'), {
    session: as(TOKENS.full),
    ...properties,
  });
  document.body.append(widget);
  return widget;
}

function heard(name: string, { takesOver = true }: { takesOver?: boolean } = {}): unknown[] {
  const details: unknown[] = [];
  const listen = (event: Event): void => {
    details.push((event as CustomEvent).detail);
    if (takesOver) event.preventDefault();
  };
  document.body.addEventListener(name, listen);
  return details;
}

const button = (name: string): ReturnType<typeof page.getByRole> =>
  page.getByRole('button', { name, exact: true });
const words = (text: string | RegExp): ReturnType<typeof page.getByText> => page.getByText(text).first();
const seen = (text: string | RegExp): Promise<void> => expect.element(words(text)).toBeVisible();

const october = {
  accountId: 'acc',
  serviceId: 'svc_electricity',
  commodity: 'electricity',
  month: '2026-10',
};

describe('what the page is asked for', () => {
  test('to pay: the bill and what is outstanding', async () => {
    const asked = heard('mains-payment-requested');
    mount({ payable: true });
    await userEvent.click(button('Pay ¥244.26'));
    expect(asked).toEqual([
      {
        accountId: 'acc',
        billId: 'bill_electricity_2026-10',
        amount: { amountMinor: 24426, currency: 'CNY' },
      },
    ]);
  });

  test('to top up: the service and what is left', async () => {
    const asked = heard('mains-top-up-requested');
    mount({ payable: true });
    await userEvent.click(button('Top up: gas'));
    expect(asked).toEqual([
      {
        accountId: 'acc',
        serviceId: 'svc_gas',
        commodity: 'gas',
        credit: { amountMinor: 3820, currency: 'CNY' },
      },
    ]);
  });

  test('to show a bill, and what made it change', async () => {
    const asked = heard('mains-navigation-requested');
    mount();
    await userEvent.click(button('See the bill: electricity'));
    await userEvent.click(button('Why is it ¥86.40 more?'));
    expect(asked).toEqual([
      { to: 'bill', ...october, billId: 'bill_electricity_2026-10' },
      {
        to: 'bill-comparison',
        ...october,
        billId: 'bill_electricity_2026-10',
        previousBillId: 'bill_electricity_2026-09',
      },
    ]);
  });

  test('nothing of money where the page takes none', async () => {
    mount();
    await seen('¥244.26');
    expect(page.getByRole('button', { name: /^(Pay|Top up)/ }).elements()).toEqual([]);
  });
});

describe('what is asked of the utility', () => {
  const paths = (): string[] => network.log.map((line) => line.replace('GET /v1', '')).sort();

  test('each thing once, and no promises while nothing is late', async () => {
    mount();
    await seen('Almost half is electricity at peak times.');
    expect(paths()).toEqual([
      '/accounts',
      '/accounts/acc/balances',
      '/accounts/acc/bills',
      '/bills/bill_electricity_2026-10',
      '/utility',
    ]);
  });

  test('no bill in full where there is nothing to pay', async () => {
    backend.bills = backend.bills.filter(({ status }) => status === 'paid');
    mount();
    await seen('Nothing to pay');
    expect(paths()).toEqual(['/accounts', '/accounts/acc/balances', '/accounts/acc/bills', '/utility']);
  });
});

describe('a bill that is late', () => {
  beforeEach(() => {
    backend.services = [service('electricity')];
    backend.bills = [summary('electricity', 'overdue', { dueOn: '2026-08-31' })];
    backend.arrears = [
      { stage: 'reminder', on: '2026-09-07' },
      { stage: 'notice', on: '2026-11-19' },
    ];
  });

  test('tells what happens next as a list, and after a notice the first right and the number stand in view', async () => {
    mount();
    await seen('We may cut off your electricity on Thu 26 Nov at the earliest.');
    const stations = page
      .getByRole('listitem')
      .elements()
      .map((item) => item.textContent.replaceAll(/\s+/g, ' ').trim());
    expect(stations).toEqual([
      'Due Mon 31 Aug',
      'Reminder Mon 7 Sep',
      'Notice of cut-off Thu 19 Nov Today',
      'Cut-off not before Thu 26 Nov',
      'Reconnection within 24 hours of paying what is overdue',
    ]);
    await seen('You can ask for instalments.');
    const call = page.getByRole('link', { name: '600 0123' });
    await expect.element(call).toBeVisible();
    await expect.element(call).toHaveAttribute('href', 'tel:6000123');
    await expect.element(page.getByText('Nobody is cut off at night. (Law)')).not.toBeVisible();
    await userEvent.click(page.getByText('Your other rights'));
    await expect.element(page.getByText('Nobody is cut off at night. (Law)')).toBeVisible();
  });

  test('of several late bills the button says which it pays, and the sum that is needed is told', async () => {
    backend.bills = [
      summary('electricity', 'overdue', { id: 'later', dueOn: '2026-09-30', outstanding: cny(20000) }),
      summary('electricity', 'overdue', { dueOn: '2026-08-31', outstanding: cny(10000) }),
    ];
    mount({ payable: true });
    await seen('To stop this, pay what is overdue, ¥300.00, before Thu 26 Nov.');
    await expect.element(page.getByRole('button', { name: 'Pay the oldest, ¥100.00' })).toBeVisible();
  });

  test('before a notice, and with time left, the rights are a press away', async () => {
    backend.bills = [summary('electricity', 'overdue', { dueOn: '2026-11-20' })];
    backend.arrears = [];
    mount();
    await seen('What happens next');
    await expect.element(page.getByText('You can ask for instalments.')).not.toBeVisible();
    await userEvent.click(page.getByText('Your rights, and how to ask for more time'));
    await expect.element(page.getByText('You can ask for instalments.')).toBeVisible();
  });

  test('changes its language with the page', async () => {
    mount();
    await seen('What happens next');
    configure({ locale: 'zh-CN' });
    await seen('接下来会怎样');
    await seen('最早可能在11月26日（周四）停止供电。');
    configure({ locale: 'en' });
    await expect.element(words('What happens next')).toBeVisible();
  });

  test('without the promises it tells what has happened and no more', async () => {
    backend.broken = ['/promise-profile'];
    mount();
    await seen('This bill is late. Call us if you cannot pay it now.');
    await seen('Notice of cut-off');
    expect(page.getByText('Cut-off', { exact: true }).elements()).toEqual([]);
  });

  test('without the balances it does not say that nothing was sent', async () => {
    backend.broken = ['/balances'];
    mount();
    await seen('85 days late');
    expect(page.getByText('What happens next').elements()).toEqual([]);
  });
});

describe('when a part does not arrive', () => {
  test('balances: bills are shown, and asking again brings the rest', async () => {
    backend.broken = ['/balances'];
    mount();
    await seen('We can’t show what is left right now.');
    await seen('¥244.26');
    backend.broken = [];
    await userEvent.click(button('Try again'));
    await expect.element(words('Below your ¥40 alert')).toBeVisible();
  });

  test('the bill in full: the card does without its strip', async () => {
    backend.broken = ['/bills/bill_electricity_2026-10'];
    const errors = heard('mains-error');
    mount();
    await seen('Why is it ¥86.40 more?');
    await expect.poll(() => errors.length, { timeout: 10_000 }).toBe(1);
    expect(page.getByText('Almost half').elements()).toEqual([]);
  });
});

describe('whose balance it is', () => {
  const choice = page.getByRole('combobox', { name: 'Account' });

  test('a choice among several, told to the page and remembered', async () => {
    const changed = heard('mains-account-changed');
    const widget = mount({ session: as(TOKENS.two) });
    await seen('One bill to pay for this account');
    (choice.element() as HTMLElement).focus();
    await userEvent.selectOptions(choice, 'acc2');
    await seen('No bill yet');
    expect(changed).toEqual([{ accountId: 'acc2' }]);
    await expect
      .poll(() => widget.shadowRoot?.querySelector('[aria-live=polite]')?.textContent)
      .toBe('Nothing to pay for this account');
    expect(widget.shadowRoot?.activeElement?.localName).toBe('select');

    widget.remove();
    mount({ session: as(TOKENS.two) });
    await seen('No bill yet');
  });

  test('what the page asks for wins over what was remembered and chosen', async () => {
    const widget = mount({ session: as(TOKENS.two), accountId: 'acc' });
    await seen('¥244.26');
    await userEvent.selectOptions(choice, 'acc2');
    await seen('No bill yet');
    widget.accountId = 'acc2';
    await widget.updateComplete;
    await seen('No bill yet');
    widget.accountId = 'acc';
    await expect.element(words('¥244.26')).toBeVisible();
  });

  test('an account that is not theirs is not replaced by another', async () => {
    const errors = heard('mains-error');
    mount({ accountId: 'somebody-else' });
    await seen('This page asks for an account that does not belong to your sign-in.');
    expect(errors).toMatchObject([
      { code: 'config-error', message: expect.stringContaining('"account-id"') },
    ]);
  });

  test('one service only', async () => {
    mount({ serviceId: 'svc_water' });
    await seen('¥62.30 paid on Thu 12 Nov.');
    expect(page.getByText('Electricity').elements()).toEqual([]);
    await expect.element(page.getByRole('heading', { name: 'Nothing to pay' })).toBeVisible();
  });

  test.each([
    ['a commodity that is not supplied', { commodity: 'gas' }, 'This account has no service of that kind.'],
    ['a commodity that does not exist', { commodity: 'steam' }, 'commodity'],
  ])('%s', async (_case, properties, text) => {
    backend.services = [service('electricity')];
    mount(properties);
    await expect.element(words(new RegExp(text))).toBeVisible();
  });
});

test('a page that signs nobody in says whom to call', async () => {
  mount({ session: undefined });
  const call = page.getByRole('link', { name: 'Call 600 0123' });
  await expect.element(call).toHaveAttribute('href', 'tel:6000123');
  expect(page.getByRole('button', { name: 'Sign in' }).elements()).toEqual([]);
});
