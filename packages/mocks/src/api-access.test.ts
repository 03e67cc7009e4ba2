import type { AccountPage, BillPage, BillSummary } from '@mains/contract';
import { describe, expect, it } from 'vitest';
import { createRiverbend } from './index.js';
import { ask, expectProblem, read, readAll } from './riverbend.test-support.js';

describe('who may see what', () => {
  it('asks for a token', async () => {
    const riverbend = createRiverbend();
    for (const path of [
      '/session',
      '/accounts',
      '/accounts/acc_1',
      '/accounts/acc_1/bills',
      '/bills/b',
      '/bills/b/documents/d',
    ]) {
      const { reference } = await expectProblem(await ask(riverbend, path), 401, 'not-authenticated');
      expect(reference).toMatch(/^RB-\d+$/);
      await expectProblem(await ask(riverbend, path, { token: 'cst_made-up' }), 401, 'not-authenticated');
    }
  });

  it('lets a session expire by the clock', async () => {
    const riverbend = createRiverbend();
    const token = riverbend.tokenFor('mei-lin');
    expect(await read(riverbend, '/session', { token })).toEqual({
      kind: 'customer',
      customerName: 'Mei Lin',
      expiresAt: '2026-11-24T06:42:00Z',
    });
    riverbend.clock.advance({ minutes: 20 });
    const response = await ask(riverbend, '/session', { token });
    expect(response.headers.get('WWW-Authenticate')).toBe('Bearer');
    await expectProblem(response, 401, 'session-expired');
    expect((await ask(riverbend, '/session', { token: riverbend.tokenFor('mei-lin') })).status).toBe(200);
  });

  it('ends a session, once and again', async () => {
    const riverbend = createRiverbend();
    const token = riverbend.tokenFor('mei-lin');
    expect((await ask(riverbend, '/session', { method: 'DELETE', token })).status).toBe(204);
    expect((await ask(riverbend, '/session', { method: 'DELETE', token })).status).toBe(204);
    await expectProblem(await ask(riverbend, '/accounts', { token }), 401, 'session-expired');
    await expectProblem(
      await ask(riverbend, '/session', { method: 'DELETE', token: 'nobody' }),
      401,
      'not-authenticated',
    );
  });

  it('tells a customer nothing about what belongs to others', async () => {
    const riverbend = createRiverbend();
    const bakery = { token: riverbend.tokenFor('lins-bakery') };
    const mei = { token: riverbend.tokenFor('mei-lin') };
    const [account] = await readAll<AccountPage>(riverbend, '/accounts', bakery);
    const [bill] = await readAll<BillPage>(riverbend, `/accounts/${account!.id}/bills`, bakery);
    for (const path of [
      `/accounts/${account!.id}`,
      '/accounts/acc_none',
      `/accounts/${account!.id}/bills`,
      `/bills/${bill!.id}`,
      '/bills/bill_none',
    ]) {
      await expectProblem(await ask(riverbend, path, mei), 404, 'not-found');
    }
    await expectProblem(
      await ask(riverbend, `/bills/${bill!.id}/documents/doc_none`, bakery),
      404,
      'not-found',
    );
  });

  it('opens just the account a guest has proved', async () => {
    const riverbend = createRiverbend();
    const response = await ask(riverbend, '/guest-sessions', {
      method: 'POST',
      body: { accountNumber: '4021 7738 06', proof: { kind: 'postcode', value: '310602' } },
    });
    const { token, accountId } = (await response.json()) as { token: string; accountId: string };
    expect(await read(riverbend, '/session', { token })).toEqual({
      kind: 'guest',
      expiresAt: '2026-11-24T06:52:00Z',
    });
    const page = await read<AccountPage>(riverbend, '/accounts', { token });
    expect(page.items.map(({ id }) => id)).toEqual([accountId]);
    const other = riverbend.personas.find(({ id }) => id === 'lins-bakery')!.accounts[0]!;
    for (const path of [`/accounts/${other.id}`, '/accounts/acc_none', '/bills/bill_none']) {
      await expectProblem(await ask(riverbend, path, { token }), 403, 'forbidden');
    }
  });

  it('does not know other paths and methods', async () => {
    const riverbend = createRiverbend();
    await expectProblem(await ask(riverbend, '/weather'), 404, 'not-found');
    await expectProblem(await ask(riverbend, '/accounts/a/b/c'), 404, 'not-found');
    await expectProblem(await ask(riverbend, '/utility', { method: 'PUT' }), 405, 'method-not-allowed');
    const elsewhere = await riverbend.handle(new Request('https://api.riverbend.example/v2/utility'));
    await expectProblem(elsewhere, 404, 'not-found');
  });
});

