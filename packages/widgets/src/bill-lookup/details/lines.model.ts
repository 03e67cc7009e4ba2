import type {
  AllowanceBasis,
  Bill,
  BillLine,
  DemandBasis,
  LineBasis,
  OverdueBasis,
  Reading,
  RegisterSpan,
} from '@mains/contract';
import {
  checkBill,
  compareDecimals,
  formatDecimal,
  parseDecimal,
  subtractDecimals,
  trimDecimal,
} from '@mains/domain';
import type { Tone } from '@mains/ui';
import { lineTone } from '../../line-tone.js';
import { joined } from '../words.js';
import type { DetailsWords } from './words.js';

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
export function lineRows(bill: Bill, words: DetailsWords): LineRow[] {
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
      basis: [
        ...(line.period ? [format.period(line.period)] : []),
        ...(line.basis ? basisTexts(line.basis, severalMeters, words) : []),
      ],
      ...(line.quantity && { quantity: format.quantity(line.quantity) }),
      ...(price !== undefined && { price }),
      amount: format.money(line.amount, { symbol: false }),
      isCredit: line.amount.amountMinor < 0,
      ...(expected && { mark: t('billDetails.check.lineMark', { amount: format.money(expected) }) }),
    };
  });
}

function linePrice(line: BillLine, { format }: DetailsWords): string | undefined {
  if (line.price) return format.unitPrice(line.price, { symbol: 'word' });
  if (line.basis?.kind === 'percentage' || line.basis?.kind === 'power-factor') {
    return format.percent(line.basis.percent);
  }
  return undefined;
}

function basisTexts(basis: LineBasis, severalMeters: boolean, words: DetailsWords): string[] {
  const { t, format } = words;
  switch (basis.kind) {
    case 'registers':
      return basis.spans.map((span) => spanText(span, severalMeters || basis.spans.length > 1, words));
    case 'share': {
      const total = format.quantity(basis.total);
      const spans = basis.spans.map((span) => spanText(span, severalMeters || basis.spans.length > 1, words));
      return [...spans, t(`billDetails.lines.share.${basis.by}`, { total })];
    }
    case 'allowance':
      return allowanceTexts(basis, words);
    case 'percentage':
      return [t('billDetails.lines.onBase', { base: format.money(basis.base, { symbol: 'word' }) })];
    case 'demand':
      return [demandText(basis, words)];
    case 'power-factor':
      return [
        t('billDetails.lines.powerFactor', {
          powerFactor: format.decimal(basis.powerFactor, { minDigits: 2 }),
          standard: format.decimal(basis.standard, { minDigits: 2 }),
          active: format.quantity(basis.active),
          reactive: format.quantity(basis.reactive),
          percent: format.percent(basis.percent),
          base: format.money(basis.base, { symbol: 'word' }),
        }),
      ];
    case 'minimum':
      return [
        t('billDetails.lines.minimum', {
          least: format.money(basis.least, { symbol: 'word' }),
          charged: format.money(basis.charged, { symbol: 'word' }),
        }),
      ];
    case 'overdue':
      return overdueTexts(basis, words);
    case 'note':
      return [
        basis.reference
          ? t('billDetails.lines.note', { reference: basis.reference, text: basis.text })
          : basis.text,
      ];
  }
}

function allowanceTexts(basis: AllowanceBasis, { t, format }: DetailsWords): string[] {
  const { used, usedBefore, allowance, cycleAllowance, periodDays, cycleDays } = basis;
  const shared = { used: format.quantity(used), allowance: format.decimal(allowance.value) };
  const isProrated =
    cycleAllowance && periodDays !== undefined && cycleDays !== undefined && periodDays !== cycleDays;
  if (usedBefore) {
    // An allowance for longer than a bill: what was used on earlier bills counts first.
    const isUsedUp = compareDecimals(parseDecimal(usedBefore.value), parseDecimal(allowance.value)) >= 0;
    const key = isUsedUp ? 'allowanceUsedUp' : 'allowanceOfYear';
    return [t(`billDetails.lines.${key}`, { ...shared, before: format.quantity(usedBefore) })];
  }
  const text = isProrated
    ? t('billDetails.lines.allowanceProrated', {
        ...shared,
        cycle: format.decimal(cycleAllowance.value),
        days: periodDays,
        cycleDays,
      })
    : t('billDetails.lines.allowance', shared);
  return [text];
}

function overdueTexts({ items, least }: OverdueBasis, { t, format }: DetailsWords): string[] {
  const texts = items.map(({ overdue, percentPerDay, days }) =>
    t('billDetails.lines.overdue', {
      overdue: format.money(overdue, { symbol: 'word' }),
      percent: format.percent(percentPerDay),
      count: days,
    }),
  );
  return least
    ? [...texts, t('billDetails.lines.overdueLeast', { least: format.money(least, { symbol: 'word' }) })]
    : texts;
}

function spanText(span: RegisterSpan, nameMeter: boolean, words: DetailsWords): string {
  const { t, format } = words;
  const { register, meterNumber: meter, multiplier } = span;
  const start = shownOnMeter(span.start, words);
  const end = shownOnMeter(span.end, words);
  const readings = nameMeter
    ? t('billDetails.lines.registerMeter', { meter, register, start, end })
    : t('billDetails.lines.register', { register, start, end });
  const difference = subtractDecimals(parseDecimal(span.end.value), parseDecimal(span.start.value));
  const multiplied =
    multiplier === undefined || formatDecimal(trimDecimal(parseDecimal(multiplier))) === '1'
      ? []
      : [`${format.decimal(formatDecimal(difference))} × ${format.decimal(multiplier)}`];
  const qualities = [qualityText('start', span.start, words), qualityText('end', span.end, words)];
  return joined([readings, ...multiplied, ...qualities.filter((text) => text !== undefined)], words);
}

/** With all digits after the point that the device shows. */
function shownOnMeter({ value }: Reading, { format }: DetailsWords): string {
  return format.decimal(value, { minDigits: value.split('.')[1]?.length ?? 0 });
}

function qualityText(which: 'start' | 'end', reading: Reading, { t }: DetailsWords): string | undefined {
  if (reading.quality === 'actual') return undefined;
  return t(`billDetails.lines.${which}${reading.quality === 'estimated' ? 'Estimated' : 'Customer'}`);
}

function demandText(
  { rule, contracted, measured, measuredAt }: DemandBasis,
  { t, format }: DetailsWords,
): string {
  const highest = measured ? format.quantity(measured) : '';
  if (rule === 'capacity' || !measured) return t('billDetails.lines.demandCapacity');
  if (rule === 'contract' && contracted) {
    return t('billDetails.lines.demandContract', {
      contracted: format.quantity(contracted),
      measured: highest,
    });
  }
  return measuredAt === undefined
    ? t('billDetails.lines.demandMeasured', { measured: highest })
    : t('billDetails.lines.demandMeasuredAt', { measured: highest, when: format.dateTime(measuredAt) });
}
