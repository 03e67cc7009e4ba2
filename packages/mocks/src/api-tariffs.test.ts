import type { AccountPage, Bill, BillPage, Tariff, TariffList } from '@mains/contract';
import { faultIn } from '@mains/contract';
import { tariffListShape, tariffShape } from '@mains/contract/shapes';
import { calendarFault } from '@mains/domain';
import { describe, expect, it } from 'vitest';
import { createRiverbend } from './index.js';
import { ask, expectProblem, read, readAll } from './riverbend.test-support.js';

const riverbend = createRiverbend();

async function tariffs(language: string, query = ''): Promise<TariffList['items']> {
  return (await read<TariffList>(riverbend, `/tariffs${query}`, { language })).items;
}

describe('tariffs', () => {
  it.each(['en', 'zh-CN'])('keep to the contract in %s, without a token', async (language) => {
    const response = await ask(riverbend, '/tariffs', { language });
    expect(response.headers.get('Content-Language')).toBe(language);
    const list = (await response.json()) as TariffList;
    expect(faultIn(tariffListShape, list)).toBeUndefined();
    expect(list.items.length).toBeGreaterThan(8);
    for (const summary of list.items) {
      const tariff = await read<Tariff>(riverbend, `/tariffs/${summary.id}`, { language });
      expect(faultIn(tariffShape, tariff)).toBeUndefined();
      expect(tariff).toMatchObject(summary);
      expect(tariff.source).toBeTruthy();
      const dates = tariff.sheets.map(({ validFrom }) => validFrom);
      expect(dates).toEqual(dates.toSorted());
      for (const { calendar } of tariff.sheets) {
        if (calendar) expect(calendarFault(calendar)).toBeUndefined();
      }
    }
  });

  it('leave no English in Chinese', async () => {
    for (const { id } of await tariffs('zh-CN')) {
      const { name, description, source, sheets } = await read<Tariff>(riverbend, `/tariffs/${id}`, {
        language: 'zh-CN',
      });
      const words = [name, description, source];
      for (const { charges, calendar } of sheets) {
        for (const { label, shortLabel, meaning } of charges) words.push(label, shortLabel, meaning);
        words.push(...(calendar?.seasons.map(({ label }) => label) ?? []));
        words.push(...(calendar?.holidays?.map((holiday) => holiday.name) ?? []));
      }
      expect(words.join(' ')).not.toMatch(/[A-Za-z]{2}|undefined/);
    }
  });

  it('are listed by commodity', async () => {
    const all = await tariffs('en');
    for (const commodity of ['electricity', 'water', 'gas']) {
      const some = await tariffs('en', `?commodity=${commodity}`);
      expect(some).toEqual(all.filter((tariff) => tariff.commodity === commodity));
      expect(some.length).toBeGreaterThan(0);
    }
    const { errors } = await expectProblem(
      await ask(riverbend, '/tariffs?commodity=steam'),
      400,
      'invalid-request',
    );
    expect(errors?.[0]?.pointer).toBe('commodity');
  });

  it('are not all there are', async () => {
    await expectProblem(await ask(riverbend, '/tariffs/trf_none'), 404, 'not-found');
    await expectProblem(
      await ask(riverbend, '/tariffs', { method: 'POST', body: {} }),
      405,
      'method-not-allowed',
    );
  });

  it('stay open when sessions have expired', async () => {
    const expired = createRiverbend({ scenario: 'expired-session' });
    expect((await ask(expired, '/tariffs')).status).toBe(200);
    const [first] = await tariffs('en');
    expect((await ask(expired, `/tariffs/${first!.id}`)).status).toBe(200);
  });

  it('have the same ids whatever the seed', async () => {
    const other = await read<TariffList>(createRiverbend({ seed: 'another' }), '/tariffs');
    expect(other.items).toEqual(await tariffs('en'));
  });
});

describe('the next sheet', () => {
  async function homeSheets(clock: string): Promise<Tariff['sheets']> {
    const [home] = await tariffs('en');
    return (await read<Tariff>(createRiverbend({ clock }), `/tariffs/${home!.id}`)).sheets;
  }

  it('raises the peak price of homes by 0.02 and nothing else', async () => {
    const [now, next] = (await homeSheets('picture-day')).slice(-2);
    expect([now?.validFrom, next?.validFrom]).toEqual(['2026-10-01', '2027-01-01']);
    const changed = next!.charges.filter(
      (charge, index) => JSON.stringify(charge) !== JSON.stringify(now!.charges[index]),
    );
    expect(changed).toMatchObject([{ id: 'peak', price: '0.67' }]);
    expect(now!.charges).toContainEqual(expect.objectContaining({ id: 'peak', price: '0.65' }));
  });

  it('comes in once it is announced', async () => {
    const last = async (clock: string): Promise<string | undefined> =>
      (await homeSheets(clock)).at(-1)?.validFrom;
    expect(await last('2026-11-01T06:00:00Z')).toBe('2026-10-01');
    expect(await last('2026-11-03T06:00:00Z')).toBe('2027-01-01');
    // Before everything there is at least what holds first.
    expect(await last('2023-01-01T00:00:00Z')).toBe('2024-01-01');
  });
});

describe('what a customer is supplied on', () => {
  it('is named by every service and every bill', async () => {
    const ids = new Set((await tariffs('en')).map(({ id }) => id));
    for (const { id } of riverbend.personas) {
      const as = { token: riverbend.tokenFor(id) };
      const [account] = await readAll<AccountPage>(riverbend, '/accounts', as);
      const services = account!.premises.flatMap((premise) => premise.services);
      expect(services.every(({ tariffId }) => ids.has(tariffId!))).toBe(true);
      for (const summary of (await readAll<BillPage>(riverbend, `/accounts/${account!.id}/bills`, as)).slice(
        0,
        4,
      )) {
        const bill = await read<Bill>(riverbend, `/bills/${summary.id}`, as);
        const service = services.find((each) => each.id === summary.serviceId);
        expect(bill.tariffs?.map(({ tariffId }) => tariffId)).toContain(service?.tariffId);
        expect(bill.tariffs!.every(({ validFrom }) => validFrom <= summary.period.lastDate)).toBe(true);
      }
    }
  });

  it('is two sheets where prices changed within a bill', async () => {
    const as = { token: riverbend.tokenFor('lins-bakery') };
    const [account] = await readAll<AccountPage>(riverbend, '/accounts', as);
    const [october] = await readAll<BillPage>(riverbend, `/accounts/${account!.id}/bills`, as);
    const bill = await read<Bill>(riverbend, `/bills/${october!.id}`, as);
    expect(bill.tariffs?.map(({ validFrom }) => validFrom)).toEqual(['2024-01-01', '2026-10-16']);
    expect(
      bill.lines.filter(({ label }) => label === 'Peak electricity').map(({ period }) => period),
    ).toEqual([
      { firstDate: '2026-10-01', lastDate: '2026-10-15' },
      { firstDate: '2026-10-16', lastDate: '2026-10-31' },
    ]);
  });
});
