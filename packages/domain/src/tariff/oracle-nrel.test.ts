import { describe, expect, it } from 'vitest';
import { calculateBill } from './calculate.js';
import type { IntervalSeries, MeterRegister } from './intervals.js';
import { registersFromIntervals } from './intervals.js';
import { hasOracleData, oracleJson, oracleText } from './oracle-data.test-data.js';
import type { BillingFacts } from './tariff.js';
import { sheetFromUrdb } from './urdb/sheet-from-urdb.js';

// Two cases of NREL's utilityrate5 tests. Their year has 8760 hours without daylight saving and begins on a Monday: 2018
// in UTC. What they expect with a solar system, −11.9, 100 and credits of 75.9, needs a generation profile that does not
// lie with them, and so do 104614.49, 475.57 and 1839.69, three further results of that program.

interface Case {
  readonly name: string;
  readonly inputs: {
    readonly numbers: Readonly<Record<string, number>>;
    readonly matrices: Readonly<Record<string, number[][]>>;
  };
  readonly expected: readonly {
    readonly output: string;
    readonly expected: number;
    readonly tolerance: number;
  }[];
}

const { cases } = (hasOracleData ? oracleJson('tariff/ssc_cases_for_developers.json') : { cases: [] }) as {
  cases: Case[];
};

const UNITS = ['kWh', 'kWh/kW', 'kWh daily', 'kWh/kW daily'];
const UNLIMITED = 1e38;

/** The inputs of a case as an item of the rate database. */
function asUrdb({ name, inputs: { numbers, matrices } }: Case): unknown {
  const periods: Record<string, unknown>[][] = [];
  for (const [period = 0, , max = UNLIMITED, unit = 0, rate, sell] of matrices['ur_ec_tou_mat'] ?? []) {
    (periods[period - 1] ??= []).push({ ...(max < UNLIMITED && { max }), unit: UNITS[unit], rate, sell });
  }
  const fromZero = (rows: number[][] = []): number[][] => rows.map((row) => row.map((period) => period - 1));
  return {
    name,
    startdate: Date.UTC(2018, 0, 1) / 1000,
    energyratestructure: periods,
    energyweekdayschedule: fromZero(matrices['ur_ec_sched_weekday']),
    energyweekendschedule: fromZero(matrices['ur_ec_sched_weekend']),
    fixedmonthlycharge: numbers['ur_monthly_fixed_charge'],
    minmonthlycharge: numbers['ur_monthly_min_charge'],
    annualmincharge: numbers['ur_annual_min_charge'],
  };
}

const HOUR_MS = 3_600_000;
const PRICE_PERIODS = ['sharp', 'peak', 'flat', 'valley', 'deep-valley'] as const;

/** Bills of the year in dollars, the yearly minimum settled with the last. */
function yearOf(item: unknown): number {
  const { sheet, leftOut } = sheetFromUrdb(item, { timeZone: 'UTC' });
  expect(leftOut).toEqual([]);
  const kilowatts = oracleText('load/ssc-profiles/pvsamv1_residential_load.csv')
    .trim()
    .split('\n')
    .map(Number);
  expect(kilowatts).toHaveLength(8760);
  const series: IntervalSeries = {
    measures: 'import',
    unit: 'kWh',
    values: kilowatts.map((value) => Math.round(value * 1e6)),
    digits: 6,
    startsAtMs: Date.UTC(2018, 0, 1),
    lengthMs: HOUR_MS,
  };
  const meters = PRICE_PERIODS.map((timeOfUse): MeterRegister => ({
    meterNumber: 'E-1',
    register: timeOfUse,
    measures: 'import',
    timeOfUse,
    unit: 'kWh',
    startValue: '0.000000',
  }));
  let chargedMinor = 0;
  for (let month = 0; month < 12; month += 1) {
    const date = (day: Date): string => day.toISOString().slice(0, 10);
    const period = {
      firstDate: date(new Date(Date.UTC(2018, month, 1))),
      lastDate: date(new Date(Date.UTC(2018, month + 1, 0))),
    };
    const registers = registersFromIntervals(meters, [series], { period, timeZone: 'UTC', sheets: [sheet] });
    const facts: BillingFacts = {
      period,
      registers,
      ...(month === 11 && { yearEnd: { chargedBefore: { amountMinor: chargedMinor, currency: 'USD' } } }),
    };
    chargedMinor += calculateBill([sheet], facts).total.amountMinor;
  }
  return chargedMinor / 100;
}

describe.runIf(hasOracleData)('NREL utilityrate5', () => {
  it('are two cases, a plain one and one with a yearly minimum', () => {
    expect(cases.map(({ inputs }) => inputs.numbers['ur_annual_min_charge'])).toEqual([0, 100]);
  });

  it.each(cases)('$name: the year without a solar system', (given) => {
    const wanted = given.expected.find(({ output }) => output === 'utility_bill_wo_sys_year1')!;
    const year = yearOf(asUrdb(given));
    expect(Math.abs(year - wanted.expected)).toBeLessThanOrEqual(wanted.tolerance);
    // To the cent of each month
    expect(year).toBeCloseTo(771.78, 1);
  });

  it('are topped up to a yearly minimum that they do not reach', () => {
    const given = { ...(asUrdb(cases[1]!) as object), annualmincharge: 1000 };
    expect(yearOf(given)).toBe(1000);
  });
});
