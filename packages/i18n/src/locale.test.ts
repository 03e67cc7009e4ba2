import { describe, expect, it } from 'vitest';
import { matchLocale } from './locale.js';

describe('matchLocale', () => {
  it.each([
    ['zh', 'zh-CN'],
    ['zh-CN', 'zh-CN'],
    ['zh-Hans-SG', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['ZH_cn', 'zh-CN'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['de-DE', 'en'],
    ['zhx', 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['en-XA', 'en'],
  ])('serves %s in %s', (wanted, locale) => {
    expect(matchLocale(wanted)).toBe(locale);
  });

  it('takes the first of several that it speaks', () => {
    expect(matchLocale(['de', 'zh-HK', 'en'])).toBe('zh-CN');
    expect(matchLocale(['fr', 'en-US', 'zh'])).toBe('en');
    expect(matchLocale([])).toBe('en');
  });
});
