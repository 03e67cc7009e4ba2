import type { DailyRegister, DailyUsage, IntervalUsage, UsageSeries } from '@mains/contract';
import { ACTUAL, ESTIMATED } from '@mains/domain';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeApi, json } from '../../../test/support/fake-api.js';
import { MainsClient } from './client.js';
import { dailyUsageQuery, intervalUsageQuery } from './usage-queries.js';

let api: FakeApi;
let client: MainsClient;
const { signal } = new AbortController();
const asked = { serviceId: 'svc_e1', firstDate: '2026-10-01', lastDate: '2026-10-04', locale: 'en' };

const peak: DailyRegister = {
  measures: 'import',
  timeOfUse: 'peak',
  meterNumber: 'E-558 2047',
  unit: 'kWh',
  digits: 1,
  blocks: [
    { firstDate: '2026-10-01', values: [45, 48] },
    { firstDate: '2026-10-04', values: [26] },
  ],
};
const daily: DailyUsage = {
  serviceId: asked.serviceId,
  firstDate: asked.firstDate,
  lastDate: asked.lastDate,
  registers: [peak, { ...peak, timeOfUse: 'valley', blocks: [] }],
  remarks: [
    { kind: 'estimated', firstDate: '2026-10-02', lastDate: '2026-10-02', text: 'No answer.' },
    { kind: 'missing', firstDate: '2026-10-03', lastDate: '2026-10-03' },
  ],
  interruptions: [{ kind: 'outage', start: '2026-10-01T01:00:00Z', end: '2026-10-01T02:00:00Z' }],
  similar: {
    basis: 'flats',
    homes: 3,
    months: [{ month: '2026-10', perDay: { value: '10.9', unit: 'kWh' } }],
  },
};
const quarters: UsageSeries = {
  measures: 'import',
  meterNumber: 'E-558 2047',
  unit: 'kWh',
  digits: 3,
  lengthMinutes: 15,
  blocks: [
    { start: '2026-09-30T16:00:00Z', values: [64, 63] },
    { start: '2026-09-30T16:45:00Z', values: [61] },
  ],
};
const byInterval: IntervalUsage = {
  serviceId: asked.serviceId,
  firstDate: asked.firstDate,
  lastDate: asked.lastDate,
  series: [quarters, { ...quarters, measures: 'export', blocks: [] }],
  remarks: [
    { kind: 'missing', start: '2026-09-30T16:30:00Z', end: '2026-09-30T16:45:00Z' },
    { kind: 'estimated', start: '2026-09-30T16:45:00Z', end: '2026-09-30T17:00:00Z' },
  ],
};

beforeEach(() => {
  api = new FakeApi();
  const session = { getToken: () => 'host-token' };
  client = new MainsClient({ apiBase: api.base, session, fetch: api.fetch, random: () => 0 });
});

function days(answer: unknown): ReturnType<ReturnType<typeof dailyUsageQuery>['queryFn']> {
  api.on('GET /services/svc_e1/daily-usage', json(answer));
  return dailyUsageQuery(client, asked).queryFn({ signal });
}

function intervals(answer: unknown): ReturnType<ReturnType<typeof intervalUsageQuery>['queryFn']> {
  api.on('GET /services/svc_e1/interval-usage', json(answer));
  return intervalUsageQuery(client, asked).queryFn({ signal });
}

it('gives the days asked for, gaps and marks included, with the customer’s token', async () => {
  const found = await days(daily);
  expect(found).toMatchObject({ firstDate: '2026-10-01', count: 4, remarks: daily.remarks });
  expect([...found.registers[0]!.values]).toEqual([45, 48, Number.NaN, 26]);
  expect([...found.registers[1]!.values]).toEqual(Array.from({ length: 4 }, () => Number.NaN));
  expect([...found.marks]).toEqual([ACTUAL, ESTIMATED, ACTUAL, ACTUAL]);
  expect(found.similar).toEqual(daily.similar);
  expect(api.log).toEqual(['GET /services/svc_e1/daily-usage?firstDate=2026-10-01&lastDate=2026-10-04']);
  expect(api.sent[0]?.headers.get('Authorization')).toBe('Bearer host-token');
});

it('gives the intervals asked for, and leaves out a series without any', async () => {
  const found = await intervals(byInterval);
  expect(found.remarks).toEqual(byInterval.remarks);
  expect(found.series).toHaveLength(1);
  expect([...found.series[0]!.values]).toEqual([64, 63, Number.NaN, 61]);
  expect([...found.series[0]!.marks]).toEqual([ACTUAL, ACTUAL, ACTUAL, ESTIMATED]);
  expect(api.log).toEqual(['GET /services/svc_e1/interval-usage?firstDate=2026-10-01&lastDate=2026-10-04']);
});

it('keeps answers of other days, services, lengths, languages and persons apart', () => {
  const queries = [
    dailyUsageQuery(client, asked),
    intervalUsageQuery(client, asked),
    dailyUsageQuery(client, { ...asked, firstDate: '2026-09-01' }),
    dailyUsageQuery(client, { ...asked, lastDate: '2026-10-31' }),
    dailyUsageQuery(client, { ...asked, serviceId: 'svc_w1' }),
    dailyUsageQuery(client, { ...asked, locale: 'zh-CN' }),
  ];
  expect(new Set(queries.map(({ queryKey }) => JSON.stringify(queryKey))).size).toBe(6);
  for (const { queryKey } of queries) {
    expect(queryKey.slice(0, 2)).toEqual(['personal', client.session.personNumber]);
  }
});

