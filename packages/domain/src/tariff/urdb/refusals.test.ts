import { describe, expect, it } from 'vitest';
import { UrdbFault } from './json.js';
import { sheetFromUrdb } from './sheet-from-urdb.js';

const options = { timeZone: 'America/Denver' };
const plain = {
  name: 'Plain',
  startdate: 1_727_762_400,
  energyratestructure: [[{ rate: 0.1 }], [{ rate: 0.2 }]],
  energyweekdayschedule: Array.from({ length: 12 }, () => Array.from({ length: 24 }, (_, hour) => hour % 2)),
  energyweekendschedule: Array.from({ length: 12 }, () => Array.from({ length: 24 }, () => 0)),
};

function withCell(month: number, hour: number, value: unknown): unknown[][] {
  return plain.energyweekdayschedule.map((row, index) =>
    row.map((period, at): unknown => (index === month && at === hour ? value : period)),
  );
}

describe('an item that cannot be read', () => {
  it.each<[string, object]>([
    ['name', { name: undefined }],
    ['name', { name: ' ' }],
    ['startdate', { startdate: undefined }],
    ['startdate', { startdate: '2024-10-01' }],
    ['startdate', { startdate: 1e15 }],
    ['enddate', { enddate: { $date: 'soon' } }],
    ['source', { source: 7 }],
    ['demandwindow', { demandwindow: '15' }],
    ['energyratestructure', { energyratestructure: undefined }],
    ['energyratestructure', { energyratestructure: 'flat' }],
    ['energyratestructure[1]', { energyratestructure: [[{ rate: 1 }], []] }],
    ['energyratestructure[1]', { energyratestructure: [[{ rate: 1 }], 3] }],
    ['energyratestructure[0][0]', { energyratestructure: [[7], [{ rate: 1 }]] }],
    ['energyratestructure[0][0].rate', { energyratestructure: [[{ unit: 'kWh' }], [{ rate: 1 }]] }],
    ['energyratestructure[0][0].rate', { energyratestructure: [[{ rate: '0.1' }], [{ rate: 1 }]] }],
    ['energyratestructure[0][0].rate', { energyratestructure: [[{ rate: Number.NaN }], [{ rate: 1 }]] }],
    ['energyratestructure[0][0].rate', { energyratestructure: [[{ rate: 1e20 }], [{ rate: 1 }]] }],
    ['energyratestructure[0][0].adj', { energyratestructure: [[{ rate: 1, adj: [] }], [{ rate: 1 }]] }],
    [
      'energyratestructure[0][0].unit',
      { energyratestructure: [[{ rate: 1, unit: 'therm' }], [{ rate: 1 }]] },
    ],
    ['energyratestructure[0][0].max', { energyratestructure: [[{ rate: 1 }, { rate: 2 }], [{ rate: 1 }]] }],
    [
      'energyratestructure[0][0].max',
      { energyratestructure: [[{ rate: 1, max: 0 }, { rate: 2 }], [{ rate: 1 }]] },
    ],
    [
      'energyratestructure[0][1].max',
      { energyratestructure: [[{ rate: 1, max: 9 }, { rate: 2, max: 9 }, { rate: 3 }], [{ rate: 1 }]] },
    ],
    ['energyratestructure[0][0].sell', { energyratestructure: [[{ rate: 1, sell: 'yes' }], [{ rate: 1 }]] }],
    ['energyweekdayschedule', { energyweekdayschedule: undefined }],
    ['energyweekdayschedule', { energyweekdayschedule: plain.energyweekdayschedule.slice(1) }],
    [
      'energyweekdayschedule[0]',
      { energyweekdayschedule: plain.energyweekdayschedule.map((row) => row.slice(1)) },
    ],
    ['energyweekdayschedule[3][5]', { energyweekdayschedule: withCell(3, 5, 2) }],
    ['energyweekdayschedule[3][5]', { energyweekdayschedule: withCell(3, 5, -1) }],
    ['energyweekdayschedule[3][5]', { energyweekdayschedule: withCell(3, 5, 0.5) }],
    ['energyweekdayschedule[3][5]', { energyweekdayschedule: withCell(3, 5, '1') }],
    ['energyweekendschedule', { energyweekendschedule: {} }],
    ['energytoulabels', { energytoulabels: 'peak' }],
    ['energytoulabels[1]', { energytoulabels: ['peak', null] }],
    ['flatdemandmonths', { flatdemandstructure: [[{ rate: 1 }], [{ rate: 2 }]] }],
    [
      'flatdemandmonths[0]',
      { flatdemandstructure: [[{ rate: 1 }]], flatdemandmonths: Array.from({ length: 12 }, () => 1) },
    ],
    ['flatdemandunit', { flatdemandstructure: [[{ rate: 1 }]], flatdemandunit: 'therm' }],
    ['demandweekdayschedule', { demandratestructure: [[{ rate: 1 }], [{ rate: 2 }]] }],
    ['fixedchargefirstmeter', { fixedchargefirstmeter: '5' }],
    ['fixedchargeunits', { fixedchargefirstmeter: 5, fixedchargeunits: '$/hour' }],
    ['minchargeunits', { mincharge: 5, minchargeunits: 'month' }],
    ['annualmincharge', { annualmincharge: true }],
  ])('is refused for its %s', (field, change) => {
    const read = (): unknown => sheetFromUrdb({ ...plain, ...change }, options);
    expect(read).toThrow(UrdbFault);
    expect(read).toThrow(expect.objectContaining({ field }));
  });

  it.each([[undefined], [null], [[]], ['{}'], [7]])('is refused when it is %j', (item) => {
    expect(() => sheetFromUrdb(item, options)).toThrow('item is not an object');
  });

  it('is refused with more price periods in a season than can be named', () => {
    const six = Array.from({ length: 12 }, () => Array.from({ length: 24 }, (_, hour) => hour % 6));
    const energyratestructure = Array.from({ length: 6 }, (_, index) => [{ rate: index }]);
    expect(() =>
      sheetFromUrdb({ ...plain, energyratestructure, energyweekdayschedule: six }, options),
    ).toThrow('energyweekdayschedule has 6 price periods in one season, more than 5');
  });

  it('may say from when it holds by the host', () => {
    const { startdate: _, ...undated } = plain;
    expect(sheetFromUrdb(undated, { ...options, validFrom: '2020-05-01' }).sheet.validFrom).toBe(
      '2020-05-01',
    );
  });
});

