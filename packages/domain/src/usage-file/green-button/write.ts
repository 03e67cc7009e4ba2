import { startsOfDays } from '../../day-start.js';
import type { UsageDays } from '../../usage/days.js';
import { DOUBTFUL, ESTIMATED, type UsageIntervals } from '../../usage/intervals.js';
import type { Flow, UsageUnit } from '../../usage/unit.js';
import type { FileCommodity } from '../usage-file.js';
import { codedUnit } from './coded-unit.js';
import { uuidFrom } from './uuid.js';
import { writtenZone } from './write-zone.js';
import { escapeXml } from './escape-xml.js';

/** Use at one connection in one unit and direction, or several registers of its days. No names, no address, no account. */
export interface WrittenService {
  /** Makes the ids of the file; the same each time it is written. It is not itself written. */
  readonly id: string;
  /** For the reader, such as “Electricity, 15 minutes”. */
  readonly title: string;
  readonly commodity: FileCommodity;
  readonly timeZone: string;
  readonly content:
    | { readonly kind: 'intervals'; readonly intervals: UsageIntervals }
    /** One series for each register. */
    | { readonly kind: 'days'; readonly days: UsageDays; readonly registerTitles?: readonly string[] };
}

export interface WritingOptions {
  readonly title: string;
  /** When it is written, in epoch milliseconds. */
  readonly updatedMs: number;
}

/**
 * A Green Button file of ESPI 4.0 (NAESB REQ.21): one usage point for all services of the same id (what is used and what is
 * fed in), one meter reading for each series, one block for each run without a gap. Estimates and doubtful values keep their mark.
 * @throws RangeError for a unit that the standard does not have, or values that are not whole numbers.
 */
export function writeGreenButton(services: readonly WrittenService[], options: WritingOptions): string {
  const updated = new Date(options.updatedMs).toISOString();
  const subscription = uuidFrom(['subscription', ...services.map(({ id }) => id)]);
  const root = `/espi/1_1/resource/Subscription/${subscription}`;
  const points = [...new Set(services.map(({ id }) => id))];
  const entries = points.map((point) =>
    entriesOf(
      services.filter(({ id }) => id === point),
      root,
      updated,
    ),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:espi="http://naesb.org/espi">',
    `<id>urn:uuid:${subscription}</id>`,
    `<title>${escapeXml(options.title)}</title>`,
    `<updated>${updated}</updated>`,
    `<link rel="self" href="${root}"/>`,
    ...entries.flat(),
    '</feed>',
    '',
  ].join('\n');
}

interface Written {
  readonly measures: Flow;
  readonly unit: UsageUnit;
  readonly digits: number;
  readonly values: Float64Array;
  readonly marks: Uint8Array;
  readonly title: string;
  /** The utility's number of a price period, 0 for none. */
  readonly timeOfUse: number;
  /** When the interval of an index begins; one more than there are values. In epoch milliseconds. */
  readonly startMs: (index: number) => number;
  /** How long each interval is meant to be; days have more or fewer hours than 24 twice a year. */
  readonly lengthMs: number;
}

const DAY_MS = 86_400_000;

function seriesIn({ content, title, timeZone }: WrittenService): readonly Written[] {
  if (content.kind === 'intervals') {
    const { intervals } = content;
    const startMs = (index: number): number => intervals.startsAtMs + index * intervals.lengthMs;
    return [{ ...intervals, title, timeOfUse: 0, startMs }];
  }
  const { days, registerTitles } = content;
  const starts = startsOfDays(days.firstDate, days.count + 1, timeZone);
  const periods = [...new Set(days.registers.flatMap(({ timeOfUse }) => timeOfUse ?? []))];
  return days.registers.map((register, nth) => ({
    ...register,
    marks: days.marks,
    title: registerTitles?.[nth] ?? title,
    timeOfUse: register.timeOfUse === undefined ? 0 : periods.indexOf(register.timeOfUse) + 1,
    startMs: (index) => starts[index] ?? Number.NaN,
    lengthMs: DAY_MS,
  }));
}

function entriesOf(services: readonly WrittenService[], root: string, updated: string): readonly string[] {
  const [service] = services;
  if (!service) return [];
  const series = services.flatMap(seriesIn);
  const point = uuidFrom(['usage point', service.id]);
  const path = `${root}/UsagePoint/${point}`;
  const zone = uuidFrom(['time', service.id]);
  const zonePath = `/espi/1_1/resource/LocalTimeParameters/${zone}`;
  const firstMs = Math.min(...series.map(({ startMs }) => startMs(0)));
  const lastMs = Math.max(...series.map(({ startMs, values }) => startMs(values.length)));
  const entry = (
    id: string,
    title: string,
    self: string,
    related: readonly string[],
    content: string,
  ): string =>
    [
      '<entry>',
      `<id>urn:uuid:${id}</id>`,
      `<link rel="self" href="${self}"/>`,
      `<link rel="up" href="${self.replace(/\/[^/]*$/, '')}"/>`,
      ...related.map((href) => `<link rel="related" href="${href}"/>`),
      `<title>${escapeXml(title)}</title>`,
      `<content>${content}</content>`,
      `<published>${updated}</published>`,
      `<updated>${updated}</updated>`,
      '</entry>',
    ].join('\n');
  const readings = series.flatMap((one, nth) => {
    const reading = uuidFrom(['meter reading', service.id, String(nth)]);
    const type = uuidFrom(['reading type', service.id, String(nth)]);
    const self = `${path}/MeterReading/${reading}`;
    const typePath = `/espi/1_1/resource/ReadingType/${type}`;
    const coded = codedUnit(one.unit, one.digits);
    return [
      entry(reading, one.title, self, [`${self}/IntervalBlock`, typePath], '<espi:MeterReading/>'),
      entry(type, '', typePath, [], readingType(one, coded, service.commodity)),
      ...runsIn(one.values).map(([from, until], block) =>
        entry(
          uuidFrom(['block', service.id, String(nth), String(one.startMs(from))]),
          '',
          `${self}/IntervalBlock/${block + 1}`,
          [],
          intervalBlock(one, from, until, coded.factor),
        ),
      ),
    ];
  });
  return [
    entry(point, service.title, path, [`${path}/MeterReading`, zonePath], usagePoint(service.commodity)),
    entry(
      zone,
      '',
      zonePath,
      [],
      localTime(writtenZone(service.timeZone, firstMs, Math.max(firstMs, lastMs - 1))),
    ),
    ...readings,
  ];
}

