import type {
  ArrearsEvent,
  ArrearsRules,
  ArrearsStage,
  BillSummary,
  MoneyReceived,
  PlainDate,
} from '@mains/contract';
import { dueState } from '../bill/due.js';
import { stands } from '../bill/standing.js';
import { addDays } from '../plain-date.js';

/** What is known of a station. Never a forecast: nothing comes before the date that is told. */
export type StationState =
  | { readonly kind: 'happened'; readonly on: PlainDate }
  | { readonly kind: 'not-before'; readonly on: PlainDate }
  /** Paid, or on hold: it does not come. */
  | { readonly kind: 'averted' }
  /** Hours after everything is paid; `isOwed`: it is, and the supply is still cut off. */
  | { readonly kind: 'within-hours'; readonly hours: number; readonly isOwed: boolean };

export interface ArrearsStation {
  readonly stage: ArrearsStage;
  readonly state: StationState;
}

export interface ArrearsTimeline {
  /**
   * Where it stands: `open` before the bill is late, `late`, `part-paid` late with some of it paid (the dates stay),
   * `on-hold` while a complaint stops the clock, `paid`.
   */
  readonly standing: 'open' | 'late' | 'part-paid' | 'on-hold' | 'paid';
  /** The oldest bill that is not paid; of those paid, the one that led to the first event that is not over. */
  readonly bill: BillSummary;
  /** Whether the supply is cut off now. */
  readonly isCutOff: boolean;
  /** In their order; only those that are promised or have happened. */
  readonly stations: readonly ArrearsStation[];
}

export interface ArrearsFacts {
  /** All bills of one service, in any order. */
  readonly bills: readonly BillSummary[];
  /** Of the customer's audience; undefined while they are not known: then nothing is told of what may come. */
  readonly rules?: ArrearsRules | undefined;
  readonly events?: readonly ArrearsEvent[] | undefined;
  /** The last one for the service: it tells which bill may have been unpaid until lately. */
  readonly lastPayment?: MoneyReceived | undefined;
  /** In the utility's zone. */
  readonly today: PlainDate;
}

/**
 * From the due date to being supplied again: what has happened, and what may happen at the earliest by the rules. The
 * oldest unpaid bill leads. A cut-off comes neither before `cutOffAfterDays` after the due date nor before `noticeDays`
 * after the notice, so a late notice moves it; what could have happened already is told for today.
 * @returns undefined when no bill is to be paid and nothing has happened
 * @throws RangeError when a date is none
 */
export function arrearsTimeline(facts: ArrearsFacts): ArrearsTimeline | undefined {
  const { rules, today } = facts;
  const lead = leadingBill(facts);
  if (!lead) return undefined;
  const { bill, dueOn, standing } = lead;
  const happened = new Map<ArrearsStage, PlainDate>();
  for (const { stage, on } of eventsAbout(lead, facts)) happened.set(stage, on);
  const isCutOff = happened.has('cut-off') && !happened.has('reconnection');
  const isOver = standing === 'paid' || standing === 'on-hold';

  const stations: ArrearsStation[] = [];
  const add = (stage: ArrearsStage, expected: StationState | undefined): void => {
    const on = happened.get(stage);
    if (on !== undefined) stations.push({ stage, state: { kind: 'happened', on } });
    else if (expected) stations.push({ stage, state: expected });
  };
  const notBefore = (date: PlainDate): StationState =>
    isOver ? { kind: 'averted' } : { kind: 'not-before', on: later(date, today) };

  happened.set('due', happened.get('due') ?? dueOn);
  if (dueOn > today) happened.delete('due');
  add('due', { kind: 'not-before', on: dueOn });
  const isNoticed = happened.has('notice') || happened.has('cut-off');
  const reminderDays = rules?.reminderAfterDays;
  // Where the next station has been reached without it, nobody knows of a reminder and none will come.
  add(
    'reminder',
    isNoticed || reminderDays === undefined ? undefined : notBefore(addDays(dueOn, reminderDays)),
  );
  const cutOff = rules && cutOffDates(rules, dueOn, happened.get('notice'), today);
  add('notice', happened.has('cut-off') || !cutOff ? undefined : notBefore(cutOff.noticeOn));
  add('cut-off', cutOff && notBefore(cutOff.cutOffOn));
  add('reconnection', rules && reconnection(rules, isCutOff, standing));
  return { standing, bill, isCutOff, stations };
}

