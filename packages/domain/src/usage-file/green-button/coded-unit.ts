import type { UsageUnit } from '../../usage/unit.js';

/** How the standard writes a unit. */
export interface CodedUnit {
  /** UnitSymbolKind. */
  readonly uom: number;
  /** MeasurementKind. */
  readonly kind: number;
  readonly multiplier: number;
  /** What values are multiplied by, since not every power of ten is a multiplier of the standard. */
  readonly factor: number;
}

/** Code, kind of measurement, and the power of ten from ours to the standard's unit. */
const UNITS: Readonly<Record<UsageUnit, readonly [uom: number, kind: number, power: number] | undefined>> = {
  kWh: [72, 12, 3],
  Wh: [72, 12, 0],
  kvarh: [73, 12, 3],
  varh: [73, 12, 0],
  kVAh: [71, 12, 3],
  kW: [38, 37, 3],
  W: [38, 37, 0],
  kVA: [61, 37, 3],
  VA: [61, 37, 0],
  var: [63, 37, 0],
  m3: [42, 58, 0],
  L: [134, 58, 0],
  ft3: [119, 58, 0],
  'US gal': [128, 58, 0],
  'imperial gal': [130, 58, 0],
  therm: [169, 12, 0],
  MJ: [31, 12, 6],
  Btu: [132, 12, 0],
  V: [29, 54, 0],
  A: [5, 4, 0],
  Hz: [33, 15, 0],
  count: [111, 0, 0],
  day: undefined,
  month: undefined,
};

/** UnitMultiplierKind. */
const MULTIPLIERS = [12, 9, 6, 3, 2, 1, 0, -1, -2, -3, -6, -9, -12];

/** @throws RangeError when the standard does not have the unit. */
export function codedUnit(unit: UsageUnit, digits: number): CodedUnit {
  const coded = UNITS[unit];
  const power = (coded?.[2] ?? 0) - digits;
  const multiplier = MULTIPLIERS.find((candidate) => candidate <= power);
  if (!coded || multiplier === undefined) throw new RangeError('Not a unit of the standard');
  return { uom: coded[0], kind: coded[1], multiplier, factor: 10 ** (power - multiplier) };
}
