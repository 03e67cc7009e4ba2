import type { UsageUnit } from '../../usage/unit.js';

/** A unit as a file names it: the unit to count in, and the power of ten between the two. */
export interface NamedUnit {
  readonly unit: UsageUnit;
  /** A value of the file is so many powers of ten of the unit: 3 for MWh, counted in kWh. */
  readonly powerOfTen: number;
  /** Values are so much in this time, in milliseconds, as `L/min`; 0 when what stands behind the slash is no time. */
  readonly perMs?: number;
}

const NAMES: readonly (readonly [RegExp, UsageUnit, number])[] = [
  [/(?:mwh|megawatt.?hours?|兆瓦时)/i, 'kWh', 3],
  [/(?:gwh|gigawatt.?hours?)/i, 'kWh', 6],
  [/(?:kwh|kw[·.*\- ]?h|kilowatt.?hours?|千瓦时|度)/i, 'kWh', 0],
  [/(?:kvarh|kilovar.?hours?)/i, 'kvarh', 0],
  [/(?:varh)/i, 'varh', 0],
  [/(?:kvah)/i, 'kVAh', 0],
  [/(?:wh|watt.?hours?|瓦时)/i, 'Wh', 0],
  [/(?:mw|megawatts?)/i, 'kW', 3],
  [/(?:kw|kilowatts?|千瓦)/i, 'kW', 0],
  [/(?:kva)/i, 'kVA', 0],
  [/(?:w|watts?|瓦)/i, 'W', 0],
  [/(?:m\^?3|m³|cubic.?met(?:re|er)s?|cbm|立方米|立方)/i, 'm3', 0],
  [/(?:millilit(?:re|er)s?|毫升)/i, 'L', -3],
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
    [new RegExp(`(?:^|[^a-z])(${name.source})(?![a-z])`, 'i'), unit, powerOfTen] as const,
);

/** Longer cells and headings are no units. */
const LONGEST = 200;
const MINUTE_MS = 60_000;
/** What may stand behind a slash; `hh` is half an hour in Britain. */
const TIMES: readonly (readonly [RegExp, number])[] = [
  [/^(?:s|secs?|seconds?|秒)$/i, 1000],
  [/^(?:m|mins?|minutes?|分钟?)$/i, MINUTE_MS],
  [/^(?:15 ?min(?:ute)?s?|quarter.?hour|qh)$/i, 15 * MINUTE_MS],
  [/^(?:hh|half.?hour|30 ?min(?:ute)?s?)$/i, 30 * MINUTE_MS],
  [/^(?:h|hrs?|hours?|小?时)$/i, 60 * MINUTE_MS],
  [/^(?:d|days?|天|日)$/i, 1440 * MINUTE_MS],
];

/** `mL` and `ml` are thousandths of a litre, `ML` millions. Nobody can tell what `mWh` is meant to be. */
function byCase(written: string, unit: UsageUnit, powerOfTen: number): NamedUnit | undefined {
  if (/^m[lL]$/.test(written)) return { unit: 'L', powerOfTen: -3 };
  return /^mWh?$/.test(written) ? undefined : { unit, powerOfTen };
}

/** The unit that a cell is, as in a column of units; undefined when it is none. */
export function unitNamed(text: string): NamedUnit | undefined {
  const written = text.trim();
  if (written.length > LONGEST) return undefined;
  const found = WHOLE.find(([name]) => name.test(written));
  return found && byCase(written, found[1], found[2]);
}

/**
 * The unit told by a heading: `Usage (kWh)`, `KWH/hh (per half hour)`, `consumption_wh`. A unit behind a slash, as in
 * `p/kWh`, is what a price or a rate is for.
 */
export function unitWithin(heading: string): NamedUnit | undefined {
  const text = heading.slice(0, LONGEST).replaceAll('_', ' ');
  // `gasDay`, `usageKwh`: parts of a name written as one word.
  const parted = text.replaceAll(/([a-z])([A-Z])/g, '$1 $2');
  for (const candidate of [text, parted]) {
    for (const [name, unit, powerOfTen] of WITHIN) {
      const match = name.exec(candidate);
      if (!match) continue;
      const written = match[1] ?? '';
      const from = match.index + match[0].length - written.length;
      if (/(?:\/|\bper) ?$/i.test(candidate.slice(0, from))) continue;
      const named = byCase(written, unit, powerOfTen);
      if (!named) continue;
      const per = /^ ?(?:\/|per ) ?(.*)$/i.exec(candidate.slice(from + written.length))?.[1];
      return per === undefined ? named : { ...named, perMs: timeOf(per) };
    }
  }
  return undefined;
}

function timeOf(per: string): number {
  const word = /^[^()[\],;]*/.exec(per)?.[0].trim() ?? '';
  const first = word.split(' ')[0] ?? '';
  const found = TIMES.find(([name]) => name.test(word)) ?? TIMES.find(([name]) => name.test(first));
  return found?.[1] ?? 0;
}

/** A unit in thousandths or thousands of another one, which is the smaller. */
const THOUSANDS: { readonly [Unit in UsageUnit]?: UsageUnit } = {
  kWh: 'Wh',
  kW: 'W',
  kvarh: 'varh',
  m3: 'L',
};

/** By how many powers of ten values of a unit become those of another one; undefined when they cannot. */
export function powerBetween(from: NamedUnit, to: NamedUnit): number | undefined {
  if (from.perMs !== to.perMs) return undefined;
  const between = from.powerOfTen - to.powerOfTen;
  if (from.unit === to.unit) return between;
  if (THOUSANDS[from.unit] === to.unit) return between + 3;
  return THOUSANDS[to.unit] === from.unit ? between - 3 : undefined;
}
