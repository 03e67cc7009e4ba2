import type { Account, AccountPage, BillPage, BillSummary, Utility } from '@mains/contract';
import { cny, octoberBill, summary } from './october-bill.fixture.js';

export const TOKENS = {
  full: 'customer-with-three-services',
  empty: 'customer-who-moved-in-lately',
  many: 'customer-with-forty-accounts',
} as const;

export const NOW = Date.parse('2026-11-24T06:22:00Z');

const utility: Utility = {
  name: 'Riverbend Utilities',
  timeZone: 'Asia/Shanghai',
  servicePhone: '600 0123',
  guestLookup: {
    accountNumberDigits: 10,
    accountNumberHint: 'top right of any bill',
    proofs: ['meter-number', 'postcode', 'phone-last4'],
  },
};

const account: Account = {
  id: 'acc',
  number: '4021 7738 06',
  kind: 'home',
  premises: [
    {
      id: 'pre',
      address: { lines: ['18 Lock Keeper’s Row, Flat 602'], postcode: '310602' },
      services: [
        { id: 'svc', commodity: 'electricity', payment: 'billed', startedOn: '2019-04-01' },
        { id: 'gas', commodity: 'gas', payment: 'prepaid', startedOn: '2019-04-01' },
      ],
    },
  ],
};

const newcomer: Account = {
  ...account,
  id: 'new',
  premises: [
    {
      ...account.premises[0]!,
      services: [
        {
          id: 'new-svc',
          commodity: 'electricity',
          payment: 'billed',
          startedOn: '2026-11-09',
          nextReadingOn: '2026-12-02',
          nextBillOn: '2026-12-04',
        },
      ],
    },
  ],
};

const forty: Account[] = Array.from({ length: 40 }, (_, index) => ({
  ...account,
  id: `acc${index}`,
  number: `5500 1000 ${String(index).padStart(2, '0')}`,
  nickname: index === 17 ? 'Corner shop' : `Shop ${index}`,
  premises: account.premises.map((premise) => ({ ...premise, address: { lines: [`${index} Mill Lane`] } })),
}));

/** October, September (a replacement), the September that was cancelled, August. */
export const bills: readonly BillSummary[] = [
  summary(),
  summary({
    id: 'sep2',
    month: '2026-09',
    status: 'paid',
    total: cny(15786),
    outstanding: cny(0),
    replacesBillId: 'sep1',
  }),
  summary({ id: 'sep1', month: '2026-09', status: 'cancelled', total: cny(99999), replacedByBillId: 'sep2' }),
  summary({
    id: 'aug',
    month: '2026-08',
    status: 'overdue',
    dueOn: '2026-10-01',
    total: cny(32261),
    outstanding: cny(32261),
  }),
];

function json(body: unknown, status = 200): Response {
  return Response.json(body, { status });
}

function problem(status: number, code: string, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify({ title: code, status, code, reference: '7F2-196' }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });
}

/** A small utility for the widget's tests. Guests are let in with meter number E-558 2047, sent away with anything else. */
export class OctoberBackend {
  misses = 0;
  overdueMinor = 0;
  /** Answers instead of the usual one for a path that begins so. */
  readonly instead = new Map<string, () => Response>();

  readonly answer = async (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname.replace(/^\/v1/, '');
    for (const [start, answer] of this.instead) if (path.startsWith(start)) return answer();
    if (path === '/utility') return json(utility);
    if (path === '/guest-sessions') return this.#guest(request);
    const token = request.headers.get('Authorization')?.replace('Bearer ', '');
    if (token === undefined) return problem(401, 'not-authenticated');
    if (path === '/session' && request.method === 'DELETE') return new Response(null, { status: 204 });
    return this.#customer(path, token);
  };

  async #guest(request: Request): Promise<Response> {
    const { proof } = (await request.json()) as { proof: { value: string } };
    if (proof.value === 'E-558 2047') {
      return json({ token: TOKENS.full, expiresAt: '2026-11-24T06:52:00Z', accountId: 'acc' }, 201);
    }
    this.misses += 1;
    return this.misses > 2
      ? problem(429, 'too-many-attempts', { 'Retry-After': '900' })
      : problem(403, 'verification-failed');
  }

  #customer(path: string, token: string): Response {
    const accounts = token === TOKENS.empty ? [newcomer] : token === TOKENS.many ? forty : [account];
    if (path === '/accounts') return json({ items: accounts } satisfies AccountPage);
    const [, first, id, rest] = path.split('/');
    if (first === 'accounts' && rest === undefined) {
      const found = accounts.find((each) => each.id === id);
      return found ? json(found) : problem(404, 'not-found');
    }
    if (first === 'accounts') {
      const items = token === TOKENS.empty ? [] : [...bills];
      return json({ items, overdueTotal: cny(this.overdueMinor) } satisfies BillPage);
    }
    if (rest === 'documents') {
      return new Response('%PDF-1.7', { headers: { 'Content-Type': 'application/pdf' } });
    }
    const found = bills.find((bill) => bill.id === id);
    if (!found) return problem(404, 'not-found');
    const full = octoberBill();
    const line = { ...full.lines[4]!, quantity: { value: '1', unit: 'day' as const }, amount: found.total };
    const { price: _price, ...unpriced } = line;
    return json(found.id === 'bill_oct' ? full : { ...full, summary: found, lines: [unpriced] });
  }
}
