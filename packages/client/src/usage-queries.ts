import type { DailyUsage, Id, IntervalUsage, PlainDate, TimeRemark, UsageSeries } from '@mains/contract';
import { dailyUsageShape, intervalUsageShape } from '@mains/contract/shapes';
import type { UsageDays, UsageIntervals } from '@mains/domain';
import { daysBetween, daysFromUsage, epochDay, intervalsFromBlocks } from '@mains/domain';
import type { QueryKey } from '@tanstack/query-core';
import { brokenContract, mustMatch, pathId } from './answer.js';
import type { MainsClient } from './client.js';
import { PERSONAL } from './keys.js';
import type { ResourceQuery } from './queries.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** As for bills: what the meter reports changes over night. */
const STALE_MS = 5 * MINUTE_MS;

/** Which days of a service, the first and the last included, are asked for. */
export interface UsageRequest {
  readonly serviceId: Id;
  readonly firstDate: PlainDate;
  readonly lastDate: PlainDate;
  /** What the customer reads, a BCP 47 tag. */
  readonly locale: string;
}

/** What the meters of a service counted, interval by interval. */
export interface IntervalReadings {
  /** One for each meter and direction with a value. */
  readonly series: readonly UsageIntervals[];
  readonly remarks: readonly TimeRemark[];
}

/** What a service used on each day; at most 1,200 days. */
export function dailyUsageQuery(client: MainsClient, request: UsageRequest): ResourceQuery<UsageDays> {
  const { serviceId, firstDate, lastDate, locale } = request;
  return {
    queryKey: usageKey(client, 'days', request),
    queryFn: async ({ signal }) => {
      const path = `/services/${pathId('serviceId', serviceId)}/daily-usage`;
      const query = { firstDate, lastDate };
      const usage = await client.request({ path, query, shape: dailyUsageShape, locale, signal });
      mustBeAsked(usage, request);
      const fault = faultInDays(usage);
      if (fault !== undefined) throw brokenContract(fault);
      return read('registers', () => daysFromUsage(usage));
    },
    staleTime: STALE_MS,
  };
}

/** What a service used in each interval of its meters; at most 400 days. */
export function intervalUsageQuery(
  client: MainsClient,
  request: UsageRequest,
): ResourceQuery<IntervalReadings> {
  const { serviceId, firstDate, lastDate, locale } = request;
  return {
    queryKey: usageKey(client, 'intervals', request),
    queryFn: async ({ signal }) => {
      const path = `/services/${pathId('serviceId', serviceId)}/interval-usage`;
      const query = { firstDate, lastDate };
      const usage = await client.request({ path, query, shape: intervalUsageShape, locale, signal });
      mustBeAsked(usage, request);
      const fault = faultInIntervals(usage);
      if (fault !== undefined) throw brokenContract(fault);
      const { series, remarks } = usage;
      const read = series.map((each, place) => intervalsOf(each, place, remarks));
      return { series: read.filter((each) => each !== undefined), remarks };
    },
    staleTime: STALE_MS,
  };
}

/** A personal key as those of `keys`, which travel with every widget. */
function usageKey(
  { session }: MainsClient,
  by: 'days' | 'intervals',
  { serviceId, firstDate, lastDate, locale }: UsageRequest,
): QueryKey {
  return [PERSONAL, session.personNumber, 'usage', by, serviceId, firstDate, lastDate, locale];
}

function mustBeAsked(usage: Omit<UsageRequest, 'locale'>, asked: UsageRequest): void {
  mustMatch('serviceId', usage.serviceId, asked.serviceId);
  mustMatch('firstDate', usage.firstDate, asked.firstDate);
  mustMatch('lastDate', usage.lastDate, asked.lastDate);
}

/** What the shape cannot say of days: none outside those asked for, one unit for what is added up, nothing that ends too early. */
function faultInDays(usage: DailyUsage): string | undefined {
  const { firstDate, lastDate, registers, remarks, interruptions, similar } = usage;
  const days = daysBetween(firstDate, lastDate) + 1;
  for (const [place, { blocks }] of registers.entries()) {
    for (const [at, block] of blocks.entries()) {
      const index = daysBetween(firstDate, block.firstDate);
      const field = `registers[${place}].blocks[${at}]`;
      if (index < 0) return `${field}.firstDate`;
      if (index + block.values.length > days) return `${field}.values`;
    }
  }
  const fault = faultInUnits('registers', registers);
  if (fault !== undefined) return fault;
  const backward = remarks.findIndex((remark) => remark.lastDate < remark.firstDate);
  if (backward >= 0) return `remarks[${backward}].lastDate`;
  const early = interruptions.findIndex(({ start, end }) => end !== undefined && endsEarly(start, end));
  if (early >= 0) return `interruptions[${early}].end`;
  const unit = registers.find(({ measures }) => measures === 'import')?.unit;
  const other = similar?.months.findIndex(({ perDay }) => unit !== undefined && perDay.unit !== unit) ?? -1;
  return other < 0 ? undefined : `similar.months[${other}].perDay.unit`;
}

/** The same of intervals, whichever zone the premise lies in: clocks differ from UTC by 12 hours to 14. */
function faultInIntervals({ firstDate, lastDate, series, remarks }: IntervalUsage): string | undefined {
  const earliest = epochDay(firstDate) * DAY_MS - 14 * HOUR_MS;
  const latest = (epochDay(lastDate) + 1) * DAY_MS + 12 * HOUR_MS;
  for (const [place, { blocks, lengthMinutes }] of series.entries()) {
    if (60 % lengthMinutes !== 0) return `series[${place}].lengthMinutes`;
    for (const [at, { start, values }] of blocks.entries()) {
      const field = `series[${place}].blocks[${at}]`;
      const startsAtMs = Date.parse(start);
      if (!(startsAtMs >= earliest)) return `${field}.start`;
      if (startsAtMs + values.length * lengthMinutes * MINUTE_MS > latest) return `${field}.values`;
    }
  }
  const fault = faultInUnits('series', series);
  if (fault !== undefined) return fault;
  const early = remarks.findIndex(({ start, end }) => endsEarly(start, end));
  return early < 0 ? undefined : `remarks[${early}].end`;
}

/** What flows one way is added up. */
function faultInUnits(
  field: string,
  parts: readonly Pick<UsageSeries, 'measures' | 'unit'>[],
): string | undefined {
  const odd = parts.findIndex(
    ({ measures, unit }) => parts.find((part) => part.measures === measures)?.unit !== unit,
  );
  return odd < 0 ? undefined : `${field}[${odd}].unit`;
}

function endsEarly(start: string, end: string): boolean {
  return !(Date.parse(end) > Date.parse(start));
}

function intervalsOf(
  series: UsageSeries,
  place: number,
  remarks: readonly TimeRemark[],
): UsageIntervals | undefined {
  return read('series', () => intervalsFromBlocks(series, remarks), `series[${place}].`);
}

/** What the domain refuses to read is the answer's fault; its message says where. */
function read<T>(field: string, make: () => T, prefix = ''): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const place = error.message.split(':')[0];
    throw brokenContract(place === undefined || place === '' ? field : `${prefix}${place}`, undefined, error);
  }
}
