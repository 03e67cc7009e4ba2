import { describe, expect, it } from 'vitest';
import { calculateBill } from '../calculate.js';
import { calendarFault } from '../calendar.js';
import { counted, rowsOf } from '../sample-tariff.test-data.js';
import { sheetFault } from '../sheet-fault.js';
import { sheetFromUrdb } from './sheet-from-urdb.js';

const row = (...stretches: [hours: number, period: number][]): number[] =>
  stretches.flatMap(([hours, period]) => Array.from({ length: hours }, () => period));
const always = (...stretches: [number, number][]): number[][] =>
  Array.from({ length: 12 }, () => row(...stretches));

const plain = {
  name: 'Plain',
  startdate: Date.UTC(2024, 9, 1, 6) / 1000,
  energyratestructure: [[{ rate: 0.1, adj: 0.02, unit: 'kWh' }]],
};
const options = { timeZone: 'America/Denver' };
const chargesOf = (item: object) => sheetFromUrdb({ ...plain, ...item }, options).sheet.charges;
const shortOf = (item: object) =>
  chargesOf(item).map((charge) => {
    const { id, price } = charge as { id: string; price: string };
    return [id, price];
  });

describe('a flat price', () => {
  it('is one charge without seasons or price periods, in force from midnight in Denver on', () => {
    const { sheet, name, leftOut } = sheetFromUrdb(plain, options);
    expect(name).toBe('Plain');
    expect(leftOut).toEqual([]);
    expect(sheet).toMatchObject({
      validFrom: '2024-10-01',
      currency: 'USD',
      rounding: { amount: { at: 'total' } },
    });
    expect(sheet.charges).toEqual([
      { id: 'usage', kind: 'usage', label: 'Energy', price: '0.12', per: 'kWh' },
    ]);
    expect(sheetFault(sheet)).toBeUndefined();
    expect(sheetFromUrdb(plain, { timeZone: 'America/Los_Angeles' }).sheet.validFrom).toBe('2024-09-30');
  });

  it.each([
    // Not 0.30000000000000004
    [0.1, 0.2, '0.3'],
    [0.18129, 0.10416, '0.28545'],
    [0.06, -0.07, '-0.01'],
    [1e-7, 0, '0.0000001'],
    [1.5e-7, 2, '2.00000015'],
    [0.30000000000000004, 0, '0.3'],
    [12, undefined, '12'],
    [undefined, 0.05, '0.05'],
  ])('of %d and %d more is %s', (rate, adj, price) => {
    expect(shortOf({ energyratestructure: [[{ rate, adj }]] })).toEqual([['usage', price]]);
  });
});

