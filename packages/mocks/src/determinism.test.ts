import { afterEach, describe, expect, it } from 'vitest';
import { createRiverbend } from './index.js';
import { fingerprint } from './riverbend.test-support.js';

const zone = process.env['TZ'];

afterEach(() => {
  process.env['TZ'] = zone;
});

// Whole worlds are made again and again, which takes seconds on a busy machine.
describe('the same seed and clock', { timeout: 20_000 }, () => {
  it('make the same world to the byte, in whichever zone the machine is', async () => {
    const first = await fingerprint(createRiverbend());
    for (const machineZone of ['Pacific/Kiritimati', 'America/St_Johns']) {
      process.env['TZ'] = machineZone;
      expect(new Date(0).getTimezoneOffset(), machineZone).not.toBe(300);
      expect(await fingerprint(createRiverbend()), machineZone).toBe(first);
    }
  });

  it('do not depend on what was asked before', async () => {
    const used = createRiverbend();
    used.clock.set('2028-02-29T12:00:00Z');
    await fingerprint(used);
    used.clock.set('2025-01-01T00:00:00Z');
    await fingerprint(used);
    used.clock.set('picture-day');
    // Tokens and references count on; the world does not.
    const ids = (riverbend = createRiverbend()): unknown =>
      riverbend.world.accounts.flatMap(({ premises }) =>
        premises.flatMap(({ services }) =>
          services.map(({ ledger }) =>
            ledger.billsIssuedBy('2026-11-24').map(({ id, total }) => [id, total]),
          ),
        ),
      );
    expect(ids(used)).toEqual(ids());
  });

  it('are needed: another seed has other meters, but the same story', async () => {
    const other = createRiverbend({ seed: 'another' });
    expect(await fingerprint(other)).not.toBe(await fingerprint(createRiverbend()));
    const [mei] = other.world.accounts;
    const totals = mei!.premises[0]!.services[0]!.ledger.billsIssuedBy('2026-11-24').map(
      ({ total }) => total.amountMinor,
    );
    expect(totals.slice(-3)).toEqual([32261, 15786, 24426]);
  });
});
