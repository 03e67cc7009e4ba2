import { describe, expect, it } from 'vitest';
import { amount, fileOf, fileText, hasFiles, read, sumOf, told, valuesOf } from './files.test-data.js';

interface Expected {
  readonly kind: 'intervals' | 'days' | 'readings';
  readonly unit: string;
  /** Places on the grid; `missing` of them have no value. */
  readonly count: number;
  readonly missing?: number;
  readonly sum: number;
  readonly first: string;
  readonly zone?: string;
  readonly commodity?: string;
  readonly currency?: string;
  readonly notices?: readonly string[];
  readonly fileNotices: readonly string[];
  readonly total?: string;
  readonly toDate?: string;
  readonly billDays?: readonly [string, string];
  readonly unitAnswer?: string;
}

const assumed = ['zone-assumed 1', 'scale-assumed 2', 'joined-by-links 1'];
const given = ['scale-assumed 2', 'joined-by-links 1'];

const files: Readonly<Record<string, Expected>> = {
  'gba-samples/15MinLP_15Days.xml': {
    kind: 'intervals',
    unit: 'kWh',
    count: 1440,
    sum: 1_103_644,
    first: '2011-09-01T00:00:00Z',
    commodity: 'electricity',
    currency: 'USD',
    fileNotices: assumed,
    total: '116.27728',
    toDate: '16.84480',
    billDays: ['2011-09-01', '2011-09-14'],
  },
  'gba-samples/1dayLP_45Days.xml': {
    kind: 'days',
    unit: 'kWh',
    count: 45,
    sum: 968_760,
    first: '2011-09-01',
    commodity: 'electricity',
    currency: 'USD',
    notices: ['day-shifted 45'],
    fileNotices: assumed,
    total: '252.36698',
    toDate: '117.73125',
    billDays: ['2011-09-01', '2011-10-01'],
  },
  'gba-samples/1hrLP_32Days.xml': {
    kind: 'intervals',
    unit: 'kWh',
    count: 768,
    sum: 2_380_638,
    first: '2011-09-01T00:00:00Z',
    commodity: 'electricity',
    currency: 'USD',
    fileNotices: assumed,
    total: '252.79754',
    toDate: '13.50882',
  },
  'gba-testdata/test_usage_data.xml': {
    kind: 'intervals',
    unit: 'kWh',
    count: 1340,
    sum: 1_391_666,
    first: '2012-03-01T05:00:00Z',
    zone: 'America/New_York',
    commodity: 'electricity',
    currency: 'USD',
    notices: ['estimated 1'],
    fileNotices: given,
    total: '152.52000',
    toDate: '11.49000',
    billDays: ['2012-03-01', '2012-03-13'],
  },
  'gba-testdata/test_usage_data_01.xml': {
    kind: 'intervals',
    unit: 'kWh',
    count: 96,
    sum: 93_846,
    first: '2012-03-01T05:00:00Z',
    zone: 'America/New_York',
    commodity: 'electricity',
    currency: 'USD',
    notices: ['estimated 1'],
    fileNotices: given,
    total: '152.52000',
  },
  'gba-testdata/test_usage_data_1.xml': {
    kind: 'intervals',
    unit: 'kWh',
    count: 480,
    sum: 511_688,
    first: '2012-03-01T05:00:00Z',
    zone: 'America/New_York',
    commodity: 'electricity',
    currency: 'USD',
    notices: ['estimated 1'],
    fileNotices: given,
    total: '152.52000',
  },
  'pge-2012/pge_electric_interval_data_2011-03-07_to_2012-04-07.xml': {
    kind: 'intervals',
    unit: 'kWh',
    count: 2015,
    sum: 844_853,
    first: '2012-01-13T05:00:00Z',
    commodity: 'electricity',
    notices: ['flow-assumed 1'],
    fileNotices: ['zone-assumed 1', 'joined-by-links 1'],
  },
  'pge-2012/pge_sample_data2.xml': {
    kind: 'intervals',
    unit: 'kWh',
    count: 2759,
    sum: 1_149_098,
    first: '2012-01-13T05:00:00Z',
    commodity: 'electricity',
    currency: 'USD',
    notices: ['flow-assumed 1', 'cost-missing 24'],
    fileNotices: ['zone-assumed 1', 'scale-assumed 1', 'joined-by-links 1'],
  },
  'sdge-2011/Coastal_Single_Family_Jan_1_2011_to_Jan_1_2012.xml': {
    kind: 'intervals',
    unit: 'kWh',
    count: 8760,
    sum: 6_562_977,
    first: '2011-01-01T00:00:00Z',
    commodity: 'electricity',
    fileNotices: ['zone-assumed 1', 'joined-by-links 1'],
  },
  'texas-2012/Premise1_2012_GreenButtonData_Texas_0.xml': {
    kind: 'intervals',
    unit: 'kWh',
    count: 2184,
    sum: 3_053_400,
    first: '2012-01-01T00:00:00Z',
    commodity: 'electricity',
    currency: 'USD',
    fileNotices: assumed,
    toDate: '325.34000',
  },
  'verdigris/ESPIIntervalBlock.xml': {
    kind: 'days',
    unit: 'kWh',
    count: 444,
    sum: 9_917_817,
    first: '2013-01-02',
    unitAnswer: 'Wh',
    notices: ['unit-assumed 444', 'flow-assumed 1', 'day-shifted 444'],
    fileNotices: ['zone-assumed 1', 'scale-assumed 1', 'joined-by-links 1'],
  },
  'vladistan/TestGBDataHourlyNineDaysBinnedDaily.xml': {
    kind: 'intervals',
    unit: 'kWh',
    count: 216,
    sum: 199_563,
    first: '2014-01-01T05:00:00Z',
    zone: 'America/New_York',
    commodity: 'electricity',
    currency: 'USD',
    fileNotices: given,
    total: '22.08000',
    toDate: '0.00000',
    billDays: ['2014-01-01', '2014-01-28'],
  },
  'vladistan/TestGBDataOneYearDailyBinnedMonthly.xml': {
    kind: 'days',
    unit: 'kWh',
    count: 444,
    sum: 9_917_817,
    first: '2013-01-01',
    zone: 'America/New_York',
    commodity: 'electricity',
    currency: 'USD',
    fileNotices: given,
    total: '67.52000',
    toDate: '48.07000',
    billDays: ['2014-02-01', '2014-02-28'],
  },
  'vladistan/electric_containerized.xml': {
    kind: 'intervals',
    unit: 'kWh',
    count: 16,
    missing: 8,
    sum: 4086,
    first: '2011-01-01T08:00:00Z',
    zone: 'America/Los_Angeles',
    commodity: 'electricity',
    notices: ['missing 8'],
    fileNotices: ['joined-by-links 1'],
    billDays: ['2011-11-01', '2011-11-30'],
  },
  'vladistan/gas_direct.xml': {
    kind: 'readings',
    unit: 'therm',
    count: 5,
    sum: 140_000,
    first: '2021-05-26T00:00:00Z',
    commodity: 'gas',
    currency: 'USD',
    notices: ['flow-assumed 1'],
    fileNotices: ['zone-assumed 1', 'scale-assumed 1', 'joined-by-links 1'],
  },
};

