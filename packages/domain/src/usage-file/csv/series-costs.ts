import type { FileCosts } from '../usage-file.js';
import type { Table } from './table.js';

/** What is usually counted in a unit; undefined when several are. */
export function commodityOfUnit(unit: string): 'electricity' | 'gas' | 'water' | undefined {
  if (unit === 'therm' || unit === 'MJ' || unit === 'Btu') return 'gas';
  if (unit === 'L' || unit.endsWith('gal')) return 'water';
  return /^(?:k?Wh|k?varh|kVAh)$/.test(unit) ? 'electricity' : undefined;
}

/** Money stands beside the first column of values. */
export function costsOf(
  costs: Float64Array,
  { columns, header }: Table,
  isFirst: boolean,
): FileCosts | undefined {
  if (columns.cost === undefined || !isFirst || costs.every(Number.isNaN)) return undefined;
  const heading = header?.[columns.cost] ?? '';
  const currency =
    /\b(USD|EUR|GBP|CAD|AUD|CNY|NZD|CHF)\b/.exec(heading)?.[1] ??
    (heading.includes('£') ? 'GBP' : heading.includes('€') ? 'EUR' : undefined);
  const digits = 4;
  return {
    ...(currency !== undefined && { currency }),
    digits,
    values: costs.map((cost) => Math.round(cost * 10 ** digits)),
  };
}
