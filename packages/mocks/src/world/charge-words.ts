import type { CalculatedLine, Charge } from '@mains/domain';
import type { LocalText } from '../text.js';
import type { ChargeText } from './plan.js';

// Words that are made from a charge's or a line's own figures.

/** `2700` → `2,700`, as the widgets write it in both languages. */
function grouped(value: string): string {
  const [whole = '', ...rest] = value.split('.');
  return [whole.replaceAll(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.');
}

/** “Use above 286 kWh in 33 days”, from the line's own figures. */
export function aboveAllowance(line: CalculatedLine, unit: LocalText): LocalText {
  if (line.basis?.kind !== 'allowance') return { en: 'Use above the allowance', 'zh-CN': '超出基数的部分' };
  const { allowance, periodDays } = line.basis;
  return {
    en: `Use above ${grouped(allowance.value)} ${unit.en} in ${periodDays} days`,
    'zh-CN': `超出${grouped(allowance.value)}${unit['zh-CN']}的部分`,
  };
}

/** “Use above 260 kWh in 30 days”: the same before there is a bill. */
export function aboveCycle(charge: Charge, unit: LocalText): LocalText {
  if (charge.kind !== 'tier') return { en: 'Use above the allowance', 'zh-CN': '超出基数的部分' };
  const { allowance, cycle } = charge;
  const units = {
    day: { en: 'days', 'zh-CN': '天' },
    month: { en: 'months', 'zh-CN': '个月' },
    year: { en: 'years', 'zh-CN': '年' },
  }[cycle.unit];
  return cycle.unit === 'year' && cycle.length === 1
    ? {
        en: `Use above ${grouped(allowance.value)} ${unit.en} in a year`,
        'zh-CN': `每年超出${grouped(allowance.value)}${unit['zh-CN']}的部分`,
      }
    : {
        en: `Use above ${grouped(allowance.value)} ${unit.en} in ${cycle.length} ${units.en}`,
        'zh-CN': `每${cycle.length}${units['zh-CN']}超出${grouped(allowance.value)}${unit['zh-CN']}的部分`,
      };
}

/** “Use above 2,700 kWh this year”, from the line's own figures. */
export function aboveYearly(line: CalculatedLine): LocalText {
  if (line.basis?.kind !== 'allowance') return { en: 'Use above the allowance', 'zh-CN': '超出基数的部分' };
  const { value } = line.basis.allowance;
  return {
    en: `Use above ${grouped(value)} kWh this year`,
    'zh-CN': `本年累计超出${grouped(value)}千瓦时的部分`,
  };
}

export function onTop(text: LocalText): LocalText {
  return { en: `${text.en}, on top of tier 2`, 'zh-CN': `${text['zh-CN']}，另加` };
}

/** “0.1% a day of what was not paid in time, at least ¥1.00”. */
function lateFeeTerms(charge: Charge): LocalText {
  if (charge.kind !== 'late-fee') return { en: 'For late payment', 'zh-CN': '逾期缴费' };
  const { percentPerDay, percentPerDayFromEarlierYears: later, least } = charge;
  return {
    en: [
      `${percentPerDay}% a day of what was not paid in time`,
      ...(later === undefined ? [] : [`${later}% from the next year on`]),
      ...(least === undefined ? [] : [`at least ¥${least}`]),
    ].join(', '),
    'zh-CN': [
      `逾期金额每日${percentPerDay}%`,
      ...(later === undefined ? [] : [`跨年度部分每日${later}%`]),
      ...(least === undefined ? [] : [`不足${least}元按${least}元收取`]),
    ].join('，'),
  };
}

export const lateFeeText: ChargeText = {
  label: { en: 'Late fee', 'zh-CN': '违约金' },
  meaning: { en: 'For bills that were not paid in time', 'zh-CN': '逾期未缴账单' },
  terms: lateFeeTerms,
};
