import type {
  Account,
  BillPage,
  BillSummary,
  DailyUsage,
  DayRemark,
  IntervalUsage,
  Service,
  TimeOfUse,
} from '@mains/contract';
import { addDays, daysBetween, epochDay } from '@mains/domain';
import { answerAboutTariffs } from '../../../../test/support/tariff-backend.js';

/** Tue 24 Nov 2026, 14:22 in Shanghai. */
export const NOW = Date.parse('2026-11-24T06:22:00Z');

export const TOKENS = {
  full: 'customer-with-use',
  empty: 'customer-who-moved-in-today',
  bills: 'customer-read-by-hand',
  ended: 'customer-who-moved-out',
} as const;

const FIRST_DAY = '2025-09-01';
const LAST_DAY = '2026-11-23';
const GAP = { first: '2026-10-16', last: '2026-10-18' };

const services: readonly Service[] = [
  {
    id: 'svc',
    commodity: 'electricity',
    payment: 'billed',
    startedOn: '2019-04-01',
    nextReadingOn: '2026-12-02',
    nextBillOn: '2026-12-04',
    tariffId: 'trf_home',
    usage: 'intervals',
  },
  { id: 'water', commodity: 'water', payment: 'billed', startedOn: '2019-04-01', usage: 'days' },
];

function accountFor(token: string): Account {
  const used = services.map((service): Service => {
    if (token === TOKENS.bills) return { ...service, usage: 'bills' };
    if (token === TOKENS.empty) return { ...service, startedOn: '2026-11-24' };
    return token === TOKENS.ended ? { ...service, endedOn: '2026-11-10' } : service;
  });
  return {
    id: 'acc',
    number: '4021 7738 06',
    kind: 'home',
    premises: [
      {
        id: 'pre',
        address: { lines: ['18 Lock Keeper’s Row, Flat 602'], postcode: '310602' },
        services: used,
      },
    ],
  };
}

function billOf(month: string, firstDate: string, lastDate: string, serviceId: string): BillSummary {
  return {
    id: `${serviceId}-${month}`,
    number: `RB-${month}`,
    accountId: 'acc',
    serviceId,
    commodity: serviceId === 'water' ? 'water' : 'electricity',
    status: 'paid',
    month,
    period: { firstDate, lastDate },
    issuedOn: addDays(lastDate, 2),
    total: { amountMinor: 24_426, currency: 'CNY' },
    outstanding: { amountMinor: 0, currency: 'CNY' },
    quantity: { value: quantityOf(firstDate, lastDate), unit: serviceId === 'water' ? 'm3' : 'kWh' },
    readQuality: 'actual',
  };
}

function billsOf(serviceId: string): BillSummary[] {
  return [
    billOf('2026-10', '2026-10-01', '2026-11-02', serviceId),
    billOf('2026-09', '2026-09-01', '2026-09-30', serviceId),
    billOf('2026-08', '2026-08-02', '2026-08-31', serviceId),
  ];
}

const PARTS: readonly (readonly [TimeOfUse, number])[] = [
  ['peak', 50],
  ['flat', 40],
  ['valley', 20],
];

/** Tenths of a unit on one day: a little different every day. */
function tenths(date: string, base: number): number {
  return base + (epochDay(date) % 7);
}

function quantityOf(firstDate: string, lastDate: string): string {
  let sum = 0;
  for (let date = firstDate; date <= lastDate; date = addDays(date, 1)) {
    for (const [, base] of PARTS) sum += tenths(date, base);
  }
  return (sum / 10).toFixed(1);
}

function daily(serviceId: string, firstDate: string, lastDate: string): DailyUsage {
  const from = firstDate > FIRST_DAY ? firstDate : FIRST_DAY;
  const until = lastDate < LAST_DAY ? lastDate : LAST_DAY;
  const stretches = [
    [from, addDays(GAP.first, -1)],
    [addDays(GAP.last, 1), until],
  ] as const;
  const remarks: DayRemark[] = [
    { kind: 'missing', firstDate: GAP.first, lastDate: GAP.last, text: 'The meter did not answer.' },
  ];
  return {
    serviceId,
    firstDate,
    lastDate,
    registers: PARTS.map(([timeOfUse, base]) => ({
      measures: 'import',
      ...(serviceId !== 'water' && { timeOfUse }),
      meterNumber: `E-558 ${base}`,
      unit: serviceId === 'water' ? 'm3' : 'kWh',
      digits: 1,
      blocks: stretches.map(([first, last]) => ({
        firstDate: first,
        values: Array.from({ length: daysBetween(first, last) + 1 }, (_, day) =>
          tenths(addDays(first, day), base),
        ),
      })),
    })),
    remarks,
    interruptions: [],
  };
}

function intervals(serviceId: string, firstDate: string, lastDate: string): IntervalUsage {
  const until = lastDate < LAST_DAY ? lastDate : LAST_DAY;
  const days = Math.max(0, daysBetween(firstDate, until) + 1);
  const values = Array.from({ length: days * 96 }, (_, index) => 60 + (index % 96));
  return {
    serviceId,
    firstDate,
    lastDate,
    series:
      days === 0
        ? []
        : [
            {
              measures: 'import',
              meterNumber: 'E-558 2047',
              unit: 'kWh',
              digits: 3,
              lengthMinutes: 15,
              blocks: [{ start: `${addDays(firstDate, -1)}T16:00:00Z`, values }],
            },
          ],
    remarks: [],
  };
}

export function problem(status: number, code: string): Response {
  return new Response(JSON.stringify({ title: code, status, code, reference: '7F2-196' }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}

/** A small utility for the widget's tests: a home by time of use with three missing days, read every quarter hour. */
export class UsageBackend {
  /** Answers instead of the usual one for a path that ends so. */
  readonly instead = new Map<string, () => Response>();

  readonly answer = (request: Request): Promise<Response> => Promise.resolve(this.#answer(request));

  #answer(request: Request): Response {
    const { pathname, searchParams } = new URL(request.url);
    const path = pathname.replace(/^\/v1/, '');
    for (const [end, answer] of this.instead) if (path.endsWith(end)) return answer();
    if (path === '/utility' || path.startsWith('/tariffs')) {
      return answerAboutTariffs(request) ?? problem(404, 'not-found');
    }
    const token = request.headers.get('Authorization')?.replace('Bearer ', '');
    if (token === undefined) return problem(401, 'not-authenticated');
    if (path === '/accounts') return Response.json({ items: [accountFor(token)] });
    if (path === '/accounts/acc') return Response.json(accountFor(token));
    if (path === '/accounts/acc/bills') {
      const items = token === TOKENS.empty ? [] : billsOf(searchParams.get('serviceId') ?? '');
      return Response.json({ items, overdueTotal: { amountMinor: 0, currency: 'CNY' } } satisfies BillPage);
    }
    const [, kind, id = '', what] = path.split('/');
    if (kind !== 'services') return problem(404, 'not-found');
    const first = searchParams.get('firstDate') ?? '';
    const last = searchParams.get('lastDate') ?? '';
    if (what === 'interval-usage') return Response.json(intervals(id, first, last));
    if (token !== TOKENS.empty) return Response.json(daily(id, first, last));
    return Response.json({ ...daily(id, first, last), registers: [], remarks: [] });
  }
}
