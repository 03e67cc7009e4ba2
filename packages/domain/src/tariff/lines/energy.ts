import type { LineBasis, TimeOfUse } from '@mains/contract';
import type { Decimal } from '../../decimal.js';
import { negateMoney } from '../../money.js';
import { negateDecimal } from '../../decimal.js';
import type { Billing, BillingOf, DraftLine } from '../billing.js';
import { priced } from '../billing.js';
import type { Metered } from '../metered.js';
import { meteredBy, meteredIn, writtenQuantity } from '../metered.js';
import type { MeteredRegister } from '../tariff.js';

/** Price × what the registers of a price period counted; of all import registers when no period is named. */
export function usageLine(billing: BillingOf<'usage'>): DraftLine {
  const { charge } = billing;
  return counted(billing, registersOf(billing, 'import', charge.timeOfUse));
}

/** Paid to the customer for what was fed in: quantity and price have no sign, the amount is negative. */
export function exportLine(billing: BillingOf<'export'>): DraftLine | undefined {
  // A customer without solar panels has no such register.
  if (!billing.facts.registers.some(({ measures }) => measures === 'export')) return undefined;
  const { line, exact, run } = counted(billing, registersOf(billing, 'export', billing.charge.timeOfUse));
  return { line: { ...line, amount: negateMoney(line.amount) }, exact: negateDecimal(exact), run };
}

/** Public funds: price × everything used. */
export function levyLine(billing: BillingOf<'levy'>): DraftLine {
  const { used, charge } = billing;
  const quantity = partOf(billing, used);
  return priced(billing, writtenQuantity(quantity, used.unit), charge);
}

function counted(billing: BillingOf<'usage'> | BillingOf<'export'>, registers: MeteredRegister[]): DraftLine {
  const { charge, facts, run } = billing;
  const metered = meteredBy(registers, facts.period);
  const made = priced(billing, writtenQuantity(partOf(billing, metered), metered.unit), charge);
  const spans = registers.map(({ span }) => span);
  const basis: LineBasis = run.isWhole
    ? { kind: 'registers', spans }
    : {
        kind: 'share',
        spans,
        total: writtenQuantity(metered.total, metered.unit),
        by: metered.isDaily ? 'intervals' : 'days',
      };
  const { timeOfUse } = charge;
  return { ...made, line: { ...made.line, ...(timeOfUse && { timeOfUse }), basis } };
}

function partOf({ run }: Billing, metered: Metered): Decimal {
  return run.isWhole ? metered.total : meteredIn(metered, run.segments);
}

function registersOf(
  { facts }: Billing,
  measures: MeteredRegister['measures'],
  timeOfUse: TimeOfUse | undefined,
): MeteredRegister[] {
  return facts.registers.filter(
    (register) =>
      register.measures === measures && (timeOfUse === undefined || register.timeOfUse === timeOfUse),
  );
}
