import type { PlainDate, TariffDay, TimeOfUse } from '@mains/contract';
import {
  dateFromEpochDay,
  daysInPeriod,
  epochDay,
  sheetInForce,
  startOfDay,
  tariffDayOn,
  timeOfUseAt,
} from '@mains/domain';
import { calibrate } from './calibrate.js';
import { withHighest } from './highest.js';
import type { DayLoad } from './load/load-model.js';
import { dayContext, SLOT_MS, SLOTS_PER_DAY } from './load/load-model.js';
import type { InterruptionPlan, RegisterPlan, ServicePlan } from './plan.js';
import { ZONE } from './plan.js';
import type { Cycle } from './schedule.js';
import { cyclesOf } from './schedule.js';

const SLOT_MINUTES = SLOT_MS / 60_000;

export type Measured = RegisterPlan['measures'];

/** Everything metered in one cycle. Intervals and registers agree: the one is the sum of the other. */
export interface MeteredCycle extends Cycle {
  /** Whole Wh, varh or litres per quarter of an hour, from the start of the first day on. */
  readonly intervals: Readonly<Partial<Record<Measured, Int32Array>>>;
  /** Which register of its direction, in the order of the plan, counts in each of the intervals. */
  readonly registerOf: Readonly<Partial<Record<Measured, Uint8Array>>>;
  readonly registers: readonly RegisterRun[];
}

/** A register from the evening before the cycle to its last evening, in steps of its last digit. */
export interface RegisterRun {
  readonly plan: RegisterPlan;
  readonly startSteps: number;
  readonly endSteps: number;
}

/** All meters of a service, the first one first. */
export function meteringsOf(seed: string, plan: ServicePlan): readonly [Metering, ...Metering[]] {
  const { second, story: _, ...rest } = plan;
  const first = new Metering(seed, plan);
  return second ? [first, new Metering(seed, { ...rest, ...second, key: `${plan.key}/2` })] : [first];
}

/** One meter of a service: generated cycle after cycle, as far as it is asked for. */
export class Metering {
  /** Of the service, with the meter and the registers of this one. */
  readonly plan: ServicePlan;
  readonly #seed: string;
  readonly #cycles: Generator<Cycle>;
  readonly #metered: MeteredCycle[] = [];

  constructor(seed: string, plan: ServicePlan) {
    this.#seed = seed;
    this.plan = plan;
    this.#cycles = cyclesOf(plan);
  }

  /** The cycle with this index; undefined after the last one of a service that ended. */
  cycle(index: number): MeteredCycle | undefined {
    while (this.#metered.length <= index) {
      const { value, done } = this.#cycles.next();
      if (done === true || value === undefined) return undefined;
      this.#metered.push(this.#meter(value));
    }
    return this.#metered[index];
  }

