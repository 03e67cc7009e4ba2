import type { AccountPage, BillPage, BillSummary, DailyUsage, Service, Tariff } from '@mains/contract';
import {
  addDecimals,
  compareDecimals,
  daysFromUsage,
  decimalFromInteger,
  formatDecimal,
  parseDecimal,
  stands,
  trimDecimal,
  type Decimal,
} from '@mains/domain';
import { createRiverbend } from '@mains/mocks';
import { describe, expect, it } from 'vitest';
import type { ChartModel } from '../chart-model.js';
import type { UsageFacts } from '../usage-facts.js';
import { moneyDecimal } from './month-words.model.js';
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

/** What the bars at an item come to; without what is fed in, which no bill counts as use. */
function drawnAt({ plot }: ChartModel, item: number): Decimal {
  const values = plot.layers
    .filter(({ tone }) => tone !== 'export')
    .map(({ values }) => values[item] ?? Number.NaN)
    .filter((value) => !Number.isNaN(value));
  // Bars are drawn from floats that stand for exact decimals of six digits at the most.
  return sumOfTexts(values.map((value) => value.toFixed(6)));
}

function sumDrawn(model: ChartModel): Decimal {
  return Array.from({ length: model.plot.count }, (_, item) => drawnAt(model, item)).reduce(
    addDecimals,
    decimalFromInteger(0),
  );
}

function rawOf({ table }: ChartModel, id: string): string[] {
  const column = table.columns.findIndex((each) => each.id === id);
  return Array.from({ length: table.rowCount }, (_, row) => table.rowAt(row).raw[column] ?? '');
}

function sumOfTexts(texts: readonly string[]): Decimal {
  return texts
    .filter((text) => text !== '')
    .map(parseDecimal)
    .reduce(addDecimals, decimalFromInteger(0));
}

const personas = [...new Set(riverbend.world.accounts.map(({ persona }) => persona.id))];

describe.each(personas)('every service of %s', async (persona) => {
  const { items: accounts } = await read<AccountPage>(persona, '/accounts?limit=100');
  // The landlord's flats are alike in words, but each has bills of its own.
  const few = new Set(accounts.slice(0, 2).map(({ id }) => id));
  const services = accounts.flatMap(({ id, premises }) =>
    premises.flatMap(({ services }) => services.map((service) => ({ id, service }))),
  );

  it.each(services)('$service.commodity $service.id adds up to its bills', async ({ id, service }) => {
    const { facts, bills } = await supplyOf(persona, id, service);
    const compared = facts.periods.flatMap((period) => {
      if (!period.bill) return [];
      const { quantity } = period.bill;
      const model = periodModel({ ...facts, sheets: undefined }, period, en);
      if (facts.days === undefined || facts.days.count === 0) return [];
      const drawn = sumDrawn(model);
      const column = rawOf(model, 'total');
      if (column.every((raw) => raw === '')) return [];
      expect(compareDecimals(drawn, sumOfTexts(column))).toBe(0);
      const remark = model.remarks.find((each) => each.includes('your bill counts'));
      if (column.every((raw) => raw !== '')) {
        expect(compareDecimals(drawn, parseDecimal(quantity.value))).toBe(0);
        expect(compareDecimals(parseDecimal(rawOf(model, 'running-total').at(-1)!), drawn)).toBe(0);
        expect(remark).toBeUndefined();
      } else if (compareDecimals(drawn, parseDecimal(quantity.value)) !== 0) {
        const told = [...remark!.replaceAll(',', '').matchAll(/\d+(?:\.\d+)?/g)].map(([each]) => each);
        expect(told.map((each) => formatDecimal(trimDecimal(parseDecimal(each))))).toEqual(
          [drawn, parseDecimal(quantity.value)].map((each) => formatDecimal(trimDecimal(each))),
        );
      }
      return [period];
    });
    expect(compared.length > 0 || bills.length === 0 || facts.days?.count === 0).toBe(true);
  });

  it.each(services)('$service.commodity $service.id has a bar for each bill', async ({ id, service }) => {
    const { facts } = await supplyOf(persona, id, service);
    const billed = facts.periods.filter(({ bill }) => bill && bill.quantity.unit === facts.unit).toReversed();
    const quantities = monthsModel(facts, en);
    const monies = monthsModel({ ...facts, layers: { ...facts.layers, show: 'money' } }, en);
    const months = rawOf(quantities, 'period');
    for (const { bill, period } of billed) {
      const item = months.indexOf(`${period.firstDate}/${period.lastDate}`);
      expect(item).toBeGreaterThanOrEqual(0);
      const { quantity, total } = bill!;
      expect(compareDecimals(drawnAt(quantities, item), parseDecimal(quantity.value))).toBe(0);
      expect(
        compareDecimals(parseDecimal(rawOf(quantities, 'used')[item]!), parseDecimal(quantity.value)),
      ).toBe(0);
      expect(compareDecimals(drawnAt(monies, item), moneyDecimal(total))).toBe(0);
      expect(compareDecimals(parseDecimal(rawOf(monies, 'amount')[item]!), moneyDecimal(total))).toBe(0);
    }
    expect(quantities.plot.count).toBe(quantities.table.rowCount);
  });

  const ofFew = services.filter(({ id }) => few.has(id));
  it.each(ofFew)('$service.commodity $service.id says nothing odd', async ({ id, service }) => {
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
