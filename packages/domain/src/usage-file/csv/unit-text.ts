import type { UsageUnit } from '../../usage/unit.js';

/** A unit as a file names it: the unit to count in, and the power of ten between the two. */
export interface NamedUnit {
  readonly unit: UsageUnit;
  /** A value of the file is so many powers of ten of the unit: 3 for MWh, counted in kWh. */
  readonly powerOfTen: number;
}

const NAMES: readonly (readonly [RegExp, UsageUnit, number])[] = [
  [/(?:mwh|megawatt.?hours?|兆瓦时)/i, 'kWh', 3],
  [/(?:gwh|gigawatt.?hours?)/i, 'kWh', 6],
  [/(?:kwh|kw[·.*\- ]?h|kilowatt.?hours?|千瓦时)/i, 'kWh', 0],
  [/(?:kvarh|kilovar.?hours?)/i, 'kvarh', 0],
  [/(?:varh)/i, 'varh', 0],
  [/(?:kvah)/i, 'kVAh', 0],
  [/(?:wh|watt.?hours?|瓦时)/i, 'Wh', 0],
  [/(?:mw|megawatts?)/i, 'kW', 3],
  [/(?:kw|kilowatts?|千瓦)/i, 'kW', 0],
  [/(?:kva)/i, 'kVA', 0],
  [/(?:w|watts?|瓦)/i, 'W', 0],
  [/(?:m\^?3|m³|cubic.?met(?:re|er)s?|cbm|立方米|立方)/i, 'm3', 0],
  [/(?:ml|megalit(?:re|er)s?)/i, 'm3', 3],
  [/(?:kl|kilolit(?:re|er)s?)/i, 'm3', 0],
  [/(?:l|lit(?:re|er)s?|升)/i, 'L', 0],
  [/(?:ccf|hcf)/i, 'ft3', 2],
  [/(?:mcf)/i, 'ft3', 3],
  [/(?:cf|ft\^?3|ft³|cubic.?f(?:ee|oo)t)/i, 'ft3', 0],
  [/(?:imp(?:erial)?\.? ?gal(?:lon)?s?)/i, 'imperial gal', 0],
  [/(?:(?:us |u\.s\. )?gal(?:lon)?s?)/i, 'US gal', 0],
  [/(?:therms?|thm)/i, 'therm', 0],
  [/(?:mj|megajoules?)/i, 'MJ', 0],
  [/(?:gj|gigajoules?)/i, 'MJ', 3],
  [/(?:mmbtu)/i, 'Btu', 6],
  [/(?:kbtu)/i, 'Btu', 3],
  [/(?:btu)/i, 'Btu', 0],
];

const WHOLE = NAMES.map(
  ([name, unit, powerOfTen]) => [new RegExp(`^${name.source}$`, 'i'), unit, powerOfTen] as const,
);
const WITHIN = NAMES.map(
  ([name, unit, powerOfTen]) =>
    [new RegExp(`(?:^|[^a-z])${name.source}(?![a-z])`, 'i'), unit, powerOfTen] as const,
);

/** The unit that a cell is, as in a column of units; undefined when it is none. */
export function unitNamed(text: string): NamedUnit | undefined {
  const found = WHOLE.find(([name]) => name.test(text.trim()));
  return found && { unit: found[1], powerOfTen: found[2] };
}

/** The unit told by a heading: `Usage (kWh)`, `KWH/hh (per half hour)`, `consumption_wh`. */
export function unitWithin(heading: string): NamedUnit | undefined {
  const text = heading.replaceAll('_', ' ');
  // `gasDay`, `usageKwh`: parts of a name written as one word.
  const parted = text.replaceAll(/([a-z])([A-Z])/g, '$1 $2');
  for (const candidate of [text, parted]) {
    const found = WITHIN.find(([name]) => name.test(candidate));
    if (found) return { unit: found[1], powerOfTen: found[2] };
  }
  return undefined;
}