  #meter(cycle: Cycle): MeteredCycle {
    const days = daysInPeriod(cycle.period);
    const raw = this.#raw(cycle.period.firstDate, days);
    const highestW = this.plan.story?.highestW?.[cycle.month];
    const intervals: Partial<Record<Measured, Int32Array>> = {};
    const counting: Partial<Record<Measured, Uint8Array>> = {};
    const registers: RegisterRun[] = [];
    for (const measures of ['import', 'export', 'reactive'] as const) {
      const plans = this.plan.registers.filter((register) => register.measures === measures);
      const series = raw[measures];
      if (plans.length === 0 || !series) continue;
      const registerOf = this.#registerOf(plans, cycle.period.firstDate, days);
      const { values, steps } = calibrate(series, {
        registerOf,
        stepSizes: plans.map(stepSize),
        ...this.#told(cycle, days, plans),
      });
      if (measures === 'import' && highestW !== undefined) withHighest(values, registerOf, highestW / 4);
      intervals[measures] = values;
      counting[measures] = registerOf;
      plans.forEach((plan, index) => {
        const startSteps = this.#lastSteps(plan);
        registers.push({ plan, startSteps, endSteps: startSteps + (steps[index] ?? 0) });
      });
    }
    return { ...cycle, intervals, registerOf: counting, registers };
  }

  #raw(firstDate: PlainDate, days: number): Partial<Record<Measured, Float64Array>> {
    const series: Partial<Record<Measured, Float64Array>> = {};
    const first = epochDay(firstDate);
    const told = this.plan.story?.quarters ?? {};
    for (let index = 0; index < days; index += 1) {
      const load: DayLoad = this.plan.load(dayContext(this.#seed, this.plan.key, first + index));
      for (const measures of ['import', 'export', 'reactive'] as const) {
        const day = (measures === 'import' && told[dateFromEpochDay(first + index)]) || load[measures];
        if (!day) continue;
        series[measures] ??= new Float64Array(days * SLOTS_PER_DAY);
        series[measures].set(day, index * SLOTS_PER_DAY);
      }
    }
    for (const interruption of this.plan.story?.interruptions ?? []) {
      for (const values of Object.values(series)) withoutSupply(values, firstDate, interruption);
    }
    return series;
  }

  /** Which of the registers counts in each quarter of an hour, by the calendars in force. */
  #registerOf(plans: readonly RegisterPlan[], firstDate: PlainDate, days: number): Uint8Array {
    const { sheets } = this.plan.product;
    const registers = new Uint8Array(days * SLOTS_PER_DAY);
    if (plans.every(({ timeOfUse }) => timeOfUse === undefined)) return registers;
    const known = new Map<TariffDay, Uint8Array>();
    const firstDay = epochDay(firstDate);
    for (let index = 0; index < days; index += 1) {
      const date = dateFromEpochDay(firstDay + index);
      const { calendar } = sheetInForce(sheets, date);
      if (!calendar) throw new RangeError(`${this.plan.key} has registers by hours but no hours`);
      const day = tariffDayOn(calendar, date);
      const slots = known.get(day) ?? this.#slotsOf(day, plans);
      known.set(day, slots);
      registers.set(slots, index * SLOTS_PER_DAY);
    }
    return registers;
  }

  #slotsOf(day: TariffDay, plans: readonly RegisterPlan[]): Uint8Array {
    return Uint8Array.from(hoursOf(day), (timeOfUse) => {
      const index = plans.findIndex((plan) => plan.timeOfUse === undefined || plan.timeOfUse === timeOfUse);
      if (index < 0) throw new RangeError(`${this.plan.key} has no register for ${timeOfUse}`);
      return index;
    });
  }

  #told(
    cycle: Cycle,
    days: number,
    plans: readonly RegisterPlan[],
  ): { steps?: readonly (number | undefined)[]; byDay?: number[][] } {
    const { story, registers } = this.plan;
    const month = story?.byMonth?.[cycle.month];
    const steps = month && plans.map((plan) => month[registers.indexOf(plan)]);
    const byDay = story?.tenthsByDay?.[cycle.month]?.map((day) =>
      plans.map((plan) => ((day[registers.indexOf(plan)] ?? 0) * stepSize(plan)) / 10),
    );
    if (byDay && byDay.length !== days) throw new RangeError(`The story of ${cycle.month} has other days`);
    return { ...(steps && { steps }), ...(byDay && { byDay }) };
  }

  #lastSteps(plan: RegisterPlan): number {
    const before = this.#metered.at(-1)?.registers.find((run) => run.plan === plan);
    return before?.endSteps ?? plan.startSteps;
  }
}

/** Nothing is used while the supply is off; of a quarter of an hour in which it goes or comes, only its part. */
function withoutSupply(values: Float64Array, firstDate: PlainDate, { start, end }: InterruptionPlan): void {
  const startsAtMs = startOfDay(firstDate, ZONE);
  const from = (Date.parse(start) - startsAtMs) / SLOT_MS;
  const until = (Date.parse(end) - startsAtMs) / SLOT_MS;
  for (let slot = Math.max(0, Math.floor(from)); slot < Math.min(until, values.length); slot += 1) {
    const off = Math.min(until, slot + 1) - Math.max(from, slot);
    values[slot] = (values[slot] ?? 0) * (1 - off);
  }
}

/** Wh, varh or litres in one step of a register. */
export function stepSize(plan: RegisterPlan | undefined): number {
  return ((plan?.multiplier ?? 1) * 1000) / 10 ** (plan?.digits ?? 0);
}

const knownHours = new WeakMap<TariffDay, readonly TimeOfUse[]>();

/** The price period of each quarter of an hour of a day. */
function hoursOf(day: TariffDay): readonly TimeOfUse[] {
  const known = knownHours.get(day);
  if (known) return known;
  const hours = Array.from({ length: SLOTS_PER_DAY }, (_, slot) => timeOfUseAt(day, slot * SLOT_MINUTES));
  knownHours.set(day, hours);
  return hours;
}
