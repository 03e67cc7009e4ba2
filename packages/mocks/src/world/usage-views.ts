import type {
  BillingPeriod,
  DailyRegister,
  DailyUsage,
  DayBlock,
  IntervalBlock,
  IntervalUsage,
  Interruption,
  PlainDate,
  TimeRemark,
  UsageSeries,
} from '@mains/contract';
import { addDays, daysBetween, plainDateIn, startOfDay } from '@mains/domain';
import { instantFrom } from '../clock.js';
import type { Language } from '../text.js';
import { SLOT_MS, SLOTS_PER_DAY } from './load/load-model.js';
import type { ServicePlan } from './plan.js';
import { ZONE } from './plan.js';
import type { RecordedPart, RecordRemark, UsageRecords } from './usage-records.js';
import { usageRecords } from './usage-records.js';
import type { WorldService } from './world.js';

/** Values are whole Wh, varh and litres. */
const DIGITS = 3;

const HOUR_MS = 3_600_000;

/** What a service used on each day, as the contract shows it. */
export function dailyUsageView(
  { id, ledger }: WorldService,
  asked: BillingPeriod,
  language: Language,
  today: PlainDate,
): DailyUsage {
  const { plan } = ledger;
  const records = usageRecords(ledger, asked, today);
  // A day of which only some quarters are missing is known by its registers.
  const remarks = records.remarks.filter(({ hours }) => !hours);
  return {
    serviceId: id,
    ...asked,
    registers: records.parts.flatMap((part) => registersOf(part, records)),
    remarks: remarks.map(({ kind, firstDate, lastDate, text }) => ({
      kind,
      firstDate,
      lastDate,
      text: text[language],
    })),
    interruptions: interruptionsWithin(plan, asked, today),
  };
}

/** What a service used in each interval of its meter, as the contract shows it. */
export function intervalUsageView(
  { id, ledger }: WorldService,
  asked: BillingPeriod,
  language: Language,
  today: PlainDate,
): IntervalUsage {
  const records = usageRecords(ledger, asked, today);
  return {
    serviceId: id,
    ...asked,
    series: records.parts.map((part) => seriesOf(part, records)),
    remarks: records.remarks.flatMap((remark) => timeRemarks(remark, language)),
  };
}

function registersOf(
  { plan, measures, values, registerOf }: RecordedPart,
  { firstDate, days, remarks }: UsageRecords,
): DailyRegister[] {
  const registers = plan.registers.filter((register) => register.measures === measures);
  const sums = registers.map(() => new Float64Array(days));
  values.forEach((value, slot) => {
    const day = Math.floor(slot / SLOTS_PER_DAY);
    const own = sums[registerOf[slot] ?? 0];
    if (own) own[day] = (own[day] ?? 0) + value;
  });
  const isMissing = new Uint8Array(days);
  for (const remark of remarks) {
    if (remark.kind !== 'missing' || remark.hours) continue;
    isMissing.fill(1, daysBetween(firstDate, remark.firstDate), daysBetween(firstDate, remark.lastDate) + 1);
  }
  return registers.map(({ timeOfUse, unit }, index) => ({
    measures,
    ...(timeOfUse && { timeOfUse }),
    meterNumber: plan.meter.number,
    unit,
    digits: DIGITS,
    blocks: stretches(isMissing).map(([from, until]): DayBlock => ({
      firstDate: addDays(firstDate, from),
      values: [...(sums[index]?.subarray(from, until) ?? [])],
    })),
  }));
}

function seriesOf(
  { plan, measures, values }: RecordedPart,
  { firstDate, remarks }: UsageRecords,
): UsageSeries {
  // Riverbend's clocks are never changed: the days of Asia/Shanghai all have 96 quarters.
  const isMissing = new Uint8Array(values.length);
  for (const remark of remarks) {
    if (remark.kind === 'missing')
      for (const [from, until] of slotsOf(remark, firstDate)) isMissing.fill(1, from, until);
  }
  // Days that nobody metered may lie beyond all that a clock can show.
  const startsAtMs = values.length === 0 ? 0 : startOfDay(firstDate, ZONE);
  const perInterval = plan.commodity === 'gas' ? HOUR_MS / SLOT_MS : 1;
  return {
    measures,
    meterNumber: plan.meter.number,
    unit: plan.registers.find((register) => register.measures === measures)?.unit ?? 'kWh',
    digits: DIGITS,
    lengthMinutes: (perInterval * SLOT_MS) / 60_000,
    blocks: stretches(isMissing).map(([from, until]): IntervalBlock => ({
      start: instantFrom(startsAtMs + from * SLOT_MS),
      values: inSums(values.subarray(from, until), perInterval),
    })),
  };
}

function inSums(values: Int32Array, count: number): number[] {
  if (count === 1) return [...values];
  const sums = Array.from({ length: values.length / count }, () => 0);
  values.forEach(
    (value, index) => (sums[Math.floor(index / count)] = (sums[Math.floor(index / count)] ?? 0) + value),
  );
  return sums;
}

/** From and until, of all that is not missing. */
function stretches(isMissing: Uint8Array): (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let from = isMissing.indexOf(0); from >= 0;) {
    const next = isMissing.indexOf(1, from);
    const until = next < 0 ? isMissing.length : next;
    found.push([from, until]);
    from = next < 0 ? -1 : isMissing.indexOf(0, until);
  }
  return found;
}

/** Which quarters of an hour a remark is about, from and until, counted from the first day on. */
function slotsOf(
  { firstDate, lastDate, hours }: RecordRemark,
  from: PlainDate,
): (readonly [number, number])[] {
  const first = daysBetween(from, firstDate);
  const end = daysBetween(from, lastDate) + 1;
  if (!hours) return [[first * SLOTS_PER_DAY, end * SLOTS_PER_DAY]];
  return Array.from({ length: end - first }, (_, index) => {
    const start = (first + index) * SLOTS_PER_DAY;
    return [start + hours.from * 4, start + hours.to * 4] as const;
  });
}

function timeRemarks(remark: RecordRemark, language: Language): TimeRemark[] {
  const { kind, firstDate, text } = remark;
  const startsAtMs = startOfDay(firstDate, ZONE);
  return slotsOf(remark, firstDate).map(([from, until]) => ({
    kind,
    start: instantFrom(startsAtMs + from * SLOT_MS),
    end: instantFrom(startsAtMs + until * SLOT_MS),
    text: text[language],
  }));
}

/** Those that have begun before today: they are told with the days they fell on. */
function interruptionsWithin(
  { story, meter }: ServicePlan,
  { firstDate, lastDate }: BillingPeriod,
  today: PlainDate,
): Interruption[] {
  if (meter.kind === 'manual') return [];
  return (story?.interruptions ?? [])
    .filter(({ start, end }) => {
      const began = plainDateIn(start, ZONE);
      return began < today && began <= lastDate && plainDateIn(Date.parse(end) - 1, ZONE) >= firstDate;
    })
    .map(({ kind, start, end }) => ({ kind, start, end }));
}
