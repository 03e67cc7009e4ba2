import type { PlainDate, RegisterSpan, TimeOfUse } from '@mains/contract';
import type { MeteredRegister } from '@mains/domain';
import { addDays, daysInPeriod, epochDay, formatDecimal, startOfDay } from '@mains/domain';
import { instantFrom } from '../clock.js';
import { calibrate } from './calibrate.js';
import type { DayLoad } from './load/load-model.js';
import { dayContext, SLOT_MS, SLOTS_PER_DAY } from './load/load-model.js';
import type { RegisterPlan, ServicePlan } from './plan.js';
import { ZONE } from './plan.js';
import type { Cycle } from './schedule.js';
import { cyclesOf } from './schedule.js';

export type Measured = RegisterPlan['measures'];

/** Everything metered in one cycle. Intervals and registers agree: the one is the sum of the other. */
export interface MeteredCycle extends Cycle {
  /** Whole Wh, varh or litres per quarter of an hour, from the start of the first day on. */
  readonly intervals: Readonly<Partial<Record<Measured, Int32Array>>>;
  readonly registers: readonly RegisterRun[];
  /** The highest power of a quarter of an hour, in W, and when that quarter began. */
  readonly highest: { readonly watts: number; readonly at: string };
}

/** A register from the evening before the cycle to its last evening, in steps of its last digit. */
export interface RegisterRun {
  readonly plan: RegisterPlan;
  readonly startSteps: number;
  readonly endSteps: number;
}

/** The meter of one service: generated cycle after cycle, as far as it is asked for. */
export class Metering {
  readonly #seed: string;
  readonly #plan: ServicePlan;
  readonly #cycles: Generator<Cycle>;
  readonly #metered: MeteredCycle[] = [];

  constructor(seed: string, plan: ServicePlan) {
    this.#seed = seed;
    this.#plan = plan;
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
    const intervals: Partial<Record<Measured, Int32Array>> = {};
    const registers: RegisterRun[] = [];
    for (const measures of ['import', 'export', 'reactive'] as const) {
      const plans = this.#plan.registers.filter((register) => register.measures === measures);
      const series = raw[measures];
      if (plans.length === 0 || !series) continue;
      const { values, steps } = calibrate(series, {
        registerOf: this.#registerOf(plans),
        stepSizes: plans.map(stepSize),
        ...(measures === 'import' && this.#told(cycle, days, plans)),
      });
      intervals[measures] = values;
      plans.forEach((plan, index) => {
        const startSteps = this.#lastSteps(plan);
        registers.push({ plan, startSteps, endSteps: startSteps + (steps[index] ?? 0) });
      });
    }
    return { ...cycle, intervals, registers, highest: highest(intervals.import, cycle.period.firstDate) };
  }

  #raw(firstDate: PlainDate, days: number): Partial<Record<Measured, Float64Array>> {
    const series: Partial<Record<Measured, Float64Array>> = {};
    const first = epochDay(firstDate);
    for (let index = 0; index < days; index += 1) {
      const load: DayLoad = this.#plan.load(dayContext(this.#seed, this.#plan.key, first + index));
      for (const measures of ['import', 'export', 'reactive'] as const) {
        const day = load[measures];
        if (!day) continue;
        series[measures] ??= new Float64Array(days * SLOTS_PER_DAY);
        series[measures].set(day, index * SLOTS_PER_DAY);
      }
    }
    return series;
  }

  /** Which of the registers counts in each quarter of an hour of a day. */
  #registerOf(plans: readonly RegisterPlan[]): Uint8Array {
    const hours = this.#plan.product.hours;
    return Uint8Array.from({ length: SLOTS_PER_DAY }, (_, slot) => {
      const timeOfUse: TimeOfUse | undefined = hours?.[slot];
      const index = plans.findIndex((plan) => plan.timeOfUse === undefined || plan.timeOfUse === timeOfUse);
      if (index < 0)
        throw new RangeError(`${this.#plan.key} has no register for ${timeOfUse ?? 'all hours'}`);
      return index;
    });
  }

  #told(
    cycle: Cycle,
    days: number,
    plans: readonly RegisterPlan[],
  ): { steps?: readonly number[]; byDay?: number[][] } {
    const { story } = this.#plan;
    const steps = story?.byMonth?.[cycle.month];
    const byDay = story?.tenthsByDay?.[cycle.month]?.map((day) =>
      day.map((tenths, index) => (tenths * stepSize(plans[index])) / 10),
    );
    if (byDay && byDay.length !== days) throw new RangeError(`The story of ${cycle.month} has other days`);
    return { ...(steps && { steps }), ...(byDay && { byDay }) };
  }

  #lastSteps(plan: RegisterPlan): number {
    const before = this.#metered.at(-1)?.registers.find((run) => run.plan === plan);
    return before?.endSteps ?? plan.startSteps;
  }
}

/** Wh, varh or litres in one step of a register. */
function stepSize(plan: RegisterPlan | undefined): number {
  return ((plan?.multiplier ?? 1) * 1000) / 10 ** (plan?.digits ?? 0);
}

function highest(values: Int32Array | undefined, firstDate: PlainDate): MeteredCycle['highest'] {
  let found = 0;
  values?.forEach((value, index) => {
    if (value > (values[found] ?? 0)) found = index;
  });
  // The zone has had no change of clocks since 1991, so slots follow each other evenly.
  return {
    watts: (values?.[found] ?? 0) * 4,
    at: instantFrom(startOfDay(firstDate, ZONE) + found * SLOT_MS),
  };
}

/** A register as the bill shows it. */
export function meteredRegister(
  run: RegisterRun,
  cycle: Cycle,
  meterNumber: string,
  quality: { readonly start: RegisterSpan['start']['quality']; readonly end: RegisterSpan['end']['quality'] },
): MeteredRegister {
  const { plan } = run;
  const reading = (steps: number): string =>
    formatDecimal({ coefficient: BigInt(steps), scale: plan.digits });
  return {
    measures: plan.measures,
    ...(plan.timeOfUse && { timeOfUse: plan.timeOfUse }),
    unit: plan.unit,
    span: {
      meterNumber,
      register: plan.register,
      start: {
        value: reading(run.startSteps),
        readOn: addDays(cycle.period.firstDate, -1),
        quality: quality.start,
      },
      end: { value: reading(run.endSteps), readOn: cycle.period.lastDate, quality: quality.end },
      ...(plan.multiplier !== undefined && { multiplier: String(plan.multiplier) }),
    },
  };
}
