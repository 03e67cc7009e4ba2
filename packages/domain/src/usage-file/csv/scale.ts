import type { UsageUnit } from '../../usage/unit.js';
import type { FileNotice } from '../usage-file.js';
import type { NamedUnit } from './unit-text.js';

const MOST_DIGITS = 6;

/** The whole numbers that the values of a series become. */
export interface Scale {
  readonly unit: UsageUnit;
  readonly digits: number;
  /** Whether power was multiplied by time. */
  readonly isPower: boolean;
  /** Whether the file has more digits; to be told. */
  readonly isRounded: boolean;
  readonly of: (value: number, lengthMs: number) => number;
}

const ENERGY: { readonly [Power in UsageUnit]?: UsageUnit } = {
  kW: 'kWh',
  W: 'Wh',
  kVA: 'kVAh',
  var: 'varh',
};

/**
 * As many digits as the file has, six at the most, and as few as it takes for sums of all values to be exact. Average power
 * becomes energy, which needs two digits more for quarters of an hour.
 */
export function scaleOf(
  named: NamedUnit,
  written: { readonly digits: number; readonly total: number },
): Scale {
  const energy = ENERGY[named.unit];
  const isPower = energy !== undefined;
  let digits = Math.min(MOST_DIGITS, Math.max(0, written.digits - named.powerOfTen) + (isPower ? 3 : 0));
  while (digits > 0 && written.total * 10 ** (digits + named.powerOfTen) > Number.MAX_SAFE_INTEGER)
    digits -= 1;
  const isRounded = written.digits - named.powerOfTen > digits;
  const factor = 10 ** (digits + named.powerOfTen);
  return {
    unit: energy ?? named.unit,
    digits,
    isPower,
    isRounded,
    of: (value, lengthMs) => {
      const whole = Math.round(isPower ? (value * factor * lengthMs) / 3_600_000 : value * factor);
      return whole === 0 ? 0 : whole;
    },
  };
}

/** What there is to say of how a series is counted. */
export function scaleNotices({ isPower, isRounded, digits }: Scale): FileNotice[] {
  return [
    ...(isPower ? [{ code: 'power-averaged' as const }] : []),
    ...(isRounded ? [{ code: 'digits-rounded' as const, detail: { value: digits } }] : []),
  ];
}
