import { dateFromEpochDay, epochDay, weekday } from '../../plain-date.js';

/** When clocks change each year, as DstRuleType of ESPI has it in 32 bits. */
export interface DstRule {
  /** 1 to 12. */
  readonly month: number;
  /** 0 the day of the month; 1 the first such weekday on or after it; 2 to 6 the first to fifth; 7 the last of the month. */
  readonly operator: number;
  readonly dayOfMonth: number;
  /** 1 for Monday to 7 for Sunday, 0 where it does not matter. */
  readonly dayOfWeek: number;
  /** By the clock as it stands before the change. */
  readonly secondOfDay: number;
}

/** A rule of `FFFFFFFF`: clocks do not change. */
export const NO_CHANGE = 'none';

/** Reads a rule; undefined when it is malformed, as some files have it. */
export function decodeDstRule(text: string | undefined): DstRule | typeof NO_CHANGE | undefined {
  if (text === undefined || !/^[\dA-Fa-f]{8}$/.test(text)) return undefined;
  const bits = Number.parseInt(text, 16);
  if (bits === 0xff_ff_ff_ff) return NO_CHANGE;
  const part = (from: number, count: number): number => Math.floor(bits / 2 ** from) % 2 ** count;
  const second = part(0, 12);
  const hour = part(12, 5);
  const rule: DstRule = {
    month: part(28, 4),
    operator: part(25, 3),
    dayOfMonth: part(20, 5),
    dayOfWeek: part(17, 3),
    secondOfDay: hour * 3600 + second,
  };
  const needsWeekday = rule.operator > 0;
  const needsDay = rule.operator < 2;
  const isGood =
    rule.month >= 1 &&
    rule.month <= 12 &&
    hour < 24 &&
    second < 3600 &&
    (!needsWeekday || rule.dayOfWeek > 0) &&
    (!needsDay || rule.dayOfMonth > 0);
  return isGood ? rule : undefined;
}

export function encodeDstRule(rule: DstRule): string {
  const bits =
    rule.month * 2 ** 28 +
    rule.operator * 2 ** 25 +
    rule.dayOfMonth * 2 ** 20 +
    rule.dayOfWeek * 2 ** 17 +
    Math.floor(rule.secondOfDay / 3600) * 2 ** 12 +
    (rule.secondOfDay % 3600);
  return bits.toString(16).toUpperCase().padStart(8, '0');
}

/** When a rule says that clocks change in a year, as a wall clock shows it, read as if it were UTC, in milliseconds. */
export function changeInYear(rule: DstRule, year: number): number | undefined {
  const two = (value: number): string => String(value).padStart(2, '0');
  const firstDay = epochDay(`${String(year).padStart(4, '0')}-${two(rule.month)}-01`);
  const lastDay =
    rule.month === 12
      ? firstDay + 30
      : epochDay(`${String(year).padStart(4, '0')}-${two(rule.month + 1)}-01`) - 1;
  const first = (from: number): number => {
    const ahead = (rule.dayOfWeek - weekday(dateFromEpochDay(from)) + 7) % 7;
    return from + ahead;
  };
  let day = firstDay + rule.dayOfMonth - 1;
  if (rule.operator === 1) day = first(day);
  else if (rule.operator === 7) day = first(lastDay - 6);
  else if (rule.operator > 1) day = first(firstDay) + (rule.operator - 2) * 7;
  return rule.operator !== 1 && day > lastDay ? undefined : day * 86_400_000 + rule.secondOfDay * 1000;
}
