import type {
  BillLineKind,
  DayKind,
  Tariff,
  TariffCalendar,
  TariffCharge,
  TariffHoliday,
  TariffSheet,
  TariffSpan,
  TimeOfUse,
} from '@mains/contract';

// Tariffs of a utility that does not exist, as its back end would answer in English or Chinese.

type Say = (en: string, zh: string) => string;
type Hours = readonly (readonly [from: string, timeOfUse: TimeOfUse])[];

export const EVERY_DAY: DayKind[] = ['weekday', 'saturday', 'sunday', 'holiday'];

const rounding: TariffSheet['rounding'] = {
  amount: { at: 'line', rounding: 'half-up' },
  allowance: { digits: 0, rounding: 'half-up' },
  demand: { digits: 0, rounding: 'half-up' },
};

/** Spans from where each begins; the last ends at midnight. */
export function spansFrom(hours: Hours): TariffSpan[] {
  return hours.map(([from, timeOfUse], index) => ({
    from,
    to: hours[index + 1]?.[0] ?? '24:00',
    timeOfUse,
  }));
}

const homeHours: Hours = [
  ['00:00', 'valley'],
  ['07:00', 'flat'],
  ['08:00', 'peak'],
  ['11:00', 'flat'],
  ['18:00', 'peak'],
  ['22:00', 'flat'],
  ['23:00', 'valley'],
];

export const homeCalendar: TariffCalendar = {
  seasons: [
    {
      id: 'all',
      firstDay: '01-01',
      lastDay: '12-31',
      days: [{ on: EVERY_DAY, spans: spansFrom(homeHours) }],
    },
  ],
};

const homePrices: readonly (readonly [validFrom: string, peak: string, flat: string, valley: string])[] = [
  ['2024-01-01', '0.61', '0.51', '0.30'],
  ['2025-07-01', '0.62', '0.52', '0.30'],
  ['2026-10-01', '0.65', '0.54', '0.30'],
  ['2027-01-01', '0.67', '0.54', '0.30'],
];

function usage(
  timeOfUse: TimeOfUse,
  price: string,
  say: Say,
  names: readonly [string, string],
): TariffCharge {
  return {
    id: timeOfUse,
    kind: 'usage',
    label: say(`${names[0]} electricity`, `${names[1]}电量`),
    shortLabel: say(...names),
    timeOfUse,
    price,
    per: 'kWh',
  };
}

const PEAK = ['Peak', '峰段'] as const;
const FLAT = ['Flat', '平段'] as const;
const VALLEY = ['Valley', '谷段'] as const;
const SHARP = ['Sharp peak', '尖峰'] as const;

function vat(percent: string, on: BillLineKind[], say: Say): TariffCharge {
  return {
    id: 'vat',
    kind: 'tax',
    label: say('VAT', '增值税'),
    meaning: say('Paid on to the state', '代国家收取'),
    percent,
    on,
  };
}

const lateFee = (say: Say): TariffCharge => ({
  id: 'late',
  kind: 'late-fee',
  label: say('Late fee', '违约金'),
  percentPerDay: '0.1',
  least: '1',
});

function homeTariff(say: Say): Tariff {
  return {
    id: 'trf_home',
    name: say('Home by time of use', '居民峰谷电价'),
    commodity: 'electricity',
    audience: 'home',
    description: say(
      'For homes with a smart meter of their own.',
      '适用于安装智能电能表的一户一表居民用户。',
    ),
    source: say('Riverbend price notice 2026/7', '江湾价发〔2026〕7号'),
    sheets: homePrices.map(([validFrom, peak, flat, valley]) => ({
      validFrom,
      currency: 'CNY',
      calendar: homeCalendar,
      charges: [
        usage('peak', peak, say, PEAK),
        usage('flat', flat, say, FLAT),
        usage('valley', valley, say, VALLEY),
        {
          id: 'tier-2',
          kind: 'tier',
          label: say('Tier 2 uplift', '第二档加价'),
          allowance: { value: '260', unit: 'kWh' },
          cycle: { unit: 'day', length: 30 },
          price: '0.20',
        },
        {
          id: 'tier-3',
          kind: 'tier',
          label: say('Tier 3 uplift', '第三档加价'),
          allowance: { value: '400', unit: 'kWh' },
          cycle: { unit: 'day', length: 30 },
          price: '0.15',
        },
        {
          id: 'daily',
          kind: 'fixed',
          label: say('Daily charge', '日固定费'),
          meaning: say('Your meter and the network', '电表与电网维护'),
          price: '0.40',
          per: 'day',
        },
        vat('6', ['usage', 'tier', 'fixed'], say),
        lateFee(say),
      ],
      rounding,
    })),
  };
}

const workHours: Hours = [
  ['00:00', 'valley'],
  ['07:30', 'flat'],
  ['08:00', 'peak'],
  ['11:00', 'flat'],
  ['18:00', 'peak'],
  ['22:00', 'flat'],
  ['23:00', 'valley'],
];
const sharpHours: Hours = [
  ['00:00', 'valley'],
  ['07:30', 'flat'],
  ['08:00', 'peak'],
  ['11:00', 'flat'],
  ['18:00', 'peak'],
  ['19:00', 'sharp'],
  ['21:00', 'peak'],
  ['22:00', 'flat'],
  ['23:00', 'valley'],
];
const restHours: Hours = [
  ['00:00', 'valley'],
  ['08:00', 'flat'],
  ['22:00', 'valley'],
];
const holidayHours: Hours = [['00:00', 'valley']];

