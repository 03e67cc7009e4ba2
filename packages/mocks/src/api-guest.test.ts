import { faultIn, type GuestSession } from '@mains/contract';
import { guestSessionShape, problemShape } from '@mains/contract/shapes';
import { describe, expect, it } from 'vitest';
import type { Riverbend } from './index.js';
import { createRiverbend } from './index.js';
import type { Ask } from './riverbend.test-support.js';
import { ask, expectProblem } from './riverbend.test-support.js';

const KEY = '6f1d3c1e-2d0b-4c6a-9a52-0d6b6a1f7e11';

function prove(
  riverbend: Riverbend,
  accountNumber: string,
  value: string,
  kind = 'meter-number',
  options: Ask = {},
): Promise<Response> {
  return ask(riverbend, '/guest-sessions', {
    method: 'POST',
    body: { accountNumber, proof: { kind, value } },
    ...options,
  });
}

describe('proving an account', () => {
  it.each([
    ['4021 7738 06', 'meter-number', 'E-558 2047'],
    ['4021773806', 'meter-number', 'e5582047'],
    ['4021-7738-06', 'meter-number', ' E 558–2047 '],
    ['４０２１７７３８０６', 'postcode', '310 602'],
    ['4021 7738 06', 'meter-number', 'W-771 0934'],
    ['4021 7738 06', 'phone-last4', '4417'],
  ])('accepts %s with %s %s', async (number, kind, value) => {
    const response = await prove(createRiverbend(), number, value, kind);
    expect(response.status).toBe(201);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const session = (await response.json()) as GuestSession;
    expect(faultIn(guestSessionShape, session)).toBeUndefined();
    expect(session.expiresAt).toBe('2026-11-24T06:52:00Z');
  });

  it('works for every account with every proof its persona tells', async () => {
    const riverbend = createRiverbend();
    for (const { accounts } of riverbend.personas) {
      for (const { id, number, proofs } of accounts) {
        for (const [kind, values] of Object.entries(proofs)) {
          const response = await prove(riverbend, number, values[0]!, kind);
          expect(await response.json(), `${number} ${kind}`).toMatchObject({ accountId: id });
        }
      }
    }
  });

  it('answers a wrong number and a wrong proof alike', async () => {
    const waits: number[] = [];
    const riverbend = createRiverbend({ wait: async (ms) => void waits.push(ms) });
    const answers = [
      await prove(riverbend, '4021 7738 06', 'E-000 0000', 'meter-number', { client: 'a' }),
      await prove(riverbend, '9999 9999 99', 'E-558 2047', 'meter-number', { client: 'b' }),
      await prove(riverbend, '4021 9052 31', 'E-558 2047', 'meter-number', { client: 'c' }),
    ];
    const seen = await Promise.all(
      answers.map(async (response) => {
        const { reference, ...body } = await expectProblem(response, 403, 'verification-failed');
        expect(reference).toBeDefined();
        return { body, headers: [...response.headers] };
      }),
    );
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
    expect(new Set(waits).size).toBe(1);
  });

  it.each([
    ['not json', '{', ['']],
    ['no object', '[]', ['']],
    ['nothing', '{}', ['/accountNumber', '/proof']],
    [
      'nine digits',
      { accountNumber: '402177380', proof: { kind: 'postcode', value: '1' } },
      ['/accountNumber'],
    ],
    ['letters', { accountNumber: '40217738AB', proof: { kind: 'postcode', value: '1' } }, ['/accountNumber']],
    [
      'another proof',
      { accountNumber: '4021773806', proof: { kind: 'shoe-size', value: '44' } },
      ['/proof/kind'],
    ],
    [
      'an empty proof',
      { accountNumber: '4021773806', proof: { kind: 'postcode', value: '' } },
      ['/proof/value'],
    ],
    [
      'a long proof',
      { accountNumber: '4021773806', proof: { kind: 'postcode', value: '1'.repeat(41) } },
      ['/proof/value'],
    ],
    [
      'numbers',
      { accountNumber: 4021773806, proof: { kind: 'postcode', value: 310602 } },
      ['/accountNumber', '/proof/value'],
    ],
  ])('names the fields that are wrong: %s', async (_, body, pointers) => {
    const response = await ask(createRiverbend(), '/guest-sessions', {
      method: 'POST',
      body,
      language: 'zh',
    });
    const refused = await expectProblem(response, 400, 'invalid-request');
    expect(refused.errors?.map(({ pointer }) => pointer)).toEqual(pointers);
    expect(refused.errors?.[0]?.detail).toMatch(/[一-龥]/);
    expect(faultIn(problemShape, refused)).toBeUndefined();
  });
});

