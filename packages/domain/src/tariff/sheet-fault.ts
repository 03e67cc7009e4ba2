import { compareDecimals, parseDecimal } from '../decimal.js';
import { calendarFault } from './calendar.js';
import type { Charge, TariffSheet } from './tariff.js';

/**
 * What is wrong with a sheet before anything is billed by it, as a path into it; undefined when it is in order: the calendar
 * covers the year, no two seasons or charges share an id, charges name seasons of the calendar, blocks of power end above
 * where they begin, no percentage stands above everything that it is taken of, and no price is for hours that the calendar
 * does not have.
 */
export function sheetFault(sheet: TariffSheet): string | undefined {
  const inCalendar = sheet.calendar && calendarFault(sheet.calendar);
  return inCalendar === undefined ? (chargesFault(sheet) ?? hoursFault(sheet)) : `calendar.${inCalendar}`;
}

/**
 * What is wrong with the sheets of a tariff, as a path such as `sheets[1].currency`; undefined when they are in order: each is
 * by itself, they lie oldest first with one for a day, and they agree in currency and in where they round, so that any two can
 * share a bill.
 */
export function sheetsFault(sheets: readonly TariffSheet[]): string | undefined {
  for (const [index, sheet] of sheets.entries()) {
    const fault = sheetFault(sheet) ?? faultAfter(sheets[index - 1], sheet);
    if (fault !== undefined) return `sheets[${index}].${fault}`;
  }
  return undefined;
}

/** The part of a sheet's fault that would leave a charge out without a word. */
export function chargesFault({ charges, calendar }: TariffSheet): string | undefined {
  const seasons = new Set(calendar?.seasons.map(({ id }) => id));
  const ids = new Set<string>();
  for (const [index, charge] of charges.entries()) {
    if (ids.has(charge.id)) return `charges[${index}].id`;
    ids.add(charge.id);
    if (seasonsOf(charge).some((id) => !seasons.has(id))) return `charges[${index}].seasons`;
    if (isEmptyBlock(charge)) return `charges[${index}].upTo`;
    const isTaken = takenBy(charge);
    if (!charges.slice(0, index).some(isTaken) && charges.slice(index + 1).some(isTaken)) {
      return `charges[${index}].on`;
    }
  }
  return undefined;
}

function hoursFault({ charges, calendar }: TariffSheet): string | undefined {
  if (!calendar) return undefined;
  const hours = new Set(
    calendar.seasons.flatMap(({ days }) =>
      days.flatMap(({ spans }) => spans.map(({ timeOfUse }) => timeOfUse)),
    ),
  );
  const at = charges.findIndex(
    (charge) => 'timeOfUse' in charge && charge.timeOfUse !== undefined && !hours.has(charge.timeOfUse),
  );
  return at < 0 ? undefined : `charges[${at}].timeOfUse`;
}

function faultAfter(earlier: TariffSheet | undefined, sheet: TariffSheet): string | undefined {
  if (!earlier) return undefined;
  if (sheet.validFrom <= earlier.validFrom) return 'validFrom';
  if (sheet.currency !== earlier.currency) return 'currency';
  return sheet.rounding.amount.at === earlier.rounding.amount.at ? undefined : 'rounding.amount.at';
}

function seasonsOf(charge: Charge): readonly string[] {
  return 'seasons' in charge ? (charge.seasons ?? []) : [];
}

function isEmptyBlock(charge: Charge): boolean {
  if (charge.kind !== 'demand' || charge.above === undefined || charge.upTo === undefined) return false;
  return compareDecimals(parseDecimal(charge.above), parseDecimal(charge.upTo)) >= 0;
}

/** Whether a charge is of a kind that a percentage, or a least amount, is taken of. */
function takenBy(charge: Charge): (other: Charge) => boolean {
  return (other) => 'on' in charge && charge.on.includes(other.kind);
}