function industryCalendar(say: Say): TariffCalendar {
  const days = (hours: Hours): TariffCalendar['seasons'][number]['days'] => [
    { on: ['weekday'], spans: spansFrom(hours) },
    { on: ['saturday', 'sunday'], spans: spansFrom(restHours) },
    { on: ['holiday'], spans: spansFrom(holidayHours) },
  ];
  const holiday = (date: string, en: string, zh: string): TariffHoliday => ({ date, name: say(en, zh) });
  return {
    seasons: [
      {
        id: 'winter',
        label: say('Winter', '冬季'),
        firstDay: '12-01',
        lastDay: '02-29',
        days: days(sharpHours),
      },
      {
        id: 'spring',
        label: say('Spring', '春季'),
        firstDay: '03-01',
        lastDay: '06-30',
        days: days(workHours),
      },
      {
        id: 'summer',
        label: say('Summer', '夏季'),
        firstDay: '07-01',
        lastDay: '08-31',
        days: days(sharpHours),
      },
      {
        id: 'autumn',
        label: say('Autumn', '秋季'),
        firstDay: '09-01',
        lastDay: '11-30',
        days: days(workHours),
      },
    ],
    holidays: [
      holiday('2026-10-01', 'National Day', '国庆节'),
      holiday('2026-10-02', 'National Day', '国庆节'),
      holiday('2027-01-01', 'New Year’s Day', '元旦'),
      holiday('2027-02-06', 'Spring Festival', '春节'),
    ],
  };
}

function industryTariff(say: Say): Tariff {
  return {
    id: 'trf_industry',
    name: say('Large industry, 10 kV', '大工业用电 10千伏'),
    commodity: 'electricity',
    audience: 'business',
    description: say(
      'For factories and large workshops supplied at 10 kV, 315 kVA or more.',
      '适用于10千伏供电、受电容量315千伏安及以上的工业用户。',
    ),
    source: say('Riverbend price notice 2024/2', '江湾价发〔2024〕2号'),
    sheets: [
      {
        validFrom: '2024-01-01',
        currency: 'CNY',
        calendar: industryCalendar(say),
        charges: [
          usage('sharp', '1.1034', say, SHARP),
          usage('peak', '0.9021', say, PEAK),
          usage('flat', '0.5870', say, FLAT),
          usage('valley', '0.2543', say, VALLEY),
          {
            id: 'demand',
            kind: 'demand',
            label: say('Demand charge', '需量电费'),
            rule: 'contract',
            price: '36.10',
            per: 'kW',
          },
          {
            id: 'power-factor',
            kind: 'power-factor',
            label: say('Power factor', '力调电费'),
            standard: '0.90',
            on: ['usage', 'demand'],
          },
          {
            id: 'funds',
            kind: 'levy',
            label: say('Public funds', '政府性基金'),
            meaning: say('For water works and renewable energy', '水利建设与可再生能源附加'),
            price: '0.0269',
            per: 'kWh',
          },
          vat('13', ['usage', 'demand', 'power-factor', 'levy'], say),
          {
            id: 'least',
            kind: 'minimum',
            label: say('Minimum charge', '最低电费'),
            price: '600',
            per: 'month',
            on: ['usage', 'demand'],
          },
          lateFee(say),
          {
            id: 'export',
            kind: 'export',
            label: say('Electricity you feed in', '上网电量'),
            price: '0.4153',
            per: 'kWh',
          },
        ],
        rounding,
      },
    ],
  };
}

function waterTariff(say: Say): Tariff {
  return {
    id: 'trf_water',
    name: say('Home water', '居民用水'),
    commodity: 'water',
    audience: 'home',
    description: say('For homes with a water meter of their own.', '适用于一户一表居民用户。'),
    sheets: [
      {
        validFrom: '2024-01-01',
        currency: 'CNY',
        charges: [
          { id: 'water', kind: 'usage', label: say('Water', '水费'), price: '2.72', per: 'm3' },
          {
            id: 'tier-2',
            kind: 'tier',
            label: say('Tier 2 uplift', '第二级加价'),
            allowance: { value: '216', unit: 'm3' },
            cycle: { unit: 'year', length: 1 },
            price: '1.45',
          },
          {
            id: 'tier-3',
            kind: 'tier',
            label: say('Tier 3 uplift', '第三级加价'),
            allowance: { value: '300', unit: 'm3' },
            cycle: { unit: 'year', length: 1 },
            price: '2.90',
          },
          { id: 'sewage', kind: 'levy', label: say('Wastewater', '污水处理费'), price: '1.10', per: 'm3' },
          {
            id: 'monthly',
            kind: 'fixed',
            label: say('Monthly charge', '月固定费'),
            price: '2.50',
            per: 'month',
          },
        ],
        rounding,
      },
    ],
  };
}

/** All of them, in the order in which they are read. */
export function tariffAnswers(language: string): readonly Tariff[] {
  const say: Say = (en, zh) => (language.startsWith('zh') ? zh : en);
  return [homeTariff(say), industryTariff(say), waterTariff(say)];
}

/** One by its id, in English. @throws RangeError when there is none */
export function tariffAnswer(id: string): Tariff {
  const found = tariffAnswers('en').find((tariff) => tariff.id === id);
  if (!found) throw new RangeError(`There is no tariff ${id}`);
  return found;
}
