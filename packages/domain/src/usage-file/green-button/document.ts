import { isKnownElement } from './elements.js';
import { readingFrom, type RawReading } from './raw-reading.js';
import { childrenOf, parseXml, textOf, type XmlElement } from './xml.js';

/** A resource of the standard with the links of the entry it stands in. */
export interface Resource {
  readonly element: XmlElement;
  readonly entry: Entry;
  /** Its place in the document. */
  readonly order: number;
}

export interface Block extends Resource {
  readonly readings: readonly RawReading[];
}

/** The envelope of a resource; a resource outside of any entry has an empty one. */
export interface Entry {
  readonly title: string;
  /** Epoch milliseconds, 0 when it is missing. */
  readonly updatedMs: number;
  readonly self?: string;
  readonly up?: string;
  readonly related: readonly string[];
}

export interface EspiDocument {
  readonly root: XmlElement | undefined;
  readonly title: string | undefined;
  readonly usagePoints: readonly Resource[];
  readonly meterReadings: readonly Resource[];
  readonly readingTypes: readonly Resource[];
  readonly blocks: readonly Block[];
  readonly summaries: readonly Resource[];
  readonly localTimes: readonly Resource[];
  /** Resources of the standard, those that say nothing of use included. */
  readonly resourceCount: number;
  readonly unknownCount: number;
  /** The first unknown one. */
  readonly unknownName: string | undefined;
  /** Elements of the vocabulary of names and addresses, none of which is read. */
  readonly personalCount: number;
}

const READ = new Map([
  ['UsagePoint', 'usagePoints'],
  ['MeterReading', 'meterReadings'],
  ['ReadingType', 'readingTypes'],
  ['IntervalBlock', 'blocks'],
  ['UsageSummary', 'summaries'],
  ['ElectricPowerUsageSummary', 'summaries'],
  ['LocalTimeParameters', 'localTimes'],
  ['TimeConfiguration', 'localTimes'],
] as const);

const NO_ENTRY: Entry = { title: '', updatedMs: 0, related: [] };

/** Reads a document into its resources and yields how much is done. @throws XmlFault */
export function* readDocument(text: string): Generator<number, EspiDocument, void> {
  const found = {
    usagePoints: [] as Resource[],
    meterReadings: [] as Resource[],
    readingTypes: [] as Resource[],
    blocks: [] as Block[],
    summaries: [] as Resource[],
    localTimes: [] as Resource[],
  };
  const readings = new WeakMap<XmlElement, RawReading[]>();
  let title: string | undefined;
  let [order, resourceCount, unknownCount, personalCount] = [0, 0, 0, 0];
  let unknownName: string | undefined;
  let waiting: XmlElement[] = [];

  const settle = (entry: Entry): void => {
    for (const element of waiting) {
      const kind = READ.get(element.name as 'UsagePoint');
      const resource = { element, entry, order, readings: readings.get(element) ?? [] };
      order += 1;
      if (kind) found[kind].push(resource);
    }
    waiting = [];
  };
  const note = (element: XmlElement, parent: XmlElement | undefined): void => {
    const isForeign =
      element.vocabulary === 'other' && (parent?.vocabulary === 'espi' || parent?.name === 'content');
    if (element.vocabulary === 'espi' ? isKnownElement(element.name, parent?.name ?? '') : !isForeign) return;
    unknownCount += 1;
    unknownName ??= element.name;
  };
  // Readings belong to the block they stand in, which ends after them: until then they wait here.
  let ofBlock: RawReading[] = [];

  const root = yield* parseXml(text, (element, parent) => {
    note(element, parent);
    if (element.vocabulary === 'espi') {
      if (element.name === 'IntervalReading' && parent?.name === 'IntervalBlock') {
        ofBlock.push(readingFrom(element));
        return true;
      }
      if (element.name === 'IntervalBlock') {
        readings.set(element, ofBlock);
        ofBlock = [];
      }
      if (parent?.vocabulary !== 'espi') {
        resourceCount += 1;
        waiting.push(element);
      }
      return false;
    }
    if (element.vocabulary === 'customer') {
      if (parent?.vocabulary !== 'customer') personalCount += 1;
      return true;
    }
    // What others put among the standard's elements is counted above, and never taken for one of them.
    if (element.vocabulary === 'other') return parent?.vocabulary === 'espi';
    if (element.vocabulary !== 'atom') return false;
    if (element.name === 'entry') {
      settle(entryFrom(element));
      return true;
    }
    if (element.name === 'title' && parent?.name === 'feed') title = element.text.trim();
    return false;
  });
  settle(NO_ENTRY);
  return { ...found, root, title, resourceCount, unknownCount, unknownName, personalCount };
}

function entryFrom(element: XmlElement): Entry {
  const links = childrenOf(element, 'link').map(({ rel, href }) => ({
    rel: rel.trim().toLowerCase(),
    href: normalised(href),
  }));
  const self = links.find(({ rel }) => rel === 'self')?.href;
  const up = links.find(({ rel }) => rel === 'up')?.href;
  const updatedMs = Date.parse(textOf(element, 'updated') ?? '');
  return {
    title: textOf(element, 'title') ?? '',
    updatedMs: Number.isFinite(updatedMs) ? updatedMs : 0,
    ...(self && { self }),
    ...(up && { up }),
    related: links.filter(({ rel, href }) => rel === 'related' && href !== '').map(({ href }) => href),
  };
}

/** The path of a link, so that differences in how it is written do not matter. */
function normalised(href: string): string {
  const path = href
    .trim()
    .replace(/^[a-z][\w+.-]*:/i, '')
    .replace(/^\/\/[^/]*/, '')
    .replace(/[#?].*$/s, '');
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // A stray percent sign: compared as it is written.
  }
  return decoded.replaceAll(/\/{2,}/g, '/').replace(/\/$/, '');
}
