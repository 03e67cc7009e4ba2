const clocks = new Map<string, Intl.DateTimeFormat>();

/** Minutes since midnight that a wall clock of an IANA zone shows. @throws RangeError on a bad instant or zone. */
export function minuteOfDayIn(epochMs: number, timeZone: string): number {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US-u-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      hour: 'numeric',
      minute: 'numeric',
    });
    clocks.set(timeZone, clock);
  }
  const parts = clock.formatToParts(epochMs);
  const figure = (name: string): number => Number(parts.find(({ type }) => type === name)?.value);
  return figure('hour') * 60 + figure('minute');
}
