import type { DayRemark } from '@mains/contract';
import { addDecimals, compareDecimals, daysBetween, parseDecimal, type Decimal } from '@mains/domain';
import { told } from './amounts.model.js';
import { isNone, sumOf } from './day-sums.model.js';
import { outagesOf } from './outages.model.js';
import { dateAt, isPartDay, isRunning, runsOf, type DayState, type PeriodDays } from './period-days.model.js';
import { listed, spanText } from './period-words.model.js';
import type { PeriodsWords } from './words.js';

/** What is missing, estimated, doubtful or old, what interrupted supply, and whom one may compare oneself with. */
export function periodRemarks(days: PeriodDays, words: PeriodsWords): string[] {
  const { t } = words;
  return [
    ...differenceRemark(days, words),
    ...(['missing', 'estimated', 'doubtful', 'unmeasured'] as const).flatMap((state) =>
      runsOf(days.states, state).map((run) => runRemark(days, state, run, words)),
    ),
    ...partDaysRemark(days, words),
    ...outagesOf(days, words).map(({ text }) => t('usagePeriods.days.remark.outage', { outage: text })),
    ...ageRemark(days, words),
    ...(days.expected?.some((value) => !Number.isNaN(value)) ? [t('usagePeriods.days.remark.expected')] : []),
    ...metersRemark(days, words),
    ...similarRemark(days, words),
  ];
}

/** What each meter counted, where several add up to the bars. */
function metersRemark({ facts, period, count }: PeriodDays, words: PeriodsWords): string[] {
  const { days, unit } = facts;
  if (!days) return [];
  const byMeter = new Map<string, Decimal>();
  for (const { measures, meterNumber, values, digits, unit: counted } of days.registers) {
    if (measures !== 'import' || meterNumber === undefined || counted !== unit) continue;
    const first = daysBetween(days.firstDate, period.period.firstDate);
    const { sum, days: known } = sumOf(values, digits, first, first + count);
    const before = byMeter.get(meterNumber);
    if (known > 0) byMeter.set(meterNumber, before ? addDecimals(before, sum) : sum);
  }
  if (byMeter.size < 2) return [];
  const meters = [...byMeter].map(([number, sum]) =>
    words.t('usagePeriods.days.remark.meter', { number, amount: told(words, sum, unit) }),
  );
  return [words.t('usagePeriods.days.remark.meters', { meters: listed(meters, words) })];
}

/** The bars and the bill must say the same; where they do not, both are told. */
function differenceRemark(days: PeriodDays, words: PeriodsWords): string[] {
  const { bill } = days.period;
  if (!bill || bill.quantity.unit !== days.unit || days.daysKnown === 0 || days.flow === 'net') return [];
  const billed = parseDecimal(bill.quantity.value);
  if (compareDecimals(billed, days.total) === 0) return [];
  const digits = Math.max(billed.scale, days.total.scale);
  return [
    words.t(`usagePeriods.days.remark.${days.daysKnown < days.count ? 'differsMissing' : 'differs'}`, {
      days: told(words, days.total, days.unit, { digits }),
      bill: told(words, billed, days.unit, { digits }),
    }),
  ];
}

function runRemark(
  days: PeriodDays,
  state: Extract<DayState, 'missing' | 'estimated' | 'doubtful' | 'unmeasured'>,
  { first, end }: { readonly first: number; readonly end: number },
  words: PeriodsWords,
): string {
  const { t, format } = words;
  const span = { firstDate: dateAt(days, first), lastDate: dateAt(days, end - 1) };
  const count = end - first;
  const isInFile = days.facts.file && state === 'missing';
  const remark = t(`usagePeriods.days.remark.${isInFile ? 'notInFile' : state}`, {
    span: spanText(span, words),
    days: format.days(count),
    count,
  });
  const overlaps = ({ kind, firstDate, lastDate }: DayRemark): boolean =>
    kind === state && firstDate <= span.lastDate && lastDate >= span.firstDate;
  const reasons = (days.facts.days?.remarks ?? []).flatMap((each) =>
    overlaps(each) && each.text ? [each.text] : [],
  );
  return [...new Set(reasons)].reduce(
    (text, reason) => t('usagePeriods.days.remark.withReason', { remark: text, reason }),
    remark,
  );
}

const MOST_PART_DAYS_NAMED = 3;

/** Days of which a file has only a part. */
function partDaysRemark(days: PeriodDays, words: PeriodsWords): string[] {
  const { t, format } = words;
  const found = [...days.states.keys()].filter((index) => isPartDay(days, index));
  if (found.length === 0) return [];
  if (found.length > MOST_PART_DAYS_NAMED) {
    return [t('usagePeriods.days.remark.partDaysMany', { days: format.days(found.length) })];
  }
  const dates = found.map((index) => format.date(dateAt(days, index), 'day'));
  return [t('usagePeriods.days.remark.partDays', { dates: listed(dates, words) })];
}

/** For the period that runs: how old the latest value is. */
function ageRemark(days: PeriodDays, { t, format }: PeriodsWords): string[] {
  const last = days.used.findLastIndex((value) => !isNone(value));
  if (!isRunning(days) || last < 0) return [];
  const date = dateAt(days, last);
  if (days.states[last + 1] === 'missing') return [];
  const isFresh = daysBetween(date, days.facts.today) <= 1;
  const day = format.date(date, 'weekday');
  return [t(`usagePeriods.days.remark.${isFresh ? 'until' : 'untilLate'}`, { day })];
}

function similarRemark(days: PeriodDays, words: PeriodsWords): string[] {
  const similar = days.facts.days?.similar;
  const month = similar?.months.find((each) => each.month === days.period.month);
  if (!similar || !month) return [];
  return [
    words.t('usagePeriods.days.remark.similar', {
      homes: words.format.decimal(String(similar.homes)),
      basis: similar.basis,
      amount: told(words, parseDecimal(month.perDay.value), month.perDay.unit),
      month: words.format.date(month.month, 'monthYear'),
    }),
  ];
}
