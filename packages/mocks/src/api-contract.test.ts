import {
  faultIn,
  type Account,
  type AccountPage,
  type Bill,
  type BillPage,
  type BillSummary,
  type ShapeOf,
  type Utility,
} from '@mains/contract';
import {
  accountShape,
  billShape,
  sessionShape,
  utilityShape,
  accountPageShape,
  billPageShape,
} from '@mains/contract/shapes';
import { checkBill, historyMonths } from '@mains/domain';
import { describe, expect, it } from 'vitest';
import { createRiverbend } from './index.js';
import { ask, read, readAll } from './riverbend.test-support.js';

function expectValid<T>(shape: ShapeOf<T>, value: unknown): void {
  expect(faultIn(shape, value)).toBeUndefined();
}

const riverbend = createRiverbend();
const everyone = riverbend.personas.flatMap(({ id }) =>
  ['en', 'zh-CN'].map((language): [string, string] => [id, language]),
);

describe('every answer keeps to the contract', () => {
  it.each(everyone)('for %s in %s', async (personaId, language) => {
    const as = { token: riverbend.tokenFor(personaId), language };
    const valid = async <Body>(validator: ShapeOf<Body>, path: string): Promise<Body> => {
      const response = await ask(riverbend, path, as);
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Type')).toBe('application/json');
      expect(response.headers.get('Content-Language')).toBe(language);
      const body: unknown = await response.json();
      expectValid(validator, body);
      return body as Body;
    };
    const utility = await valid<Utility>(utilityShape, '/utility');
    expect(utility.name).toBe(language === 'en' ? 'Riverbend Utilities' : '江湾公用');
    await valid(sessionShape, '/session');
    await valid<AccountPage>(accountPageShape, '/accounts');
    const accounts = await readAll<AccountPage>(riverbend, '/accounts', as);
    for (const account of accounts) {
      expect(await valid<Account>(accountShape, `/accounts/${account.id}`)).toEqual(account);
    }
    // A few of the forty will do: they are made alike.
    for (const { id } of accounts.slice(0, 3).concat(accounts.slice(38))) {
      await valid<BillPage>(billPageShape, `/accounts/${id}/bills`);
      for (const summary of await readAll<BillPage>(riverbend, `/accounts/${id}/bills`, as)) {
        const bill = await valid<Bill>(billShape, `/bills/${summary.id}`);
        expect(bill.summary).toEqual(summary);
        expect(checkBill(bill)).toEqual({ addsUp: true, linesTotal: summary.total, discrepancies: [] });
      }
    }
  });

  it('leaves no English in Chinese answers', async () => {
    const as = { token: riverbend.tokenFor('wend-laundry'), language: 'zh-CN' };
    const [account] = await readAll<AccountPage>(riverbend, '/accounts', as);
    const [summary] = await readAll<BillPage>(riverbend, `/accounts/${account!.id}/bills`, as);
    const bill = await read<Bill>(riverbend, `/bills/${summary!.id}`, as);
    for (const { label, shortLabel = '', meaning = '' } of bill.lines) {
      expect(`${label}${shortLabel}${meaning}`).not.toMatch(/[A-Za-z]{2}/);
    }
  });
});

