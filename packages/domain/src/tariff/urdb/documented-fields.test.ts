import { describe, expect, it } from 'vitest';
import { calculateBill } from '../calculate.js';
import { hasOracleData, oracleJson, oracleText } from '../oracle-data.test-data.js';
import { counted, rowsOf } from '../sample-tariff.test-data.js';
import { sheetFault } from '../sheet-fault.js';
import { sheetFromUrdb } from './sheet-from-urdb.js';

const options = { timeZone: 'America/Denver' };
const plain = { name: 'Plain', startdate: 1_727_762_400, energyratestructure: [[{ rate: 0.1 }]] };
const hours = Array.from({ length: 12 }, () => Array.from({ length: 24 }, () => 0));
const twelve = Array.from({ length: 12 }, () => 0);

/** What becomes of each documented field: it changes the tariff, it is named as left out, or it charges nothing. */
const FIELDS: Readonly<Record<string, readonly [what: 'read' | 'left out' | 'silent', value: unknown]>> = {
  label: ['silent', '5374efea9bef51471a6965d0'],
  utility: ['read', 'Riverbend Power'],
  name: ['read', 'Other'],
  uri: ['silent', 'https://openei.org/'],
  approved: ['silent', true],
  startdate: ['read', 1_700_000_000],
  enddate: ['read', 1_800_000_000],
  supercedes: ['silent', '5374efea9bef51471a6965d0'],
  sector: ['silent', 'Commercial'],
  description: ['silent', 'For everybody'],
  source: ['read', 'https://example.com/tariff.pdf'],
  sourceparent: ['silent', 'https://example.com/'],
  basicinformationcomments: ['silent', 'None'],
  peakkwcapacitymin: ['silent', 20],
  peakkwcapacitymax: ['silent', 500],
  peakkwcapacityhistory: ['silent', 12],
  peakkwhusagemin: ['silent', 20],
  peakkwhusagemax: ['silent', 500],
  peakkwhusagehistory: ['silent', 12],
  voltageminimum: ['silent', 120],
  voltagemaximum: ['silent', 480],
  voltagecategory: ['silent', 'Secondary'],
  phasewiring: ['silent', 'Single Phase'],
  flatdemandunit: ['silent', 'kW'],
  flatdemandstructure: ['read', [[{ rate: 2 }]]],
  flatdemandmonths: ['silent', twelve],
  demandrateunit: ['silent', 'kW'],
  demandratestructure: ['read', [[{ rate: 2 }]]],
  demandweekdayschedule: ['silent', hours],
  demandweekendschedule: ['silent', hours],
  demandratchetpercentage: ['left out', [...twelve.slice(1), 60]],
  demandwindow: ['read', 15],
  demandreactivepowercharge: ['left out', 0.52],
  coincidentrateunit: ['silent', 'kW'],
  coincidentratestructure: ['left out', [[{ rate: 3 }]]],
  coincidentrateschedule: ['silent', hours],
  demandattrs: ['left out', [{ 'Facilities charge': '3.00' }]],
  demandcomments: ['silent', 'None'],
  usenetmetering: ['left out', true],
  energyratestructure: ['read', [[{ rate: 0.3 }]]],
  energyweekdayschedule: ['silent', hours],
  energyweekendschedule: ['silent', hours],
  energyattrs: ['left out', [{ Surcharge: '1 %' }]],
  energycomments: ['silent', 'None'],
  fixedmonthlycharge: ['read', 12],
  minmonthlycharge: ['read', 20],
  annualmincharge: ['read', 200],
  fixedattrs: ['left out', [{ 'Second meter': '4.00' }]],
};

