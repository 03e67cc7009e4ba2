import { expect, it } from 'vitest';
import { Formatter } from './formatter.js';
import { usageQuantity, usageUnit } from './usage-units.js';

const en = new Formatter({ locale: 'en', timeZone: 'Asia/Shanghai' });
const zh = new Formatter({ locale: 'zh-CN', timeZone: 'Asia/Shanghai' });

it.each([
  ['384', 'kWh', '384 kWh', '384千瓦时', '384度'],
  ['1234.5', 'm3', '1,234.5 m³', '1,234.5立方米', '1,234.5立方米'],
  ['-0.25', 'therm', '−0.25 therm', '−0.25撒姆', '−0.25撒姆'],
  ['0', 'US gal', '0 US gal', '0美制加仑', '0美制加仑'],
] as const)('writes %s of %s as %s and %s, and says %s', (value, unit, english, chinese, spoken) => {
  expect(usageQuantity(en, { value, unit })).toBe(english.replace(' ', '\u00A0'));
  expect(usageQuantity(en, { value, unit }, { isSpoken: true })).toBe(english.replace(' ', '\u00A0'));
  expect(usageQuantity(zh, { value, unit })).toBe(chinese);
  expect(usageQuantity(zh, { value, unit }, { isSpoken: true })).toBe(spoken);
});

it('takes a sign and digits', () => {
  expect(usageQuantity(en, { value: '23', unit: 'MJ' }, { sign: 'always', minDigits: 1 })).toBe(
    '+23.0\u00A0MJ',
  );
});

it('names units alone', () => {
  expect(usageUnit(en, 'ft3')).toBe('ft³');
  expect([usageUnit(zh, 'kWh'), usageUnit(zh, 'kWh', { isSpoken: true })]).toEqual(['千瓦时', '度']);
});
