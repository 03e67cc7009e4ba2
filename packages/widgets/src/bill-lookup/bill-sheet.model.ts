import type { Bill, BillSummary, PlainDate } from '@mains/contract';
import { addMoney, billParts, daysInPeriod, dueState, negateMoney, type BillPart } from '@mains/domain';
import type { StripModel, StripPart } from '@mains/ui';
import { lineTone } from '../line-tone.js';
import { joined, type Words } from './words.js';

/** When a bill is to be paid, in words. */
export interface DueView {
  readonly headline: string;
  readonly detail?: string;
  /** `late` needs the customer, `settled` needs nothing, `void` must not be paid. */
  readonly mood: 'open' | 'late' | 'settled' | 'void';
}

/** The top of a bill: what it is, how much, by when. */
export interface HeadView {
  readonly title: string;
  readonly period: string;
  readonly use: string;
  readonly total: string;
  readonly due: DueView;
}

/** @param today the date in the utility's zone */
export function headView(summary: BillSummary, words: Words, today: PlainDate): HeadView {
  const { t, format } = words;
  return {
    title: t('billLookup.bill.title', { month: format.date(summary.month, 'month') }),
    period: t('billLookup.bill.period', {
      commodity: t(`billLookup.commodity.${summary.commodity}`),
      period: format.period(summary.period),
    }),
    use: t('billLookup.bill.daysAndUse', {
      days: format.days(daysInPeriod(summary.period)),
      quantity: format.quantity(summary.quantity),
    }),
    total: format.money(summary.total),
    due: dueView(summary, words, today),
  };
}

/** @param today the date in the utility's zone */
export function dueView(summary: BillSummary, { t, format }: Words, today: PlainDate): DueView {
  const state = dueState(summary, today);
  const dueOn = summary.dueOn === undefined ? undefined : format.date(summary.dueOn, 'weekdayYear');
  switch (state.kind) {
    case 'due':
      return {
        headline: t('billLookup.due.on', { date: dueOn ?? '' }),
        detail: state.partPaid
          ? partPaidText(summary, { t, format })
          : t(state.daysLeft === 0 ? 'billLookup.due.lastDay' : 'billLookup.due.daysLeft', {
              count: state.daysLeft,
            }),
        mood: 'open',
      };
    case 'overdue':
      return {
        headline:
          dueOn === undefined
            ? t('billLookup.status.overdue')
            : t('billLookup.due.overdueSince', { date: dueOn }),
        detail: joined(
          [
            state.daysLate > 0
              ? t('billLookup.due.daysLate', { count: state.daysLate })
              : t('billLookup.status.overdue'),
            ...(state.partPaid ? [partPaidText(summary, { t, format })] : []),
          ],
          { t },
        ),
        mood: 'late',
      };
    case 'issued':
      return { headline: t('billLookup.status.issued'), detail: t('billLookup.due.issued'), mood: 'open' };
    case 'paid':
      return { headline: t('billLookup.due.paid'), mood: 'settled' };
    case 'nothing-to-pay':
      return summary.outstanding.amountMinor < 0
        ? {
            headline: t('billLookup.due.nothing'),
            detail: t('billLookup.due.credit', { amount: format.money(negateMoney(summary.outstanding)) }),
            mood: 'settled',
          }
        : { headline: t('billLookup.due.nothing'), mood: 'settled' };
    case 'disputed':
      return {
        headline: t('billLookup.status.disputed'),
        detail: t('billLookup.due.disputed'),
        mood: 'open',
      };
    case 'cancelled':
      return { headline: t('billLookup.status.cancelled'), mood: 'void' };
  }
}

function partPaidText(
  { total, outstanding }: BillSummary,
  { t, format }: Pick<Words, 't' | 'format'>,
): string {
  const paid = addMoney(total, negateMoney(outstanding));
  return t('billLookup.due.partPaid', { paid: format.money(paid), left: format.money(outstanding) });
}