describe('time of use', () => {
  const structure = [0.1, 0.3, 0.2, 0.05, 0.4].map((rate) => [{ rate }]);
  const days = (count: number): number[][] =>
    always(
      ...Array.from({ length: count }, (_, index): [number, number] => [index === 0 ? 25 - count : 1, index]),
    );

  it.each([
    [2, ['usage-peak 0.3', 'usage-valley 0.1']],
    [3, ['usage-peak 0.3', 'usage-flat 0.2', 'usage-valley 0.1']],
    [4, ['usage-sharp 0.3', 'usage-peak 0.2', 'usage-flat 0.1', 'usage-valley 0.05']],
    [
      5,
      ['usage-sharp 0.4', 'usage-peak 0.3', 'usage-flat 0.2', 'usage-valley 0.1', 'usage-deep-valley 0.05'],
    ],
  ])('names %i price periods by their price', (count, expected) => {
    const schedule = days(count);
    const item = {
      energyratestructure: structure,
      energyweekdayschedule: schedule,
      energyweekendschedule: schedule,
    };
    expect(shortOf(item).map((each) => each.join(' '))).toEqual(expected);
  });

  it('tells weekdays from weekends, and takes holidays as it is told', () => {
    const item = {
      ...plain,
      energyratestructure: structure.slice(0, 2),
      energytoulabels: ['Off-peak', 'On-peak'],
      energyweekdayschedule: always([16, 0], [5, 1], [3, 0]),
      energyweekendschedule: always([24, 0]),
    };
    const weekday = [
      { from: '00:00', to: '16:00', timeOfUse: 'valley' },
      { from: '16:00', to: '21:00', timeOfUse: 'peak' },
      { from: '21:00', to: '24:00', timeOfUse: 'valley' },
    ];
    const weekend = [{ from: '00:00', to: '24:00', timeOfUse: 'valley' }];
    const daysOf = (more: object) =>
      sheetFromUrdb(item, { ...options, ...more }).sheet.calendar?.seasons[0]?.days;
    expect(daysOf({})).toEqual([
      { on: ['weekday'], spans: weekday },
      { on: ['saturday', 'sunday', 'holiday'], spans: weekend },
    ]);
    expect(daysOf({ holidaysAs: 'weekday' })).toEqual([
      { on: ['weekday', 'holiday'], spans: weekday },
      { on: ['saturday', 'sunday'], spans: weekend },
    ]);
    const holidays = [{ date: '2025-07-04' }];
    expect(sheetFromUrdb(item, { ...options, holidays }).sheet.calendar?.holidays).toEqual(holidays);
    expect(chargesOf(item).map(({ label }) => label)).toEqual(['On-peak', 'Off-peak']);
  });

  it('puts months with the same hours into seasons, over New Year too', () => {
    const winter = row([24, 0]);
    const summer = row([12, 0], [12, 1]);
    const schedule = [
      winter,
      winter,
      summer,
      winter,
      winter,
      summer,
      summer,
      summer,
      winter,
      winter,
      winter,
      winter,
    ];
    const { sheet } = sheetFromUrdb(
      {
        ...plain,
        energyratestructure: structure.slice(0, 2),
        energyweekdayschedule: schedule,
        energyweekendschedule: schedule,
      },
      options,
    );
    expect(sheet.calendar?.seasons.map(({ id, firstDay, lastDay }) => [id, firstDay, lastDay])).toEqual([
      ['s1', '09-01', '02-29'],
      ['s2', '03-01', '03-31'],
      ['s3', '04-01', '05-31'],
      ['s4', '06-01', '08-31'],
    ]);
    expect(calendarFault(sheet.calendar!)).toBeUndefined();
    expect(sheet.charges.map((charge) => [charge.id, 'seasons' in charge && charge.seasons])).toEqual([
      ['usage-s1', ['s1', 's3']],
      ['usage-s2-peak', ['s2', 's4']],
      ['usage-s2-valley', ['s2', 's4']],
    ]);
  });
});

describe('tiers', () => {
  it('become a base price and what each tier costs more or less', () => {
    const steps = [{ max: 300, rate: 0.1 }, { max: 1000, rate: 0.15, adj: 0.005 }, { rate: 0.12 }];
    const charges = chargesOf({ energyratestructure: [steps] });
    expect(charges).toMatchObject([
      { id: 'usage', price: '0.1' },
      {
        id: 'tier-2',
        allowance: { value: '300', unit: 'kWh' },
        cycle: { unit: 'month', length: 1 },
        price: '0.055',
      },
      { id: 'tier-3', allowance: { value: '1000' }, price: '-0.035' },
    ]);
    const period = { firstDate: '2024-11-01', lastDate: '2024-11-30' };
    const { sheet } = sheetFromUrdb({ ...plain, energyratestructure: [steps] }, options);
    // 300 × 0.10 + 700 × 0.155 + 200 × 0.12 = 30 + 108.50 + 24
    expect(calculateBill([sheet], { period, registers: [counted(1200)] }).total.amountMinor).toBe(16250);
  });

  it('by the day allow each day so much', () => {
    const steps = [
      { max: 10.5, rate: 0.1, unit: 'kWh daily' },
      { rate: 0.2, unit: 'kWh daily' },
    ];
    const { sheet } = sheetFromUrdb({ ...plain, energyratestructure: [steps] }, options);
    expect(sheet.charges[1]).toMatchObject({
      allowance: { value: '10.5' },
      cycle: { unit: 'day', length: 1 },
    });
    const period = { firstDate: '2024-11-01', lastDate: '2024-11-30' };
    // 315 allowed: 400 × 0.10 + 85 × 0.10
    expect(rowsOf(calculateBill([sheet], { period, registers: [counted(400)] }))).toEqual([
      ['usage', '400', 4000],
      ['tier-2', '85', 850],
    ]);
  });

  it('stay with their price period where periods differ', () => {
    const schedule = always([12, 0], [12, 1]);
    const two = (second: number) => ({
      energyratestructure: [
        [{ max: 300, rate: 0.1 }, { rate: 0.15 }],
        [{ max: 300, rate: 0.2 }, { rate: second }],
      ],
      energyweekdayschedule: schedule,
      energyweekendschedule: schedule,
    });
    // 0.05 more in both, or 0.05 and 0.06
    expect(shortOf(two(0.25)).map(([id]) => id)).toEqual(['usage-peak', 'usage-valley', 'tier-2']);
    expect(shortOf(two(0.26)).slice(2)).toEqual([
      ['tier-2-peak', '0.06'],
      ['tier-2-valley', '0.05'],
    ]);
  });

  it('by power are left out by name', () => {
    const steps = [
      { max: 100, rate: 0.1, unit: 'kWh/kW' },
      { rate: 0.2, unit: 'kWh/kW' },
    ];
    const { sheet, leftOut } = sheetFromUrdb({ ...plain, energyratestructure: [steps] }, options);
    expect(leftOut).toEqual(['energyratestructure[0][1]']);
    expect(sheet.charges.map(({ id }) => id)).toEqual(['usage']);
  });
});

