import { ACTUAL } from '../../usage/intervals.js';
import { markOfQuality } from './codes.js';
import { childOf, childrenOf, integerOf, textOf, type XmlElement } from './xml.js';

/** One reading as the file has it; times and values may be missing or unreadable. */
export interface RawReading {
  /** Seconds since 1970, NaN when they cannot be read, undefined when there are none. */
  readonly startS: number | undefined;
  readonly durationS: number | undefined;
  /** NaN when it cannot be read. A whole number of 10^-`digits`. */
  readonly value: number;
  /** 0 by the standard; files with points are read all the same. */
  readonly digits: number;
  /** Undefined when the file has none. A whole number of the money's scale. */
  readonly cost: number | undefined;
  /** Undefined when the reading says nothing of its quality. */
  readonly mark: number | undefined;
  readonly timeOfUse: number | undefined;
  readonly criticalPeak: number | undefined;
  readonly tier: number | undefined;
}

/** The years 0000 to 9999, beyond which no date is written. */
const EARLIEST_S = -62_167_219_200;
const LATEST_S = 253_402_300_800;

export function readingFrom(element: XmlElement): RawReading {
  const period = childOf(element, 'timePeriod');
  const start = seconds(textOf(period, 'start'));
  const { value, digits } = decimal(textOf(element, 'value'));
  return {
    startS: start === undefined || (start > EARLIEST_S && start < LATEST_S) ? start : Number.NaN,
    durationS: seconds(textOf(period, 'duration')),
    value,
    digits,
    cost: integerOf(element, 'cost'),
    mark: worstMark(element),
    timeOfUse: integerOf(element, 'tou'),
    criticalPeak: integerOf(element, 'cpp'),
    tier: integerOf(element, 'consumptionTier'),
  };
}

/** NaN when it cannot be read, undefined when there is none. To the millisecond. */
export function seconds(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return text.length <= MOST_CHARACTERS && /^[+-]?\d{1,15}(?:\.\d+)?$/.test(text)
    ? Math.round(Number(text) * 1000) / 1000
    : Number.NaN;
}

/** Longer numbers cannot be held exactly, or are not meant to be numbers. */
const MOST_CHARACTERS = 60;

function decimal(text = ''): { readonly value: number; readonly digits: number } {
  const match = text.length > MOST_CHARACTERS ? undefined : /^([+-]?\d+)(?:\.(\d*))?$/.exec(text);
  const fraction = (match?.[2] ?? '').replace(/0+$/, '');
  const value = match ? Number(`${match[1] ?? ''}${fraction}`) : Number.NaN;
  if (!Number.isSafeInteger(value)) return { value: Number.NaN, digits: 0 };
  return { value: value === 0 ? 0 : value, digits: fraction.length };
}

function worstMark(element: XmlElement): number | undefined {
  let worst: number | undefined;
  for (const quality of childrenOf(element, 'ReadingQuality')) {
    const code = integerOf(quality, 'quality');
    if (code !== undefined) worst = Math.max(worst ?? ACTUAL, markOfQuality(code));
  }
  return worst;
}