describe('names of other exports', () => {
  const { name, startdate, energyratestructure, energyweekdayschedule, energyweekendschedule } = plain;
  const other = {
    rateName: name,
    effectiveDate: { $date: startdate * 1000 },
    energyRateStrux: energyratestructure.map((energyRateTiers) => ({ energyRateTiers })),
    energyWeekdaySched: energyweekdayschedule,
    energyWeekendSched: energyweekendschedule,
  };

  it('are read alike', () => {
    expect(sheetFromUrdb(other, options)).toEqual(sheetFromUrdb(plain, options));
    expect(
      sheetFromUrdb({ ...other, effectiveDate: { $date: '2024-10-01T06:00:00Z' } }, options).sheet.validFrom,
    ).toBe('2024-10-01');
  });

  it.each([
    [
      { flatDemandUnits: 'hp', flatDemandStrux: [{ flatDemandTiers: [{ rate: 1 }] }] },
      ['flatdemandstructure'],
    ],
    [{ demandReactPwrCharge: 0.5, supercedes: 'x', supersedes: 'y' }, ['demandreactivepowercharge']],
    [{ demandRatchetPercentage: [0, 0, 50] }, ['demandratchetpercentage']],
  ])('say what is left out by the names of the documentation: %j', (change, expected) => {
    expect(sheetFromUrdb({ ...other, ...change }, options).leftOut).toEqual(expected);
  });
});
