import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { MainsBillLookupElement } from './index.js';
import {
  lookupPage,
  accountNumber,
  as,
  focused,
  focusedText,
  guest,
  heard,
  lookUp,
  meterNumber,
  mount,
  notice,
  title,
} from './lookup-page.test-data.js';
import { TOKENS } from './october-backend.fixture.js';

const stage = lookupPage();

describe('a customer', () => {
  test('goes from bill to bill; cancelled ones are stepped over and told', async () => {
    const opened = heard<{ month: string; billId: string }>('mains-bill-opened');
    mount({ session: as(TOKENS.full) });
    await expect.element(title('October bill')).toBeVisible();
    await expect
      .element(page.getByRole('button', { name: 'Later bill' }))
      .toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(page.getByRole('button', { name: 'Earlier bill' }));
    await expect.element(title('September bill')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'See the cancelled bill' }));
    await expect.element(page.getByText('This bill was cancelled. Please do not pay it.')).toBeVisible();
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Bill' }), 'August 2026');
    await expect.element(title('August bill')).toBeVisible();
    await expect.element(page.getByText('54 days late')).toBeVisible();
    expect(opened.map(({ billId }) => billId)).toEqual(['sep2', 'sep1', 'aug']);
  });

  test('opens the month that the page asks for, also later', async () => {
    const widget = mount({ session: as(TOKENS.full), month: '2026-08' });
    await expect.element(title('August bill')).toBeVisible();
    widget.month = '2026-10';
    await expect.element(title('October bill')).toBeVisible();
    widget.month = '2025-01';
    await expect.element(title('No bill for January 2025')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'See the newest bill' }));
    await expect.element(title('October bill')).toBeVisible();
  });

  test('changes the service; a prepaid one has no bills and says why', async () => {
    mount({ session: as(TOKENS.full) });
    await userEvent.click(page.getByRole('radio', { name: 'Gas' }));
    await expect.element(title('No bills: this is prepaid')).toBeVisible();
    await userEvent.click(page.getByRole('radio', { name: 'Electricity' }));
    await expect.element(title('October bill')).toBeVisible();
  });

  test('keeps a bill that was opened while the page says the same of it, and a chosen service', async () => {
    const services = heard<{ commodity: string }>('mains-service-changed');
    const widget = mount({ session: as(TOKENS.full) });
    document.body.addEventListener('mains-bill-opened', (event) => {
      const { commodity, month } = event.detail;
      Object.assign(widget, { commodity, month });
    });
    document.body.addEventListener('mains-service-changed', (event) => {
      const { commodity } = event.detail;
      Object.assign(widget, { commodity, month: undefined });
    });
    await userEvent.click(page.getByRole('button', { name: 'Earlier bill' }));
    await userEvent.click(page.getByRole('button', { name: 'See the cancelled bill' }));
    await expect.element(page.getByText('This bill was cancelled. Please do not pay it.')).toBeVisible();
    await userEvent.click(page.getByRole('radio', { name: 'Gas' }));
    await expect.element(title('No bills: this is prepaid')).toBeVisible();
    await userEvent.click(page.getByRole('radio', { name: 'Electricity' }));
    await expect.element(title('October bill')).toBeVisible();
    expect(services.map(({ commodity }) => commodity)).toEqual(['gas', 'electricity']);
  });

  test('finds one of forty accounts by keyboard, and gets it again the next time', async () => {
    const changed = heard<{ accountId: string }>('mains-account-changed');
    const session = as(TOKENS.many);
    const widget = mount({ session });
    await expect.element(title('October bill')).toBeVisible();
    const change = page.getByRole('button', { name: 'Change account' });
    (change.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(notice(/^40 accounts$/)).toBeVisible();
    await userEvent.keyboard('corner');
    await expect.element(notice(/^1 account$/)).toBeVisible();
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.element(page.getByText('5500 1000 17')).toBeVisible();
    expect(changed).toEqual([{ accountId: 'acc17' }]);
    await expect.poll(() => focusedText(widget)).toBe('October bill');
    widget.remove();
    mount({ session });
    await expect.element(page.getByText('5500 1000 17')).toBeVisible();
  });

  test('does not meet the choice of the person before', async () => {
    const widget = mount({ session: as(TOKENS.many) });
    await userEvent.click(page.getByRole('button', { name: 'Change account' }));
    await userEvent.click(page.getByRole('button', { name: /^5500 1000 17/ }));
    await expect.element(page.getByText('5500 1000 17')).toBeVisible();
    widget.session = as(TOKENS.full);
    await expect.element(page.getByText('4021 7738 06')).toBeVisible();
    await expect.element(title('October bill')).toBeVisible();
  });

  test('closes the list of accounts with Escape and is back at its button', async () => {
    const widget = mount({ session: as(TOKENS.many) });
    await userEvent.click(page.getByRole('button', { name: 'Change account' }));
    await userEvent.keyboard('nothing like it');
    await expect.element(notice(/No account matches “nothing like it”/)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => focused(widget)?.id).toBe('choose-account');
  });

  test('is told of arrears', async () => {
    stage.backend.overdueMinor = 32261;
    mount({ session: as(TOKENS.full) });
    await expect.element(page.getByText('¥322.61 is overdue.')).toBeVisible();
  });

  test('is warned when the bill does not add up', async () => {
    const { octoberBill, summary, cny } = await import('./october-bill.fixture.js');
    const wrong = { ...octoberBill(), summary: summary({ total: cny(24427) }) };
    stage.backend.instead.set('/bills/bill_oct', () => Response.json(wrong));
    mount({ session: as(TOKENS.full) });
    await expect.element(page.getByText('The lines of this bill do not add up to its total.')).toBeVisible();
  });

  test('sees the rest when only the lines do not come, and gets them on trying again', async () => {
    stage.backend.instead.set('/bills/', () => Response.json({ nonsense: true }));
    mount({ session: as(TOKENS.full) });
    await expect.element(title('October bill')).toBeVisible();
    await expect.element(notice(/We can’t show this right now/)).toBeVisible();
    stage.backend.instead.clear();
    await userEvent.click(page.getByRole('button', { name: 'Try again' }));
    await expect.element(page.getByText('Every line of this bill')).toBeVisible();
  });

  test('picks a month out of the history by arrow keys and opens it', async () => {
    const widget = mount({ session: as(TOKENS.full) });
    const october = page.getByRole('listbox').getByRole('option', { name: /^October 2026/ });
    await expect.element(october).toBeVisible();
    (october.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    await expect.poll(() => focused(widget)?.textContent).toContain('August 2026');
    await userEvent.click(page.getByRole('button', { name: 'Open the August bill' }));
    await expect.element(title('August bill')).toBeVisible();
  });

  test('reads the history as a table with every bill, the cancelled one too', async () => {
    mount({ session: as(TOKENS.full) });
    await userEvent.click(page.getByRole('button', { name: 'Show as a table' }));
    const table = page.getByRole('table', { name: 'All bills' });
    await expect.element(table.getByRole('cell', { name: 'Cancelled', exact: true })).toBeVisible();
    await expect.element(table.getByRole('cell', { name: 'Paid replaces a cancelled bill' })).toBeVisible();
    expect(table.getByRole('row').elements()).toHaveLength(5);
  });
});