const withBlocks = (blocks: DailyRegister['blocks']): Partial<DailyUsage> => ({
  registers: [{ ...peak, blocks }],
});

it.each<[string, Partial<DailyUsage>, string]>([
  ['another service', { serviceId: 'svc_other' }, 'serviceId'],
  ['another first day', { firstDate: '2026-09-30' }, 'firstDate'],
  ['another last day', { lastDate: '2026-10-05' }, 'lastDate'],
  [
    'a day before those asked for',
    withBlocks([{ firstDate: '2026-09-30', values: [1] }]),
    'registers[0].blocks[0].firstDate',
  ],
  [
    'a day after those asked for',
    withBlocks([{ firstDate: '2026-10-04', values: [1, 2] }]),
    'registers[0].blocks[0].values',
  ],
  [
    'days told twice',
    withBlocks([
      { firstDate: '2026-10-01', values: [1, 2] },
      { firstDate: '2026-10-02', values: [2] },
    ]),
    'registers[0].blocks[1].firstDate',
  ],
  ['two units in one direction', { registers: [peak, { ...peak, unit: 'm3' }] }, 'registers[1].unit'],
  [
    'a remark that ends before it begins',
    { remarks: [{ kind: 'missing', firstDate: '2026-10-03', lastDate: '2026-10-02' }] },
    'remarks[0].lastDate',
  ],
  [
    'an interruption that ends before it begins',
    { interruptions: [{ kind: 'planned', start: '2026-10-02T02:00:00Z', end: '2026-10-02T01:00:00Z' }] },
    'interruptions[0].end',
  ],
  [
    'similar homes in another unit',
    {
      similar: { ...daily.similar!, months: [{ month: '2026-10', perDay: { value: '1', unit: 'm3' } }] },
    },
    'similar.months[0].perDay.unit',
  ],
  [
    'parts of a unit',
    withBlocks([{ firstDate: '2026-10-01', values: [0.5] }]),
    'registers[0].blocks[0].values[0]',
  ],
  ['more digits than there are', { registers: [{ ...peak, digits: 10 }] }, 'registers[0].digits'],
])('refuses %s among days', async (_what, broken, field) => {
  await expect(days({ ...daily, ...broken })).rejects.toMatchObject({ code: 'contract', field });
});

it('takes an interruption that lasts', async () => {
  const interruptions = [{ kind: 'outage', start: '2026-10-04T02:00:00Z' }];
  expect((await days({ ...daily, interruptions })).interruptions).toEqual(interruptions);
});

const inSeries = (more: Partial<UsageSeries>): Partial<IntervalUsage> => ({
  series: [quarters, { ...quarters, ...more }],
});

describe('of intervals', () => {
  it.each<[string, Partial<IntervalUsage>, string]>([
    ['another service', { serviceId: 'svc_other' }, 'serviceId'],
    ['another first day', { firstDate: '2026-09-30' }, 'firstDate'],
    ['another last day', { lastDate: '2026-10-05' }, 'lastDate'],
    ['a length that does not divide an hour', inSeries({ lengthMinutes: 7 }), 'series[1].lengthMinutes'],
    [
      'one long before',
      inSeries({ blocks: [{ start: '2026-09-30T09:45:00Z', values: [1] }] }),
      'series[1].blocks[0].start',
    ],
    [
      'one long after',
      inSeries({ blocks: [{ start: '2026-10-05T11:45:00Z', values: [1, 2] }] }),
      'series[1].blocks[0].values',
    ],
    [
      'a moment that is none',
      inSeries({ blocks: [{ start: '2026-10-01T00:00:61Z', values: [1] }] }),
      'series[1].blocks[0].start',
    ],
    [
      'one told twice',
      inSeries({ blocks: [quarters.blocks[0]!, { start: '2026-09-30T16:15:00Z', values: [1] }] }),
      'series[1].blocks[1].start',
    ],
    [
      'one off the grid',
      inSeries({ blocks: [quarters.blocks[0]!, { start: '2026-09-30T16:50:00Z', values: [1] }] }),
      'series[1].blocks[1].start',
    ],
    ['two units in one direction', inSeries({ unit: 'm3' }), 'series[1].unit'],
    [
      'a remark about nothing',
      { remarks: [{ kind: 'missing', start: '2026-10-01T00:00:00Z', end: '2026-10-01T00:00:00Z' }] },
      'remarks[0].end',
    ],
  ])('refuses %s', async (_what, broken, field) => {
    await expect(intervals({ ...byInterval, ...broken })).rejects.toMatchObject({ code: 'contract', field });
  });

  it('takes those of a day that is far from UTC', async () => {
    const blocks = [{ start: '2026-09-30T10:00:00Z', values: [1] }];
    expect((await intervals({ ...byInterval, ...inSeries({ blocks }) })).series).toHaveLength(2);
  });
});

it('asks nothing with an id that is none', async () => {
  for (const query of [dailyUsageQuery, intervalUsageQuery]) {
    await expect(
      query(client, { ...asked, serviceId: '../accounts' }).queryFn({ signal }),
    ).rejects.toMatchObject({ code: 'invalid-request', field: 'serviceId' });
  }
  expect(api.log).toEqual([]);
});
