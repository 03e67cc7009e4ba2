import { daysFromUsage } from '@mains/domain';
import { expect, it } from 'vitest';
import { meiDays, meiFacts, meiSheet, october, tenthsBefore } from './mei-october.test-data.js';
import { runningTotalModel, type RunningTotal } from './running-total.model.js';
import { wordsIn } from './words.test-data.js';

const en = await wordsIn('en');
const zh = await wordsIn('zh-CN');
const text = (value: string | undefined): string => (value ?? '').replaceAll('\u00A0', ' ');

function october2026(changes: Parameters<typeof meiFacts>[0] = {}): RunningTotal {
  const model = runningTotalModel(meiFacts(changes), october, en);
  if (!model) throw new Error('There is no running total');
  return model;
}

it('runs from nothing to the quantity of the bill, beside last year', () => {
  const { thisYear, lastYear, count } = october2026();
  expect(count).toBe(33);
  expect([thisYear.points[0], thisYear.points.at(-1)]).toEqual([
    { day: 0, value: 0 },
    { day: 33, value: 384 },
  ]);
  expect(lastYear?.points.at(-1)).toEqual({ day: 33, value: 361 });
  expect([thisYear.text, lastYear?.text]).toEqual(['This year 384', 'Last year 361']);
});

it('names the months where the period is not of this year', () => {
  const { thisYear, lastYear, sentence } = october2026({ today: '2027-01-05' });
  expect([thisYear.text, lastYear?.text]).toEqual(['October 2026: 384', 'October 2025: 361']);
  expect(text(sentence)).toContain('a year before 361 kWh');
});

it('says where tier 1 ends, why there, and where that is reached', () => {
  const [tier, ...others] = october2026().tiers;
  expect(others).toEqual([]);
  expect(text(`${tier?.title}. ${tier?.text}`)).toBe(
    'Tier 1 ends at 286 kWh. 260 kWh for 30 days, so 286 for these 33 days',
  );
  expect(tier).toMatchObject({ at: 286, isExpected: false });
  // 284.2 kWh by the end of 27 October, 13.6 on the day after.
  expect(tier?.reached?.day).toBeCloseTo(27 + 1.8 / 13.6, 9);
});

it('says all of it in a sentence', () => {
  expect(text(october2026().sentence)).toBe(
    '384 kWh by the end of Mon 2 Nov, last year 361 kWh. Tier 2 begins at 286 kWh, reached on Wed 28 Oct. The numbers are in the table.',
  );
  expect(runningTotalModel(meiFacts(), october, zh)?.sentence).toBe(
    '到11月2日（周一）结束时累计384度，去年为361度。第2档从286度起，10月28日（周三）达到。具体数字见表格。',
  );
});

it('has no last year where a day of it is missing, or where it is switched off', () => {
  const layers = { compare: false, prices: true, show: 'quantity' } as const;
  expect(october2026({ layers }).lastYear).toBeUndefined();
  const [peak, ...registers] = meiDays.registers;
  const values = peak!.values.slice();
  values[5] = Number.NaN;
  const days = { ...meiDays, registers: [{ ...peak!, values }, ...registers] };
  expect(october2026({ days }).lastYear).toBeUndefined();
});

it('leaves out a further tier that is not reached, but shows the first one before it is', () => {
  const tier = meiSheet.charges.find(({ kind }) => kind === 'tier');
  if (tier?.kind !== 'tier') throw new Error('There is no tier');
  const further = { ...tier, id: 'tier-3', allowance: { value: '400', unit: 'kWh' as const } };
  const withFurther = { ...meiSheet, charges: [...meiSheet.charges, further] };
  expect(october2026({ sheets: [withFurther] }).tiers.map(({ at }) => at)).toEqual([286]);
  const wider = { ...tier, allowance: { value: '400', unit: 'kWh' as const } };
  const charges = meiSheet.charges.map((charge) => (charge === tier ? wider : charge));
  const model = october2026({ sheets: [{ ...meiSheet, charges }] });
  expect(model.tiers).toMatchObject([{ at: 440 }]);
  expect(model.tiers[0]?.reached).toBeUndefined();
  expect(text(model.sentence)).toContain('Tier 2 begins at 440 kWh, not reached.');
});

it('has no tier where the tariff is not known', () => {
  expect(october2026({ sheets: undefined }).tiers).toEqual([]);
});

const untilTen = daysFromUsage({
  serviceId: 'svc_e1',
  firstDate: '2025-10-02',
  lastDate: '2026-10-10',
  registers: [
    {
      measures: 'import',
      meterNumber: 'E-1',
      unit: 'kWh',
      digits: 1,
      blocks: [
        { firstDate: '2025-10-02', values: [...tenthsBefore] },
        { firstDate: '2026-10-01', values: Array.from({ length: 10 }, () => 100) },
      ],
    },
  ],
  remarks: [],
  interruptions: [],
});
const unbilled = { period: october.period, month: october.month, isCalendarMonth: false };

it('compares a period that runs with as much of last year, and goes on as expected', () => {
  const expected = daysFromUsage({
    serviceId: 'svc_e1',
    firstDate: '2026-10-01',
    lastDate: '2026-11-02',
    registers: [
      {
        measures: 'import',
        meterNumber: 'E-1',
        unit: 'kWh',
        digits: 1,
        blocks: [{ firstDate: '2026-10-01', values: Array.from({ length: 33 }, () => 100) }],
      },
    ],
    remarks: [],
    interruptions: [],
  });
  const model = runningTotalModel(meiFacts({ days: untilTen, today: '2026-10-11' }), unbilled, en, {
    days: expected,
    isAssumed: new Uint8Array(33).fill(1, 10),
  });
  expect(model?.thisYear).toMatchObject({ text: 'So far 100' });
  expect(model?.thisYear.points.at(-1)).toEqual({ day: 10, value: 100 });
  expect(model?.expected?.text).toBe('Expected 330');
  expect(model?.expected?.points.map(({ day }) => day)).toEqual(
    Array.from({ length: 24 }, (_, at) => 10 + at),
  );
  expect(model?.tiers[0]).toMatchObject({ at: 286, isExpected: true });
  expect(model?.tiers[0]?.reached?.day).toBeCloseTo(28.6, 9);
  expect(text(model?.sentence)).toBe(
    '100 kWh by the end of Sat 10 Oct, last year 108.7 kWh. Tier 2 begins at 286 kWh, expected on Thu 29 Oct. The numbers are in the table.',
  );
});

it('is not there where no day is known, or where a meter counts net', () => {
  expect(runningTotalModel(meiFacts({ days: undefined }), october, en)).toBeUndefined();
  const registers = meiDays.registers.map((register) => ({ ...register, measures: 'net' as const }));
  expect(runningTotalModel(meiFacts({ days: { ...meiDays, registers } }), october, en)).toBeUndefined();
});