/** Files without values: bills alone, or why they are refused. */
const others: Readonly<Record<string, string>> = {
  'cityssm/entryOnly.xml': 'no-readings',
  'cityssm/namespace.xml': 'no-readings',
  'gba-testdata/ApplicationInformation-Entry-Anonymized.xml': 'no-readings',
  'gba-testdata/Authorization-Entry-Anonymized.xml': 'no-readings',
  'gba-testdata/Customer-Subscription-Feed-Anonymized.xml': 'personal-data-only',
  'gba-testdata/FluxTailor_retailcustomer.xml': 'no-green-button',
  'gba-testdata/Multiple-Authorization-Feed-Anonymized.xml': 'no-readings',
  'gba-testdata/RetailCustomerStatementExample.xml': 'no-green-button',
  'gba-testdata/Usage-Subscription-Feed-Anonymized.xml': 'no-readings',
  'verdigris/ESPIApplicationInformation.xml': 'no-readings',
  'verdigris/ESPIAuthorization.xml': 'no-readings',
  'verdigris/ESPIElectricPowerUsageSummary.xml': 'one bill',
  'verdigris/ESPILocalTimeParameters.xml': 'no-readings',
  'verdigris/ESPIReadingType.xml': 'no-readings',
  'verdigris/ESPIReadingTypes.xml': 'no-readings',
  'verdigris/ESPIUsagePoint.xml': 'no-readings',
  'verdigris/ESPIUsagePointMeterReading.xml': 'no-readings',
  'verdigris/ESPIUsagePointMeterReadings.xml': 'no-readings',
  'verdigris/ESPIUsagePoints.xml': 'no-readings',
  'verdigris/ESPIUsageSummaries.xml': 'one bill',
  'verdigris/ESPIUsageSummary.xml': 'one bill',
};

