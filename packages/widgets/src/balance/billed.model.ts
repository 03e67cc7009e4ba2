import type { Balance, Bill } from '@mains/contract';
import { addMoney, billParts, negateMoney, riseSince, type BillPart, type Supply } from '@mains/domain';
import { amountsText } from './lead.model.js';
import type { Words } from './words.js';

/** How a card is told apart at a glance: `late` needs the customer, `quiet` needs nothing. */
export type CardMood = 'open' | 'late' | 'quiet';

/** What a card of a billed service says. */
export interface BilledCard {
  /** Undefined where there is no bill. */
  readonly figure?: string;
  readonly isCredit: boolean;
  readonly headline: string;
  readonly detail?: string;
  readonly mood: CardMood;
  /** A status in a frame, instead of the period. */
  readonly status?: 'paid' | 'ended';
  /** The days the bill is for. */
  readonly period?: string;
  readonly lines: readonly string[];
  readonly isPayable: boolean;
}

type Told = Pick<BilledCard, 'headline' | 'detail' | 'mood'>;

export function billedCard(supply: Supply, balance: Balance | undefined, words: Words): BilledCard {
  const { t, format } = words;
  const { bill, due, hasEnded } = supply;
  const isPaid = due?.kind === 'paid';
  const isCredit = (bill?.outstanding.amountMinor ?? 0) < 0;
  const status = hasEnded ? 'ended' : isPaid && !isCredit ? 'paid' : undefined;
  const figure = bill && format.money(isCredit ? negateMoney(bill.outstanding) : bill.outstanding);
  return {
    ...told(supply, words),
    ...(figure !== undefined && { figure }),
    isCredit,
    ...(status && { status }),
    ...(bill &&
      !status && {
        period: t('balance.bill.period', { period: format.period(bill.period, { year: false }) }),
      }),
    lines: lines(supply, balance, words),
    isPayable: due?.kind === 'due' || due?.kind === 'overdue',
  };
}

function told({ bill, due }: Supply, { t, format }: Words): Told {
  const date = bill?.dueOn === undefined ? undefined : format.date(bill.dueOn, 'weekday');
  switch (due?.kind) {
    case 'due':
      return {
        headline: t('balance.bill.dueOn', { date: date ?? '' }),
        detail:
          due.daysLeft === 0
            ? t('balance.bill.lastDay')
            : t('balance.bill.daysLeft', { count: due.daysLeft }),
        mood: 'open',
      };
    case 'overdue':
      return {
        headline: date === undefined ? t('balance.bill.overdue') : t('balance.bill.wasDueOn', { date }),
        ...(date !== undefined && {
          detail:
            due.daysLate > 0
              ? t('balance.bill.daysLate', { count: due.daysLate })
              : t('balance.bill.overdue'),
        }),
        mood: 'late',
      };
    case 'disputed':
      return { headline: t('balance.bill.onHold'), detail: t('balance.bill.onHoldText'), mood: 'open' };
    case 'issued':
      return { headline: t('balance.bill.notYetDue'), mood: 'quiet' };
    case 'paid':
    case 'nothing-to-pay':
      return (bill?.outstanding.amountMinor ?? 0) < 0
        ? { headline: t('balance.bill.inFavour'), detail: t('balance.bill.nothing'), mood: 'quiet' }
        : { headline: t('balance.bill.nothing'), mood: 'quiet' };
    case 'cancelled':
    case undefined:
      return { headline: t('balance.bill.noneYet'), mood: 'open' };
  }
}

function lines(supply: Supply, balance: Balance | undefined, words: Words): string[] {
  const { bill, due, service, hasEnded, unpaid } = supply;
  const { t, format } = words;
  const on = (date: string): string => format.date(date, 'weekday');
  const told: (string | undefined)[] = [];
  const partPaid = (due?.kind === 'due' || due?.kind === 'overdue') && due.partPaid;
  if (bill && partPaid) told.push(partPaidText(supply, words));
  if (unpaid.count > 1) {
    const amount = amountsText(unpaid.totals, words);
    told.push(t('balance.bill.several', { count: unpaid.count, amount }));
  }
  const isSettled = due?.kind === 'paid' || due?.kind === 'nothing-to-pay';
  if (hasEnded && service.endedOn !== undefined) {
    told.push(t('balance.bill.endedOn', { date: format.date(service.endedOn, 'weekdayYear') }));
  }
  if (isSettled) told.push(lastMoney(supply, balance, words));
  if (hasEnded) return told.filter((line) => line !== undefined);
  if (!bill) {
    told.push(t('balance.bill.startedOn', { date: on(service.startedOn) }));
    if (service.nextReadingOn) told.push(t('balance.bill.nextReading', { date: on(service.nextReadingOn) }));
  }
  if (service.nextBillOn && (isSettled || !bill)) {
    const date = on(service.nextBillOn);
    told.push(bill ? t('balance.bill.nextBill', { date }) : t('balance.bill.firstBill', { date }));
  }
  return told.filter((line) => line !== undefined);
}

/** The last payment; where it is not known, the last bill. */
function lastMoney({ bill }: Supply, balance: Balance | undefined, { t, format }: Words): string | undefined {
  const payment = balance?.payment === 'billed' ? balance.lastPayment : undefined;
  if (payment) {
    const date = format.date(payment.on, 'weekday');
    return t('balance.bill.lastPayment', { amount: format.money(payment.amount), date });
  }
  if (!bill) return undefined;
  const period = format.period(bill.period, { year: false });
  return t('balance.bill.lastBill', { amount: format.money(bill.total), period });
}

function partPaidText({ bill }: Pick<Supply, 'bill'>, { t, format }: Words): string | undefined {
  if (!bill) return undefined;
  const paid = addMoney(bill.total, negateMoney(bill.outstanding));
  return t('balance.bill.partPaid', { paid: format.money(paid), total: format.money(bill.total) });
}

/** “Why is it ¥86.40 more?”, where there is a bill before it and the two differ. */
export function whyText({ bill, previous }: Supply, { t, format }: Words): string | undefined {
  const rise = bill && riseSince(bill, previous);
  if (!rise || rise.amountMinor === 0) return undefined;
  return rise.amountMinor > 0
    ? t('balance.why.more', { amount: format.money(rise) })
    : t('balance.why.less', { amount: format.money(negateMoney(rise)) });
}

/** From the share upwards it may be called so. */
const FRACTIONS = [
  [0.95, 'nearlyAll'],
  [0.6, 'most'],
  [0.52, 'moreThanHalf'],
  [0.48, 'half'],
  [0.42, 'almostHalf'],
  [0.37, 'largest'],
  [0.29, 'third'],
  [0, 'largest'],
] as const;

/** In a sentence, what most of the bill is for; undefined when there is but one part. */
export function mostText(bill: Bill, { t }: Words): string | undefined {
  const { parts } = billParts(bill);
  const [first, ...others] = parts.filter(({ share }) => share > 0);
  if (!first || others.length === 0) return undefined;
  const most = others.reduce((one, other) => (other.share > one.share ? other : one), first);
  const [, fraction] = FRACTIONS.find(([from]) => most.share >= from) ?? FRACTIONS[7];
  return t(`balance.part.${fraction}`, { what: whatText(most, { t }) });
}

function whatText({ kind, timeOfUse, labels }: BillPart, { t }: Pick<Words, 't'>): string {
  if (kind === 'usage') return t(`balance.part.what.${timeOfUse ?? 'use'}`);
  return t('balance.part.what.other', { label: labels.short });
}
