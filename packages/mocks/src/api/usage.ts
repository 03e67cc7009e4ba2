import type { BillingPeriod, DailyUsage, IntervalUsage, PlainDate } from '@mains/contract';
import { isCalendarDate } from '@mains/contract';
import { daysBetween } from '@mains/domain';
import { similarUse } from '../world/similar.js';
import { dailyUsageView, intervalUsageView } from '../world/usage-views.js';
import type { World, WorldService } from '../world/world.js';
import { ApiProblem } from './answers.js';
import type { Call } from './operations.js';

const MOST_DAYS = { daily: 1200, intervals: 400 } as const;

/** @throws ApiProblem `invalid-request` for days that are none, stand the wrong way round or are too many */
export function getDailyUsage(world: World, service: WorldService, call: Call, today: PlainDate): DailyUsage {
  const asked = askedDays(call, MOST_DAYS.daily);
  const similar = similarUse(world, service, asked, call.language, today);
  return { ...dailyUsageView(service, asked, call.language, today), ...(similar && { similar }) };
}

/** @throws ApiProblem as `getDailyUsage` does */
export function getIntervalUsage(service: WorldService, call: Call, today: PlainDate): IntervalUsage {
  return intervalUsageView(service, askedDays(call, MOST_DAYS.intervals), call.language, today);
}

function askedDays({ query }: Call, most: number): BillingPeriod {
  const firstDate = dateIn(query, 'firstDate');
  const lastDate = dateIn(query, 'lastDate');
  const days = daysBetween(firstDate, lastDate) + 1;
  if (days < 1 || days > most) throw malformed('lastDate');
  return { firstDate, lastDate };
}

function dateIn(query: URLSearchParams, name: string): PlainDate {
  const text = query.get(name);
  if (text === null || !isCalendarDate(text)) throw malformed(name);
  return text;
}

function malformed(name: string): ApiProblem {
  return new ApiProblem('invalid-request', { errors: [{ pointer: name, detail: `?${name}` }] });
}
