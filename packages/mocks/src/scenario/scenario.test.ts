import { faultIn, type Bill } from '@mains/contract';
import { billShape, billPageShape, utilityShape } from '@mains/contract/shapes';
import { describe, expect, it } from 'vitest';
import type { Riverbend, Scenario } from '../index.js';
import { createRiverbend, naughtyTexts, scenarios } from '../index.js';
import { ask, expectProblem, read } from '../riverbend.test-support.js';

const title = { en: '', 'zh-CN': '' };

interface Set {
  readonly riverbend: Riverbend;
  readonly token: string;
  readonly bills: string;
  readonly bill: string;
  readonly waits: number[];
}

async function setUp(): Promise<Set> {
  const waits: number[] = [];
  const riverbend = createRiverbend({ wait: async (ms) => void waits.push(ms) });
  const token = riverbend.tokenFor('mei-lin');
  const bills = `/accounts/${riverbend.personas[0]!.accounts[0]!.id}/bills`;
  const { items } = await read<{ items: { id: string }[] }>(riverbend, bills, { token });
  waits.length = 0;
  return { riverbend, token, bills, bill: `/bills/${items[0]!.id}`, waits };
}

describe('scenarios', () => {
  it.each([
    ['failing', 500, 'internal', null],
    ['maintenance', 503, 'maintenance', '1800'],
    ['rate-limited', 429, 'rate-limited', '30'],
    ['expired-session', 401, 'session-expired', null],
  ])('%s answers %i %s', async (id, status, code, retryAfter) => {
    const { riverbend, token, bills } = await setUp();
    riverbend.scenario.use(id);
    const response = await ask(riverbend, bills, { token });
    expect(response.headers.get('Retry-After')).toBe(retryAfter);
    await expectProblem(response, status, code);
    riverbend.scenario.use('calm');
    expect((await ask(riverbend, bills, { token })).status).toBe(200);
  });

  it('leaves open what needs no token when sessions expire', async () => {
    const { riverbend } = await setUp();
    riverbend.scenario.use('expired-session');
    expect((await ask(riverbend, '/utility')).status).toBe(200);
  });

  it('has no network when offline, not even for a preflight', async () => {
    const { riverbend, token, bills } = await setUp();
    riverbend.scenario.use('offline');
    expect((await ask(riverbend, bills, { token })).type).toBe('error');
    expect((await ask(riverbend, bills, { method: 'OPTIONS' })).type).toBe('error');
  });

  it('forces single operations', async () => {
    const { riverbend, token, bills, bill } = await setUp();
    riverbend.scenario.use('bills-failing');
    await expectProblem(await ask(riverbend, bills, { token }), 500, 'internal');
    await expectProblem(await ask(riverbend, bill, { token }), 500, 'internal');
    expect((await ask(riverbend, '/accounts', { token })).status).toBe(200);
    riverbend.scenario.use({ id: 'mine', title, forced: { all: 'fail', getUtility: 'maintenance' } });
    await expectProblem(await ask(riverbend, '/utility'), 503, 'maintenance');
  });

  it('takes its time, the same for the same seed', async () => {
    const draw = async (): Promise<number[]> => {
      const { riverbend, waits } = await setUp();
      riverbend.scenario.use('everyday');
      for (let count = 0; count < 20; count += 1) await ask(riverbend, '/utility');
      riverbend.scenario.use('no-answer');
      await ask(riverbend, '/utility');
      return waits;
    };
    const waits = await draw();
    expect(waits.at(-1)).toBe(20_000);
    expect(Math.min(...waits.slice(0, 20))).toBeGreaterThanOrEqual(100);
    expect(Math.max(...waits.slice(0, 20))).toBeLessThanOrEqual(600);
    expect(new Set(waits).size).toBeGreaterThan(10);
    expect(await draw()).toEqual(waits);
  });

  it('fails about as often as it is told, in different ways', async () => {
    const { riverbend } = await setUp();
    const flaky: Scenario = { id: 'mine', title, failureRate: 0.33 };
    riverbend.scenario.use(flaky);
    const seen = new Map<string, number>();
    for (let count = 0; count < 600; count += 1) {
      const response = await ask(riverbend, '/utility');
      const how = response.type === 'error' ? 'offline' : String(response.status);
      seen.set(how, (seen.get(how) ?? 0) + 1);
    }
    expect([...seen.keys()].toSorted()).toEqual(['200', '500', '503', 'offline']);
    expect(seen.get('200')).toBeGreaterThan(360);
    expect(seen.get('200')).toBeLessThan(440);
  });

  it.each(['malformed-missing', 'malformed-text'])(
    '%s breaks the contract in every answer with a body',
    async (id) => {
      const { riverbend, token, bills, bill } = await setUp();
      riverbend.scenario.use(id);
      const checks = [
        [billPageShape, bills],
        [billShape, bill],
      ] as const;
      for (const [validator, path] of checks) {
        const body = await read(riverbend, path, { token });
        expect(faultIn(validator, body)).toBeDefined();
      }
      if (id === 'malformed-missing') {
        expect(faultIn(utilityShape, await read(riverbend, '/utility'))).toBeDefined();
      }
    },
  );

  it('is naughty within the contract', async () => {
    const { riverbend, token, bill } = await setUp();
    riverbend.scenario.use('naughty');
    const body = await read<Bill>(riverbend, bill, { token });
    expect(faultIn(billShape, body)).toBeUndefined();
    expect(naughtyTexts).toContain(body.lines[0]!.label);
    expect(new Set(body.lines.map(({ label }) => label)).size).toBe(body.lines.length);
    expect(body.summary.total.amountMinor).toBe(24426);
    const utility = await read<{ name: string }>(riverbend, '/utility');
    expect(naughtyTexts).toContain(utility.name);
  });

  it('lists each by one id, and refuses others', () => {
    expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
    expect(() => createRiverbend({ scenario: 'sunny' })).toThrow(RangeError);
    expect(createRiverbend().scenario.current.id).toBe('calm');
  });
});
