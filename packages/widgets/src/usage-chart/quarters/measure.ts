import type { Commodity, Decimal } from '@mains/contract';
import {
  decimalFromInteger,
  divideRounded,
  formatDecimal,
  multiplyDecimals,
  roundDecimal,
  type UsageUnit,
} from '@mains/domain';
import { durationText, usageQuantity, usageUnit } from '@mains/i18n';
import type { Readings } from './readings.js';
import type { QuartersWords } from './words.js';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** How a reading becomes what is drawn: power, flow, or what was counted as it is. */
export interface Measure {
  /** “kW”, “L/h”, “kWh per hour”. */
  readonly unitText: string;
  /** Drawn = value × factor. */
  readonly factor: number;
  /** A total makes sense: not of volts. */
  readonly adds: boolean;
  /** True for power and flow: what is drawn is a mean, not a count. */
  readonly isRate: boolean;
  /** “2.27 kW” of a value, or of the mean of `over` values. */
  readonly text: (value: number, over?: number) => string;
  /** The same with the unit of the axis where that says more: “0.43 kWh per hour”. */
  readonly rateText: (value: number, over: number) => string;
  /** “2.27”. */
  readonly figure: (value: number) => string;
  /** `2.272`, with all its digits. */
  readonly plain: (value: number) => Decimal;
  /** A number of the axis. */
  readonly tick: (value: number, fractionDigits: number) => string;
}

const INSTANT: ReadonlySet<UsageUnit> = new Set(['W', 'var', 'VA', 'V', 'A', 'Hz', 'kW', 'kVA']);

type Rate = { readonly unit: UsageUnit; readonly per: 'h' | undefined; readonly times: number } | undefined;

/** What a reading over a length of time means as a rate. An hour or more is a count of its own: kWh per hour. */
function rateOf({ unit, timeline: { lengthMs }, highest, digits, commodity }: Facts): Rate {
  switch (unit) {
    case 'kWh':
      return lengthMs < HOUR_MS ? { unit: 'kW', per: undefined, times: 1 } : undefined;
    case 'L':
      return { unit: 'L', per: 'h', times: 1 };
    case 'm3': {
      const perHour = ((highest / 10 ** digits) * HOUR_MS) / lengthMs;
      // Nobody thinks of gas in litres.
      const isLarge = perHour >= 5 || digits < 3 || commodity === 'gas';
      return { unit: isLarge ? 'm3' : 'L', per: 'h', times: isLarge ? 1 : 1000 };
    }
    default:
      return undefined;
  }
}

type Facts = Pick<Readings, 'unit' | 'digits' | 'timeline'> & {
  /** The largest reading, its sign aside. */
  readonly highest: number;
  readonly commodity?: Commodity | undefined;
};

export function measureOf(facts: Facts, words: QuartersWords): Measure {
  const { unit, digits, timeline, highest } = facts;
  const { t, format } = words;
  const { lengthMs } = timeline;
  const rate = rateOf(facts);
  const isInstant = INSTANT.has(unit);
  const name = rate && usageUnit(format, rate.unit, { isSpoken: true });
  const counted = usageUnit(format, unit, { isSpoken: true });
  const length = durationText(format.locale, Math.round(lengthMs / MINUTE_MS));
  const unitText =
    rate && name !== undefined
      ? rate.per === undefined
        ? name
        : t('usageQuarters.unit.perHour', { unit: name })
      : isInstant
        ? counted
        : lengthMs === HOUR_MS
          ? t('usageQuarters.unit.eachHour', { unit: counted })
          : t('usageQuarters.unit.each', { unit: counted, length });
  const factor = ((rate?.times ?? 1) * (rate ? HOUR_MS / lengthMs : 1)) / 10 ** digits;
  // A tenth of a litre an hour is nothing that anybody could tell.
  const shownDigits = rate?.unit === 'L' && highest * factor >= 10 ? 0 : digitsFor(highest * factor, digits);
  const exact = (value: number, over: number, scale: number): string => {
    const numerator = multiplyDecimals(
      { coefficient: BigInt(Math.round(value)), scale: digits },
      decimalFromInteger((rate?.times ?? 1) * (rate ? HOUR_MS : 1)),
    );
    return formatDecimal(divideRounded(numerator, decimalFromInteger((rate ? lengthMs : 1) * over), scale));
  };
  const figure = (value: number, over = 1): string =>
    format.decimal(exact(value, over, shownDigits), { minDigits: shownDigits });
  const text = (value: number, over = 1): string =>
    rate?.per === undefined
      ? usageQuantity(
          format,
          { value: exact(value, over, shownDigits), unit: rate?.unit ?? unit },
          { minDigits: shownDigits, isSpoken: true },
        )
      : t('usageQuarters.unit.rate', { number: figure(value, over), unit: unitText });
  return {
    unitText,
    factor,
    adds: !isInstant,
    isRate: rate !== undefined || isInstant,
    figure,
    text,
    rateText: (value, over) =>
      rate || isInstant
        ? text(value, over)
        : t('usageQuarters.unit.rate', { number: figure(value, over), unit: unitText }),
    plain: (value) => exact(value, 1, Math.max(digits, 3)),
    tick: (value, fractionDigits) =>
      format.decimal(value.toFixed(fractionDigits), { minDigits: fractionDigits }),
  };
}

/** So that the largest has about three digits that count, and all of a view have the same. */
function digitsFor(highestShown: number, digits: number): number {
  const wanted =
    highestShown >= 1000 ? 0 : highestShown >= 100 ? 1 : highestShown >= 0.1 || highestShown === 0 ? 2 : 3;
  return Math.min(wanted, Math.max(digits, 2));
}

/** “4.79 kWh”: a sum of readings, with two digits after the point at most, and no zeros that say nothing. */
export function quantityText(
  value: number,
  of: Pick<Readings, 'unit' | 'digits'>,
  words: QuartersWords,
): string {
  return usageQuantity(words.format, { value: rounded(value, of, 2), unit: of.unit }, { isSpoken: true });
}

/** “10.4”. */
export function quantityFigure(
  value: number,
  of: Pick<Readings, 'unit' | 'digits'>,
  words: QuartersWords,
): string {
  return words.format.decimal(rounded(value, of, 2));
}

/** “0.568 kWh”: one reading. */
export function readingText(
  value: number,
  of: Pick<Readings, 'unit' | 'digits'>,
  words: QuartersWords,
): string {
  return usageQuantity(words.format, { value: rounded(value, of, 3), unit: of.unit }, { isSpoken: true });
}

/** `0.568`: all its digits, for a file. */
export function plainQuantity(value: number, digits: number): Decimal {
  return formatDecimal({ coefficient: BigInt(value), scale: digits });
}

/** One value in ten may need more digits than the others are written with. */
const LEAST_ALIKE = 0.9;

/** The digits after the point that nearly all of some values need: 1 for 10.4 and 9.0 of thousandths. */
export function neededDigits(values: ArrayLike<number>, digits: number): number {
  const known = Array.from(values).filter((value) => !Number.isNaN(value));
  for (let needed = 0; needed < digits; needed += 1) {
    const step = 10 ** (digits - needed);
    const alike = known.filter((value) => Math.round(value) % step === 0).length;
    if (alike >= known.length * LEAST_ALIKE) return needed;
  }
  return digits;
}

function rounded(value: number, { unit, digits }: Pick<Readings, 'unit' | 'digits'>, most: number): Decimal {
  // A litre is what people know of water: three digits of a cubic metre.
  const scale = Math.min(digits, unit === 'm3' ? 3 : most);
  return formatDecimal(roundDecimal({ coefficient: BigInt(value), scale: digits }, scale));
}
