import type { Account, Tariff, TariffSummary, Utility } from '@mains/contract';
import { tariffAnswers } from './tariff-answers.js';

/** Tue 24 Nov 2026, 14:22 in Shanghai. */
export const TARIFF_NOW = Date.parse('2026-11-24T06:22:00Z');

export const TARIFF_TOKENS = {
  /** Supplied on the home tariff. */
  home: 'customer-of-a-home',
  /** With services that name no tariff. */
  none: 'customer-without-a-tariff',
} as const;

const utility: Utility = {
  name: 'Riverbend Utilities',
  timeZone: 'Asia/Shanghai',
  servicePhone: '600 0123',
  guestLookup: { proofs: ['meter-number'] },
};

function accountOn(tariffId: string | undefined): Account {
  return {
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
            ...(tariffId !== undefined && { tariffId }),
          },
        ],
      },
    ],
  };
}

function problem(status: number, code: string): Response {
  return new Response(JSON.stringify({ title: code, status, code, reference: '7F2-198' }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}

function summaryOf({ sheets: _sheets, source: _source, ...summary }: Tariff): TariffSummary {
  return summary;
}

/**
 * A small utility with three tariffs, for tests and stories. Knows the paths of tariffs, of the utility and of accounts.
 * @returns nothing for a path it does not know
 */
export function answerAboutTariffs(request: Request): Response | undefined {
  const { pathname, searchParams } = new URL(request.url);
  const path = pathname.replace(/^.*\/v1/, '');
  const all = tariffAnswers(request.headers.get('Accept-Language') ?? 'en');
  if (path === '/utility') return Response.json(utility);
  if (path === '/tariffs') {
    const commodity = searchParams.get('commodity');
    const items = all.filter((tariff) => commodity === null || tariff.commodity === commodity);
    return Response.json({ items: items.map(summaryOf) });
  }
  const id = /^\/tariffs\/([^/]+)$/.exec(path)?.[1];
  if (id !== undefined) {
    const found = all.find((tariff) => tariff.id === id);
    return found ? Response.json(found) : problem(404, 'not-found');
  }
  if (path === '/accounts') return accountsFor(request);
  return undefined;
}

function accountsFor(request: Request): Response {
  const token = request.headers.get('Authorization')?.replace('Bearer ', '');
  if (token === undefined) return problem(401, 'not-authenticated');
  return Response.json({ items: [accountOn(token === TARIFF_TOKENS.home ? 'trf_home' : undefined)] });
}

/** The same where every path must be known. */
export const tariffBackend = (request: Request): Promise<Response> =>
  Promise.resolve(answerAboutTariffs(request) ?? problem(404, 'not-found'));
