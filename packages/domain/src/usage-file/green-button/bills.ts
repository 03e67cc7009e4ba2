import {
  addDecimals,
  compareDecimals,
  decimalFromInteger,
  negateDecimal,
  type Decimal,
} from '../../decimal.js';
import { plainDateIn } from '../../plain-date.js';
import type { Tally } from '../tally.js';
import type { FileBill, FileBillLine } from '../usage-file.js';
import { MONEY, currencyOf, lineKindOf, unitOfCode } from './codes.js';
import type { Resource } from './document.js';
import { childOf, childrenOf, integerOf, textOf, type XmlElement } from './xml.js';

/** Money of the standard is in whole numbers of 1/100000. */
export const STANDARD_MONEY_DIGITS = 5;

export interface BillSetting {
  readonly timeZone: string;
  /** What was answered about the scale of the money. */
  readonly moneyDigits: number | undefined;
  /** The currency of what the bill is for, used when the summary has none. */
  readonly currency: string | undefined;
}

/** A cost and billing summary; undefined when it has neither money nor a quantity. */
export function billOf(
  { element, entry }: Resource,
  id: string,
  setting: BillSetting,
  tally: Tally,
): FileBill | undefined {
  const items = childrenOf(element, 'costAdditionalDetailLastPeriod');
  const written = items.map(digitsBeside).find((digits) => digits !== undefined);
  const scale = setting.moneyDigits ?? written ?? STANDARD_MONEY_DIGITS;
  const amountOf = (name: string): Decimal | undefined => moneyFrom(textOf(element, name), scale);
  const total = amountOf('billLastPeriod');
  const toDate = amountOf('billToDate');
  const additional = amountOf('costAdditionalLastPeriod');
  const lines = items.map((item) => lineOf(item, setting.moneyDigits ?? digitsBeside(item) ?? scale));
  const linesTotal = sumOf(lines);
  const quantity =
    quantityOf(childOf(element, 'overallConsumptionLastPeriod')) ??
    quantityOf(childOf(element, 'currentBillingPeriodOverAllConsumption'));
  const hasMoney = [total, toDate, additional, linesTotal].some(Boolean);
  if (!hasMoney && !quantity && lines.length === 0) return undefined;

  const scaleFrom =
    setting.moneyDigits !== undefined ? 'answer' : written !== undefined ? 'file' : 'standard';
  if (hasMoney && scaleFrom === 'standard') tally.add('scale-assumed');
  if (scaleFrom === 'file') tally.add('summary-scale', 1, { value: scale });
  const sums = [total, additional].filter((sum) => sum !== undefined);
  if (linesTotal && sums.length > 0 && sums.every((sum) => compareDecimals(sum, linesTotal) !== 0)) {
    tally.add('lines-differ');
  }
  const currency = currencyOf(textOf(element, 'currency')) ?? setting.currency;
  return {
    id,
    name: entry.title,
    ...periodOf(childOf(element, 'billingPeriod'), setting.timeZone),
    ...(currency !== undefined && { currency }),
    ...(total && { total }),
    ...(toDate && { toDate }),
    ...(additional && { additional }),
    scale,
    scaleFrom,
    ...(quantity && { quantity }),
    lines,
    ...(linesTotal && { linesTotal }),
  };
}

/** Digits of the money of an item, where it says in its measurement that its unit is money. */
function digitsBeside(item: XmlElement): number | undefined {
  const measurement = childOf(item, 'measurement');
  if (integerOf(measurement, 'uom') !== MONEY) return undefined;
  const multiplier = integerOf(measurement, 'powerOfTenMultiplier');
  return multiplier === undefined || Math.abs(multiplier) > 12 ? undefined : 0 - multiplier;
}

function lineOf(item: XmlElement, digits: number): FileBillLine {
  const kind = lineKindOf(integerOf(item, 'itemKind'));
  const written = moneyFrom(textOf(item, 'amount'), digits);
  const isCredit = kind.endsWith('-credit') || kind === 'payment';
  const amount = written && isCredit && written.coefficient > 0n ? negateDecimal(written) : written;
  const quantity = quantityOf(childOf(item, 'measurement'));
  return {
    kind,
    note: textOf(item, 'note') ?? '',
    ...(amount && { amount }),
    ...(quantity && { quantity }),
  };
}

function sumOf(lines: readonly FileBillLine[]): Decimal | undefined {
  const amounts = lines.flatMap(({ kind, amount }) => (kind !== 'information' && amount ? [amount] : []));
  return amounts.length === 0 ? undefined : amounts.reduce(addDecimals, decimalFromInteger(0));
}

function quantityOf(measurement: XmlElement | undefined): FileBill['quantity'] {
  const counted = unitOfCode(integerOf(measurement, 'uom') ?? 0);
  const multiplier = integerOf(measurement, 'powerOfTenMultiplier') ?? 0;
  if (!counted || Math.abs(multiplier) > 12) return undefined;
  const value = moneyFrom(textOf(measurement, 'value'), counted.digits - multiplier);
  return value && { value, unit: counted.unit };
}

/** A whole number of 10^-`digits`, exactly. */
function moneyFrom(text: string | undefined, digits: number): Decimal | undefined {
  if (text === undefined || !/^[+-]?\d{1,30}$/.test(text)) return undefined;
  const coefficient = BigInt(text.replace('+', ''));
  return digits >= 0
    ? { coefficient, scale: digits }
    : { coefficient: coefficient * 10n ** BigInt(-digits), scale: 0 };
}

function periodOf(
  period: XmlElement | undefined,
  timeZone: string,
): Pick<FileBill, 'startMs' | 'endMs' | 'period'> {
  const start = integerOf(period, 'start');
  const duration = integerOf(period, 'duration');
  // Seconds of the years 0000 to 9999; a period of no length says nothing.
  if (start === undefined || duration === undefined || duration <= 0) return {};
  const [startMs, endMs] = [start * 1000, (start + duration) * 1000];
  if (startMs < Date.UTC(1, 0) || endMs > Date.UTC(9999, 0)) return {};
  const firstDate = plainDateIn(startMs, timeZone);
  return { startMs, endMs, period: { firstDate, lastDate: plainDateIn(endMs - 1, timeZone) } };
}