function reconnection(
  { reconnectWithinHours: hours }: ArrearsRules,
  isCutOff: boolean,
  standing: ArrearsTimeline['standing'],
): StationState {
  if (!isCutOff && (standing === 'paid' || standing === 'on-hold')) return { kind: 'averted' };
  return { kind: 'within-hours', hours, isOwed: isCutOff && standing === 'paid' };
}

/** The earliest notice is the one that lets the supply be cut off on the first day the rules allow. */
function cutOffDates(
  { cutOffAfterDays, noticeDays }: ArrearsRules,
  dueOn: PlainDate,
  noticedOn: PlainDate | undefined,
  today: PlainDate,
): { readonly noticeOn: PlainDate; readonly cutOffOn: PlainDate } {
  const firstDay = addDays(dueOn, Math.max(1, cutOffAfterDays - noticeDays));
  const noticeOn = noticedOn ?? later(firstDay, today);
  return { noticeOn, cutOffOn: later(addDays(dueOn, cutOffAfterDays), addDays(noticeOn, noticeDays)) };
}

interface DatedBill {
  readonly bill: BillSummary;
  readonly dueOn: PlainDate;
}

interface LeadingBill extends DatedBill {
  readonly standing: ArrearsTimeline['standing'];
}

/** Those that stand and have a day to pay by, oldest first. */
function datedBills({ bills }: ArrearsFacts): readonly DatedBill[] {
  return bills
    .flatMap((bill) => (stands(bill) && bill.dueOn !== undefined ? [{ bill, dueOn: bill.dueOn }] : []))
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0));
}

function leadingBill(facts: ArrearsFacts): LeadingBill | undefined {
  const dated = datedBills(facts);
  const open = dated.flatMap(({ bill, dueOn }): LeadingBill[] => {
    const due = dueState(bill, facts.today);
    if (due.kind === 'overdue') return [{ bill, dueOn, standing: due.partPaid ? 'part-paid' : 'late' }];
    return due.kind === 'due' ? [{ bill, dueOn, standing: 'open' }] : [];
  });
  const held = dated.find(({ bill }) => bill.status === 'disputed' && bill.outstanding.amountMinor > 0);
  const [first] = open;
  // A complaint about one bill does not stop the clock of another that is late.
  if (held && (!first || first.standing === 'open')) return { ...held, standing: 'on-hold' };
  if (first) return first;
  const [event] = currentRun(facts);
  const paid =
    event &&
    (event.billId === undefined
      ? dated.findLast(({ dueOn }) => dueOn <= event.on)
      : dated.find(({ bill }) => bill.id === event.billId));
  return paid && { ...paid, standing: 'paid' };
}

/** What has happened by today; what led to an earlier reconnection is over. */
function currentRun({ events = [], today }: ArrearsFacts): readonly ArrearsEvent[] {
  const known = events.filter(({ on }) => on <= today);
  const ended = known.slice(0, -1).findLastIndex(({ stage }) => stage === 'reconnection');
  return known.slice(ended + 1);
}

/** What was done about a bill. A cut-off that lasts is told whichever bill it was for: there is only one supply. */
function eventsAbout({ bill, dueOn, standing }: LeadingBill, facts: ArrearsFacts): readonly ArrearsEvent[] {
  const run = currentRun(facts);
  const lastSwitch = run.findLast(({ stage }) => stage === 'cut-off' || stage === 'reconnection');
  return run.filter((event) => {
    if (event === lastSwitch && event.stage === 'cut-off') return true;
    if (event.billId !== undefined) return event.billId === bill.id;
    if (standing === 'paid') return event.on >= dueOn;
    return billTakenFor(event, facts)?.id === bill.id;
  });
}

/** The oldest bill that was due and, as far as is known, not paid on the day of an event that names none. */
function billTakenFor({ on }: ArrearsEvent, facts: ArrearsFacts): BillSummary | undefined {
  const { lastPayment } = facts;
  const wasUnpaid = ({ status, outstanding, total }: BillSummary): boolean => {
    if (outstanding.amountMinor > 0) return true;
    // When a bill was paid is not told; one that the last payment fits was not paid before.
    const isPaidByLast = status === 'paid' && lastPayment?.amount.amountMinor === total.amountMinor;
    return isPaidByLast && lastPayment.on >= on;
  };
  return datedBills(facts).find(({ bill, dueOn }) => dueOn <= on && wasUnpaid(bill))?.bill;
}

function later(one: PlainDate, other: PlainDate): PlainDate {
  return one > other ? one : other;
}
