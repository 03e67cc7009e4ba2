import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBill, registersQuantity } from '../bill/check.js';
import type { Decimal } from '../decimal.js';
import {
  addDecimals,
  compareDecimals,
  decimalFromInteger,
  formatDecimal,
  parseDecimal,
  trimDecimal,
} from '../decimal.js';
import { addDays, daysInPeriod } from '../plain-date.js';
import { calculateBill } from './calculate.js';
import type { RandomBilling } from './random-tariff.test-data.js';
import { arbitraryBilling, arbitraryBillPair, propertyRuns } from './random-tariff.test-data.js';
import { asBill } from './sample-tariff.test-data.js';
import type { BillingFacts, CalculatedBill, Charge, MeteredRegister, TariffSheet } from './tariff.js';

const zero = decimalFromInteger(0);
const sumOf = (values: readonly string[]): Decimal => values.map(parseDecimal).reduce(addDecimals, zero);
const written = (decimal: Decimal): string => formatDecimal(trimDecimal(decimal));

function holds(property: (billing: RandomBilling) => void): void {
  fc.assert(fc.property(arbitraryBilling(), property), { numRuns: propertyRuns });
}

/** The same sheets with some of their charges. */
function withCharges(sheets: readonly TariffSheet[], keep: (charge: Charge) => boolean): TariffSheet[] {
  return sheets.map((sheet) => ({ ...sheet, charges: sheet.charges.filter(keep) }));
}

/** What a register counted, on known days, without a multiplier: on the first day where its days are not known. */
function onDays(register: MeteredRegister, days: number): MeteredRegister & { daily: readonly string[] } {
  const { multiplier: _, ...span } = register.span;
  const total = registersQuantity({ spans: [register.span] });
  const daily = register.daily ?? [formatDecimal(total), ...Array.from({ length: days - 1 }, () => '0')];
  return {
    ...register,
    span: {
      ...span,
      start: { ...span.start, value: '0' },
      end: { ...span.end, value: formatDecimal(sumOf(daily)) },
    },
    daily,
  };
}

function dailyFacts(facts: BillingFacts): BillingFacts {
  const days = daysInPeriod(facts.period);
  return { ...facts, registers: facts.registers.map((register) => onDays(register, days)) };
}

describe('every bill', () => {
  it('is made without an error, adds up and passes its own check', () => {
    holds(({ sheets, facts }) => {
      const bill = calculateBill(sheets, facts);
      expect(checkBill(asBill(bill))).toMatchObject({ addsUp: true, discrepancies: [] });
    });
  });

  it('has an id of its own for every line, of a charge of a sheet', () => {
    holds(({ sheets, facts }) => {
      const { lines } = calculateBill(sheets, facts);
      expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
      const charges = new Set(sheets.flatMap((sheet) => sheet.charges.map(({ id }) => id)));
      for (const { chargeId } of lines) if (chargeId !== undefined) expect(charges).toContain(chargeId);
    });
  });

  it('tells all that was used', () => {
    holds(({ sheets, facts }) => {
      const spans = facts.registers.filter(({ measures }) => measures === 'import').map(({ span }) => span);
      const { quantity } = calculateBill(sheets, facts);
      expect(compareDecimals(parseDecimal(quantity.value), registersQuantity({ spans }))).toBe(0);
    });
  });

  it('charges each register to the last digit, whatever changes inside the period', () => {
    holds(({ sheets, facts }) => {
      const all = withCharges(sheets, ({ kind }) => kind === 'levy').map((sheet, index) => ({
        ...sheet,
        charges: [
          { id: 'all', kind: 'usage', price: String(index + 1), per: facts.registers[0]!.unit } as const,
        ],
      }));
      const { lines, quantity } = calculateBill(all, { ...facts, afterTax: [] });
      const parts = lines.map((line) => line.quantity!.value);
      expect(compareDecimals(sumOf(parts), parseDecimal(quantity.value))).toBe(0);
    });
  });

  it('does not depend on the order in which registers were read', () => {
    holds(({ sheets, facts }) => {
      const told = (bill: CalculatedBill) =>
        bill.lines.map(({ id, quantity, amount }) => [id, quantity, amount]);
      const turned = { ...facts, registers: facts.registers.toReversed() };
      expect(told(calculateBill(sheets, turned))).toEqual(told(calculateBill(sheets, facts)));
    });
  });

  it('does not depend on the order in which sheets lie', () => {
    holds(({ sheets, facts }) => {
      if (new Set(sheets.map(({ validFrom }) => validFrom)).size < sheets.length) return;
      expect(calculateBill(sheets.toReversed(), facts)).toEqual(calculateBill(sheets, facts));
    });
  });

  it('counts a step of a multiplied register as often as it is worth', () => {
    holds(({ sheets, facts }) => {
      const registers = facts.registers.map((register): MeteredRegister => {
        const { multiplier, ...span } = register.span;
        if (multiplier !== '40') return register;
        // From 0 to forty times as much
        const end = formatDecimal(registersQuantity({ spans: [register.span] }));
        return {
          ...register,
          span: { ...span, start: { ...span.start, value: '0' }, end: { ...span.end, value: end } },
        };
      });
      const amounts = (bill: CalculatedBill) => bill.lines.map(({ amount }) => amount);
      expect(amounts(calculateBill(sheets, { ...facts, registers }))).toEqual(
        amounts(calculateBill(sheets, facts)),
      );
    });
  });
});

