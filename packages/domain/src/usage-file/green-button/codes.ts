import type { UsageUnit } from '../../usage/unit.js';
import { ACTUAL, DOUBTFUL, ESTIMATED } from '../../usage/intervals.js';
import type { FileBillLineKind, FileCommodity } from '../usage-file.js';

// Code lists of ESPI 4.0 (NAESB REQ.21), those of earlier versions being the same.

/** A unit of the standard: one of ours, of which it is the 10^-`digits` part. */
export interface CountedIn {
  readonly unit: UsageUnit;
  readonly digits: number;
}

/** UnitSymbolKind. */
const UNITS: ReadonlyMap<number, CountedIn> = new Map([
  [5, { unit: 'A', digits: 0 }],
  [29, { unit: 'V', digits: 0 }],
  [31, { unit: 'MJ', digits: 6 }],
  [33, { unit: 'Hz', digits: 0 }],
  [38, { unit: 'kW', digits: 3 }],
  [42, { unit: 'm3', digits: 0 }],
  [61, { unit: 'kVA', digits: 3 }],
  [63, { unit: 'var', digits: 0 }],
  [71, { unit: 'kVAh', digits: 3 }],
  [72, { unit: 'kWh', digits: 3 }],
  [73, { unit: 'kvarh', digits: 3 }],
  [111, { unit: 'count', digits: 0 }],
  [119, { unit: 'ft3', digits: 0 }],
  [120, { unit: 'ft3', digits: 0 }],
  [128, { unit: 'US gal', digits: 0 }],
  [130, { unit: 'imperial gal', digits: 0 }],
  [132, { unit: 'Btu', digits: 0 }],
  [134, { unit: 'L', digits: 0 }],
  [156, { unit: 'L', digits: 0 }],
  [157, { unit: 'L', digits: 0 }],
  [166, { unit: 'm3', digits: 0 }],
  [167, { unit: 'm3', digits: 0 }],
  [169, { unit: 'therm', digits: 0 }],
]);

export const WATT = 38;
export const MONEY = 80;

export function unitOfCode(uom: number): CountedIn | undefined {
  return UNITS.get(uom);
}

/** What may be answered when a file does not name its unit, the likeliest first. */
export function unitsFor(commodity: FileCommodity | undefined): readonly string[] {
  if (commodity === 'electricity') return ['Wh', 'kWh'];
  if (commodity === 'gas') return ['therm', 'm3', 'ft3', 'kWh', 'MJ', 'Btu'];
  if (commodity === 'water') return ['m3', 'L', 'US gal', 'ft3', 'imperial gal'];
  return ['Wh', 'kWh', 'm3', 'therm', 'ft3', 'US gal', 'L', 'MJ'];
}

const ANSWERED: ReadonlyMap<string, CountedIn> = new Map([
  ['Wh', { unit: 'kWh', digits: 3 }],
  ['kWh', { unit: 'kWh', digits: 0 }],
  ['m3', { unit: 'm3', digits: 0 }],
  ['L', { unit: 'L', digits: 0 }],
  ['ft3', { unit: 'ft3', digits: 0 }],
  ['US gal', { unit: 'US gal', digits: 0 }],
  ['imperial gal', { unit: 'imperial gal', digits: 0 }],
  ['therm', { unit: 'therm', digits: 0 }],
  ['MJ', { unit: 'MJ', digits: 0 }],
  ['Btu', { unit: 'Btu', digits: 0 }],
]);

export function unitOfAnswer(answer: string | undefined): CountedIn | undefined {
  return answer === undefined ? undefined : ANSWERED.get(answer);
}

/** ServiceKind of a usage point, else CommodityKind of a reading type. */
export function commodityOf(
  service: number | undefined,
  commodity: number | undefined,
): FileCommodity | undefined {
  if (service !== undefined) {
    return (['electricity', 'gas', 'water', 'other', 'heat'] as const)[service] ?? 'other';
  }
  if (commodity === undefined || commodity === 0) return undefined;
  if (commodity === 1 || commodity === 2) return 'electricity';
  if (commodity === 7) return 'gas';
  if (commodity === 9) return 'water';
  return commodity === 10 || commodity === 12 ? 'heat' : 'other';
}

const ESTIMATED_QUALITIES = new Set([8, 9, 12, 13]);
const DOUBTFUL_QUALITIES = new Set([10, 18]);

/** QualityOfReading. */
export function markOfQuality(quality: number): number {
  if (DOUBTFUL_QUALITIES.has(quality)) return DOUBTFUL;
  return ESTIMATED_QUALITIES.has(quality) ? ESTIMATED : ACTUAL;
}

/** AccumulationKind of what a register shows: bulk quantity, continuous cumulative, bounded quantity. */
const REGISTERS = new Set([1, 2, 14]);
/** Billing accumulations and sums, which are either what a register shows or what each period came to. */
const EITHER = new Set([3, 9]);

/** What values stand for by their AccumulationKind: `either` when it does not tell. */
export function countingOfCode(accumulation: number | undefined): 'interval' | 'register' | 'either' {
  if (accumulation === undefined) return 'interval';
  if (EITHER.has(accumulation)) return 'either';
  return REGISTERS.has(accumulation) ? 'register' : 'interval';
}

const LINE_KINDS: readonly FileBillLineKind[] = [
  'other',
  'generation',
  'delivery',
  'usage',
  'administration',
  'tax',
  'generation-credit',
  'delivery-credit',
  'administration-credit',
  'payment',
  'information',
];

/** ItemKind. */
export function lineKindOf(itemKind: number | undefined): FileBillLineKind {
  return LINE_KINDS[itemKind ?? 0] ?? 'other';
}

/** ISO 4217 numbers and letters. */
const CURRENCIES: ReadonlyMap<number, string> = new Map(
  (
    '32 ARS 36 AUD 48 BHD 50 BDT 68 BOB 124 CAD 152 CLP 156 CNY 170 COP 188 CRC 203 CZK 208 DKK 214 DOP 344 HKD ' +
    '348 HUF 352 ISK 356 INR 360 IDR 376 ILS 388 JMD 392 JPY 398 KZT 400 JOD 404 KES 410 KRW 414 KWD 446 MOP ' +
    '458 MYR 480 MUR 484 MXN 504 MAD 512 OMR 554 NZD 566 NGN 578 NOK 586 PKR 590 PAB 600 PYG 604 PEN 608 PHP ' +
    '634 QAR 643 RUB 682 SAR 702 SGD 704 VND 710 ZAR 752 SEK 756 CHF 764 THB 780 TTD 784 AED 788 TND 818 EGP ' +
    '826 GBP 840 USD 858 UYU 901 TWD 941 RSD 946 RON 949 TRY 975 BGN 978 EUR 980 UAH 985 PLN 986 BRL'
  )
    .match(/\d+ [A-Z]{3}/g)
    ?.map((pair) => [Number(pair.split(' ')[0]), pair.split(' ')[1] ?? ''] as const),
);

/** The letters of a currency; some files write them instead of the number. */
export function currencyOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  return /^[A-Z]{3}$/.test(text) ? text : CURRENCIES.get(Number(text));
}
