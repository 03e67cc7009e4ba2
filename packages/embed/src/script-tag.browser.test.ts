import { expect, test } from 'vitest';
import { settingsOfScriptTag } from './script-tag.js';

function script(src: string, data: Record<string, string>): HTMLScriptElement {
  const tag = document.createElement('script');
  tag.src = src;
  Object.assign(tag.dataset, data);
  return tag;
}

const own = 'https://cdn.example/mains/mains.js?v=2';

test('reads its own tag among others', () => {
  const tags = [
    script('https://cdn.example/other.js', { api: 'https://wrong.example' }),
    script(own, { api: 'https://api.example/v1', locale: 'zh-CN', theme: 'dark' }),
  ];
  expect(settingsOfScriptTag(tags, own)).toEqual({
    api: 'https://api.example/v1',
    locale: 'zh-CN',
    theme: 'dark',
  });
});

test('leaves out what the tag does not say', () => {
  expect(settingsOfScriptTag([script(own, { locale: 'en', api: '' })], own)).toEqual({ locale: 'en' });
});

test('no such tag, no settings', () => {
  expect(settingsOfScriptTag([script('https://cdn.example/other.js', { api: 'x' })], own)).toEqual({});
});
