const ATOM = 'http://www.w3.org/2005/Atom';
const ESPI = 'http://naesb.org/espi';
const host = 'https://example.com/espi/1_1/resource';

/** 2026-01-01T00:00:00Z, in seconds as files have it. */
export const START_S = 1_767_225_600;

export interface Reading {
  readonly startS?: number | string;
  readonly durationS?: number | string;
  readonly value: number | string;
  /** Elements before the time: cost, quality. */
  readonly before?: string;
  /** Elements after the value: tier, tou, cpp. */
  readonly after?: string;
}

/** Readings one after the other. */
export function hourly(values: readonly (number | string)[], lengthS = 3600): readonly Reading[] {
  return values.map((value, at) => ({ startS: START_S + at * lengthS, durationS: lengthS, value }));
}

export function reading({ startS, durationS, value, before = '', after = '' }: Reading): string {
  const duration = durationS === undefined ? '' : `<duration>${durationS}</duration>`;
  const start = startS === undefined ? '' : `<start>${startS}</start>`;
  const period = duration + start === '' ? '' : `<timePeriod>${duration}${start}</timePeriod>`;
  return `<IntervalReading>${before}${period}<value>${value}</value>${after}</IntervalReading>`;
}

export function block(readings: readonly Reading[], intervalS?: number): string {
  const start = readings[0]?.startS ?? START_S;
  const interval = `<interval><duration>${intervalS ?? 86_400}</duration><start>${start}</start></interval>`;
  return `<IntervalBlock xmlns="${ESPI}">${interval}${readings.map(reading).join('')}</IntervalBlock>`;
}

export function espi(name: string, content: string): string {
  return `<${name} xmlns="${ESPI}">${content}</${name}>`;
}

/** Elements from their names and values, in the order given. */
export function fields(values: Readonly<Record<string, number | string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('');
}

export const WATT_HOURS = {
  accumulationBehaviour: 4,
  commodity: 1,
  currency: 840,
  flowDirection: 1,
  intervalLength: 3600,
  kind: 12,
  powerOfTenMultiplier: 0,
  uom: 72,
};

export interface EntryParts {
  readonly self?: string;
  readonly up?: string;
  readonly related?: readonly string[];
  readonly title?: string;
  readonly updated?: string;
}

export function entry(
  content: string,
  { self, up, related = [], title = '', updated }: EntryParts = {},
): string {
  const link = (rel: string, href: string): string => `<link rel="${rel}" href="${host}${href}"/>`;
  return (
    `<entry>${self === undefined ? '' : link('self', self)}${up === undefined ? '' : link('up', up)}` +
    `${related.map((href) => link('related', href)).join('')}<title>${title}</title><content>${content}</content>` +
    `<updated>${updated ?? '2026-02-01T00:00:00Z'}</updated></entry>`
  );
}

export function feed(...entries: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="${ATOM}"><title>Feed</title>${entries.join('\n')}</feed>`;
}

export interface PointParts {
  readonly kind?: number;
  readonly type?: Readonly<Record<string, number | string>>;
  readonly title?: string;
}

/** The entries of one usage point with one meter reading, joined by links. */
export function point(n: number, blocks: readonly string[], parts: PointParts = {}): string {
  const { kind = 0, type = WATT_HOURS, title = `Point ${n}` } = parts;
  const path = `/Subscription/1/UsagePoint/${n}`;
  const meter = `${path}/MeterReading/1`;
  return [
    entry(espi('UsagePoint', `<ServiceCategory><kind>${kind}</kind></ServiceCategory>`), {
      self: path,
      related: [`${path}/MeterReading`, '/LocalTimeParameters/1'],
      title,
    }),
    entry(espi('MeterReading', ''), {
      self: meter,
      up: `${path}/MeterReading`,
      related: [`${meter}/IntervalBlock`, `/ReadingType/${n}`],
    }),
    entry(espi('ReadingType', fields(type)), { self: `/ReadingType/${n}` }),
    ...blocks.map((content, at) =>
      entry(content, { self: `${meter}/IntervalBlock/${at + 1}`, up: `${meter}/IntervalBlock` }),
    ),
  ].join('\n');
}

export function localTime(values: Readonly<Record<string, number | string>>): string {
  return entry(espi('LocalTimeParameters', fields(values)), { self: '/LocalTimeParameters/1' });
}

export const EASTERN = {
  dstEndRule: 'B40E2000',
  dstOffset: 3600,
  dstStartRule: '360E2000',
  tzOffset: -18_000,
};
