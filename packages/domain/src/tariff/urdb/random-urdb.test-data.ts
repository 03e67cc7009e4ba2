import fc from 'fast-check';

/** An item of the rate database in the names of its API, with what the adapter can express. */
export interface RandomUrdb {
  readonly name: string;
  readonly startdate: number;
  readonly energyratestructure: readonly (readonly RandomStep[])[];
  readonly energyweekdayschedule: readonly (readonly number[])[];
  readonly energyweekendschedule: readonly (readonly number[])[];
  readonly demandratestructure?: readonly (readonly RandomStep[])[];
  readonly demandweekdayschedule?: readonly (readonly number[])[];
  readonly demandweekendschedule?: readonly (readonly number[])[];
  readonly flatdemandstructure?: readonly (readonly RandomStep[])[];
  readonly flatdemandmonths?: readonly number[];
  readonly fixedchargefirstmeter?: number;
  readonly fixedchargeunits?: string;
  readonly mincharge?: number;
  readonly minchargeunits?: string;
}

export interface RandomStep {
  readonly max?: number;
  readonly unit?: 'kWh' | 'kWh daily';
  readonly rate: number;
  readonly adj?: number;
  readonly sell?: number;
}

/** From 0 to `whole`, with up to five digits: a float as JSON has it. */
const price = (whole: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: whole * 100_000 }).map((n) => n / 100_000);

function steps(
  most: number,
  unit: fc.Arbitrary<RandomStep['unit'] | undefined>,
  dear: number,
): fc.Arbitrary<RandomStep[]> {
  const one = fc.record({
    wide: fc.integer({ min: 1, max: most }),
    rate: price(dear),
    adj: fc.option(
      fc.integer({ min: -5000, max: 20_000 }).map((n) => n / 100_000),
      { nil: undefined },
    ),
  });
  return fc.tuple(unit, fc.array(one, { minLength: 1, maxLength: 3 })).map(([of, list]) => {
    let max = 0;
    return list.map(({ wide, rate, adj }, index): RandomStep => {
      max += wide;
      return {
        rate,
        ...(adj !== undefined && { adj }),
        ...(of && { unit: of }),
        ...(index < list.length - 1 && { max }),
      };
    });
  });
}

/** A schedule of at most three different days. */
function schedule(periods: number): fc.Arbitrary<number[][]> {
  const day = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.nat({ max: periods - 1 })), {
      minLength: 1,
      maxLength: 5,
    })
    .map((stretches) =>
      Array.from({ length: 24 }, (_, hour) => {
        let until = 0;
        for (const [length, period] of stretches) {
          until += length;
          if (hour < until) return period;
        }
        return stretches[0]![1];
      }),
    );
  return fc
    .tuple(
      fc.array(day, { minLength: 1, maxLength: 3 }),
      fc.array(fc.nat({ max: 2 }), { minLength: 12, maxLength: 12 }),
    )
    .map(([days, months]) => months.map((index) => days[index % days.length]!));
}

export function arbitraryUrdb(): fc.Arbitrary<RandomUrdb> {
  return fc.integer({ min: 1, max: 5 }).chain((periods) =>
    fc
      .record({
        energy: fc.oneof(
          // Every period with tiers of its own, or all with the same limits.
          fc.array(steps(900, fc.constantFrom(undefined, 'kWh'), 1), {
            minLength: periods,
            maxLength: periods,
          }),
          fc.array(steps(30, fc.constant('kWh daily'), 1), { minLength: periods, maxLength: periods }),
          steps(900, fc.constant(undefined), 1).map((same) => Array.from({ length: periods }, () => same)),
        ),
        weekday: schedule(periods),
        weekend: schedule(periods),
        timed: fc.option(
          fc.array(steps(60, fc.constant(undefined), 20), { minLength: periods, maxLength: periods }),
          { nil: undefined },
        ),
        flat: fc.option(
          fc.tuple(
            fc.array(steps(60, fc.constant(undefined), 20), { minLength: 2, maxLength: 2 }),
            fc.array(fc.nat({ max: 1 }), { minLength: 12, maxLength: 12 }),
          ),
          { nil: undefined },
        ),
        fixed: fc.option(fc.tuple(price(50), fc.constantFrom('$/day', '$/month', '$/year')), {
          nil: undefined,
        }),
        minimum: fc.option(fc.tuple(price(500), fc.constantFrom('$/day', '$/month')), { nil: undefined }),
      })
      .map(({ energy, weekday, weekend, timed, flat, fixed, minimum }) => ({
        name: 'Random',
        startdate: 1_500_000_000,
        energyratestructure: energy,
        energyweekdayschedule: weekday,
        energyweekendschedule: weekend,
        // Power by the hours of energy: other hours would need more names than a calendar has.
        ...(timed && {
          demandratestructure: timed,
          demandweekdayschedule: weekday,
          demandweekendschedule: weekend,
        }),
        ...(flat && { flatdemandstructure: flat[0], flatdemandmonths: flat[1] }),
        ...(fixed && { fixedchargefirstmeter: fixed[0], fixedchargeunits: fixed[1] }),
        ...(minimum && { mincharge: minimum[0], minchargeunits: minimum[1] }),
      })),
  );
}