describe('every field of the documentation', () => {
  it.each(Object.entries(FIELDS))('%s', (field, [what, value]) => {
    const without = sheetFromUrdb(plain, options);
    const found = sheetFromUrdb({ ...plain, [field]: value }, options);
    expect(found.leftOut).toEqual(what === 'left out' ? [field] : []);
    if (what === 'read') expect(found).not.toEqual(without);
    else expect(found.sheet).toEqual(without.sheet);
  });

  it('is named as left out when nobody knows it', () => {
    expect(sheetFromUrdb({ ...plain, weatheradjustment: 0.1, emptyfield: null }, options).leftOut).toEqual([
      'weatheradjustment',
    ]);
  });

  it.runIf(hasOracleData)('stands in this table', () => {
    const page = oracleText('tariff/urdb/URDB-JSON-Documentation.html');
    const names = [...page.matchAll(/doc-parameter-name" scope="row">([a-z]+)</g)].map(
      ([, name = '']) => name,
    );
    // The names before it are those of request parameters.
    const documented = names.slice(names.indexOf('label'));
    expect(documented.length).toBeGreaterThan(40);
    expect(documented.filter((name) => !(name in FIELDS))).toEqual([]);
  });
});

describe.runIf(hasOracleData)('real files', () => {
  const itemOf = (name: string): unknown =>
    (oracleJson(`tariff/urdb/${name}`) as { items: unknown[] }).items[0];
  const month = (name: string) => ({ firstDate: `2025-${name}-01`, lastDate: `2025-${name}-28` });
  const registers = [
    counted(100, { timeOfUse: 'peak' }),
    counted(200, { timeOfUse: 'flat' }),
    counted(300, { timeOfUse: 'valley' }),
  ];
  const demand = { measured: { value: '42.5', unit: 'kW' } } as const;

  it('PG&E BEV-2-S', () => {
    const found = sheetFromUrdb(itemOf('PGE_BEV-2-S_2025-09-08.json'), options);
    expect(found).toMatchObject({
      name: 'BEV-2-S Business Electric Vehicle (Secondary Voltage)',
      utility: 'Pacific Gas & Electric Co',
      source: 'https://www.pge.com/tariffs/assets/pdf/tariffbook/ELEC_SCHEDS_BEV.pdf',
      leftOut: ['demandreactivepowercharge'],
    });
    expect(found.sheet.validFrom).toBe('2024-10-01');
    expect(sheetFault(found.sheet)).toBeUndefined();
    // Peak 0.39404, off-peak 0.18081, super off-peak 0.15754; 42.5 × 1.91 = 81.175; only the sum 651.4372 is rounded
    expect(rowsOf(calculateBill([found.sheet], { period: month('07'), registers, demand }))).toEqual([
      ['usage-peak', '100', 3940],
      ['usage-flat', '200', 3616],
      ['usage-valley', '300', 4726],
      ['demand', '42.5', 8118],
      ['fixed', '1', 44744],
    ]);
  });

  it('SDG&E EV-HP, with summer and winter', () => {
    const found = sheetFromUrdb(itemOf('SDGE_EV-HP_EECC-CPP-D_2025-09-08_Neat.json'), options);
    expect(found.leftOut).toEqual(['demandreactivepowercharge']);
    expect(sheetFault(found.sheet)).toBeUndefined();
    // March and April have hours of their own.
    expect(found.sheet.calendar?.seasons.map(({ firstDay, lastDay }) => [firstDay, lastDay])).toEqual([
      ['11-01', '02-29'],
      ['03-01', '04-30'],
      ['05-01', '05-31'],
      ['06-01', '10-31'],
    ]);
    const total = (name: string) =>
      calculateBill([found.sheet], { period: month(name), registers, demand }).total.amountMinor;
    const other = 4834 * 42.5 + 766_910;
    // Thousandths of a cent: 100 × 28545, 200 × 12278, 300 × 11551, and so on
    expect(total('07')).toBe(Math.round((100 * 28545 + 200 * 12278 + 300 * 11551) / 1000 + other / 10));
    for (const winter of ['01', '03', '05', '12']) {
      expect(total(winter)).toBe(Math.round((100 * 29723 + 200 * 12529 + 300 * 11050) / 1000 + other / 10));
    }
  });
});