describe('what a page may do', () => {
  test('an attribute that is taken away asks for what is shown without it', async () => {
    const widget = mount({ session: as(TOKENS.many) });
    await userEvent.click(page.getByRole('button', { name: 'Change account' }));
    await userEvent.click(page.getByRole('button', { name: /^5500 1000 17/ }));
    widget.setAttribute('account-id', 'acc17');
    await expect.element(page.getByText('5500 1000 17')).toBeVisible();
    widget.removeAttribute('account-id');
    await expect.element(page.getByText('5500 1000 00')).toBeVisible();
    widget.setAttribute('month', '2026-08');
    await expect.element(title('August bill')).toBeVisible();
    widget.removeAttribute('month');
    await expect.element(title('October bill')).toBeVisible();
  });

  test('what another widget shows moves this one nowhere', async () => {
    const session = as(TOKENS.many);
    const one = mount({ session });
    await expect.element(title('October bill')).toBeVisible();
    mount({ session, accountId: 'acc17' });
    await expect.element(page.getByText('5500 1000 17')).toBeVisible();
    one.requestUpdate();
    await one.updateComplete;
    expect(one.shadowRoot!.textContent).toContain('5500 1000 00');
  });

  test.each([
    ['month', '2026-13'],
    ['commodity', 'power'],
  ])('%s="%s" is told to the page as its mistake', async (name, value) => {
    const errors = heard<{ code: string; message: string }>('mains-error');
    const widget = mount({ session: as(TOKENS.full) });
    widget.setAttribute(name, value);
    await expect.poll(() => errors.map(({ code }) => code)).toEqual(['config-error']);
    expect(errors[0]?.message).toContain(name);
  });

  test('a service that is not supplied is not replaced by another one', async () => {
    mount({ session: as(TOKENS.full), commodity: 'water' });
    await expect.element(title('Water is not supplied on this account')).toBeVisible();
    await userEvent.click(page.getByRole('radio', { name: 'Electricity' }));
    await expect.element(title('October bill')).toBeVisible();
  });

  test('it is told which field of a bill was broken, and only then that a bill is shown', async () => {
    const errors = heard<{ code: string; message: string }>('mains-error');
    const loaded = heard('mains-loaded');
    const { octoberBill } = await import('./october-bill.fixture.js');
    const [peak, ...others] = octoberBill().lines;
    const price = { ...peak!.price!, value: 0.65 };
    stage.backend.instead.set('/bills/bill_oct', () =>
      Response.json({ ...octoberBill(), lines: [{ ...peak!, price }, ...others] }),
    );
    mount({ session: as(TOKENS.full) });
    await expect.poll(() => errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ code: 'contract', message: 'contract: lines[0].price.value' });
    expect(loaded).toEqual([]);
    stage.backend.instead.clear();
    await userEvent.click(page.getByRole('button', { name: 'Try again' }));
    await expect.poll(() => loaded).toHaveLength(1);
  });
});

