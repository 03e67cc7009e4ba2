import type { ArrearsEvent, PlainDate } from '@mains/contract';
import { addDays, weekday } from '@mains/domain';
import type { LedgerBill } from './ledger.js';
import { outstandingOn, overdueMinorOn } from './paying.js';

/** Riverbend reminds on the first working day after the days its charter names. */
const REMINDER_AFTER_DAYS = 5;
/** It is patient: a notice comes much later than the rules would let it. It has never cut anybody off. */
const NOTICE_AFTER_DAYS = 80;

/** What has been done by a day about the oldest bill of a service that is late. */
export function arrearsEvents(bills: readonly LedgerBill[], today: PlainDate): ArrearsEvent[] {
  const [late] = bills
    .filter((bill) => overdueMinorOn(bill, today) > 0)
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0));
  if (!late) return [];
  const { id: billId } = late;
  const events: ArrearsEvent[] = [
    { stage: 'reminder', on: workingDay(addDays(late.dueOn, REMINDER_AFTER_DAYS)), billId },
    { stage: 'notice', on: workingDay(addDays(late.dueOn, NOTICE_AFTER_DAYS)), billId },
  ];
  return events.filter(({ on }) => on <= today && outstandingOn(late, on).amountMinor > 0);
}

/** The date, or the Monday after a weekend. */
function workingDay(date: PlainDate): PlainDate {
  const day = weekday(date);
  return day < 6 ? date : addDays(date, 8 - day);
}
