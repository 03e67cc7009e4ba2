import type { Bill, BillLine, LineBasis, Tariff } from '@mains/contract';
import type {
  AfterTaxItem,
  BillingFacts,
  CalculatedBill,
  IntervalSeries,
  MeteredRegister,
  MeterRegister,
  OverdueBill,
} from '@mains/domain';
import {
  addDays,
  calculateBill,
  formatDecimal,
  highestPower,
  registersFromIntervals,
  startOfDay,
} from '@mains/domain';
import type { MeteredCycle } from './world/metering.js';
import type { ServicePlan } from './world/plan.js';

// Computes bills again from nothing but the meter's intervals, the tariff as it is served, and what was agreed.

const TIME_ZONE = 'Asia/Shanghai';
const QUARTER_MS = 900_000;

/** The intervals of a meter with what cannot be metered: what was agreed, and where the registers stood at the beginning. */
export class Recomputation {
  readonly #plan: ServicePlan;
  readonly #tariff: Tariff;
  /** What each register showed on the evening before the next bill, meter by meter. */
  readonly #meters: readonly { readonly plan: ServicePlan; shown: readonly string[] }[];
  readonly #usedByDate = new Map<string, number>();

  constructor(plans: readonly [ServicePlan, ...ServicePlan[]], tariff: Tariff) {
    this.#plan = plans[0];
    this.#tariff = tariff;
    this.#meters = plans.map((plan) => ({
      plan,
      shown: plan.registers.map(({ startSteps, digits }) =>
        formatDecimal({ coefficient: BigInt(startSteps), scale: digits }),
      ),
    }));
  }

  /**
   * The bill of the next cycle as it should be shown, and as it is by the meter: the same but for bills from an estimate.
   * @param cycles one for each meter, of the same period
   * @param served for what no meter knows: what was overdue, where an estimate ended
   */
  next(
    cycles: readonly [MeteredCycle, ...MeteredCycle[]],
    served: Bill,
    afterTax: readonly AfterTaxItem[],
  ): { readonly shown: CalculatedBill; readonly actual: CalculatedBill } {
    const [cycle] = cycles;
    const { period, months } = cycle;
    const { sheets } = this.#tariff;
    const series = this.#series(cycle);
    const counting = { period, timeZone: TIME_ZONE, sheets };
    const registers = this.#meters.flatMap((meter, place) => {
      const own = registersFromIntervals(registersOf(meter), this.#series(cycles[place] ?? cycle), counting);
      meter.shown = own.map(({ span }) => span.end.value);
      return own;
    });
    const power = this.#plan.demand && series.find(({ measures }) => measures === 'import');
    const facts: BillingFacts = {
      period,
      months,
      registers,
      ...(power && { demand: { ...this.#agreed(), ...highestPower(power, counting) } }),
      year: this.#year(cycle),
      overdue: overdueOn(served),
      afterTax,
    };
    this.#remember(cycle);
    const actual = calculateBill(sheets, facts);
    if (served.summary.readQuality !== 'estimated') return { shown: actual, actual };
    const estimated = registers.map((register) => asEstimated(register, served));
    return { shown: calculateBill(sheets, { ...facts, registers: estimated }), actual };
  }

  #series({ intervals, period }: MeteredCycle): IntervalSeries[] {
    const startsAtMs = startOfDay(period.firstDate, TIME_ZONE);
    return (['import', 'export', 'reactive'] as const).flatMap((measures) => {
      const values = intervals[measures];
      const unit = this.#plan.registers.find((register) => register.measures === measures)?.unit;
      return values && unit ? [{ measures, unit, values, digits: 3, startsAtMs, lengthMs: QUARTER_MS }] : [];
    });
  }

  #agreed(): NonNullable<BillingFacts['demand']> {
    const { contractedKw } = this.#plan.demand ?? {};
    return contractedKw === undefined ? {} : { contracted: { value: contractedKw, unit: 'kW' } };
  }

  #year({ period }: MeteredCycle): NonNullable<BillingFacts['year']> {
    const year = period.firstDate.slice(0, 4);
    const used = [...this.#usedByDate]
      .filter(([date]) => date.startsWith(year))
      .reduce((total, [, thousandths]) => total + thousandths, 0);
    const { startedOn, registers } = this.#plan;
    return {
      usedBefore: {
        value: formatDecimal({ coefficient: BigInt(used), scale: 3 }),
        unit: registers[0]?.unit ?? 'kWh',
      },
      ...(startedOn.startsWith(year) && { suppliedFrom: startedOn }),
    };
  }

  #remember({ intervals, period }: MeteredCycle): void {
    const values = intervals.import ?? new Int32Array();
    for (let day = 0; day * 96 < values.length; day += 1) {
      const used = values.subarray(day * 96, day * 96 + 96).reduce((total, value) => total + value, 0);
      this.#usedByDate.set(addDays(period.firstDate, day), used);
    }
  }
}

function registersOf({
  plan,
  shown,
}: {
  readonly plan: ServicePlan;
  readonly shown: readonly string[];
}): MeterRegister[] {
  return plan.registers.map(({ register, measures, timeOfUse, unit, multiplier }, index) => ({
    meterNumber: plan.meter.number,
    register,
    measures,
    ...(timeOfUse && { timeOfUse }),
    unit,
    startValue: shown[index] ?? '',
    ...(multiplier !== undefined && { multiplier: String(multiplier) }),
  }));
}

/** A register as an estimate saw it: its end is on the bill, and in no meter. */
function asEstimated(register: MeteredRegister, { lines }: Bill): MeteredRegister {
  const spans = lines.flatMap(({ basis }) => (basis?.kind === 'registers' ? basis.spans : []));
  const span = spans.find((each) => each.register === register.span.register);
  const { daily: _, ...rest } = register;
  return { ...rest, span: span ?? register.span };
}

/** What the bill itself says was not paid in time: no meter knows that. */
function overdueOn({ lines }: Bill): OverdueBill[] {
  return lines.flatMap(({ basis }) =>
    basis?.kind === 'overdue'
      ? basis.items.map(({ overdue, days, billId }) => ({
          overdue,
          days,
          ...(billId !== undefined && { billId }),
        }))
      : [],
  );
}

/** What of a line follows from arithmetic: everything but its words and how its readings were taken. */
export function figures(line: Omit<BillLine, 'label'>): unknown {
  const { id, kind, timeOfUse, quantity, price, amount, period, basis } = line;
  return { id, kind, timeOfUse, quantity, price, amount, period, basis: basis && basisFigures(basis) };
}

function basisFigures(basis: LineBasis): unknown {
  if (basis.kind === 'note') return undefined;
  if (basis.kind !== 'registers' && basis.kind !== 'share') return basis;
  return {
    ...basis,
    spans: basis.spans.map(({ register, start, end }) => [register, start.value, end.value]),
  };
}
