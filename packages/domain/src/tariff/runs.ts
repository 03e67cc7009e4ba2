import type { Id } from '@mains/contract';
import type { Segment } from './segments.js';
import type { Charge, TariffSheet } from './tariff.js';

/** A charge with the days of the bill on which it holds unchanged: what becomes one line. */
export interface ChargeRun {
  readonly charge: Charge;
  /** Its id, with a number behind it for the second and further lines of one charge. */
  readonly lineId: Id;
  readonly segments: readonly Segment[];
  /** Whether these are all days of the bill. */
  readonly isWhole: boolean;
  /** The sheet it stands on, when lines of the sheets are kept apart. */
  readonly apart?: TariffSheet;
}

/**
 * The lines of a bill before they are computed, in the order of the newest sheet. A charge that stands unchanged on two
 * sheets is one line, unless a percentage differs between them: then no line may belong to two sheets, so that each
 * percentage is taken of its own days.
 */
export function chargeRuns(segments: readonly Segment[]): ChargeRun[] {
  const sheets = [...new Set(segments.map(({ sheet }) => sheet))];
  const areApart = sheets.some((sheet) => percentages(sheet) !== percentages(sheets[0]));
  const runs: ChargeRun[] = [];
  for (const id of orderedIds(sheets)) {
    const groups: { charge: Charge; segments: Segment[]; sheet: TariffSheet }[] = [];
    for (const segment of segments) {
      const charge = segment.sheet.charges.find((each) => each.id === id);
      if (!charge || !holdsIn(charge, segment)) continue;
      const known = groups.find(
        (group) =>
          sameTerms(group.charge, charge) &&
          (!areApart || group.sheet === segment.sheet) &&
          // What a year allows ends with it.
          (!isYearly(charge) || group.segments[0]?.year === segment.year),
      );
      if (known) known.segments.push(segment);
      else groups.push({ charge, segments: [segment], sheet: segment.sheet });
    }
    groups.forEach((group, index) => {
      runs.push({
        charge: group.charge,
        lineId: index === 0 ? id : `${id}_${index + 1}`,
        segments: group.segments,
        isWhole: group.segments.length === segments.length,
        ...(areApart && { apart: group.sheet }),
      });
    });
  }
  return runs;
}

/** Ids of the newest sheet in its order; what only older sheets have comes after what it followed there. */
function orderedIds(sheets: readonly TariffSheet[]): Id[] {
  const ids = sheets.at(-1)?.charges.map(({ id }) => id) ?? [];
  for (const sheet of sheets.toReversed()) {
    sheet.charges.forEach(({ id }, index) => {
      if (ids.includes(id)) return;
      const before = sheet.charges[index - 1]?.id;
      ids.splice(before === undefined ? 0 : ids.indexOf(before) + 1, 0, id);
    });
  }
  return ids;
}

function holdsIn(charge: Charge, { seasonId }: Segment): boolean {
  if (!('seasons' in charge) || !charge.seasons) return true;
  return seasonId !== undefined && charge.seasons.includes(seasonId);
}

function isYearly(charge: Charge): boolean {
  return charge.kind === 'tier' && charge.cycle.unit === 'year';
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
    .map(terms)
    .join();
}
