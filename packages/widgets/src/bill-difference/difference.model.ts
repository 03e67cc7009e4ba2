import type { Bill, BillSummary, Money } from '@mains/contract';
import {
  addMoney,
  compareBills,
  daysInPeriod,
  decimalToNumber,
  moneyToDecimal,
  negateMoney,
  parseDecimal,
  sumMoney,
  type BillDifference,
  type Control,
  type DifferencePart,
} from '@mains/domain';
import type { WaterfallModel, WaterfallStep } from '@mains/ui';
import { billName, isCorrected, isMonthBefore, monthName, type Pair } from './bill-name.model.js';
import { partWords } from './part-words.model.js';
import { capitalized, type DifferenceWords } from './words.js';

/** One side of the list of sentences. */
export interface DifferenceGroup {
  readonly control: Control;
  /** “Yours to change: +¥72.34”; the two groups add up to the difference. */
  readonly title: string;
  readonly sentences: readonly string[];
}

/** Why two bills differ, ready to be shown. */
export interface DifferenceView {
  /** The question, with the amount in it. */
  readonly title: string;
  /** The answer in one sentence, for a reader who does not see the title change. */
  readonly shown: string;
  readonly waterfall: WaterfallModel;
  /** The parts without a currency, and their sum: `15.78 + 51.56 = 67.34`; left out where there are no two. */
  readonly sum?: string;
  /** Which of the parts bear which tax; left out when it is not the same for all. */
  readonly tax?: string;
  /** What else has to be known: estimates, cancelled bills, parts that even out. */
  readonly notes: readonly string[];
  readonly groups: readonly DifferenceGroup[];
}

interface Told {
  readonly before: Bill;
  readonly words: DifferenceWords;
  readonly view: DifferenceView | undefined;
}

/** What was told last of a bill: a widget draws itself more often than its bills or words change. */
const lastTold = new WeakMap<Bill, Told>();

/**
 * Undefined when the two cannot be compared: they are in different currencies, or the amounts are too large to be exact.
 * The same bills in the same words are compared once.
 */
export function differenceView(pair: Pair<Bill>, words: DifferenceWords): DifferenceView | undefined {
  const { before, after } = pair;
  const last = lastTold.get(after);
  if (last?.before === before && last.words.t === words.t && last.words.format === words.format) {
    return last.view;
  }
  const view = unlessInexact(() => viewOf(pair, words));
  lastTold.set(after, { before, words, view });
  return view;
}

function viewOf({ before, after }: Pair<Bill>, words: DifferenceWords): DifferenceView | undefined {
  const summaries = { before: before.summary, after: after.summary };
  const amount = differenceOf(summaries);
  if (!amount) return undefined;
  const difference = compareBills(before, after);
  return {
    title: differenceTitle(summaries, words),
    shown: shownText(summaries, amount, words),
    waterfall: waterfallOf(difference, summaries, words),
    ...sumOf(difference, words),
    ...taxOf(difference, after, summaries, words),
    notes: notesOf(difference, summaries, words),
    groups: groupsOf(difference, summaries, words),
  };
}

/** “Why is it ¥86.40 more than last month?”; known from the summaries, before the lines have come. */
export function differenceTitle(pair: Pair, words: DifferenceWords): string {
  const { t, format } = words;
  const difference = differenceOf(pair);
  if (!difference) {
    const [before, after] = [pair.before, pair.after].map((bill) => billName(bill, pair, words));
    return t('billDifference.list', { before: before ?? '', after: after ?? '' });
  }
  const way = wayOf(difference);
  if (way === 'same') return t('billDifference.title.same');
  const amount = format.money(absolute(difference));
  return t(`billDifference.title.${way}`, { amount, than: thanText(pair, words) });
}

/** Why there is no difference to show. */
export function incomparableText({ before, after }: Pair, { t }: DifferenceWords): string {
  const isOneCurrency = before.total.currency === after.total.currency;
  return t(`billDifference.note.${isOneCurrency ? 'inexact' : 'incomparable'}`);
}

/** What cannot be computed exactly is not told; the bill around it is to stay. */
function unlessInexact<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function thanText(pair: Pair, words: DifferenceWords): string {
  const { t, format } = words;
  const { before, after } = pair;
  const month = format.date(before.month, 'monthYear');
  if (isCorrected(pair)) {
    return t('billDifference.than.cancelled', { bill: billName(before, pair, words) });
  }
  if (after.replacesBillId === before.id) return t('billDifference.than.replaced');
  if (before.month === after.month) return t('billDifference.than.sameMonth', { month });
  return isMonthBefore(pair) ? t('billDifference.than.lastMonth') : t('billDifference.than.month', { month });
}

function shownText(pair: Pair, difference: Money, words: DifferenceWords): string {
  const { t, format } = words;
  const way = wayOf(difference);
  const amount = format.money(absolute(difference), { symbol: 'word' });
  if (isCorrected(pair)) {
    const month = format.date(pair.after.month, 'monthYear');
    return t(`billDifference.shownCorrected.${way}`, { month, amount });
  }
  return t(`billDifference.shown.${way}`, {
    before: format.date(pair.before.month, 'monthYear'),
    after: format.date(pair.after.month, 'monthYear'),
    amount,
  });
}

function differenceOf({ before, after }: Pair): Money | undefined {
  return unlessInexact(() => addMoney(after.total, negateMoney(before.total)));
}

function wayOf({ amountMinor }: Money): 'more' | 'less' | 'same' {
  return amountMinor === 0 ? 'same' : amountMinor > 0 ? 'more' : 'less';
}

function absolute(amount: Money): Money {
  return amount.amountMinor < 0 ? negateMoney(amount) : amount;
}

