import { calendarFault } from './calendar.js';
import type { Charge, TariffSheet } from './tariff.js';

/**
 * What is wrong with a sheet before anything is billed by it, as a path into it; undefined when it is in order: the calendar
 * covers the year, no two charges share an id, and charges name seasons of the calendar.
 */
export function sheetFault(sheet: TariffSheet): string | undefined {
  const inCalendar = sheet.calendar && calendarFault(sheet.calendar);
  return inCalendar === undefined ? chargesFault(sheet) : `calendar.${inCalendar}`;
}

/** The part of it that would leave a charge out without a word. */
export function chargesFault({ charges, calendar }: TariffSheet): string | undefined {
  const seasons = new Set(calendar?.seasons.map(({ id }) => id));
  const ids = new Set<string>();
  for (const [index, charge] of charges.entries()) {
    if (ids.has(charge.id)) return `charges[${index}].id`;
    ids.add(charge.id);
    if (seasonsOf(charge).some((id) => !seasons.has(id))) return `charges[${index}].seasons`;
  }
  return undefined;
}

function seasonsOf(charge: Charge): readonly string[] {
  return 'seasons' in charge ? (charge.seasons ?? []) : [];
}
