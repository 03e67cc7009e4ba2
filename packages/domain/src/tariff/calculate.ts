import type { BillLineKind, Id, Money, PlainDate, Quantity, Unit, UnitPrice } from '@mains/contract';
import { registersQuantity } from '../bill/check.js';
import type { Decimal } from '../decimal.js';
import {
  addDecimals,
  compareDecimals,
  decimalFromInteger,
  divideRounded,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  subtractDecimals,
  trimDecimal,
} from '../decimal.js';
import { negateMoney, sumMoney } from '../money.js';
import { multiplyToMoney, percentOfMoney } from '../pricing.js';
import { daysInPeriod } from '../plain-date.js';
import { demandBasis } from './demand.js';
import { powerFactor, powerFactorPercent } from './power-factor.js';
import type {
  BillingFacts,
  CalculatedBill,
  CalculatedLine,
  Charge,
  ExportCharge,
  FixedCharge,
  MeteredRegister,
  Tariff,
  TierCharge,
  UsageCharge,
} from './tariff.js';

/** The sheet in force on a day: the newest one that is valid by then. @throws RangeError when there is none yet. */
export function tariffOn(sheets: readonly Tariff[], date: PlainDate): Tariff {
  const found = sheets
    .filter((sheet) => sheet.validFrom <= date)
    .reduce<Tariff | undefined>(
      (newest, sheet) => (newest && newest.validFrom > sheet.validFrom ? newest : sheet),
      undefined,
    );
  if (!found) throw new RangeError(`No tariff is valid on ${date}`);
  return found;
}

/**
 * Bills one period by one sheet. Charges come in the order of the sheet, each rounded once to the minor unit; a
 * percentage is taken of the rounded lines above it, so that it can be checked with the printed bill in hand. Tiers
 * that were not reached leave no line. Credits and corrections follow after tax.
 * @throws RangeError when the facts lack what a charge needs (a register, a power, a reactive reading) or have it in
 * another unit.
 */
export function calculateBill(sheet: Tariff, facts: BillingFacts): CalculatedBill {
  const used = quantityOf(facts.registers.filter(({ measures }) => measures === 'import'));
  const lines: CalculatedLine[] = [];
  for (const charge of sheet.charges) {
    const line = lineOf(charge, { sheet, facts, used, above: lines });
    if (line) lines.push(line);
  }
  lines.push(...(facts.afterTax ?? []));
  const total = sumMoney(
    lines.map((line) => line.amount),
    sheet.currency,
  );
  return { lines, total, quantity: used };
}

interface Billing {
  readonly sheet: Tariff;
  readonly facts: BillingFacts;
  readonly used: Quantity;
  /** Lines that stand above the one being made. */
  readonly above: readonly CalculatedLine[];
}

function lineOf(charge: Charge, billing: Billing): CalculatedLine | undefined {
  const { sheet, facts, used } = billing;
  switch (charge.kind) {
    case 'usage':
      return usageLine(charge, billing);
    case 'export':
      return exportLine(charge, billing);
    case 'levy':
      return priced(charge, used, sheet);
    case 'tier':
      return tierLine(charge, billing);
    case 'fixed':
      return priced(charge, timeOf(charge, facts), sheet);
    case 'demand': {
      const basis = demandBasis(charge, facts, sheet.rounding);
      return { ...priced(charge, basis.billed, sheet), basis };
    }
    case 'power-factor': {
      const active = used;
      const reactive = quantityOf(facts.registers.filter(({ measures }) => measures === 'reactive'));
      const factor = powerFactor(active.value, reactive.value);
      const percent = powerFactorPercent(factor, charge.standard);
      const base = sumOf(charge.on, billing);
      const { id, kind, standard } = charge;
      return {
        id,
        kind,
        amount: percentOfMoney(base, percent, sheet.rounding.amount),
        basis: { kind, active, reactive, powerFactor: factor, standard, percent, base },
      };
    }
    case 'tax': {
      const base = sumOf(charge.on, billing);
      return {
        id: charge.id,
        kind: charge.kind,
        amount: percentOfMoney(base, charge.percent, sheet.rounding.amount),
        basis: { kind: 'percentage', percent: charge.percent, base },
      };
    }
  }
}

function usageLine(charge: UsageCharge, { sheet, facts }: Billing): CalculatedLine {
  const counted = facts.registers.filter(
    ({ measures, timeOfUse }) =>
      measures === 'import' && (charge.timeOfUse === undefined || timeOfUse === charge.timeOfUse),
  );
  return {
    ...priced(charge, quantityOf(counted), sheet),
    ...(charge.timeOfUse && { timeOfUse: charge.timeOfUse }),
    basis: { kind: 'registers', spans: counted.map(({ span }) => span) },
  };
}

function exportLine(charge: ExportCharge, { sheet, facts }: Billing): CalculatedLine {
  const counted = facts.registers.filter(({ measures }) => measures === 'export');
  const line = priced(charge, quantityOf(counted), sheet);
  return {
    ...line,
    amount: negateMoney(line.amount),
    basis: { kind: 'registers', spans: counted.map(({ span }) => span) },
  };
}

function tierLine(charge: TierCharge, { sheet, facts, used }: Billing): CalculatedLine | undefined {
  const { unit } = charge.allowance;
  if (used.unit !== unit) throw new RangeError(`An allowance in ${unit} cannot be taken from ${used.unit}`);
  const periodDays = daysInPeriod(facts.period);
  const allowance = divideRounded(
    multiplyDecimals(parseDecimal(charge.allowance.value), decimalFromInteger(periodDays)),
    decimalFromInteger(charge.cycleDays),
    sheet.rounding.allowance.digits,
    sheet.rounding.allowance.rounding,
  );
  if (compareDecimals(parseDecimal(used.value), allowance) <= 0) return undefined;
  const above = subtractDecimals(parseDecimal(used.value), allowance);
  return {
    ...priced({ ...charge, per: unit }, written(above, unit), sheet),
    basis: {
      kind: 'allowance',
      used,
      allowance: written(allowance, unit),
      cycleAllowance: charge.allowance,
      periodDays,
      cycleDays: charge.cycleDays,
    },
  };
}

function timeOf(charge: FixedCharge, facts: BillingFacts): Quantity {
  const value = charge.per === 'day' ? String(daysInPeriod(facts.period)) : (facts.months ?? '1');
  return { value, unit: charge.per };
}

function priced(
  charge: { readonly id: Id; readonly kind: BillLineKind; readonly price: string; readonly per: Unit },
  quantity: Quantity,
  sheet: Tariff,
): CalculatedLine {
  const price: UnitPrice = { value: charge.price, currency: sheet.currency, per: charge.per };
  const amount = multiplyToMoney(quantity, price, sheet.rounding.amount);
  return { id: charge.id, kind: charge.kind, quantity, price, amount };
}

function sumOf(kinds: readonly BillLineKind[], { sheet, above }: Billing): Money {
  const base = above.filter((line) => kinds.includes(line.kind)).map((line) => line.amount);
  return sumMoney(base, sheet.currency);
}

function quantityOf(registers: readonly MeteredRegister[]): Quantity {
  const [first] = registers;
  if (!first) throw new RangeError('A charge has no register that counts for it');
  if (registers.some(({ unit }) => unit !== first.unit)) {
    throw new RangeError('Registers of one charge count in different units');
  }
  const counted = registers.map(({ span }) => registersQuantity({ spans: [span] }));
  return written(counted.reduce(addDecimals), first.unit);
}

function written(decimal: Decimal, unit: Unit): Quantity {
  return { value: formatDecimal(trimDecimal(decimal)), unit };
}