describe('the day of the pictures', () => {
  const as = { token: riverbend.tokenFor('mei-lin'), language: 'en' };

  async function bills(commodity: string): Promise<BillSummary[]> {
    const [account] = await readAll<AccountPage>(riverbend, '/accounts', as);
    const service = account!.premises[0]!.services.find((candidate) => candidate.commodity === commodity);
    const path = `/accounts/${account!.id}/bills?serviceId=${service!.id}`;
    return (await read<BillPage>(riverbend, path, as)).items;
  }

  it('has the October bill, due in six days, line by line', async () => {
    const [october, september] = await bills('electricity');
    expect(october).toMatchObject({
      status: 'due',
      month: '2026-10',
      period: { firstDate: '2026-10-01', lastDate: '2026-11-02' },
      dueOn: '2026-11-30',
      outstanding: { amountMinor: 24426, currency: 'CNY' },
    });
    expect(september).toMatchObject({
      status: 'paid',
      total: { amountMinor: 15786 },
      outstanding: { amountMinor: 0 },
    });
    const bill = await read<Bill>(riverbend, `/bills/${october!.id}`, as);
    expect(
      bill.lines.map(({ label, shortLabel, meaning, quantity, price, amount }) => [
        shortLabel ?? label,
        meaning,
        quantity?.value,
        price?.value,
        amount.amountMinor,
      ]),
    ).toEqual([
      ['Peak', '8 to 11 in the morning, 18 to 22 in the evening', '185', '0.65', 12025],
      ['Flat', 'All other hours', '113', '0.54', 6102],
      ['Valley', '23:00 to 07:00', '86', '0.30', 2580],
      ['Tier 2', 'Use above 286 kWh in 33 days', '98', '0.20', 1960],
      ['Daily charge', 'Your meter and the network', '33', '0.40', 1320],
      ['VAT', 'Paid on to the state', undefined, undefined, 1439],
      ['Promise credit', 'We missed your repair window on 14 Oct', undefined, undefined, -1000],
    ]);
    expect(bill.lines.at(-1)?.basis).toEqual({
      kind: 'note',
      text: 'Crew missed the window on 14 Oct',
      reference: 'C-1164',
    });
    expect(bill.meters).toEqual([{ number: 'E-558 2047', kind: 'smart' }]);
  });

  it('has thirteen months of history, the water paid, and no bill for prepaid gas', async () => {
    const history = historyMonths(await bills('electricity'), { until: '2026-10', months: 13 });
    expect(history.every(({ total }) => total !== undefined)).toBe(true);
    expect(history[0]?.total?.amountMinor).toBe(22894);
    const [water] = await bills('water');
    expect(water).toMatchObject({ status: 'paid', total: { amountMinor: 6230 }, issuedOn: '2026-11-12' });
    expect(await bills('gas')).toEqual([]);
  });

  it('knows what comes next', async () => {
    const [account] = await readAll<AccountPage>(riverbend, '/accounts', as);
    expect(account!.premises[0]!.services).toMatchObject([
      { commodity: 'electricity', nextReadingOn: '2026-12-02', nextBillOn: '2026-12-04' },
      { commodity: 'gas', payment: 'prepaid' },
      { commodity: 'water', nextBillOn: '2027-01-12' },
    ]);
  });
});

describe('time travel', () => {
  it('makes bills appear, fall due and become overdue', async () => {
    const moving = createRiverbend();
    const october = async (): Promise<[string | undefined, number]> => {
      const as = { token: moving.tokenFor('mei-lin') };
      const [account] = await readAll<AccountPage>(moving, '/accounts', as);
      const page = await read<BillPage>(moving, `/accounts/${account!.id}/bills?limit=100`, as);
      const found = page.items.find(
        ({ month, commodity }) => month === '2026-10' && commodity === 'electricity',
      );
      return [found?.status, page.overdueTotal.amountMinor];
    };
    moving.clock.set('2026-11-03T06:00:00Z');
    expect(await october()).toEqual([undefined, 0]);
    // 16:00 UTC is midnight in Riverbend.
    moving.clock.set('2026-11-03T16:00:00Z');
    expect(await october()).toEqual(['issued', 0]);
    moving.clock.advance({ days: 1 });
    expect(await october()).toEqual(['due', 0]);
    moving.clock.set('2026-11-30T15:59:59Z');
    expect(await october()).toEqual(['due', 0]);
    moving.clock.advance({ ms: 1000 });
    expect(await october()).toEqual(['overdue', 24426]);
    moving.clock.set('picture-day');
    expect(await october()).toEqual(['due', 0]);
  });

  it('gives the new home its first bill', async () => {
    const moving = createRiverbend();
    const path = async (): Promise<BillPage> => {
      const as = { token: moving.tokenFor('new-home') };
      const [account] = await readAll<AccountPage>(moving, '/accounts', as);
      expect(account!.premises[0]!.services[0]).toMatchObject({ startedOn: '2026-11-10' });
      return read<BillPage>(moving, `/accounts/${account!.id}/bills`, as);
    };
    expect((await path()).items).toEqual([]);
    moving.clock.set('2026-12-04T06:00:00Z');
    expect((await path()).items).toMatchObject([
      { month: '2026-11', period: { firstDate: '2026-11-10', lastDate: '2026-12-02' } },
    ]);
  });

  it('withdraws the estimate on the day it is corrected', async () => {
    const moving = createRiverbend({ clock: '2026-09-15T06:00:00Z' });
    const august = async (): Promise<BillSummary[]> => {
      const as = { token: moving.tokenFor('arrears-home') };
      const [account] = await readAll<AccountPage>(moving, '/accounts', as);
      const all = await readAll<BillPage>(moving, `/accounts/${account!.id}/bills`, as);
      return all.filter(({ month }) => month === '2026-08');
    };
    expect(await august()).toMatchObject([{ status: 'due', readQuality: 'estimated' }]);
    moving.clock.advance({ days: 1 });
    const [replacement, withdrawn] = await august();
    expect(replacement).toMatchObject({
      status: 'issued',
      readQuality: 'actual',
      replacesBillId: withdrawn!.id,
    });
    expect(withdrawn).toMatchObject({
      status: 'cancelled',
      replacedByBillId: replacement!.id,
      outstanding: { amountMinor: 0 },
    });
  });
});