describe('what is said and where the focus stands', () => {
  const said = (widget: MainsBillLookupElement): string | undefined =>
    widget.shadowRoot!.querySelector('[aria-live=polite]')?.textContent.trim();

  test('a service chosen by keyboard keeps the focus and is said', async () => {
    const widget = mount({ session: as(TOKENS.full) });
    const electricity = page.getByRole('radio', { name: 'Electricity' });
    await expect.element(electricity).toBeInTheDocument();
    (electricity.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => said(widget)).toBe('No bills: this is prepaid');
    expect(focused(widget)).toBe(page.getByRole('radio', { name: 'Gas' }).element());
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(() => said(widget)).toBe('October bill, Electricity: ¥244.26. Due Mon 30 Nov 2026');
    expect(focused(widget)).toBe(electricity.element());
  });

  test('an account whose bills cannot be shown leaves the way to the others', async () => {
    const widget = mount({ session: as(TOKENS.many) });
    await userEvent.click(page.getByRole('button', { name: 'Change account' }));
    stage.backend.instead.set('/accounts/acc17/bills', () =>
      Response.json({ title: 'no', status: 403, code: 'forbidden' }, { status: 403 }),
    );
    await userEvent.click(page.getByRole('button', { name: /^5500 1000 17/ }));
    await expect.poll(() => said(widget)).toBe('This is not yours to see.');
    expect(focusedText(widget)).toBe('Your bill');
    await expect.element(page.getByRole('button', { name: 'Change account' })).toBeVisible();
  });

  test('a guest whose account has no bill yet hears it', async () => {
    stage.backend.instead.set('/accounts/acc/bills', () =>
      Response.json({ items: [], overdueTotal: { amountMinor: 0, currency: 'CNY' } }),
    );
    const widget = mount({ session: guest() });
    await userEvent.fill(accountNumber, '4021 7738 06');
    await userEvent.fill(meterNumber, 'E-558 2047');
    await userEvent.click(lookUp);
    await expect.poll(() => focusedText(widget)).toBe('No bill yet');
    await expect.element(page.getByRole('button', { name: 'Look up another account' })).toBeVisible();
  });
});

describe('what can be done with a bill', () => {
  test('paying is offered only where the page takes payments, and is the page’s to do', async () => {
    const asked = heard<{ billId: string; amount: unknown }>('mains-payment-requested');
    const widget = mount({ session: as(TOKENS.full) });
    await expect.element(title('October bill')).toBeVisible();
    expect(page.getByRole('button', { name: /^Pay/ }).query()).toBeNull();
    widget.payable = true;
    await userEvent.click(page.getByRole('button', { name: 'Pay ¥244.26' }));
    expect(asked).toEqual([
      { billId: 'bill_oct', accountId: 'acc', amount: { amountMinor: 24426, currency: 'CNY' } },
    ]);
  });

  test('the PDF and the lines are saved under a name', async () => {
    const saved: string[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download);
    });
    mount({ session: as(TOKENS.full) });
    await userEvent.click(page.getByRole('button', { name: /^Download PDF/ }));
    await expect.poll(() => saved).toEqual(['RB-2026-10-408812']);
    await userEvent.click(page.getByRole('button', { name: 'Lines as CSV' }));
    await expect.poll(() => saved[1]).toBe('bill-2026-10-Electricity.csv');
    click.mockRestore();
  });

  test('a download that fails says so and can be tried again', async () => {
    const widget = mount({ session: as(TOKENS.full) });
    const download = page.getByRole('button', { name: /^Download PDF/ });
    await expect.element(download).toBeVisible();
    stage.backend.instead.set(
      '/bills/',
      () => new Response('<h1>Proxy</h1>', { headers: { 'Content-Type': 'text/html' } }),
    );
    await userEvent.click(download);
    await expect.element(notice(/The file did not arrive/)).toBeVisible();
    expect(widget.shadowRoot!.textContent).not.toContain('Proxy');
  });
});

test('hostile texts are shown as they were written', async () => {
  const { octoberBill } = await import('./october-bill.fixture.js');
  const [peak, ...others] = octoberBill().lines;
  const label = '<img src=x onerror=alert(1)>\u202E';
  stage.backend.instead.set('/bills/bill_oct', () =>
    Response.json({ ...octoberBill(), lines: [{ ...peak!, label, shortLabel: label }, ...others] }),
  );
  const widget = mount({ session: as(TOKENS.full) });
  await expect.element(page.getByRole('rowheader', { name: label })).toBeVisible();
  expect(widget.shadowRoot!.querySelector('img')).toBeNull();
});

test('an account that is not among theirs: the customer and the page are told', async () => {
  const errors = heard('mains-error');
  mount({ session: as(TOKENS.full), accountId: 'acc_nope' });
  await expect.element(title('This account is not among yours')).toBeVisible();
  expect(errors).toMatchObject([{ code: 'config-error', message: expect.stringContaining('"account-id"') }]);
});
