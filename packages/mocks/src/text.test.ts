import { describe, expect, it } from 'vitest';
import { languageFor } from './text.js';

describe('languageFor', () => {
  it.each([
    [null, 'en'],
    ['', 'en'],
    ['zh', 'zh-CN'],
    ['zh-Hans-SG', 'zh-CN'],
    ['ZH-cn', 'zh-CN'],
    ['en-GB,en;q=0.9', 'en'],
    ['de, zh;q=0.5, en;q=0.8', 'en'],
    ['de, en;q=0.5, zh;q=0.8', 'zh-CN'],
    ['fr', 'en'],
    ['zh;q=0, en;q=0.1', 'en'],
    ['*', 'en'],
    ['zhuang, xx', 'en'],
    [';;;q=,,', 'en'],
  ])('%j is answered in %s', (header, language) => {
    expect(languageFor(header)).toBe(language);
  });
});
