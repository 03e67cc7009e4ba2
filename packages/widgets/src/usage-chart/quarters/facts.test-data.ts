import type { PlainDate } from '@mains/contract';
import { startOfDay, type UsageIntervals } from '@mains/domain';
import { Formatter, Translator } from '@mains/i18n';
import { tariffAnswer } from '../../../../../test/support/tariff-answers.js';
import type { IntervalFacts } from '../usage-facts.js';
import { usageQuartersTexts, type QuartersWords } from './words.js';

export const SHANGHAI = 'Asia/Shanghai';

export async function wordsIn(locale: string, timeZone = SHANGHAI): Promise<QuartersWords> {
  const translator = new Translator({ locale });
  await translator.use(usageQuartersTexts);
  return { t: translator.t, format: new Formatter({ locale, timeZone }) };
}

/** Wh of Monday 23 November 2026, as the picture of the load curve draws them. */
export const MEI_MONDAY: readonly number[] = [
  66, 66, 63, 39, 33, 33, 36, 31, 29, 31, 36, 33, 71, 76, 71, 36, 36, 33, 31, 36, 36, 36, 35, 28, 78, 95, 105,
  138, 215, 380, 285, 170, 152, 112, 62, 38, 58, 50, 60, 30, 30, 28, 30, 32, 38, 38, 50, 62, 115, 138, 230,
  120, 75, 50, 42, 40, 32, 30, 32, 30, 55, 52, 58, 32, 32, 30, 28, 32, 42, 50, 82, 152, 290, 300, 510, 370,
  446, 568, 500, 338, 268, 248, 298, 199, 241, 214, 208, 115, 80, 62, 48, 35, 38, 30, 28, 30,
];

export const MONDAY: PlainDate = '2026-11-23';

/** Values of one meter, from the beginning of a day on. */
export function series(
  firstDate: PlainDate,
  values: ArrayLike<number>,
  {
    timeZone = SHANGHAI,
    minutes = 15,
    ...rest
  }: { timeZone?: string; minutes?: number } & Partial<UsageIntervals> = {},
): UsageIntervals {
  return {
    measures: 'import',
    unit: 'kWh',
    digits: 3,
    startsAtMs: startOfDay(firstDate, timeZone),
    lengthMs: minutes * 60_000,
    values: Float64Array.from(values),
    marks: new Uint8Array(values.length),
    ...rest,
  };
}

/** What is known on Tuesday 24 November 2026, 14:22. */
export function factsOf(
  intervals: readonly UsageIntervals[],
  {
    layers,
    ...rest
  }: Partial<Omit<IntervalFacts, 'layers'>> & { layers?: Partial<IntervalFacts['layers']> } = {},
): IntervalFacts {
  return {
    commodity: 'electricity',
    unit: 'kWh',
    timeZone: SHANGHAI,
    today: '2026-11-24',
    nowMs: Date.parse('2026-11-24T06:22:00Z'),
    days: undefined,
    periods: [],
    sheets: tariffAnswer('trf_home').sheets,
    intervals,
    ...rest,
    layers: { compare: true, prices: true, show: 'quantity', ...layers },
  };
}

/** What is said below every cost of a home with tiers. */
export const COST_REMARK =
  'Cost is for what was used alone; tiers and daily charges are counted over the whole billing period.';

/** Sunday and Monday: the day before used a tenth more. */
export const meiFacts = factsOf([
  series('2026-11-22', [...MEI_MONDAY.map((value) => Math.round(value * 1.1)), ...MEI_MONDAY]),
]);
