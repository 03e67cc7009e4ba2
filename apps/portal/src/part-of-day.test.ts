import { expect, test } from 'vitest';
import { hourIn, partOfDay } from './part-of-day.js';

test.each([
  [0, 'night'],
  [4, 'night'],
  [5, 'morning'],
  [11, 'morning'],
  [12, 'afternoon'],
  [17, 'afternoon'],
  [18, 'evening'],
  [23, 'evening'],
] as const)('%i o’clock is %s', (hour, part) => {
  expect(partOfDay(hour)).toBe(part);
});

test('the hour is the one in the zone', () => {
  const instantMs = Date.UTC(2026, 10, 24, 16, 30);
  expect(hourIn(instantMs, 'Asia/Shanghai')).toBe(0);
  expect(hourIn(instantMs, 'Europe/London')).toBe(16);
});
