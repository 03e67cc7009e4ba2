import type { AccountPage, BillPage, BillSummary, DailyUsage, Service, Tariff } from '@mains/contract';
import { daysFromUsage, parseDecimal, compareDecimals, stands } from '@mains/domain';
import { createRiverbend } from '@mains/mocks';
import { describe, expect, it } from 'vitest';
import type { UsageFacts } from '../usage-facts.js';
import { monthsModel } from './months.model.js';
import { periodModel } from './period.model.js';
import { runningTotalModel } from './running-total.model.js';
import { usagePeriods } from './usage-periods.model.js';
import { wordsIn } from './words.test-data.js';
import { yearsModel } from './years.model.js';

const riverbend = createRiverbend();
const today = '2026-11-24';
const nowMs = Date.parse('2026-11-24T06:22:00Z');
const en = await wordsIn('en');
const zh = await wordsIn('zh-CN');

async function read<Body>(persona: string, path: string): Promise<Body> {
  const request = new Request(`https://api.riverbend.example/v1${path}`, {
    headers: { Authorization: `Bearer ${riverbend.tokenFor(persona)}` },
  });
  const response = await riverbend.handle(request);
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as Body;
}

interface Supply {
  readonly facts: UsageFacts;
  readonly bills: readonly BillSummary[];
}

async function supplyOf(persona: string, accountId: string, service: Service): Promise<Supply> {
  const { items } = await read<BillPage>(persona, `/accounts/${accountId}/bills?limit=100`);
  const bills = items.filter(({ serviceId }) => serviceId === service.id);
  const dates = 'firstDate=2024-09-01&lastDate=2026-11-24';
  const usage = await read<DailyUsage>(persona, `/services/${service.id}/daily-usage?${dates}`);
  const days = daysFromUsage(usage);
  const unit = days.registers.find(({ measures }) => measures === 'import')?.unit ?? 'kWh';
  const tariff =
    service.tariffId === undefined
      ? undefined
      : await read<Tariff>(persona, `/tariffs/${service.tariffId}`).catch(() => undefined);
  const facts: UsageFacts = {
    commodity: service.commodity,
    unit,
    timeZone: 'Asia/Shanghai',
    today,
    nowMs,
    days,
    periods: usagePeriods({ bills, service, today }),
    sheets: tariff?.sheets,
    layers: { compare: true, prices: true, show: 'quantity' },
  };
  return { facts, bills: bills.filter(stands) };
}

const personas = [...new Set(riverbend.world.accounts.map(({ persona }) => persona.id))];

describe.each(personas)('every service of %s', async (persona) => {
  const { items: accounts } = await read<AccountPage>(persona, '/accounts?limit=100');
  // The landlord's flats are alike.
  const services = accounts
    .slice(0, 2)
    .flatMap(({ id, premises }) =>
      premises.flatMap(({ services }) => services.map((service) => ({ id, service }))),
    );

  it.each(services)('$service.commodity $service.id adds up to its bills', async ({ id, service }) => {
    const { facts, bills } = await supplyOf(persona, id, service);
    let compared = 0;
    for (const period of facts.periods.filter(({ bill }) => bill)) {
      const model = periodModel({ ...facts, sheets: undefined }, period, en);
      const total = model.table.columns.findIndex(({ id: column }) => column === 'running-total');
      const last = model.table.rowAt(model.table.rowCount - 1).raw[total] ?? '';
      const isWhole = Array.from({ length: model.table.rowCount }, (_, index) =>
        model.table
          .rowAt(index)
          .raw.at(model.table.columns.findIndex(({ id: column }) => column === 'total')),
      ).every((raw) => raw !== '');
      if (!isWhole) continue;
      compared += 1;
      expect(compareDecimals(parseDecimal(last), parseDecimal(period.bill!.quantity.value))).toBe(0);
      expect(model.remarks.join()).not.toContain('your bill counts');
    }
    expect(compared > 0 || bills.length === 0 || facts.days?.count === 0).toBe(true);
  });

  it.each(services)('$service.commodity $service.id says nothing odd', async ({ id, service }) => {
    const { facts } = await supplyOf(persona, id, service);
    for (const words of [en, zh]) {
      const models = [
        ...facts.periods.slice(0, 3).map((period) => periodModel(facts, period, words)),
        monthsModel(facts, words),
        yearsModel(facts, words),
      ];
      const totals = facts.periods.slice(0, 3).map((period) => runningTotalModel(facts, period, words));
      const said = models.flatMap((model) => [
        model.subtitle,
        model.sentence,
        ...model.remarks,
        ...model.figures.flatMap(({ label, value, note = '' }) => [label, value, note]),
        ...Array.from({ length: model.plot.count }, (_, index) => model.itemAt(index).spoken),
        ...Array.from({ length: model.table.rowCount }, (_, index) =>
          model.table.rowAt(index).cells.join('|'),
        ),
        ...(model.plot.bands ?? []).map(({ title, text = '' }) => `${title} ${text}`),
      ]);
      const all = [...said, ...totals.map((total) => total?.sentence ?? '')].join('\n');
      expect(all).not.toMatch(/NaN|undefined|Invalid|\[object|usagePeriods|\{\{|-\d+\.\d|Infinity/);
    }
  });
});
