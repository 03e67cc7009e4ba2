import type { BillingPeriod, PlainDate } from '@mains/contract';
import { addDays, daysBetween, daysInPeriod } from '@mains/domain';
import type { LocalText } from '../text.js';
import { calibrate } from './calibrate.js';
import type { Ledger } from './ledger.js';
import { SLOTS_PER_DAY } from './load/load-model.js';
import type { Measured, MeteredCycle, Metering } from './metering.js';
import { stepSize } from './metering.js';
import type { EstimatePlan, GapPlan, ServicePlan } from './plan.js';
import type { Cycle } from './schedule.js';
import { cyclesOf } from './schedule.js';

/** What has arrived of some days in a row by the morning after the last of them. */
export interface UsageRecords {
  readonly firstDate: PlainDate;
  readonly days: number;
  readonly parts: readonly RecordedPart[];
  readonly remarks: readonly RecordRemark[];
}

/** One direction of one meter: four values an hour in thousandths of its unit, day after day, and which register counted each. */
export interface RecordedPart {
  /** Of the service, with the meter and the registers of this one. */
  readonly plan: ServicePlan;
  readonly measures: Measured;
  readonly values: Int32Array;
  readonly registerOf: Uint8Array;
}

export interface RecordRemark extends BillingPeriod {
  readonly kind: 'missing' | 'estimated';
  /** Only these hours of each day, which as a whole is known. */
  readonly hours?: GapPlan['hours'];
  readonly text: LocalText;
}

const DIRECTIONS = ['import', 'export', 'reactive'] as const;
const WEEKS_OF_A_MEAN = 4;

/**
 * The days of a service within those asked for: whole ones, up to yesterday, while it was supplied. They add up to the bills
 * that stand today. Nothing for a meter that is read by hand.
 */
export function usageRecords(
  { meters: [first, ...others] }: Ledger,
  asked: BillingPeriod,
  today: PlainDate,
): UsageRecords {
  const records = recordsOf(first, asked, today);
  const more = others.flatMap((meter) => recordsOf(meter, asked, today).parts);
  return { ...records, parts: [...records.parts, ...more] };
}

function recordsOf(meter: Metering, asked: BillingPeriod, today: PlainDate): UsageRecords {
  const { plan } = meter;
  const yesterday = addDays(today, -1);
  const lastDate = asked.lastDate < yesterday ? asked.lastDate : yesterday;
  const isByHand = plan.meter.kind === 'manual';
  const cycles = isByHand ? [] : cyclesWithin(meter, { firstDate: asked.firstDate, lastDate });
  const period = covered(cycles, { firstDate: asked.firstDate, lastDate });
  const firstDate = period?.firstDate ?? asked.firstDate;
  const days = period ? daysInPeriod(period) : 0;
  const parts = isByHand ? [] : emptyParts(plan, days);
  const remarks: RecordRemark[] = [];
  for (const cycle of cycles) {
    const estimate = plan.story?.estimates?.[cycle.month];
    const remark = estimate && estimateRemark(plan, cycle, estimate, today);
    if (remark) remarks.push(remark);
    for (const part of parts) {
      const known = cycle.intervals[part.measures];
      const registerOf = cycle.registerOf[part.measures];
      if (!known || !registerOf) continue;
      const values =
        estimate && remark?.kind === 'estimated' && part.measures === 'import'
          ? estimated(plan, known, registerOf, estimate)
          : known;
      place(part.values, values, cycle, firstDate);
      place(part.registerOf, registerOf, cycle, firstDate);
    }
  }
  for (const gap of plan.story?.gaps ?? []) {
    if (cycles.some((cycle) => isWithin(gap, cycle) && cycle.issuedOn <= today)) continue;
    remarks.push({
      kind: gap.what === 'days-estimated' ? 'estimated' : 'missing',
      firstDate: gap.firstDate,
      lastDate: gap.lastDate,
      ...(gap.hours && { hours: gap.hours }),
      text: gap.text,
    });
    if (gap.what === 'days-estimated') for (const part of parts) putMeans(part, meter, gap, firstDate);
  }
  return { firstDate, days, parts, remarks: clipped(remarks, firstDate, days) };
}

/** The metered cycles with a day from `firstDate` to `lastDate`; no others are metered but those before. */
function cyclesWithin(meter: Metering, { firstDate, lastDate }: BillingPeriod): MeteredCycle[] {
  if (lastDate < firstDate) return [];
  const cycles: MeteredCycle[] = [];
  let index = -1;
  for (const { period } of cyclesOf(meter.plan)) {
    index += 1;
    if (period.firstDate > lastDate) break;
    if (period.lastDate < firstDate) continue;
    const cycle = meter.cycle(index);
    if (cycle) cycles.push(cycle);
  }
  return cycles;
}

