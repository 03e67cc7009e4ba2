import { ESTIMATED, plainDateIn, startsOfDays, type FileChannel, type UsageUnit } from '@mains/domain';
import { decimalOf } from './facts-from-channel.js';
import type { FileWords } from './words.js';

/** What a series has, each with its name. */
export interface SeriesFact {
  readonly name: string;
  readonly value: string;
}

const SIGNS: { readonly [Unit in UsageUnit]?: string } = {
  m3: 'm³',
  ft3: 'ft³',
  'US gal': 'gal (US)',
  'imperial gal': 'gal (UK)',
};

export function unitSign(unit: UsageUnit): string {
  return SIGNS[unit] ?? unit;
}

/** How each series of a file is called: by its place, direction, unit and what else tells it from the others. */
export function seriesNames(channels: readonly FileChannel[], words: FileWords): readonly string[] {
  const { t } = words;
  const plain = channels.map((channel) => seriesName(channel, t));
  const told = channels.map((channel, index) => {
    const alike = plain.filter((name) => name === plain[index]).length > 1;
    return alike
      ? t('usageFile.series.also', { name: plain[index] ?? '', more: alsoOf(channel, words) })
      : (plain[index] ?? '');
  });
  return told.map((name, index) => {
    const nth = told.slice(0, index + 1).filter((other) => other === name).length;
    return told.filter((other) => other === name).length > 1
      ? t('usageFile.series.nth', { name, number: nth })
      : name;
  });
}

function seriesName({ name, flow, unit }: FileChannel, t: FileWords['t']): string {
  const values = { flow: t(`usageFile.flow.${flow}`), unit: unitSign(unit) };
  return name === ''
    ? t('usageFile.series.unnamed', values)
    : t('usageFile.series.named', { name, ...values });
}

/** The price period, where a series has one, and how long its values are. */
function alsoOf(channel: FileChannel, words: FileWords): string {
  const { t } = words;
  const periods = new Set(channel.labels?.timeOfUse?.filter((label) => label !== 0));
  const [period] = periods;
  const length = intervalText(channel, words);
  if (channel.parts) return t('usageFile.series.ofAll', { length });
  return periods.size === 1 && period !== undefined
    ? t('usageFile.series.ofPeriod', { length, period: String(period) })
    : length;
}

interface Tally {
  readonly values: ArrayLike<number>;
  readonly marks: ArrayLike<number>;
}

function tallyOf({ content }: FileChannel): Tally {
  switch (content.kind) {
    case 'intervals':
      return content.intervals;
    case 'days':
      return { values: content.days.registers[0]?.values ?? [], marks: content.days.marks };
    case 'readings': {
      const { readings } = content.readings;
      return { values: readings.map(({ value }) => value), marks: readings.map(({ mark }) => mark) };
    }
  }
}

/** Unit, direction, interval, time and counts. */
export function seriesFacts(channel: FileChannel, words: FileWords): readonly SeriesFact[] {
  const { t, format } = words;
  const { values, marks } = tallyOf(channel);
  let missing = atEndsOf(channel);
  let known = 0;
  let estimated = 0;
  let doubtful = 0;
  let negative = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? Number.NaN;
    if (Number.isNaN(value)) missing += 1;
    else {
      known += 1;
      if (value < 0) negative += 1;
      if (marks[index] === ESTIMATED) estimated += 1;
      else if (marks[index] !== 0) doubtful += 1;
    }
  }
  const count = (number: number): string => format.decimal(String(number));
  return [
    { name: t('usageFile.series.unit'), value: unitSign(channel.unit) },
    { name: t('usageFile.series.flow'), value: t(`usageFile.flow.${channel.flow}`) },
    { name: t('usageFile.series.interval'), value: intervalText(channel, words) },
    { name: t('usageFile.series.span'), value: spanText(channel, words) },
    ...(channel.parts ?? []).map(({ timeOfUse, total, digits }) => ({
      name: t('usageFile.series.part', { period: String(timeOfUse) }),
      value: `${format.decimal(decimalOf(total, digits))} ${unitSign(channel.unit)}`,
    })),
    { name: t('usageFile.series.count'), value: count(known) },
    { name: t('usageFile.series.missing'), value: count(missing) },
    { name: t('usageFile.series.estimated'), value: count(estimated) },
    ...(doubtful > 0 ? [{ name: t('usageFile.series.doubtful'), value: count(doubtful) }] : []),
    { name: t('usageFile.series.negative'), value: count(negative) },
  ];
}

/** Intervals that the first and the last day have before and after those of a file. */
function atEndsOf({ content, timeZone }: FileChannel): number {
  if (content.kind !== 'intervals') return 0;
  const { startsAtMs, lengthMs, values } = content.intervals;
  if (values.length === 0) return 0;
  const endMs = startsAtMs + values.length * lengthMs;
  const [first] = startsOfDays(plainDateIn(startsAtMs, timeZone.name), 1, timeZone.name);
  const [, end] = startsOfDays(plainDateIn(endMs - 1, timeZone.name), 2, timeZone.name);
  const before = Math.floor((startsAtMs - (first ?? startsAtMs)) / lengthMs);
  return before + Math.floor(((end ?? endMs) - endMs) / lengthMs);
}

export function minutesText(minutes: number, { t }: FileWords): string {
  if (minutes === 60) return t('usageFile.answer.hour');
  return minutes === 1440 ? t('usageFile.answer.day') : t('usageFile.answer.minutes', { count: minutes });
}

function intervalText({ content }: FileChannel, words: FileWords): string {
  if (content.kind === 'intervals') return minutesText(content.intervals.lengthMs / 60_000, words);
  return words.t(content.kind === 'days' ? 'usageFile.series.day' : 'usageFile.series.months');
}

function spanText({ content, timeZone }: FileChannel, words: FileWords): string {
  if (content.kind === 'intervals') {
    const { startsAtMs, lengthMs, values } = content.intervals;
    return datesText(startsAtMs, startsAtMs + values.length * lengthMs, timeZone.name, words);
  }
  if (content.kind === 'readings') {
    const { readings } = content.readings;
    return datesText(readings[0]?.startMs ?? 0, readings.at(-1)?.endMs ?? 0, timeZone.name, words);
  }
  const { firstDate, count } = content.days;
  const first = Date.parse(firstDate);
  return datesText(first, first + count * 86_400_000, 'UTC', words);
}

/** From the day of the first moment to the day of the last. */
export function datesText(
  startMs: number,
  endMs: number,
  timeZone: string,
  { t, format }: FileWords,
): string {
  const from = format.date(plainDateIn(startMs, timeZone), 'weekdayYear');
  const to = format.date(plainDateIn(Math.max(startMs, endMs - 1), timeZone), 'weekdayYear');
  return from === to ? from : t('usageFile.series.to', { from, to });
}
