import { expect, it } from 'vitest';
import { minuteOfDayIn } from './wall-clock.js';

it.each([
  ['2026-11-24T06:22:00Z', 'Asia/Shanghai', 14 * 60 + 22],
  ['2026-11-23T16:00:00Z', 'Asia/Shanghai', 0],
  // An hour that comes twice, and one that is left out.
  ['2026-10-25T00:30:00Z', 'Europe/Berlin', 150],
  ['2026-10-25T01:30:00Z', 'Europe/Berlin', 150],
  ['2026-03-29T01:00:00Z', 'Europe/Berlin', 180],
])('%s in %s is minute %i', (instant, zone, minute) => {
  expect(minuteOfDayIn(Date.parse(instant), zone)).toBe(minute);
});