describe('more use', () => {
  it('never costs less, where no power factor or minimum interferes', () => {
    const more = fc.tuple(
      fc.nat({ max: 64 }),
      fc.nat({ max: 4 }),
      fc.integer({ min: 1, max: 100_000 }),
      fc.nat({ max: 3 }),
    );
    fc.assert(
      fc.property(arbitraryBilling(), more, ({ sheets, facts }, [day, place, steps, digits]) => {
        const plain = withCharges(sheets, ({ kind }) => kind !== 'power-factor' && kind !== 'minimum');
        const before = dailyFacts(facts);
        const imports = before.registers.filter(({ measures }) => measures === 'import');
        const raised = imports[place % imports.length];
        const registers = before.registers.map((register) => {
          if (register !== raised) return register;
          const index = day % register.daily!.length;
          const daily = register.daily!.map((value, at) =>
            at === index
              ? formatDecimal(addDecimals(parseDecimal(value), { coefficient: BigInt(steps), scale: digits }))
              : value,
          );
          return onDays({ ...register, daily }, daily.length);
        });
        const less = calculateBill(plain, before).total.amountMinor;
        expect(calculateBill(plain, { ...before, registers }).total.amountMinor).toBeGreaterThanOrEqual(less);
      }),
      { numRuns: propertyRuns },
    );
  });
});

describe('a period that is read twice', () => {
  it('is charged for the same use, where meters know their days', () => {
    fc.assert(
      fc.property(arbitraryBilling(), fc.nat({ max: 64 }), ({ sheets, facts }, cut) => {
        const days = daysInPeriod(facts.period);
        if (days === 1) return;
        const kept = withCharges(
          sheets,
          ({ kind, ...charge }) =>
            kind === 'usage' ||
            kind === 'export' ||
            kind === 'levy' ||
            (kind === 'fixed' && 'per' in charge && charge.per === 'day'),
        );
        const whole = { ...dailyFacts(facts), afterTax: [] };
        const firstDays = 1 + (cut % (days - 1));
        const part = (from: number, to: number): BillingFacts => ({
          ...whole,
          period: {
            firstDate: addDays(facts.period.firstDate, from),
            lastDate: addDays(facts.period.firstDate, to - 1),
          },
          registers: whole.registers.map((register) =>
            onDays({ ...register, daily: register.daily!.slice(from, to) }, to - from),
          ),
        });
        const parts = [calculateBill(kept, part(0, firstDays)), calculateBill(kept, part(firstDays, days))];
        const together = calculateBill(kept, whole);
        const usedBy = (bills: readonly CalculatedBill[]): Record<string, string> => {
          const used = new Map<string, Decimal>();
          for (const { chargeId = '', price, quantity } of bills.flatMap(({ lines }) => lines)) {
            const key = `${chargeId} at ${price!.value}`;
            used.set(key, addDecimals(used.get(key) ?? zero, parseDecimal(quantity!.value)));
          }
          return Object.fromEntries([...used].map(([key, value]) => [key, written(value)]));
        };
        expect(usedBy(parts)).toEqual(usedBy([together]));
        // Each line is rounded by less than one minor unit.
        const lines = together.lines.length + parts[0]!.lines.length + parts[1]!.lines.length;
        const twice = parts[0]!.total.amountMinor + parts[1]!.total.amountMinor;
        expect(Math.abs(twice - together.total.amountMinor)).toBeLessThanOrEqual(lines + 3);
      }),
      { numRuns: propertyRuns },
    );
  });
});

