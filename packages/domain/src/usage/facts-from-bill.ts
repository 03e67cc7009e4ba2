import type { Bill, Quantity } from '@mains/contract';
import { instantText } from '../plain-date.js';
import { stretchFigures } from './highest.js';
import type { UsageIntervals } from './intervals.js';
import type { PeriodFacts } from './year-so-far.js';

/**
 * What an earlier bill says that holds for the next one too: the power agreed on, and for how many months it was. Use and
 * the highest power of its own period are no part of it.
 */
export function factsFromBill({ lines }: Pick<Bill, 'lines'>): PeriodFacts {
  const bases = lines.flatMap(({ basis }) => (basis?.kind === 'demand' ? [basis] : []));
  const contracted = bases.find((basis) => basis.contracted)?.contracted;
  const capacities = bases.filter(({ rule }) => rule === 'capacity');
  // Of several blocks none is the whole capacity.
  const installed = capacities.length === 1 ? capacities[0]?.billed : undefined;
  // A part of a month is that of a bill that was cut, such as after moving in.
  const months = lines.find(
    ({ quantity, period }) => quantity?.unit === 'month' && !period && /^[1-9]\d*$/.test(quantity.value),
  )?.quantity;
  return {
    ...((contracted ?? installed) && {
      demand: { ...(contracted && { contracted }), ...(installed && { installed }) },
    }),
    ...(months && { months: months.value }),
  };
}

/** The facts with the highest power among some intervals of the period, for charges by measured power. */
export function withHighestPower(
  facts: PeriodFacts,
  intervals: UsageIntervals,
  { first, end }: { readonly first: number; readonly end: number },
): PeriodFacts {
  const highest = stretchFigures(intervals, first, end)?.highest;
  if (!highest) return facts;
  const measured: Quantity = highest.quantity;
  return {
    ...facts,
    demand: { ...facts.demand, measured, measuredAt: instantText(highest.startsAtMs) },
  };
}
