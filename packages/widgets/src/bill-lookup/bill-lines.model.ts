import type { Bill, BillLine, DemandBasis, LineBasis, Reading, RegisterSpan } from '@mains/contract';
import { checkBill, formatDecimal, parseDecimal, subtractDecimals, trimDecimal } from '@mains/domain';
import type { Tone } from '@mains/ui';
import { joined, type Words } from './words.js';

/** One row of the table of lines, ready to be shown. */
export interface LineRow {
  readonly id: string;
  readonly tone: Tone;
  readonly label: string;
  /** How the amount was got; several when several registers were read. */
  readonly basis: readonly string[];
  readonly quantity?: string;
  readonly price?: string;
  readonly amount: string;
  readonly isCredit: boolean;
  /** What our own arithmetic gives, when that is something else. */
  readonly mark?: string;
}

/** The rows of “every line of this bill”, in the order of the bill. */
export function lineRows(bill: Bill, words: Words): LineRow[] {
  const discrepancies = new Map(checkBill(bill).discrepancies.map((found) => [found.lineId, found.expected]));
  const severalMeters = bill.meters.length > 1;
  return bill.lines.map((line) => {
    const { t, format } = words;
    const expected = discrepancies.get(line.id);
    const price = linePrice(line, words);
    return {
      id: line.id,
      tone: lineTone(line),
      label: line.label,
      basis: line.basis ? basisTexts(line.basis, severalMeters, words) : [],
      ...(line.quantity && { quantity: format.quantity(line.quantity) }),
      ...(price !== undefined && { price }),
      amount: format.money(line.amount, { symbol: false }),
      isCredit: line.amount.amountMinor < 0,
      ...(expected && { mark: t('billLookup.check.lineMark', { amount: format.money(expected) }) }),
    };
  });
}

/** The pattern a line is drawn with, in the strip and beside its name. */
export function lineTone(line: Pick<BillLine, 'kind' | 'timeOfUse' | 'amount'>): Tone {
  if (line.amount.amountMinor < 0) return 'credit';
  switch (line.kind) {
    case 'usage':
      if (line.timeOfUse === 'flat') return 'flat';
      return line.timeOfUse === 'valley' || line.timeOfUse === 'deep-valley' ? 'valley' : 'peak';
    case 'tier':
      return 'tier';
    case 'demand':
      return 'demand';
    case 'power-factor':
      return 'power-factor';
    case 'levy':
    case 'tax':
      return 'tax';
    case 'fixed':
    case 'minimum':
    case 'late-fee':
    case 'adjustment':
    case 'export':
    case 'credit':
      return 'fixed';
  }
}

function linePrice(line: BillLine, { format }: Words): string | undefined {
  if (line.price) return format.unitPrice(line.price, { symbol: 'word' });
  if (line.basis?.kind === 'percentage' || line.basis?.kind === 'power-factor') {
    return format.percent(line.basis.percent);
  }
  return undefined;
}

function basisTexts(basis: LineBasis, severalMeters: boolean, words: Words): string[] {
  const { t, format } = words;
  switch (basis.kind) {
    case 'registers':
      return basis.spans.map((span) => spanText(span, severalMeters || basis.spans.length > 1, words));
    case 'allowance': {
      const { used, allowance, cycleAllowance, periodDays, cycleDays } = basis;
      const shared = { used: format.quantity(used), allowance: format.decimal(allowance.value) };
      if (
        !cycleAllowance ||
        periodDays === undefined ||
        cycleDays === undefined ||
        periodDays === cycleDays
      ) {
        return [t('billLookup.lines.allowance', shared)];
      }
      const cycle = format.decimal(cycleAllowance.value);
      return [t('billLookup.lines.allowanceProrated', { ...shared, cycle, days: periodDays, cycleDays })];
    }
    case 'percentage':
      return [t('billLookup.lines.onBase', { base: format.money(basis.base, { symbol: 'word' }) })];
    case 'demand':
      return [demandText(basis, words)];
    case 'power-factor':
      return [
        t('billLookup.lines.powerFactor', {
          powerFactor: format.decimal(basis.powerFactor, { minDigits: 2 }),
          standard: format.decimal(basis.standard, { minDigits: 2 }),
          active: format.quantity(basis.active),
          reactive: format.quantity(basis.reactive),
          percent: format.percent(basis.percent),
          base: format.money(basis.base, { symbol: 'word' }),
        }),
      ];
    case 'note':
      return [
        basis.reference
          ? t('billLookup.lines.note', { reference: basis.reference, text: basis.text })
          : basis.text,
      ];
  }
}

function spanText(span: RegisterSpan, nameMeter: boolean, words: Words): string {
  const { t, format } = words;
  const { register, meterNumber: meter, multiplier } = span;
  const start = format.decimal(span.start.value);
  const end = format.decimal(span.end.value);
  const readings = nameMeter
    ? t('billLookup.lines.registerMeter', { meter, register, start, end })
    : t('billLookup.lines.register', { register, start, end });
  const difference = subtractDecimals(parseDecimal(span.end.value), parseDecimal(span.start.value));
  const multiplied =
    multiplier === undefined || formatDecimal(trimDecimal(parseDecimal(multiplier))) === '1'
      ? []
      : [`${format.decimal(formatDecimal(difference))} × ${format.decimal(multiplier)}`];
  const qualities = [qualityText('start', span.start, words), qualityText('end', span.end, words)];
  return joined([readings, ...multiplied, ...qualities.filter((text) => text !== undefined)], words);
}

function qualityText(which: 'start' | 'end', reading: Reading, { t }: Words): string | undefined {
  if (reading.quality === 'actual') return undefined;
  return t(`billLookup.lines.${which}${reading.quality === 'estimated' ? 'Estimated' : 'Customer'}`);
}

function demandText({ rule, contracted, measured, measuredAt }: DemandBasis, { t, format }: Words): string {
  const highest = measured ? format.quantity(measured) : '';
  if (rule === 'capacity' || !measured) return t('billLookup.lines.demandCapacity');
  if (rule === 'contract' && contracted) {
    return t('billLookup.lines.demandContract', {
      contracted: format.quantity(contracted),
      measured: highest,
    });
  }
  return measuredAt === undefined
    ? t('billLookup.lines.demandMeasured', { measured: highest })
    : t('billLookup.lines.demandMeasuredAt', { measured: highest, when: format.dateTime(measuredAt) });
}
