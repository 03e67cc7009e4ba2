import type { Block, EspiDocument, Resource } from './document.js';

/** Which way things were found to belong together, the surest first. */
export type JoinedBy = 'links' | 'paths' | 'order';

/** One meter reading with all that belongs to it. */
export interface Joined {
  readonly id: string;
  readonly usagePoint: Resource | undefined;
  readonly meterReading: Resource | undefined;
  readonly readingType: Resource | undefined;
  readonly blocks: readonly Block[];
  /** It names several reading types that do not say the same, and its blocks do not say of which they are. */
  readonly isTorn: boolean;
}

export interface JoinedDocument {
  readonly series: readonly Joined[];
  /** The least sure way that was needed until now. */
  readonly by: JoinedBy;
  usagePointOf(summary: Resource): Resource | undefined;
  localTimeOf(usagePoint: Resource | undefined): Resource | undefined;
}

/** What belongs together by links, else by paths, else by the order in the document. Nothing is joined by time. */
export function joinDocument(document: EspiDocument): JoinedDocument {
  const { usagePoints, meterReadings, readingTypes, localTimes } = document;
  const used = new Set<JoinedBy>();
  const owner = (child: Resource, owners: readonly Resource[]): Resource | undefined => {
    const linked = owners.find((candidate) => isLinked(child, candidate));
    const by = linked ?? withinPath(child, owners);
    const found = by ?? besides(child, owners, isReversed(owners));
    if (found) used.add(linked ? 'links' : by ? 'paths' : 'order');
    return found;
  };
  const partOf = (
    whole: Resource,
    parts: readonly Resource[],
    nth: number,
    of: number,
  ): Resource | undefined => {
    const linked = parts.find((part) => isLinked(part, whole));
    const by = linked ?? parts.find((part) => whole.entry.related.some((href) => sameTail(href, part)));
    const single = parts.length === 1 ? parts[0] : undefined;
    const found = by ?? single ?? (parts.length === of ? parts[nth] : followingOrLast(whole, parts));
    if (found) used.add(linked ? 'links' : by ? 'paths' : 'order');
    return found;
  };

  // Without links, what belongs together follows its owner, or comes before it where a file is the other way round.
  const isBefore = (child: Resource | undefined, of: readonly Resource[]): boolean =>
    child !== undefined && of[0] !== undefined && child.order < of[0].order;
  const pointsLast = isBefore(meterReadings[0] ?? document.blocks[0], usagePoints);
  const readingsLast = isBefore(document.blocks[0], meterReadings);
  const isReversed = (owners: readonly Resource[]): boolean =>
    owners === usagePoints ? pointsLast : owners === meterReadings && readingsLast;

  const groups = new Map<Resource | string, Block[]>();
  for (const meterReading of meterReadings) groups.set(meterReading, []);
  const owners = ownersByLink(meterReadings);
  for (const block of document.blocks) {
    const linked = [block.entry.up, block.entry.self].map((href) => owners.get(href ?? '')).find(Boolean);
    if (linked) used.add('links');
    const key = linked ?? owner(block, meterReadings) ?? collectionOf(block);
    const group = groups.get(key);
    if (group) group.push(block);
    else groups.set(key, [block]);
  }

  const types = new Map(readingTypes.map((type) => [type.entry.self, type]));
  const named = ({ entry }: Resource): readonly Resource[] =>
    entry.related.flatMap((href) => types.get(href) ?? []);
  const series = [...groups].flatMap(([key, all], nth) => {
    const meterReading = typeof key === 'string' ? undefined : key;
    const anchor = meterReading ?? all[0];
    const id = meterReading?.entry.self ?? (typeof key === 'string' && key !== '' ? key : String(nth + 1));
    const usagePoint = once(() => anchor && owner(anchor, usagePoints));
    // Blocks may name a type of their own, beside others of the same meter reading.
    const parts = new Map<Resource | undefined, Block[]>();
    for (const block of all) {
      const own = named(block)[0];
      const part = parts.get(own);
      if (part) part.push(block);
      else parts.set(own, [block]);
    }
    return [...parts].map(([own, blocks]): Joined => {
      const readingType = once(() => own ?? (anchor && partOf(anchor, readingTypes, nth, groups.size)));
      const said = own || !meterReading ? [] : named(meterReading);
      return {
        id,
        meterReading,
        blocks,
        isTorn: new Set(said.map(({ element }) => JSON.stringify(element))).size > 1,
        get usagePoint() {
          return usagePoint();
        },
        get readingType() {
          return readingType();
        },
      };
    });
  });
  return {
    series,
    get by() {
      return used.has('order') ? 'order' : used.has('paths') ? 'paths' : 'links';
    },
    usagePointOf: (summary) => owner(summary, usagePoints),
    localTimeOf: (usagePoint) =>
      usagePoint
        ? partOf(usagePoint, localTimes, usagePoints.indexOf(usagePoint), usagePoints.length)
        : localTimes[0],
  };
}

/** Found when it is first asked for: of thousands of series only the first ones are. */
function once<Found>(find: () => Found): () => Found {
  let found: { readonly value: Found } | undefined;
  return () => (found ??= { value: find() }).value;
}

/** Meter readings by the links that their blocks may have, so that thousands of blocks find theirs at once. */
function ownersByLink(meterReadings: readonly Resource[]): ReadonlyMap<string, Resource> {
  const owners = new Map<string, Resource>();
  for (const meterReading of meterReadings) {
    const { self, related } = meterReading.entry;
    for (const href of [...related, ...(self ? [self] : [])]) {
      if (!owners.has(href)) owners.set(href, meterReading);
    }
  }
  return owners;
}

function isLinked(part: Resource, whole: Resource): boolean {
  if (part.entry === whole.entry && part.order !== whole.order) return true;
  const { self, up, related } = part.entry;
  const { self: wholeSelf, related: wholeRelated } = whole.entry;
  if (wholeSelf && (up === wholeSelf || related.includes(wholeSelf))) return true;
  // A collection such as …/ReadingType holds the parts of many wholes.
  if (up && wholeRelated.includes(up) && !/\/(?:ReadingType|LocalTimeParameters)$/.test(up)) return true;
  return self ? wholeRelated.includes(self) : false;
}

function withinPath(child: Resource, owners: readonly Resource[]): Resource | undefined {
  const path = child.entry.self ?? child.entry.up;
  if (!path) return undefined;
  const within = owners.filter(({ entry }) => entry.self && path.startsWith(`${entry.self}/`));
  return within.sort((a, b) => (b.entry.self?.length ?? 0) - (a.entry.self?.length ?? 0))[0];
}

/** The same resource by its kind and number, when the paths before them differ. */
function sameTail(href: string, { entry, element }: Resource): boolean {
  const tail = entry.self?.split('/').slice(-2).join('/');
  return tail !== undefined && tail.startsWith(`${element.name}/`) && href.endsWith(`/${tail}`);
}

function besides(child: Resource, owners: readonly Resource[], isReversed: boolean): Resource | undefined {
  if (isReversed) return owners.find(({ order }) => order > child.order) ?? owners.at(-1);
  return owners.findLast(({ order }) => order < child.order) ?? owners[0];
}

function followingOrLast(whole: Resource, parts: readonly Resource[]): Resource | undefined {
  return parts.find(({ order }) => order > whole.order) ?? parts.at(-1);
}

/** Where a block's siblings stand, when the file has no meter readings. */
function collectionOf({ entry: { up, self } }: Block): string {
  return up ?? self?.replace(/\/[^/]*$/, '') ?? '';
}
