import type { Ledger, LedgerBill } from './ledger.js';
import { World } from './world.js';

/** The day of the pictures. */
export const today = '2026-11-24';

const world = new World('riverbend');

export const ledgers = world.accounts.flatMap((account) =>
  account.premises.flatMap((premise) => premise.services.map(({ ledger }) => ledger)),
);

export const billed = ledgers
  .filter(({ plan }) => plan.payment === 'billed')
  .map((ledger) => [ledger.plan.key, ledger] as const);

export function ledgerOf(key: string): Ledger {
  const found = ledgers.find(({ plan }) => plan.key === key);
  if (!found) throw new Error(`No service ${key}`);
  return found;
}

/** The bill of a month that stands. */
export function bill(key: string, month: string): LedgerBill {
  const found = ledgerOf(key)
    .billsIssuedBy(today)
    .find(({ cycle, withdrawnOn }) => cycle.month === month && withdrawnOn === undefined);
  if (!found) throw new Error(`No bill of ${key} for ${month}`);
  return found;
}
