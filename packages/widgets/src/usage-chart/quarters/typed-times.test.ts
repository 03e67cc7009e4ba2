import { startOfDay } from '@mains/domain';
import { describe, expect, it, test } from 'vitest';
import { parseTime, spanFromTimes, timesOfSpan, type DayGrid } from './typed-times.js';

it.each([
  ['18:00', 1080],
  ['18.00', 1080],
  ['18：00', 1080],
  ['１８：３０', 1110],
  ['1800', 1080],
  ['930', 570],
  ['0930', 570],
  ['18', 1080],
  [' 9 ', 540],
  ['18h30', 1110],
  ['18点30分', 1110],
  ['18时', 1080],
  ['6 pm', 1080],
  ['6:15 p.m.', 1095],
  ['12 am', 0],
  ['12pm', 720],
  ['0', 0],
  ['24:00', 1440],
])('takes %j for minute %i', (text, minute) => {
  expect(parseTime(text)).toEqual({ ok: true, minute });
});

it.each(['', ' ', 'x', '25', '24:15', '18:60', '18:5', '-1', '18:00:00', '13 pm', '0 am', '99999'])(
  'does not take %j for a time',
  (text) => {
    expect(parseTime(text)).toEqual({ ok: false, fault: 'no-time' });
  },
);

const gridOf = (date: string, timeZone: string, minutes = 15): DayGrid => ({
  date,
  timeZone,
  anchorMs: startOfDay('2020-01-01', timeZone),
  lengthMs: minutes * 60_000,
});
const monday = gridOf('2026-11-23', 'Asia/Shanghai');
const forward = gridOf('2026-03-29', 'Europe/London');
const back = gridOf('2026-10-25', 'Europe/London');

describe('a stretch of a day', () => {
  it.each([
    [monday, '18:00', '21:30', 72, 86],
    [monday, '18:05', '21:20', 72, 86],
    [monday, '0', '24', 0, 96],
    [monday, '18', '00:00', 72, 96],
    // Summer time begins: 00:45 is the fourth quarter, 02:00 the fifth.
    [forward, '00:00', '02:15', 0, 5],
    [forward, '2', '24:00', 4, 92],
    // It ends: 01:00 to 02:00 is two hours long.
    [back, '01:00', '02:00', 4, 12],
    [back, '02:00', '03:00', 12, 16],
    // From the first time the clock shows it to the second.
    [back, '01:45', '01:15', 7, 9],
    [back, '01:30', '01:30', 6, 10],
    [gridOf('2026-11-01', 'America/New_York', 60), '01:00', '02:00', 1, 3],
  ])('%j from %s to %s', (grid, from, to, first, end) => {
    expect(spanFromTimes(grid, from, to)).toEqual({ ok: true, span: { first, end } });
  });

  it.each([
    [monday, '', '21:30', 'from', 'no-time'],
    [monday, '18:00', 'late', 'to', 'no-time'],
    [monday, '18:00', '18:00', 'to', 'not-after'],
    [monday, '18:00', '17:00', 'to', 'not-after'],
    [back, '18:00', '17:00', 'to', 'not-after'],
    [back, '18:07', '18:03', 'to', 'not-after'],
    [forward, '18:07', '18:03', 'to', 'not-after'],
    [forward, '01:30', '04:00', 'from', 'skipped'],
    [forward, '00:00', '01:30', 'to', 'skipped'],
  ])('%j from %j to %j is told', (grid, from, to, field, fault) => {
    expect(spanFromTimes(grid, from, to)).toEqual({ ok: false, field, fault });
  });

  test('is written back as it was typed', () => {
    expect(timesOfSpan(monday, { first: 72, end: 86 })).toEqual({ from: '18:00', to: '21:30' });
    expect(timesOfSpan(monday, { first: 72, end: 96 })).toEqual({ from: '18:00', to: '00:00' });
    expect(timesOfSpan(back, { first: 4, end: 12 })).toEqual({ from: '01:00', to: '02:00' });
    expect(timesOfSpan(forward, { first: 3, end: 5 })).toEqual({ from: '00:45', to: '02:15' });
  });
});
