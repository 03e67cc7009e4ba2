import type { PlainDate, Quantity, ReadQuality } from '@mains/contract';
import type { BillingFacts, Counting, IntervalSeries, MeteredRegister, MeterRegister } from '@mains/domain';
import {
  daysBetween,
  formatDecimal,
  highestPower,
  registersFromIntervals,
  startOfDay,
  trimDecimal,
} from '@mains/domain';
import { SLOT_MS, SLOTS_PER_DAY } from './load/load-model.js';
import type { Measured, MeteredCycle } from './metering.js';
import type { ServicePlan } from './plan.js';
import { ZONE } from './plan.js';

/** Intervals are whole thousandths of these: Wh of kWh, varh of kvarh, litres of m³. */
const DIGITS = 3;

/** How the readings at both ends of a cycle were got. */
export interface ReadingQualities {
  readonly start: ReadQuality;
  readonly end: ReadQuality;
}

/** What the meter says for a bill, from its intervals alone. */
export function meteredFacts(
  plan: ServicePlan,
  cycle: MeteredCycle,
  qualities: ReadingQualities,
): Pick<BillingFacts, 'registers' | 'demand'> {
  const series = seriesOf(plan, cycle);
  const { sheets } = plan.product;
  const counting: Counting = { period: cycle.period, timeZone: ZONE, sheets };
  const registers = registersFromIntervals(cycle.registers.map(registerAtStart), series, counting);
  const power = plan.demand && series.find(({ measures }) => measures === 'import');
  return {
    registers: registers.map((register) => withQualities(register, qualities)),
    ...(power && { demand: { ...agreed(plan), ...highestPower(power, counting) } }),
  };

  function registerAtStart({ plan: register, startSteps }: MeteredCycle['registers'][number]): MeterRegister {
    return {
      meterNumber: plan.meter.number,
      register: register.register,
      measures: register.measures,
      ...(register.timeOfUse && { timeOfUse: register.timeOfUse }),
      unit: register.unit,
      startValue: formatDecimal({ coefficient: BigInt(startSteps), scale: register.digits }),
      ...(register.multiplier !== undefined && { multiplier: String(register.multiplier) }),
    };
  }
}

/** What was used from 1 January, or from the first day of supply, to the day before a cycle. */
export function yearSoFar(
  plan: ServicePlan,
  cycle: MeteredCycle,
  earlier: readonly MeteredCycle[],
): NonNullable<BillingFacts['year']> {
  const year = cycle.period.firstDate.slice(0, 4);
  const used = earlier.reduce((total, each) => total + usedSince(each, `${year}-01-01`), 0);
  return {
    usedBefore: quantityOf(used, plan),
    ...(plan.startedOn.startsWith(year) && { suppliedFrom: plan.startedOn }),
  };
}

function usedSince({ period, intervals }: MeteredCycle, date: PlainDate): number {
  if (period.lastDate < date) return 0;
  const firstSlot = Math.max(0, daysBetween(period.firstDate, date)) * SLOTS_PER_DAY;
  return intervals.import?.subarray(firstSlot).reduce((total, value) => total + value, 0) ?? 0;
}

function quantityOf(thousandths: number, plan: ServicePlan): Quantity {
  const value = formatDecimal(trimDecimal({ coefficient: BigInt(thousandths), scale: DIGITS }));
  return { value, unit: unitOf(plan, 'import') };
}

function seriesOf(plan: ServicePlan, { intervals, period }: MeteredCycle): IntervalSeries[] {
  const startsAtMs = startOfDay(period.firstDate, ZONE);
  return (['import', 'export', 'reactive'] as const).flatMap((measures) => {
    const values = intervals[measures];
    const unit = values && unitOf(plan, measures);
    return unit ? [{ measures, unit, values, digits: DIGITS, startsAtMs, lengthMs: SLOT_MS }] : [];
  });
}

function unitOf(plan: ServicePlan, measures: Measured): Quantity['unit'] {
  return plan.registers.find((register) => register.measures === measures)?.unit ?? 'kWh';
}

function agreed({ demand }: ServicePlan): NonNullable<BillingFacts['demand']> {
  const { installedKva, contractedKw } = demand ?? {};
  return {
    ...(installedKva !== undefined && { installed: { value: installedKva, unit: 'kVA' } }),
    ...(contractedKw !== undefined && { contracted: { value: contractedKw, unit: 'kW' } }),
  };
}

function withQualities(register: MeteredRegister, { start, end }: ReadingQualities): MeteredRegister {
  const { span } = register;
  return {
    ...register,
    span: { ...span, start: { ...span.start, quality: start }, end: { ...span.end, quality: end } },
  };
}

/**
 * The same register, its end put where an estimate saw it; what it counted on each day is not known then. Only for
 * registers that show whole units.
 */
export function withEstimate(register: MeteredRegister, steps: number | undefined): MeteredRegister {
  const { daily: _, span, ...rest } = register;
  const value = String(Number(span.start.value) + (steps ?? 0));
  return { ...rest, span: { ...span, end: { ...span.end, value, quality: 'estimated' } } };
}