describe('lists', () => {
  it('gives forty accounts page by page, each once', async () => {
    const riverbend = createRiverbend();
    const as = { token: riverbend.tokenFor('forty-accounts') };
    const first = await read<AccountPage>(riverbend, '/accounts', as);
    expect(first.items).toHaveLength(25);
    const second = await read<AccountPage>(riverbend, `/accounts?cursor=${first.nextCursor!}`, as);
    expect(second.items).toHaveLength(15);
    expect(second.nextCursor).toBeUndefined();
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(40);
    expect(new Set([...first.items, ...second.items].map(({ number }) => number)).size).toBe(40);
    expect(first.items.some(({ premises }) => premises.length > 1)).toBe(true);
  });

  it('orders bills as the contract says, on every page', async () => {
    const riverbend = createRiverbend();
    for (const { id } of riverbend.personas) {
      const as = { token: riverbend.tokenFor(id) };
      const [account] = await readAll<AccountPage>(riverbend, '/accounts', as);
      const paged: BillSummary[] = [];
      for (let cursor = ''; ;) {
        const page: BillPage = await read(riverbend, `/accounts/${account!.id}/bills?limit=7${cursor}`, as);
        paged.push(...page.items);
        if (page.nextCursor === undefined) break;
        cursor = `&cursor=${page.nextCursor}`;
      }
      const lastDays = paged.map(({ period }) => period.lastDate);
      expect(lastDays).toEqual(lastDays.toSorted().toReversed());
      paged.forEach(({ replacesBillId }, index) => {
        if (replacesBillId !== undefined) expect(paged[index + 1]?.id).toBe(replacesBillId);
      });
      expect(paged).toEqual(await readAll<BillPage>(riverbend, `/accounts/${account!.id}/bills`, as));
    }
  });

  it('counts what is overdue over all bills that match', async () => {
    const riverbend = createRiverbend();
    const as = { token: riverbend.tokenFor('arrears-home') };
    const [account] = await readAll<AccountPage>(riverbend, '/accounts', as);
    const all = await readAll<BillPage>(riverbend, `/accounts/${account!.id}/bills`, as);
    const late = all.filter(
      ({ status, dueOn }) => status === 'overdue' || (status === 'part-paid' && dueOn! < '2026-11-24'),
    );
    const sum = late.reduce((total, { outstanding }) => total + outstanding.amountMinor, 0);
    const page = await read<BillPage>(riverbend, `/accounts/${account!.id}/bills?limit=1`, as);
    expect(page.overdueTotal).toEqual({ amountMinor: sum, currency: 'CNY' });
    expect(late.length).toBeGreaterThan(1);
    expect(new Set(all.map(({ status }) => status))).toEqual(
      new Set(['part-paid', 'overdue', 'cancelled', 'paid']),
    );
    const none = await read<BillPage>(riverbend, `/accounts/${account!.id}/bills?serviceId=svc_other`, as);
    expect(none).toEqual({ items: [], overdueTotal: { amountMinor: 0, currency: 'CNY' } });
  });

  it.each(['limit=0', 'limit=101', 'limit=ten', 'limit=-1', 'limit=1.5', 'cursor=bogus', 'cursor='])(
    'refuses %s',
    async (query) => {
      const riverbend = createRiverbend();
      const response = await ask(riverbend, `/accounts?${query}`, { token: riverbend.tokenFor('mei-lin') });
      const { errors } = await expectProblem(response, 400, 'invalid-request');
      expect(errors?.[0]?.pointer).toBe(query.split('=')[0]);
    },
  );
});

describe('other origins', () => {
  it('may ask beforehand', async () => {
    const response = await ask(createRiverbend(), '/guest-sessions', { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, POST, DELETE',
      'access-control-allow-headers': 'Authorization, Content-Type, Accept-Language, Idempotency-Key',
    });
  });

  it('may read answers and problems alike', async () => {
    const riverbend = createRiverbend();
    for (const path of ['/utility', '/accounts']) {
      const { headers } = await ask(riverbend, path);
      expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(headers.get('Access-Control-Expose-Headers')).toBe(
        'Content-Language, Retry-After, Content-Disposition',
      );
    }
  });
});