/** The days of a period that the cycles within it have. */
function covered(
  cycles: readonly MeteredCycle[],
  { firstDate, lastDate }: BillingPeriod,
): BillingPeriod | undefined {
  const first = cycles[0]?.period.firstDate;
  const last = cycles.at(-1)?.period.lastDate;
  if (first === undefined || last === undefined) return undefined;
  return { firstDate: later(firstDate, first), lastDate: earlier(lastDate, last) };
}

function emptyParts(plan: ServicePlan, days: number): RecordedPart[] {
  const slots = days * SLOTS_PER_DAY;
  return DIRECTIONS.filter((measures) =>
    plan.registers.some((register) => register.measures === measures),
  ).map((measures) => ({ plan, measures, values: new Int32Array(slots), registerOf: new Uint8Array(slots) }));
}

/** What stands about the days of a bill that was made from an estimate; undefined once it is withdrawn. */
function estimateRemark(
  plan: ServicePlan,
  cycle: Cycle,
  { days, correction }: EstimatePlan,
  today: PlainDate,
): RecordRemark | undefined {
  const { period } = cycle;
  if (cycle.issuedOn > today) return { kind: 'missing', ...period, text: days.missing };
  if (correction.by === 'new-bill' && correction.on <= today) return undefined;
  let next: Cycle | undefined;
  for (const each of cyclesOf(plan)) {
    if (each.period.firstDate <= period.lastDate) continue;
    next = each;
    break;
  }
  const isPutRight = correction.by === 'adjustment' && next !== undefined && next.issuedOn <= today;
  const text = (isPutRight ? days.putRight : undefined) ?? days.estimated;
  return { kind: 'estimated', ...period, text };
}

/** The course of the real use, scaled to what each register was said to count. */
function estimated(
  plan: ServicePlan,
  values: Int32Array,
  registerOf: Uint8Array,
  { steps }: EstimatePlan,
): Int32Array {
  const registers = plan.registers.filter(({ measures }) => measures === 'import');
  const stepSizes = registers.map(stepSize);
  return calibrate(Float64Array.from(values), { registerOf, stepSizes, steps }).values;
}

/** Puts what is known from the first day of a cycle on where it belongs, as far as there is room for it. */
function place(
  target: Int32Array | Uint8Array,
  source: Int32Array | Uint8Array,
  { period }: Cycle,
  firstDate: PlainDate,
): void {
  const offset = daysBetween(firstDate, period.firstDate) * SLOTS_PER_DAY;
  const room = target.length - offset;
  target.set(source.subarray(Math.max(0, -offset), Math.min(source.length, room)), Math.max(0, offset));
}

/** For each quarter of an hour the mean of the same weekdays of the weeks before the gap. */
function putMeans(
  { measures, values }: RecordedPart,
  meter: Metering,
  gap: GapPlan,
  firstDate: PlainDate,
): void {
  const gapDays = daysBetween(gap.firstDate, gap.lastDate) + 1;
  for (let day = 0; day < gapDays; day += 1) {
    const date = addDays(gap.firstDate, day);
    const offset = daysBetween(firstDate, date) * SLOTS_PER_DAY;
    if (offset < 0 || offset >= values.length) continue;
    const sums = new Int32Array(SLOTS_PER_DAY);
    for (let week = 1; week <= WEEKS_OF_A_MEAN; week += 1) {
      const before = dayOf(meter, measures, addDays(date, -7 * week));
      before.forEach((value, slot) => (sums[slot] = (sums[slot] ?? 0) + value));
    }
    values.set(
      sums.map((sum) => Math.round(sum / WEEKS_OF_A_MEAN)),
      offset,
    );
  }
}

function dayOf(meter: Metering, measures: Measured, date: PlainDate): Int32Array {
  const [cycle] = cyclesWithin(meter, { firstDate: date, lastDate: date });
  if (!cycle) return new Int32Array(SLOTS_PER_DAY);
  const from = daysBetween(cycle.period.firstDate, date) * SLOTS_PER_DAY;
  return cycle.intervals[measures]?.subarray(from, from + SLOTS_PER_DAY) ?? new Int32Array(SLOTS_PER_DAY);
}

function isWithin(gap: BillingPeriod, { period }: Cycle): boolean {
  return gap.firstDate >= period.firstDate && gap.lastDate <= period.lastDate;
}

function clipped(remarks: readonly RecordRemark[], firstDate: PlainDate, days: number): RecordRemark[] {
  if (days === 0) return [];
  const lastDate = addDays(firstDate, days - 1);
  return remarks
    .filter((remark) => remark.lastDate >= firstDate && remark.firstDate <= lastDate)
    .map((remark) => ({
      ...remark,
      firstDate: later(remark.firstDate, firstDate),
      lastDate: earlier(remark.lastDate, lastDate),
    }))
    .sort((a, b) => (a.firstDate < b.firstDate ? -1 : 1));
}

function later(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}

function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}
