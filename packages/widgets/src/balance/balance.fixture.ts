import type {
  Account,
  AccountPage,
  ArrearsEvent,
  BalanceList,
  Bill,
  BillPage,
  BillStatus,
  BillSummary,
  Commodity,
  Money,
  PrepaidBalance,
  PromiseProfile,
  Service,
  Utility,
} from '@mains/contract';
import { Formatter, Translator, type LocaleTag } from '@mains/i18n';
import { arrearsTexts, type ArrearsWords } from './arrears/words.js';
import { balanceTexts, type Words } from './words.js';

export const TOKENS = {
  full: 'customer-with-everything',
  empty: 'customer-without-an-account',
  two: 'two-accounts',
} as const;

/** Tue 24 Nov 2026, 14:22. */
export const NOW = Date.parse('2026-11-24T06:22:00Z');
export const TODAY = '2026-11-24';

export const cny = (amountMinor: number): Money => ({ amountMinor, currency: 'CNY' });

export function service(commodity: Commodity, more: Partial<Service> = {}): Service {
  return { id: `svc_${commodity}`, commodity, payment: 'billed', startedOn: '2019-04-01', ...more };
}

export function account(services: Service[], more: Partial<Account> = {}): Account {
  const address = { lines: ['18 Lock Keeper’s Row, Flat 602'], postcode: '310602' };
  return {
    id: 'acc',
    number: '4021 7738 06',
    kind: 'home',
    premises: [{ id: 'pre', address, services }],
    ...more,
  };
}

/** Of ¥244.26 for October, due on Mon 30 Nov, unless told otherwise. */
export function summary(
  commodity: Commodity,
  status: BillStatus,
  more: Partial<BillSummary> = {},
): BillSummary {
  const month = more.month ?? '2026-10';
  const total = more.total ?? cny(24426);
  return {
    id: `bill_${commodity}_${month}`,
    number: `RB-${month}`,
    accountId: 'acc',
    serviceId: `svc_${commodity}`,
    commodity,
    status,
    month,
    period: { firstDate: `${month}-01`, lastDate: `${month}-28` },
    issuedOn: '2026-11-04',
    dueOn: '2026-11-30',
    total,
    outstanding: status === 'paid' ? { ...total, amountMinor: 0 } : total,
    quantity: { value: '384', unit: 'kWh' },
    readQuality: 'actual',
    ...more,
  };
}

/** October, due; September, paid; a paid water bill. */
export const bills: readonly BillSummary[] = [
  summary('electricity', 'due'),
  summary('water', 'paid', { total: cny(6230) }),
  summary('electricity', 'paid', { month: '2026-09', total: cny(15786) }),
];

export function fullBill(of: BillSummary): Bill {
  const kWh = { value: '185', unit: 'kWh' } as const;
  const half = Math.round(of.total.amountMinor * 0.45);
  return {
    summary: of,
    meters: [],
    lines: [
      { id: 'peak', kind: 'usage', timeOfUse: 'peak', label: 'Peak', amount: cny(half), quantity: kWh },
      {
        id: 'flat',
        kind: 'usage',
        timeOfUse: 'flat',
        label: 'Flat',
        amount: cny(half - 1000),
        quantity: kWh,
      },
      { id: 'vat', kind: 'tax', label: 'VAT', amount: cny(of.total.amountMinor - 2 * half + 1000) },
    ],
    documents: [],
  };
}

export const gas: PrepaidBalance = {
  payment: 'prepaid',
  serviceId: 'svc_gas',
  credit: cny(3820),
  asOf: '2026-11-24T06:00:00Z',
  alertBelow: cny(4000),
  usualPace: { spent: cny(11258), days: 28 },
  lastTopUp: { amount: cny(15000), on: '2026-10-23' },
};

export const profile: PromiseProfile = {
  id: 'riverbend-2026',
  name: 'Riverbend Utilities',
  validFrom: '2026-01-01',
  source: 'Riverbend customer charter, 2026',
  arrears: [
    {
      audience: 'home',
      reminderAfterDays: 5,
      cutOffAfterDays: 30,
      noticeDays: 7,
      reconnectWithinHours: 24,
      rights: [
        { text: 'You can ask for instalments.' },
        { text: 'Nobody is cut off at night.', source: 'Law' },
      ],
    },
  ],
};

export const utility: Utility = {
  name: 'Riverbend Utilities',
  timeZone: 'Asia/Shanghai',
  servicePhone: '600 0123',
  guestLookup: { proofs: ['meter-number'] },
};

function problem(status: number, code: string): Response {
  return new Response(JSON.stringify({ title: code, status, code, reference: '7F2-196' }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}

/** A small utility for the widget's tests. */
export class BalanceBackend {
  bills: readonly BillSummary[] = bills;
  arrears: ArrearsEvent[] | undefined;
  services: Service[] = [service('electricity'), service('gas', { payment: 'prepaid' }), service('water')];
  /** Paths that begin so answer 500. */
  broken: string[] = [];

  readonly answer = (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname.replace(/^\/v1/, '');
    if (this.broken.some((start) => path.endsWith(start))) return Promise.resolve(problem(500, 'internal'));
    if (path === '/utility') return Promise.resolve(Response.json(utility));
    if (path === '/promise-profile') return Promise.resolve(Response.json(profile));
    const token = request.headers.get('Authorization')?.replace('Bearer ', '');
    if (token === undefined) return Promise.resolve(problem(401, 'not-authenticated'));
    const found = this.#customer(path, token);
    return Promise.resolve(found === undefined ? problem(404, 'not-found') : Response.json(found));
  };

  #customer(path: string, token: string): unknown {
    const own = account(this.services);
    const other = account([service('water', { id: 'svc_other' })], { id: 'acc2', number: '4021 7738 07' });
    const accounts = token === TOKENS.empty ? [] : token === TOKENS.two ? [own, other] : [own];
    if (path === '/accounts') return { items: accounts } satisfies AccountPage;
    if (path === '/accounts/acc/bills') {
      return { items: [...this.bills], overdueTotal: cny(0) } satisfies BillPage;
    }
    if (path === '/accounts/acc2/bills') return { items: [], overdueTotal: cny(0) } satisfies BillPage;
    if (path === '/accounts/acc2/balances') return { items: [] } satisfies BalanceList;
    if (path === '/accounts/acc/balances') {
      const electricity = {
        payment: 'billed' as const,
        serviceId: 'svc_electricity',
        ...(this.arrears && { arrears: this.arrears }),
      };
      const lastPayment = { amount: cny(6230), on: '2026-11-12' };
      return {
        items: [electricity, gas, { payment: 'billed', serviceId: 'svc_water', lastPayment }],
      } satisfies BalanceList;
    }
    const bill = this.bills.find(({ id }) => path === `/bills/${id}`);
    return bill && fullBill(bill);
  }
}

/** The widget's words in a language, in Riverbend's zone. */
export async function wordsIn(locale: LocaleTag): Promise<Words> {
  const translator = new Translator({ locale });
  await translator.use(balanceTexts);
  return { t: translator.t, format: new Formatter({ locale, timeZone: utility.timeZone }) };
}

/** For tests: the words of what happens about a late bill. */
export async function arrearsWordsIn(locale: LocaleTag): Promise<ArrearsWords> {
  const translator = new Translator({ locale });
  await translator.use(arrearsTexts);
  return { t: translator.t, format: new Formatter({ locale, timeZone: utility.timeZone }) };
}