/** The sum of all values within readings, found without any of the reader's code. */
function naiveSum(text: string, element: string): number {
  const readings = text.match(/<(?:\w+:)?IntervalReading[\s>].*?<\/(?:\w+:)?IntervalReading>/gs) ?? [];
  const pattern = new RegExp(`<(?:\\w+:)?${element}>\\s*(-?\\d+)\\s*<`);
  return readings.reduce((sum, reading) => sum + Number(pattern.exec(reading)?.[1] ?? 0), 0);
}

describe.runIf(hasFiles)('Green Button files of utilities', () => {
  it.each(Object.entries(files))('reads %s', (path, expected) => {
    const text = fileText(path);
    if (expected.unitAnswer !== undefined) {
      expect(read(text)).toMatchObject({ kind: 'asked', questions: [{ about: 'unit' }] });
    }
    const file = fileOf(read(text, expected.unitAnswer ? { answers: { unit: expected.unitAnswer } } : {}));
    const [channel, ...more] = file.channels;
    expect(more).toEqual([]);
    if (!channel) throw new Error('no channel');
    const values = valuesOf(channel);
    const first =
      channel.content.kind === 'days'
        ? channel.content.days.firstDate
        : new Date(
            channel.content.kind === 'intervals'
              ? channel.content.intervals.startsAtMs
              : (channel.content.readings.readings[0]?.startMs ?? 0),
          )
            .toISOString()
            .replace('.000', '');
    expect({
      kind: channel.content.kind,
      unit: channel.unit,
      count: values.length,
      missing: values.filter(Number.isNaN).length,
      sum: sumOf(values),
      first,
      zone: channel.timeZone,
      commodity: channel.commodity,
      currency: channel.costs?.currency,
      notices: told(channel),
      fileNotices: told(file),
    }).toEqual({
      kind: expected.kind,
      unit: expected.unit,
      count: expected.count,
      missing: expected.missing ?? 0,
      sum: expected.sum,
      first: expected.first,
      zone: { name: expected.zone ?? 'Asia/Shanghai', assumed: expected.zone === undefined },
      commodity: expected.commodity,
      currency: expected.currency,
      notices: expected.notices ?? [],
      fileNotices: expected.fileNotices,
    });
    const [bill] = file.bills;
    if (expected.total !== undefined) expect(amount(bill?.total)).toBe(expected.total);
    if (expected.toDate !== undefined) expect(amount(bill?.toDate)).toBe(expected.toDate);
    if (expected.billDays) {
      expect(bill?.period).toEqual({ firstDate: expected.billDays[0], lastDate: expected.billDays[1] });
    }
    expect(sumOf(values)).toBe(naiveSum(text, 'value'));
    expect(sumOf([...(channel.costs?.values ?? [])])).toBe(naiveSum(text, 'cost'));
  });

  it.each(Object.entries(others))('draws no values of %s: %s', (path, expected) => {
    const result = read(fileText(path));
    if (expected === 'one bill') {
      const file = fileOf(result);
      expect(file.channels).toEqual([]);
      expect(file.bills).toHaveLength(1);
      expect(amount(file.bills[0]?.total)).toBe('67.52000');
      expect(file.bills[0]).toMatchObject({
        currency: 'USD',
        scale: 5,
        scaleFrom: 'standard',
        quantity: { value: { coefficient: 625_716n, scale: 3 }, unit: 'kWh' },
      });
    } else expect(result).toMatchObject({ kind: 'refused', fault: { code: expected } });
  });

  it.each([
    'vladistan/TestGBDataHourlyNineDaysBinnedDaily',
    'vladistan/TestGBDataOneYearDailyBinnedMonthly',
    'vladistan/electric_containerized',
    'vladistan/gas_direct',
  ])('reads of %s what another reader read', (path) => {
    const [channel] = fileOf(read(fileText(`${path}.xml`))).channels;
    if (!channel) throw new Error('no channel');
    const lines = [...fileText(`${path}.txt`).matchAll(/: (-?\d+) (Wh|therm)(?:\(\$([\d.]+)\))?/g)];
    const values = valuesOf(channel);
    const scale = lines[0]?.[2] === 'therm' ? 1000 : 1;
    const costs = [...(channel.costs?.values ?? [])];
    expect(values.filter((value) => !Number.isNaN(value))).toEqual(
      lines.map((line) => Number(line[1]) * scale),
    );
    expect(costs.map((cost) => cost / 100_000)).toEqual(
      lines.flatMap((line) => (line[3] === undefined ? [] : [Number(line[3])])),
    );
  });
});
