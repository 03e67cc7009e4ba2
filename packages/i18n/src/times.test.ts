import { expect, it, test } from 'vitest';
import { clockText, dayName, durationText, fullDay } from './times.js';

it.each([
  [0, '00:00', '0:00'],
  [135, '02:15', '2:15'],
  [1125, '18:45', '18:45'],
  [1440, '24:00', '24:00'],
])('minute %i of a day is %s', (minute, english, chinese) => {
  expect([clockText('en', minute), clockText('zh-CN', minute)]).toEqual([english, chinese]);
});

it.each([
  [0, '0 min', '0分钟'],
  [15, '15 min', '15分钟'],
  [60, '1 h', '1小时'],
  [210, '3 h 30 min', '3小时30分钟'],
  [1500, '25 h', '25小时'],
  [525_615, '8,760 h 15 min', '8,760小时15分钟'],
])('%i minutes are %s', (minutes, english, chinese) => {
  expect(durationText('en', minutes).replaceAll('\u00A0', ' ')).toBe(english);
  expect(durationText('zh-CN', minutes)).toBe(chinese);
});

test('the units of a length of time stay on the line of their numbers', () => {
  expect(durationText('en', 210)).toBe('3\u00A0h 30\u00A0min');
});

it.each([
  ['2026-11-23', 'Monday', 'Monday 23 November', '周一', '11月23日（周一）'],
  ['2028-02-29', 'Tuesday', 'Tuesday 29 February', '周二', '2月29日（周二）'],
])('%s is %s', (date, name, full, chineseName, chineseFull) => {
  expect([dayName('en', date), fullDay('en', date)]).toEqual([name, full]);
  expect([dayName('zh-CN', date), fullDay('zh-CN', date)]).toEqual([chineseName, chineseFull]);
});

test('a day of another year than today has its year', () => {
  expect(fullDay('en', '2024-10-01', '2026-11-24')).toBe('Tuesday 1 October 2024');
  expect(fullDay('zh-CN', '2024-10-01', '2026-11-24')).toBe('2024年10月1日（周二）');
  expect(fullDay('en', '2026-10-01', '2026-11-24')).toBe('Thursday 1 October');
});