const SERVICE_KINDS: Readonly<Partial<Record<FileCommodity, number>>> = {
  electricity: 0,
  gas: 1,
  water: 2,
  heat: 4,
};
const COMMODITIES: Readonly<Partial<Record<FileCommodity, number>>> = {
  electricity: 1,
  gas: 7,
  water: 9,
  heat: 12,
};
const DIRECTIONS: Readonly<Record<Flow, number>> = { import: 1, export: 19, net: 4, reactive: 0 };

function usagePoint(commodity: FileCommodity): string {
  const kind = SERVICE_KINDS[commodity];
  const category =
    kind === undefined ? '' : `<espi:ServiceCategory><espi:kind>${kind}</espi:kind></espi:ServiceCategory>`;
  return `<espi:UsagePoint>${category}</espi:UsagePoint>`;
}

function localTime(zone: ReturnType<typeof writtenZone>): string {
  return (
    `<espi:LocalTimeParameters><espi:dstEndRule>${zone.dstEndRule}</espi:dstEndRule>` +
    `<espi:dstOffset>${zone.dstOffset}</espi:dstOffset><espi:dstStartRule>${zone.dstStartRule}</espi:dstStartRule>` +
    `<espi:tzOffset>${zone.tzOffset}</espi:tzOffset></espi:LocalTimeParameters>`
  );
}

function readingType(one: Written, coded: ReturnType<typeof codedUnit>, commodity: FileCommodity): string {
  const lengthS = one.lengthMs / 1000;
  // In the order of the schema.
  const parts: readonly (readonly [string, number | undefined])[] = [
    ['accumulationBehaviour', 4],
    ['commodity', COMMODITIES[commodity] ?? 0],
    ['dataQualifier', 12],
    ['flowDirection', DIRECTIONS[one.measures]],
    ['intervalLength', Number.isInteger(lengthS) ? lengthS : undefined],
    ['kind', coded.kind],
    ['powerOfTenMultiplier', coded.multiplier],
    ['tou', one.timeOfUse === 0 ? undefined : one.timeOfUse],
    ['uom', coded.uom],
  ];
  const written = parts.flatMap(([name, value]) =>
    value === undefined ? [] : [`<espi:${name}>${value}</espi:${name}>`],
  );
  return `<espi:ReadingType>${written.join('')}</espi:ReadingType>`;
}

/** From and to of each run of values without a gap. */
function runsIn(values: Float64Array): readonly (readonly [from: number, until: number])[] {
  const runs: [number, number][] = [];
  for (const [index, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    const last = runs.at(-1);
    if (last?.[1] === index) last[1] = index + 1;
    else runs.push([index, index + 1]);
  }
  return runs;
}

function intervalBlock(one: Written, from: number, until: number, factor: number): string {
  const lines = [`<espi:IntervalBlock><espi:interval>${period(one, from, until)}</espi:interval>`];
  for (let index = from; index < until; index += 1) {
    const value = (one.values[index] ?? Number.NaN) * factor;
    if (!Number.isSafeInteger(value)) throw new RangeError('A value is not a whole number');
    const quality = QUALITIES.get(one.marks[index] ?? 0) ?? '';
    lines.push(
      `<espi:IntervalReading>${quality}<espi:timePeriod>${period(one, index, index + 1)}</espi:timePeriod>` +
        `<espi:value>${value === 0 ? 0 : value}</espi:value></espi:IntervalReading>`,
    );
  }
  lines.push('</espi:IntervalBlock>');
  return lines.join('\n');
}

/** Estimated, and questionable. */
const QUALITIES: ReadonlyMap<number, string> = new Map([
  [ESTIMATED, '<espi:ReadingQuality><espi:quality>8</espi:quality></espi:ReadingQuality>'],
  [DOUBTFUL, '<espi:ReadingQuality><espi:quality>10</espi:quality></espi:ReadingQuality>'],
]);

function period({ startMs }: Written, from: number, until: number): string {
  const [start, end] = [startMs(from), startMs(until)];
  return `<espi:duration>${(end - start) / 1000}</espi:duration><espi:start>${start / 1000}</espi:start>`;
}
