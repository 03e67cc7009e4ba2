import type { ArrearsEvent, ArrearsRules, ArrearsStage, BillSummary, PlainDate } from '@mains/contract';
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
  /** The oldest bill that is not paid; of those paid, the one that led to the first event. */
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
  for (const { stage, on } of currentRun(facts, dueOn)) happened.set(stage, on);
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

interface LeadingBill {
  readonly bill: BillSummary;
  readonly dueOn: PlainDate;
  readonly standing: ArrearsTimeline['standing'];
}

function leadingBill({ bills, events = [], today }: ArrearsFacts): LeadingBill | undefined {
  const dated = bills
    .flatMap((bill) => (stands(bill) && bill.dueOn !== undefined ? [{ bill, dueOn: bill.dueOn }] : []))
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0));
  const open = dated.flatMap(({ bill, dueOn }): LeadingBill[] => {
    const due = dueState(bill, today);
    if (due.kind === 'overdue') return [{ bill, dueOn, standing: due.partPaid ? 'part-paid' : 'late' }];
    return due.kind === 'due' ? [{ bill, dueOn, standing: 'open' }] : [];
  });
  const held = dated.find(({ bill }) => bill.status === 'disputed' && bill.outstanding.amountMinor > 0);
  const [first] = open;
  // A complaint about one bill does not stop the clock of another that is late.
  if (held && (!first || first.standing === 'open')) return { ...held, standing: 'on-hold' };
  if (first) return first;
  const event = events.find(({ on }) => on <= today);
  const paid = event && dated.findLast(({ dueOn }) => dueOn <= event.on);
  return paid && { ...paid, standing: 'paid' };
}

/** What was done since the bill was due; what led to an earlier reconnection is over. */
function currentRun({ events = [], today }: ArrearsFacts, dueOn: PlainDate): readonly ArrearsEvent[] {
  const known = events.filter(({ on }) => on >= dueOn && on <= today);
  const ended = known.slice(0, -1).findLastIndex(({ stage }) => stage === 'reconnection');
  return known.slice(ended + 1);
}

function later(one: PlainDate, other: PlainDate): PlainDate {
  return one > other ? one : other;
}
