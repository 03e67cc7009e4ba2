export type PartOfDay = 'night' | 'morning' | 'afternoon' | 'evening';

/** @param hour 0 to 23, on the utility's clock */
export function partOfDay(hour: number): PartOfDay {
  if (hour < 5) return 'night';
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}

/** The hour, 0 to 23, that clocks in a zone show at an instant. */
export function hourIn(instantMs: number, timeZone: string): number {
  const hour = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', hourCycle: 'h23', timeZone });
  return Number(hour.format(instantMs));
}
