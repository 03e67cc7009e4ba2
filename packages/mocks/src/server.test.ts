import type { BillPage, GuestSession } from '@mains/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRiverbend } from './index.js';
import { expectProblem } from './riverbend.test-support.js';
import type { RunningServer } from './server.js';
import { CONTROL_PATH, startServer } from './server.js';

let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ riverbend: createRiverbend() });
});

afterAll(() => server.close());

function post(path: string, body: unknown): Promise<Response> {
  return fetch(`${server.origin}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

describe('Riverbend over real HTTP', () => {
  it('listens on this machine only', () => {
    expect(server.apiBase).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
  });

  it('takes a guest from number and meter to the bill and its document', async () => {
    const proved = await post('/v1/guest-sessions', {
      accountNumber: '4021 7738 06',
      proof: { kind: 'meter-number', value: 'E-558 2047' },
    });
    expect(proved.status).toBe(201);
    const { token, accountId } = (await proved.json()) as GuestSession;
    const headers = { Authorization: `Bearer ${token}`, 'Accept-Language': 'zh-CN' };
    const list = await fetch(`${server.apiBase}/accounts/${accountId}/bills`, { headers });
    expect(list.headers.get('Content-Language')).toBe('zh-CN');
    const [newest] = ((await list.json()) as BillPage).items;
    expect(newest?.total).toEqual({ amountMinor: 24426, currency: 'CNY' });
    const bill = (await (await fetch(`${server.apiBase}/bills/${newest!.id}`, { headers })).json()) as {
      documents: { id: string }[];
    };
    const document = await fetch(`${server.apiBase}/bills/${newest!.id}/documents/${bill.documents[0]!.id}`, {
      headers,
    });
    expect(document.headers.get('Content-Type')).toBe('application/pdf');
    expect(document.headers.get('Content-Disposition')).toBe('attachment; filename="bill-2026-10.pdf"');
    expect(new TextDecoder().decode((await document.arrayBuffer()).slice(0, 8))).toBe('%PDF-1.7');
  });

  it('answers a preflight', async () => {
    const response = await fetch(`${server.apiBase}/accounts`, { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('Access-Control-Allow-Headers')).toContain('Idempotency-Key');
  });

  it('drops the connection when it is offline', async () => {
    server.riverbend.scenario.use('offline');
    await expect(fetch(`${server.apiBase}/utility`)).rejects.toThrow(TypeError);
    server.riverbend.scenario.use('calm');
    expect((await fetch(`${server.apiBase}/utility`)).status).toBe(200);
  });

  it('refuses a request larger than any of the contract', async () => {
    const response = await post('/v1/guest-sessions', { accountNumber: '4'.repeat(5_000_000) });
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    const problem = await expectProblem(response, 413, 'too-large');
    expect(problem.reference).toMatch(/^RB-\d+$/);
  });

  it('is switched from outside: clock, scenario, tokens', async () => {
    const state = async (): Promise<unknown> => (await fetch(`${server.origin}${CONTROL_PATH}`)).json();
    expect(await state()).toMatchObject({
      now: '2026-11-24T06:22:00.000Z',
      mode: 'frozen',
      scenario: 'calm',
    });
    await post(`${CONTROL_PATH}/clock`, { set: '2026-12-05T00:00:00Z', advance: { days: 1 } });
    await post(`${CONTROL_PATH}/scenario`, { id: 'maintenance' });
    expect(await state()).toMatchObject({ now: '2026-12-06T00:00:00.000Z', scenario: 'maintenance' });
    expect((await fetch(`${server.apiBase}/utility`)).status).toBe(503);
    await post(`${CONTROL_PATH}/scenario`, { id: 'calm' });
    await post(`${CONTROL_PATH}/clock`, { set: 'picture-day' });
    const { token } = (await (await post(`${CONTROL_PATH}/tokens`, { personaId: 'mei-lin' })).json()) as {
      token: string;
    };
    const session = await fetch(`${server.apiBase}/session`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(await session.json()).toMatchObject({ kind: 'customer', customerName: 'Mei Lin' });
  });

  it.each([
    ['/scenario', { id: 'sunny' }, 400],
    ['/clock', { set: 'soon' }, 400],
    ['/tokens', { personaId: 'nobody' }, 400],
    ['/weather', {}, 404],
  ])('refuses the order %s %j', async (path, order, status) => {
    expect((await post(`${CONTROL_PATH}${path}`, order)).status).toBe(status);
  });
});