function waterfallOf({ amount, parts }: BillDifference, pair: Pair, words: DifferenceWords): WaterfallModel {
  const { t, format } = words;
  const total = (bill: BillSummary): WaterfallModel['start'] => {
    const values = { days: format.days(daysInPeriod(bill.period)), quantity: format.quantity(bill.quantity) };
    const isCancelled = bill.status === 'cancelled';
    return {
      id: bill.id,
      label: capitalized(billName(bill, pair, words)),
      reason: t(isCancelled ? 'billDifference.periodCancelled' : 'billDifference.period', values),
      amount: drawn(bill.total),
      amountText: format.money(bill.total),
    };
  };
  const [start, end] = [total(pair.before), total(pair.after)];
  return {
    label: t('billDifference.list', {
      before: billName(pair.before, pair, words),
      after: billName(pair.after, pair, words),
    }),
    start,
    steps: parts.map((part) => {
      const { label, reason } = partWords(part, pair, words);
      return {
        id: part.key,
        label,
        reason,
        amount: drawn(part.amount),
        amountText: format.money(part.amount, { sign: 'always' }),
        tone: toneOf(part),
        tag: { kind: part.control, text: t(`billDifference.tag.${part.control}`) },
      };
    }),
    end,
    differenceText: format.money(amount, { sign: 'always' }),
  };
}

/** A float is good enough to draw with; texts are made from the exact amounts. */
function drawn(amount: Money): number {
  return decimalToNumber(parseDecimal(moneyToDecimal(amount)));
}

function toneOf({ kind, amount, ...part }: DifferencePart): WaterfallStep['tone'] {
  const isMore = amount.amountMinor > 0;
  if (kind === 'one-off' && !isMore && 'lineKind' in part && part.lineKind === 'credit') return 'credit';
  if (kind === 'tier' && isMore) return 'tier';
  return isMore ? 'more' : 'less';
}

function sumOf(
  { amount, parts }: BillDifference,
  { t, format }: DifferenceWords,
): Pick<DifferenceView, 'sum'> {
  if (parts.length < 2) return {};
  const figure = (money: Money): string => format.money(money, { symbol: false });
  const steps = parts
    .map((part, index) => {
      if (index === 0) return figure(part.amount);
      return part.amount.amountMinor < 0
        ? `− ${figure(negateMoney(part.amount))}`
        : `+ ${figure(part.amount)}`;
    })
    .join(' ');
  return { sum: t('billDifference.sum.line', { steps, sum: figure(amount) }) };
}

/** Kinds of which the bill does not say that they bear tax: nothing is claimed where one is among the steps. */
const UNCLAIMED: ReadonlySet<string> = new Set(['export', 'other', 'tax']);

function taxOf(
  { parts, taxPercent }: BillDifference,
  after: Bill,
  pair: Pair,
  words: DifferenceWords,
): Pick<DifferenceView, 'tax'> {
  const { t, format } = words;
  const isFree = (part: DifferencePart): boolean =>
    part.kind === 'one-off' || (part.kind === 'correction' && part.label !== undefined);
  if (taxPercent === undefined || parts.some(({ kind }) => UNCLAIMED.has(kind)) || parts.every(isFree))
    return {};
  const line = after.lines.find(({ kind }) => kind === 'tax');
  const tax = line?.shortLabel ?? line?.label ?? t('billDifference.sum.taxName');
  const percent = format.percent(taxPercent);
  const free = parts.filter(isFree);
  if (free.length === 0) return { tax: t('billDifference.sum.tax', { percent, tax }) };
  const steps = free
    .map((part) => t('billDifference.quoted', { label: partWords(part, pair, words).label }))
    .join(t('billDifference.separator'));
  return { tax: t('billDifference.sum.taxBut', { steps, percent, tax }) };
}

function notesOf(difference: BillDifference, pair: Pair, words: DifferenceWords): string[] {
  const { t } = words;
  const { parts, estimated, amount } = difference;
  const month = (bill: BillSummary): string => monthName(bill, pair, words);
  const notes = [pair.before, pair.after]
    .filter((bill) => bill.status === 'cancelled')
    .map((bill) => cancelledText(bill, pair, words));
  if (amount.amountMinor === 0) {
    notes.push(t(parts.length === 0 ? 'billDifference.note.noParts' : 'billDifference.note.evenOut'));
  }
  const [only] = estimated;
  const isCorrected = parts.some(({ kind }) => kind === 'correction');
  if (only && !isCorrected && parts.length > 0) {
    notes.push(
      estimated.length > 1
        ? t('billDifference.note.estimatedBoth')
        : t('billDifference.note.estimated', { month: month(pair[only]) }),
    );
  }
  return notes;
}

function cancelledText(bill: BillSummary, pair: Pair, words: DifferenceWords): string {
  const { t } = words;
  const month = monthName(bill, pair, words);
  if (bill.replacedByBillId === undefined) return t('billDifference.note.cancelled', { month });
  return bill.replacedByBillId === pair.after.id
    ? t('billDifference.note.cancelledHere')
    : t('billDifference.note.cancelledReplaced', { month });
}

const CONTROLS: readonly Control[] = ['yours', 'outside'];

function groupsOf({ parts }: BillDifference, pair: Pair, words: DifferenceWords): DifferenceGroup[] {
  const { t, format } = words;
  return CONTROLS.flatMap((control) => {
    const own = parts.filter((part) => part.control === control);
    if (own.length === 0) return [];
    const subtotal = sumMoney(
      own.map(({ amount }) => amount),
      pair.after.total.currency,
    );
    return [
      {
        control,
        title: t(`billDifference.words.${control}`, { amount: format.money(subtotal, { sign: 'always' }) }),
        sentences: own.map((part) => partWords(part, pair, words).sentence),
      },
    ];
  });
}
