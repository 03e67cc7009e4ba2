import type { ExportCharge, Tariff, TariffSheet } from '@mains/contract';
import { beforeEach, expect, it } from 'vitest';
import { FakeApi, json } from '../../../test/support/fake-api.js';
import { tariffAnswer } from '../../../test/support/tariff-answers.js';
import { MainsClient } from './client.js';
import { tariffQuery, tariffsQuery } from './tariff-queries.js';

let api: FakeApi;
let client: MainsClient;
const { signal } = new AbortController();
const home = tariffAnswer('trf_home');
const tariffId = home.id;
const locale = 'en';

beforeEach(() => {
  api = new FakeApi();
  const session = { getToken: () => 'host-token' };
  client = new MainsClient({ apiBase: api.base, session, fetch: api.fetch, random: () => 0 });
});

it('asks for tariffs without a token, of one commodity or of all', async () => {
  const { sheets: _sheets, source: _source, ...summary } = home;
  api.on('GET /tariffs', json({ items: [summary] }));
  expect(await tariffsQuery(client, { locale }).queryFn({ signal })).toEqual([summary]);
  await tariffsQuery(client, { locale, commodity: 'water' }).queryFn({ signal });
  expect(api.log).toEqual(['GET /tariffs', 'GET /tariffs?commodity=water']);
  expect(api.sent.map(({ headers }) => headers.get('Authorization'))).toEqual([null, null]);
});

it('asks for one with its sheets', async () => {
  api.on(`GET /tariffs/${tariffId}`, json(home));
  expect(await tariffQuery(client, { tariffId, locale }).queryFn({ signal })).toEqual(home);
  expect(api.sent[0]?.headers.get('Authorization')).toBeNull();
});

it('keeps answers of other commodities, tariffs and languages apart', () => {
  const queries = [
    tariffsQuery(client, { locale }),
    tariffsQuery(client, { locale, commodity: 'gas' }),
    tariffQuery(client, { locale, tariffId: 'gas' }),
    tariffQuery(client, { locale: 'zh-CN', tariffId: 'gas' }),
  ];
  expect(new Set(queries.map(({ queryKey }) => JSON.stringify(queryKey))).size).toBe(4);
});

const [sheet] = home.sheets;
/** The first sheet with one charge more. */
function withCharge(more: Partial<ExportCharge>): TariffSheet {
  const charge: ExportCharge = {
    id: 'more',
    kind: 'export',
    label: 'More',
    price: '0.1',
    per: 'kWh',
    ...more,
  };
  return { ...sheet!, charges: [...sheet!.charges, charge] };
}
it.each<[string, Partial<Tariff>, string]>([
  ['another tariff', { id: 'trf_other' }, 'id'],
  ['sheets out of order', { sheets: [...home.sheets].reverse() }, 'sheets[1].validFrom'],
  ['no sheet', { sheets: [] }, 'sheets'],
  [
    'a calendar with a gap',
    {
      sheets: [{ ...sheet!, calendar: { seasons: [{ ...sheet!.calendar!.seasons[0]!, lastDay: '06-30' }] } }],
    },
    'sheets[0].calendar.seasons',
  ],
  [
    'a season that ends on a day that is none',
    {
      sheets: [{ ...sheet!, calendar: { seasons: [{ ...sheet!.calendar!.seasons[0]!, lastDay: '12-32' }] } }],
    },
    'sheets[0].calendar.seasons[0].lastDay',
  ],
  [
    'a season that ends on a day that no year has',
    {
      sheets: [{ ...sheet!, calendar: { seasons: [{ ...sheet!.calendar!.seasons[0]!, lastDay: '02-31' }] } }],
    },
    'sheets[0].calendar.seasons[0].lastDay',
  ],
  [
    'a charge for a season that the calendar does not have',
    { sheets: [withCharge({ seasons: ['monsoon'] })] },
    `sheets[0].charges[${sheet!.charges.length}].seasons`,
  ],
  [
    'two charges with one id',
    { sheets: [withCharge({ id: sheet!.charges[0]!.id })] },
    `sheets[0].charges[${sheet!.charges.length}].id`,
  ],
  [
    'a fault in a later sheet',
    { sheets: [sheet!, { ...withCharge({ seasons: ['monsoon'] }), validFrom: '2028-01-01' }] },
    `sheets[1].charges[${sheet!.charges.length}].seasons`,
  ],
])('refuses %s', async (_what, broken, field) => {
  api.on(`GET /tariffs/${tariffId}`, json({ ...home, ...broken }));
  await expect(tariffQuery(client, { tariffId, locale }).queryFn({ signal })).rejects.toMatchObject({
    code: 'contract',
    field,
  });
});

it('asks nothing with an id that is none', async () => {
  await expect(
    tariffQuery(client, { tariffId: '../accounts', locale }).queryFn({ signal }),
  ).rejects.toMatchObject({ code: 'invalid-request', field: 'tariffId' });
  expect(api.log).toEqual([]);
});
