import type { BillLineKind, Id, TimeOfUse, Unit } from '@mains/contract';
import type { Charge, ChargeOf, MeteredRegister, TariffSheet } from '../tariff/tariff.js';
import { isYearly, type PeriodFacts } from './year-so-far.js';

/** A charge that cannot be computed yet. */
export interface UnknownCharge {
  readonly chargeId: Id;
  readonly kind: Charge['kind'];
}

/** What is known when a bill is made: what was counted and what was agreed. */
interface Known {
  readonly facts: PeriodFacts;
  readonly registers: readonly Pick<MeteredRegister, 'measures' | 'timeOfUse' | 'unit'>[];
  /** Whether what was used before in the year is missing. */
  readonly lacksYear: boolean;
}

/**
 * The sheets without the charges that need something nobody knows, and these charges; a percentage or a least amount that is
 * taken of one of them and of nothing else goes with it, and so does every least amount that looks at one.
 */
export function knownCharges(
  sheets: readonly TariffSheet[],
  known: Known,
): { readonly sheets: TariffSheet[]; readonly unknown: UnknownCharge[] } {
  const unknown = new Map<Id, UnknownCharge>();
  const kept = sheets.map((sheet) => {
    const charges: Charge[] = [];
    const left = new Set<BillLineKind>();
    for (const charge of sheet.charges) {
      const isKnown = canCompute(charge, known) && basesAreKnown(charge, charges, left);
      if (isKnown) charges.push(charge);
      else {
        left.add(charge.kind);
        unknown.set(charge.id, { chargeId: charge.id, kind: charge.kind });
      }
    }
    return { ...sheet, charges };
  });
  return { sheets: kept, unknown: [...unknown.values()] };
}

function canCompute(charge: Charge, known: Known): boolean {
  const { facts, registers, lacksYear } = known;
  switch (charge.kind) {
    case 'usage':
      return counts(registers, 'import', charge.per, charge.timeOfUse);
    case 'export':
      // Without any such register it leaves no line.
      return (
        !registers.some(({ measures }) => measures === 'export') ||
        counts(registers, 'export', charge.per, charge.timeOfUse)
      );
    case 'levy':
      return counts(registers, 'import', charge.per, undefined);
    case 'tier':
      return (
        counts(registers, 'import', charge.allowance.unit, undefined) && !(isYearly(charge) && lacksYear)
      );
    case 'demand':
      return powerIsKnown(charge, facts);
    case 'power-factor':
      return registers.some(({ measures }) => measures === 'reactive');
    case 'fixed':
    case 'tax':
    case 'minimum':
    case 'late-fee':
      return true;
  }
}

function counts(
  registers: Known['registers'],
  flow: MeteredRegister['measures'],
  unit: Unit,
  timeOfUse: TimeOfUse | undefined,
): boolean {
  const own = registers.filter(
    (register) => register.measures === flow && (timeOfUse === undefined || register.timeOfUse === timeOfUse),
  );
  return own.length > 0 && own.every((register) => register.unit === unit);
}

function powerIsKnown({ rule, per, timeOfUse }: ChargeOf<'demand'>, { demand }: PeriodFacts): boolean {
  const measured = (timeOfUse ? demand?.byTimeOfUse?.[timeOfUse] : demand)?.measured;
  const needed = { capacity: demand?.installed, contract: demand?.contracted, measured }[rule];
  if (needed?.unit !== per) return false;
  return rule !== 'contract' || measured === undefined || measured.unit === per;
}

function basesAreKnown(charge: Charge, kept: readonly Charge[], left: ReadonlySet<BillLineKind>): boolean {
  if (!('on' in charge)) return true;
  const lacksOne = charge.on.some((kind) => left.has(kind));
  if (!lacksOne) return true;
  return charge.kind !== 'minimum' && charge.on.some((kind) => kept.some((other) => other.kind === kind));
}
