import type { Id } from '@mains/contract';
import type { Segment } from './segments.js';
import type { Charge, TariffSheet } from './tariff.js';

/** A charge with the days of the bill on which it holds unchanged: what becomes one line. */
export interface ChargeRun {
  readonly charge: Charge;
  /** Its id, with a number behind it for the second and further lines of one charge. */
  readonly lineId: Id;
  readonly segments: readonly Segment[];
  /** Its days with those of other sheets on which the charge stands unchanged: an allowance is for all of them together. */
  readonly standing: readonly Segment[];
  /** Whether these are all days of the bill. */
  readonly isWhole: boolean;
  /** Whether it looks at the bill as a whole, whatever its sheets: a late fee, the minimum of a year. */
  readonly isOnce: boolean;
  /** The sheet it stands on, when lines of the sheets are kept apart. */
  readonly apart?: TariffSheet;
}

/**
 * The lines of a bill before they are computed, in the order of the newest sheet. A charge that stands unchanged on two
 * sheets is one line, unless a percentage differs between them: then no line may belong to two sheets, so that each
 * percentage is taken of its own days. What is charged once a bill is taken from the newest sheet alone.
 */
export function chargeRuns(segments: readonly Segment[]): ChargeRun[] {
  const sheets = [...new Set(segments.map(({ sheet }) => sheet))];
  const areApart = sheets.some((sheet) => percentages(sheet) !== percentages(sheets[0]));
  const runs: ChargeRun[] = [];
  const ids = orderedIds(sheets);
  const lineIds = new Set(ids);
  for (const id of ids) {
    const groups: { charge: Charge; segments: Segment[] }[] = [];
    for (const segment of segments) {
      const charge = segment.sheet.charges.find((each) => each.id === id);
      if (!charge || !holdsIn(charge, segment)) continue;
      if (isOncePerBill(charge) && segment.sheet !== sheets.at(-1)) continue;
      const known = groups.find(
        (group) =>
          sameTerms(group.charge, charge) &&
          // What a year allows ends with it, and is used up day by day.
          (!isYearly(charge) || follows(segment, group.segments.at(-1))),
      );
      if (known) known.segments.push(segment);
      else groups.push({ charge, segments: [segment] });
    }
    const parts = groups.flatMap(({ charge, segments: standing }) =>
      partsOf(standing, areApart).map((own) => ({ charge, standing, own })),
    );
    parts.sort((a, b) => firstIndexOf(a.own) - firstIndexOf(b.own));
    parts.forEach(({ charge, standing, own }, index) => {
      const isOnce = isOncePerBill(charge);
      const sheet = own[0]?.sheet;
      runs.push({
        charge,
        lineId: index === 0 ? id : nextLineId(id, lineIds),
        segments: isOnce ? segments : own,
        standing: isOnce ? segments : standing,
        isWhole: isOnce || own.length === segments.length,
        isOnce,
        ...(areApart && sheet && { apart: sheet }),
      });
    });
  }
  return runs;
}

/** The days of each sheet by themselves, when lines of the sheets are kept apart. */
function partsOf(standing: readonly Segment[], areApart: boolean): Segment[][] {
  if (!areApart) return [[...standing]];
  const sheets = new Set(standing.map(({ sheet }) => sheet));
  return [...sheets].map((sheet) => standing.filter((segment) => segment.sheet === sheet));
}

function firstIndexOf([first]: readonly Segment[]): number {
  return first?.firstIndex ?? 0;
}

/** Whether a segment is the next one of the same year. */
function follows({ year, firstIndex }: Segment, last: Segment | undefined): boolean {
  return last?.year === year && last.firstIndex + last.days === firstIndex;
}

/**
 * Ids of the newest sheet in its order; what only older sheets have comes after what it followed there, but above every
 * percentage that took it there, and as a percentage below all that it took.
 */
function orderedIds(sheets: readonly TariffSheet[]): Id[] {
  const ids = sheets.at(-1)?.charges.map(({ id }) => id) ?? [];
  for (const { charges } of sheets.toReversed()) {
    charges.forEach((charge, index) => {
      if (ids.includes(charge.id)) return;
      const placeOf = ({ id }: Charge): number => ids.indexOf(id);
      const before = charges[index - 1];
      const taken = charges
        .slice(0, index)
        .filter((other) => takes(charge, other))
        .map(placeOf);
      const takers = charges
        .slice(index + 1)
        .filter((other) => takes(other, charge))
        .map(placeOf);
      const lowest = Math.max(before ? placeOf(before) : -1, ...taken) + 1;
      ids.splice(Math.min(lowest, ...takers.filter((place) => place >= 0)), 0, charge.id);
    });
  }
  return ids;
}

/** Whether one charge is a percentage, or a least amount, of the other. */
function takes(charge: Charge, other: Charge): boolean {
  return 'on' in charge && charge.on.includes(other.kind);
}

/** The id with the first number behind it that no line has yet. */
function nextLineId(id: Id, taken: Set<Id>): Id {
  let number = 2;
  while (taken.has(`${id}_${number}`)) number += 1;
  taken.add(`${id}_${number}`);
  return `${id}_${number}`;
}

function holdsIn(charge: Charge, { seasonId }: Segment): boolean {
  if (!('seasons' in charge) || !charge.seasons) return true;
  return seasonId !== undefined && charge.seasons.includes(seasonId);
}

function isYearly(charge: Charge): boolean {
  return charge.kind === 'tier' && charge.cycle.unit === 'year';
}

function isOncePerBill(charge: Charge): boolean {
  return charge.kind === 'late-fee' || (charge.kind === 'minimum' && charge.per === 'year');
}

const WORDS = new Set(['label', 'shortLabel', 'meaning']);

/** Whether two charges compute alike; their words may differ. */
function sameTerms(a: Charge, b: Charge): boolean {
  return a === b || terms(a) === terms(b);
}

function terms(charge: Charge): string {
  const entries = Object.entries(charge).filter(([name]) => !WORDS.has(name));
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function percentages(sheet: TariffSheet | undefined): string {
  return (sheet?.charges ?? [])
    .filter(({ kind }) => kind === 'tax' || kind === 'power-factor' || kind === 'minimum')
    .filter((charge) => !isOncePerBill(charge))
    .map(terms)
    .join();
}
