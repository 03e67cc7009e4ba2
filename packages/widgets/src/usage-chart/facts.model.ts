import type { BillSummary, PlainDate, Service, Utility } from '@mains/contract';
import { addDays, stands, type UsageDays } from '@mains/domain';
import { usagePeriods } from './periods/usage-periods.model.js';
import type { Choosable, UsageView } from './sight.model.js';
import type { UsageFacts } from './usage-facts.js';
import type { UsageInputs } from './usage-view.model.js';

/** What of a service there is to look at; undefined while nothing has been counted or billed. */
export function choosableFrom({
  service,
  bills,
  days,
  today,
}: {
  readonly service: Service;
  readonly bills: readonly BillSummary[];
  readonly days: UsageDays | undefined;
  readonly today: PlainDate;
}): Choosable | undefined {
  const known = days && knownDays(days);
  const standing = bills.filter(stands);
  if (!known && standing.length === 0) return undefined;
  const periods = usagePeriods({
    bills,
    service,
    today,
    ...(known && { firstDay: known.firstDay }),
  });
  const billed = standing.map(({ period }) => period);
  const starts = [...billed.map(({ firstDate }) => firstDate), ...(known ? [known.firstDay] : [])].sort();
  const ends = [...billed.map(({ lastDate }) => lastDate), ...(known ? [known.lastDay] : [])].sort();
  const firstDay = starts[0] ?? today;
  const lastWholeDay = known?.lastDay ?? ends.at(-1) ?? today;
  // Intervals of the day that runs may be there before its day is whole.
  const isLive = service.endedOn === undefined && hasIntervals(service, known !== undefined);
  const last = ends.at(-1) ?? today;
  return {
    views: viewsOf(service, known !== undefined),
    periods,
    firstDay,
    lastDay: isLive && last < today ? today : last,
    lastWholeDay,
  };
}

function viewsOf(service: Service, hasDays: boolean): UsageView[] {
  const views: UsageView[] = hasDays ? ['days', 'months', 'years'] : ['months', 'years'];
  return hasIntervals(service, hasDays) ? ['day', ...views, 'range'] : views;
}

function hasIntervals({ usage }: Service, hasDays: boolean): boolean {
  return hasDays && usage !== 'days' && usage !== 'bills';
}

/** The first and the last day with a value. */
function knownDays({
  registers,
  firstDate,
  count,
}: UsageDays): { firstDay: PlainDate; lastDay: PlainDate } | undefined {
  const isKnown = (index: number): boolean =>
    registers.some(({ values }) => !Number.isNaN(values[index] ?? Number.NaN));
  let first = 0;
  while (first < count && !isKnown(first)) first += 1;
  if (first >= count) return undefined;
  let last = count - 1;
  while (!isKnown(last)) last -= 1;
  return { firstDay: addDays(firstDate, first), lastDay: addDays(firstDate, last) };
}

/** Today, where the device's clock is not behind: a day that is known from end to end is over. */
export function notBefore(today: PlainDate, days: UsageDays | undefined): PlainDate {
  const known = days && knownDays(days);
  return known && known.lastDay >= today ? addDays(known.lastDay, 1) : today;
}

/** What the views are made from. */
export function factsFrom(
  { days, tariff, bills, layers, today, nowMs }: UsageInputs & { readonly today: PlainDate },
  service: Service,
  { timeZone }: Utility,
  { periods }: Choosable,
): UsageFacts {
  const unit =
    days.data?.registers.find(({ measures }) => measures === 'import')?.unit ??
    days.data?.registers[0]?.unit ??
    bills.data?.bills[0]?.quantity.unit;
  return {
    commodity: service.commodity,
    unit: unit ?? (service.commodity === 'electricity' ? 'kWh' : 'm3'),
    timeZone,
    today,
    nowMs,
    days: days.data && days.data.count > 0 ? days.data : undefined,
    periods,
    sheets: tariff.data?.sheets,
    layers,
  };
}