describe('power', () => {
  const steps = [
    { max: 50, rate: 10 },
    { rate: 8, adj: 0.5 },
  ];

  it('of the month comes in blocks, by season where months differ', () => {
    const flat = { flatdemandstructure: [steps], flatdemandunit: 'kVA' };
    expect(chargesOf(flat).slice(1)).toEqual([
      {
        id: 'demand',
        kind: 'demand',
        label: 'Demand',
        rule: 'measured',
        price: '10',
        per: 'kVA',
        upTo: '50',
      },
      {
        id: 'demand-block-2',
        kind: 'demand',
        label: 'Demand, tier 2',
        rule: 'measured',
        price: '8.5',
        per: 'kVA',
        above: '50',
      },
    ]);
    const seasonal = chargesOf({
      flatdemandstructure: [[{ rate: 5 }], [{ rate: 9 }]],
      flatdemandmonths: [0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0],
    });
    expect(seasonal.map(({ id }) => id)).toEqual(['usage-s1', 'usage-s2', 'demand-s1', 'demand-s2']);
    expect(seasonal[3]).toMatchObject({ price: '9', seasons: ['s2'] });
  });

  const hours = (schedule: number[][], demand: number[][]) => ({
    energyratestructure: [[{ rate: 0.1 }], [{ rate: 0.3 }]],
    energyweekdayschedule: schedule,
    energyweekendschedule: schedule,
    demandratestructure: [[{ rate: 0 }], [{ rate: 12 }]],
    demandweekdayschedule: demand,
    demandweekendschedule: demand,
  });

  it('by the hours of energy has their names', () => {
    const schedule = always([16, 0], [8, 1]);
    expect(shortOf(hours(schedule, schedule)).slice(2)).toEqual([['demand-peak', '12']]);
  });

  it('by hours of its own gets names too, as long as it needs only one', () => {
    // Energy 16–24, power 18–20: three price periods, the middle one for both
    const item = hours(always([16, 0], [8, 1]), always([18, 0], [2, 1], [4, 0]));
    const { sheet, leftOut } = sheetFromUrdb({ ...plain, ...item }, options);
    expect(leftOut).toEqual([]);
    expect(sheet.charges.map(({ id }) => id)).toEqual([
      'usage-peak',
      'usage-flat',
      'usage-valley',
      'demand-peak',
    ]);
    expect(
      sheet.calendar?.seasons[0]?.days[0]?.spans.map(({ from, timeOfUse }) => [from, timeOfUse]),
    ).toEqual([
      ['00:00', 'valley'],
      ['16:00', 'flat'],
      ['18:00', 'peak'],
      ['20:00', 'flat'],
    ]);
  });

  it('by hours that would need two is left out by name', () => {
    const item = hours(always([16, 0], [8, 1]), always([12, 0], [6, 1], [6, 0]));
    expect(sheetFromUrdb({ ...plain, ...item }, options).leftOut).toEqual(['demandratestructure[1]']);
  });

  it('at all hours needs no name', () => {
    const item = hours(always([16, 0], [8, 1]), always([24, 1]));
    expect(chargesOf(item).at(-1)).toEqual({
      id: 'demand-always',
      kind: 'demand',
      label: 'Demand, period 2',
      rule: 'measured',
      price: '12',
      per: 'kW',
    });
  });
});

