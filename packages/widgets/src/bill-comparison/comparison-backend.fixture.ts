import type { Account, AccountPage, Bill, BillPage, BillSummary, Utility } from '@mains/contract';
import {
  cny,
  mayBill,
  octoberBill,
  septemberBill,
  withSummary,
} from '../bill-difference/pictured-bills.fixture.js';

export const TOKENS = {
  full: 'customer-with-bills',
  empty: 'customer-who-moved-in-lately',
  one: 'customer-with-one-bill',
  other: 'customer-with-another-account',
} as const;

export const NOW = Date.parse('2026-11-24T06:22:00Z');

const utility: Utility = {
  name: 'Riverbend Utilities',
  timeZone: 'Asia/Shanghai',
  servicePhone: '600 0123',
  guestLookup: {
    accountNumberDigits: 10,
    accountNumberHint: 'top right of any bill',
    proofs: ['meter-number'],
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
        {
          id: 'svc',
          commodity: 'electricity',
          payment: 'billed',
          startedOn: '2019-04-01',
          nextBillOn: '2026-12-04',
        },
        { id: 'gas', commodity: 'gas', payment: 'prepaid', startedOn: '2019-04-01' },
        { id: 'water', commodity: 'water', payment: 'billed', startedOn: '2019-04-01' },
      ],
    },
  ],
};

/** An estimate that was put right: it does not stand. */
const cancelledSeptember = withSummary(septemberBill, {
  id: 'sep-cancelled',
  status: 'cancelled',
  issuedOn: '2026-09-29',
});
const waterBill = withSummary(septemberBill, { id: 'water-sep', serviceId: 'water', commodity: 'water' });
/** Longer ago than the history goes. */
const ancientBill = withSummary(septemberBill, {
  id: 'ancient',
  month: '2023-09',
  period: { firstDate: '2023-09-01', lastDate: '2023-09-30' },
});

const all: readonly Bill[] = [
  octoberBill,
  septemberBill,
  cancelledSeptember,
  mayBill,
  waterBill,
  ancientBill,
];

const otherAccount: Account = {
  ...account,
  id: 'other-acc',
  premises: account.premises.map((premise) => ({
    ...premise,
    services: premise.services.map((service) => ({ ...service, id: `other-${service.id}` })),
  })),
};

/** The same bills, as those of another customer. */
function asOther({ summary, ...bill }: Bill): Bill {
  const { id, serviceId } = summary;
  return withSummary(
    { ...bill, summary },
    {
      id: `other-${id}`,
      accountId: otherAccount.id,
      serviceId: `other-${serviceId}`,
    },
  );
}

function billsOf(token: string): readonly Bill[] {
  return token === TOKENS.other ? all.map(asOther) : all;
}

function json(body: unknown): Response {
  return Response.json(body);
}

function problem(status: number, code: string): Response {
  return new Response(JSON.stringify({ title: code, status, code, reference: '7F2-196' }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}

/** A small utility for the widget's tests: October, September, a cancelled September, May. */
export class ComparisonBackend {
  /** Answers instead of the usual one for a path that begins so. */
  readonly instead = new Map<string, () => Response>();
  /** Bills that were asked for with the token of somebody else. */
  readonly foreign: string[] = [];

  readonly answer = async (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname.replace(/^\/v1/, '');
    for (const [start, answer] of this.instead) if (path.startsWith(start)) return answer();
    if (path === '/utility') return json(utility);
    const token = request.headers.get('Authorization')?.replace('Bearer ', '');
    if (path === '/guest-sessions') {
      return Response.json(
        { token: TOKENS.full, expiresAt: '2026-11-24T06:52:00Z', accountId: 'acc' },
        { status: 201 },
      );
    }
    if (token === undefined) return problem(401, 'not-authenticated');
    if (path === '/session') return new Response(null, { status: 204 });
    const [, first, id, rest] = path.split('/');
    const own = token === TOKENS.other ? otherAccount : account;
    if (path === '/accounts') return json({ items: [own] } satisfies AccountPage);
    if (first === 'accounts' && rest === undefined) {
      return id === own.id ? json(own) : problem(404, 'not-found');
    }
    if (first === 'accounts') {
      const serviceId = new URL(request.url).searchParams.get('serviceId');
      return json({ items: this.#list(token, serviceId), overdueTotal: cny(0) } satisfies BillPage);
    }
    const found = billsOf(token).find(({ summary }) => summary.id === id);
    if (!found) this.foreign.push(path);
    return found ? json(found) : problem(404, 'not-found');
  };

  #list(token: string, serviceId: string | null): BillSummary[] {
    if (token === TOKENS.empty) return [];
    if (token === TOKENS.one) return [octoberBill.summary];
    return billsOf(token)
      .map(({ summary }) => summary)
      .filter((summary) => summary.month !== ancientBill.summary.month && summary.serviceId === serviceId);
  }
}