describe('another unit', () => {
  const tenth = (value: string): string => {
    const { coefficient, scale } = parseDecimal(value);
    return formatDecimal({ coefficient, scale: scale + 1 });
  };
  const tenfold = (value: string): string => {
    const { coefficient, scale } = parseDecimal(value);
    return formatDecimal({ coefficient: coefficient * 10n, scale });
  };
  const inTens = (charge: Charge): Charge => {
    switch (charge.kind) {
      case 'usage':
      case 'levy':
      case 'export':
        return { ...charge, price: tenfold(charge.price) };
      case 'tier':
        return {
          ...charge,
          price: tenfold(charge.price),
          allowance: { ...charge.allowance, value: tenth(charge.allowance.value) },
        };
      case 'fixed':
      case 'demand':
      case 'power-factor':
      case 'tax':
      case 'minimum':
      case 'late-fee':
        return charge;
    }
  };

  it('ten times as large at ten times the price comes to the same, line by line', () => {
    holds(({ sheets, facts }) => {
      // A price period’s part of a tier is rounded to a millionth of the unit itself.
      const plain = withCharges(sheets, (charge) => charge.kind !== 'tier' || !charge.timeOfUse);
      const large = plain.map((sheet) => ({
        ...sheet,
        charges: sheet.charges.map(inTens),
        rounding: {
          ...sheet.rounding,
          allowance: { ...sheet.rounding.allowance, digits: sheet.rounding.allowance.digits + 1 },
        },
      }));
      const quantity = <Q extends { readonly value: string }>(given: Q): Q => ({
        ...given,
        value: tenth(given.value),
      });
      const inLarge: BillingFacts = {
        ...facts,
        registers: facts.registers.map((register) => ({
          ...register,
          span: { ...register.span, start: quantity(register.span.start), end: quantity(register.span.end) },
          ...(register.daily && { daily: register.daily.map(tenth) }),
        })),
        ...(facts.extraAllowance && { extraAllowance: quantity(facts.extraAllowance) }),
        ...(facts.year && { year: { ...facts.year, usedBefore: quantity(facts.year.usedBefore) } }),
      };
      const amounts = (bill: CalculatedBill) => bill.lines.map(({ id, amount }) => [id, amount.amountMinor]);
      expect(amounts(calculateBill(large, inLarge))).toEqual(amounts(calculateBill(plain, facts)));
    });
  });
});

describe('pairs of bills', () => {
  it('can both be made, in one currency and unit', () => {
    fc.assert(
      fc.property(arbitraryBillPair(), (pair) => {
        const [before, after] = pair.map(({ sheets, facts }) => calculateBill(sheets, facts));
        expect(after!.total.currency).toBe(before!.total.currency);
        expect(after!.quantity.unit).toBe(before!.quantity.unit);
      }),
      { numRuns: propertyRuns },
    );
  });
});