describe('time, least and solar', () => {
  it.each([
    [
      { fixedchargefirstmeter: 447.44, fixedchargeunits: '$/month' },
      { price: '447.44', per: 'month' },
    ],
    [
      { fixedchargefirstmeter: 0.35, fixedchargeunits: '$/day' },
      { price: '0.35', per: 'day' },
    ],
    [
      { fixedchargefirstmeter: 120, fixedchargeunits: '$/year' },
      { price: '10', per: 'month' },
    ],
    [
      { fixedchargefirstmeter: 100, fixedchargeunits: '$/year' },
      { price: '8.333333333333', per: 'month' },
    ],
    [{ fixedmonthlycharge: 7.5 }, { price: '7.5', per: 'month' }],
  ])('%j', (item, expected) => {
    expect(chargesOf(item)[1]).toMatchObject({ id: 'fixed', kind: 'fixed', ...expected });
  });

  it.each([
    [{ minmonthlycharge: 10 }, ['minimum-month 10']],
    [{ annualmincharge: 100 }, ['minimum-year 100']],
    [{ minmonthlycharge: 10, annualmincharge: 200 }, ['minimum-month 10', 'minimum-year 200']],
    [{ mincharge: 0.5, minchargeunits: '$/day' }, ['minimum-day 0.5']],
    [{ mincharge: 50, minchargeunits: '$/year' }, ['minimum-year 50']],
    [{ mincharge: 0, minmonthlycharge: 0 }, []],
  ])('%j', (item, expected) => {
    expect(
      shortOf(item)
        .slice(1)
        .map((each) => each.join(' ')),
    ).toEqual(expected);
  });

  it('counts what a month was topped up to towards the year', () => {
    const onOf = (item: object) =>
      chargesOf(item).flatMap((charge) => (charge.kind === 'minimum' ? [charge.on] : []));
    expect(onOf({ minmonthlycharge: 10, annualmincharge: 200 })).toEqual([
      ['usage', 'tier', 'fixed', 'demand', 'export'],
      ['usage', 'tier', 'fixed', 'demand', 'export', 'minimum'],
    ]);
  });

  it('pays for what is fed in, before the least is looked at', () => {
    const { sheet } = sheetFromUrdb(
      { ...plain, energyratestructure: [[{ rate: 0.1, sell: 0.04 }]], minmonthlycharge: 8 },
      options,
    );
    const period = { firstDate: '2024-11-01', lastDate: '2024-11-30' };
    const registers = [counted(100), counted(50, { measures: 'export' })];
    // 10.00 − 2.00 = 8.00; with one more kWh fed in 0.04 are missing
    expect(rowsOf(calculateBill([sheet], { period, registers }))).toEqual([
      ['usage', '100', 1000],
      ['export', '50', -200],
    ]);
    const more = [counted(100), counted(51, { measures: 'export' })];
    expect(rowsOf(calculateBill([sheet], { period, registers: more }))[2]).toEqual([
      'minimum-month',
      undefined,
      4,
    ]);
    // A customer without solar panels
    expect(rowsOf(calculateBill([sheet], { period, registers: [counted(100)] }))).toEqual([
      ['usage', '100', 1000],
    ]);
  });

  it('pays by price period where prices differ, and says which tiers pay otherwise', () => {
    const schedule = always([12, 0], [12, 1]);
    const { sheet, leftOut } = sheetFromUrdb(
      {
        ...plain,
        energyratestructure: [
          [{ max: 10, rate: 0.1, sell: 0.04 }, { rate: 0.2 }],
          [{ rate: 0.3, sell: 0.08 }],
        ],
        energyweekdayschedule: schedule,
        energyweekendschedule: schedule,
      },
      options,
    );
    expect(sheet.charges.filter(({ kind }) => kind === 'export').map(({ id }) => id)).toEqual([
      'export-peak',
      'export-valley',
    ]);
    expect(leftOut).toEqual(['energyratestructure[0][1].sell']);
  });
});