describe('slowing guesses down', () => {
  async function miss(riverbend: Riverbend, times: number, number: string, client: string): Promise<void> {
    for (let count = 0; count < times; count += 1) {
      await expectProblem(
        await prove(riverbend, number, `E-${count}`, 'meter-number', { client }),
        403,
        'verification-failed',
      );
    }
  }

  it('after five misses for one number refuses even the right proof, from anywhere', async () => {
    const riverbend = createRiverbend();
    for (const client of ['a', 'b', 'c', 'd', 'e']) await miss(riverbend, 1, '4021 7738 06', client);
    const refused = await prove(riverbend, '4021-7738-06', 'E-558 2047', 'meter-number', { client: 'f' });
    expect(refused.headers.get('Retry-After')).toBe('900');
    await expectProblem(refused, 429, 'too-many-attempts');
    riverbend.clock.advance({ minutes: 14 });
    const later = await prove(riverbend, '4021773806', 'E-558 2047', 'meter-number', { client: 'f' });
    expect(later.headers.get('Retry-After')).toBe('60');
    riverbend.clock.advance({ minutes: 1 });
    expect((await prove(riverbend, '4021773806', 'E-558 2047')).status).toBe(201);
  });

  it('after five misses from one client refuses it every number, and nobody else', async () => {
    const riverbend = createRiverbend();
    for (const number of ['9999999990', '9999999991', '9999999992', '4021773806', '4021905231']) {
      await miss(riverbend, 1, number, 'guesser');
    }
    const refused = await prove(riverbend, '4035118022', 'E-840 6615', 'meter-number', { client: 'guesser' });
    await expectProblem(refused, 429, 'too-many-attempts');
    const other = await prove(riverbend, '4035118022', 'E-840 6615', 'meter-number', { client: 'neighbour' });
    expect(other.status).toBe(201);
  });

  it('slows a number that does not exist in the same way', async () => {
    const riverbend = createRiverbend();
    for (const client of ['a', 'b', 'c', 'd', 'e']) await miss(riverbend, 1, '9999999999', client);
    const refused = await prove(riverbend, '9999999999', 'E-1', 'meter-number', { client: 'f' });
    expect(refused.headers.get('Retry-After')).toBe('900');
    await expectProblem(refused, 429, 'too-many-attempts');
  });

  it('forgets the misses of a number once it was proved', async () => {
    const riverbend = createRiverbend();
    for (const client of ['a', 'b', 'c', 'd']) await miss(riverbend, 1, '4021773806', client);
    expect((await prove(riverbend, '4021773806', '4417', 'phone-last4', { client: 'e' })).status).toBe(201);
    await miss(riverbend, 4, '4021773806', 'f');
    expect((await prove(riverbend, '4021773806', '4417', 'phone-last4', { client: 'g' })).status).toBe(201);
  });
});

describe('sending it again', () => {
  it('gives the first answer to every repeat, and counts once', async () => {
    const riverbend = createRiverbend();
    const first = await prove(riverbend, '4021773806', '4417', 'phone-last4', { key: KEY });
    const again = await prove(riverbend, '4021773806', '4417', 'phone-last4', { key: KEY });
    expect(await again.json()).toEqual(await first.json());
    const missed = 'a1b2c3d4-0000-4000-8000-000000000000';
    for (let count = 0; count < 8; count += 1) {
      const repeat = await prove(riverbend, '4021773806', '0000', 'phone-last4', { key: missed });
      await expectProblem(repeat, 403, 'verification-failed');
    }
    expect((await prove(riverbend, '4021773806', '4417', 'phone-last4')).status).toBe(201);
  });

  it('refuses the key for another body, for a day', async () => {
    const riverbend = createRiverbend();
    await prove(riverbend, '4021773806', '4417', 'phone-last4', { key: KEY });
    const other = await prove(riverbend, '4021773806', '310602', 'postcode', { key: KEY });
    await expectProblem(other, 409, 'idempotency-conflict');
    riverbend.clock.advance({ hours: 24 });
    expect((await prove(riverbend, '4021773806', '310602', 'postcode', { key: KEY })).status).toBe(201);
  });

  it('keeps no answer that asks to try again', async () => {
    const riverbend = createRiverbend({ scenario: 'maintenance' });
    const closed = await prove(riverbend, '4021773806', '4417', 'phone-last4', { key: KEY });
    await expectProblem(closed, 503, 'maintenance');
    riverbend.scenario.use('calm');
    for (let count = 0; count < 5; count += 1) await prove(riverbend, '4021773806', 'E-1');
    const slowed = await prove(riverbend, '4021773806', '4417', 'phone-last4', { key: KEY });
    await expectProblem(slowed, 429, 'too-many-attempts');
    riverbend.clock.advance({ hours: 1 });
    expect((await prove(riverbend, '4021773806', '4417', 'phone-last4', { key: KEY })).status).toBe(201);
  });

  it('takes the same key of another caller for another key', async () => {
    const riverbend = createRiverbend();
    const mine = await prove(riverbend, '4021773806', '4417', 'phone-last4', { key: KEY, client: 'a' });
    const same = await prove(riverbend, '4021773806', '4417', 'phone-last4', { key: KEY, client: 'b' });
    expect(((await same.json()) as GuestSession).token).not.toBe(((await mine.json()) as GuestSession).token);
    const other = await prove(riverbend, '4021773806', '310602', 'postcode', { key: KEY, client: 'c' });
    expect(other.status).toBe(201);
  });

  it('refuses keys that are too short or too long', async () => {
    const riverbend = createRiverbend();
    for (const key of ['short', 'x'.repeat(65)]) {
      await expectProblem(
        await prove(riverbend, '4021773806', '4417', 'phone-last4', { key }),
        400,
        'invalid-request',
      );
    }
  });
});