/** Whether the customer can pay this bill now. */
export function isPayable(summary: BillSummary): boolean {
  const { kind } = dueState(summary, summary.issuedOn);
  return kind === 'due' || kind === 'overdue' || kind === 'issued';
}

/** Whether the whole total is still to be paid. */
function asksForAll(summary: BillSummary): boolean {
  return isPayable(summary) && summary.outstanding.amountMinor === summary.total.amountMinor;
}

/** The bill as one proportional strip of explained parts, credits apart. */
export function stripModel(bill: Bill, words: Words): StripModel {
  const { t, format } = words;
  const { parts, credits, total } = billParts(bill);
  const inFavour = total.amountMinor < 0;
  return {
    parts: parts.map((part) => stripPart(part, bill, words)),
    credits: credits.map((part) => ({ ...stripPart(part, bill, words), ...creditReason(part, words) })),
    totalLabel: t(`billLookup.strip.${asksForAll(bill.summary) ? 'total' : inFavour ? 'inFavour' : 'plain'}`),
    totalText: format.money(inFavour ? negateMoney(total) : total),
    notToScaleText: t('billLookup.strip.notToScale'),
  };
}

function stripPart(part: BillPart, bill: Bill, words: Words): StripPart {
  const arithmetic = partArithmetic(part, words);
  const meaning = part.labels.meaning ?? partMeaning(part, bill, words);
  return {
    id: part.key,
    label: part.labels.short,
    amountText: words.format.money(part.amount),
    share: part.share,
    tone: lineTone(part),
    ...(arithmetic !== undefined && { arithmetic }),
    ...(meaning !== undefined && { meaning }),
  };
}

function partArithmetic(part: BillPart, { t, format }: Words): string | undefined {
  const products = part.lines.map(({ quantity, price, basis }) => {
    if (quantity && price) {
      return t('billLookup.strip.times', {
        quantity: format.quantity(quantity),
        price: format.unitPrice(price, { symbol: 'word' }),
      });
    }
    if (basis?.kind === 'percentage' || basis?.kind === 'power-factor') {
      return t('billLookup.strip.ofBase', {
        percent: format.percent(basis.percent),
        base: format.money(basis.base, { symbol: 'word' }),
      });
    }
    return undefined;
  });
  const known = products.filter((product) => product !== undefined);
  if (known.length === 0 || known.length < products.length) return undefined;
  if (known.length > 3) return t('billLookup.strip.several', { count: known.length });
  const sum = known.join(' + ');
  return part.kind === 'tier' ? t('billLookup.strip.extra', { arithmetic: sum }) : sum;
}

function partMeaning(part: BillPart, bill: Bill, { t, format }: Words): string | undefined {
  const basis = part.lines[0]?.basis;
  if (basis?.kind === 'note') return basis.text;
  if (basis?.kind !== 'allowance') return undefined;
  const days = format.days(daysInPeriod(bill.summary.period));
  return t('billLookup.strip.allowance', { allowance: format.quantity(basis.allowance), days });
}

/** A credit has a reason rather than an arithmetic. */
function creditReason(part: BillPart, words: Words): { meaning?: string } {
  const notes = part.lines.flatMap(({ basis }) => (basis?.kind === 'note' ? [basis.text] : []));
  const meaning = part.labels.meaning ?? (notes.length > 0 ? joined(notes, words) : undefined);
  return meaning === undefined ? {} : { meaning };
}

/** How the closing registers were got, for the chip beside the strip. */
export function readView(bill: Bill, { t }: Words): { text: string; isActual: boolean } {
  const { readQuality } = bill.summary;
  const quality = t(`billLookup.read.${readQuality}`);
  const meters = bill.meters.map((meter) => meter.number).join(' / ');
  const isSmart = bill.meters.length > 0 && bill.meters.every((meter) => meter.kind === 'smart');
  return {
    text:
      meters === ''
        ? quality
        : t(isSmart ? 'billLookup.read.smart' : 'billLookup.read.manual', { quality, meters }),
    isActual: readQuality === 'actual',
  };
}
