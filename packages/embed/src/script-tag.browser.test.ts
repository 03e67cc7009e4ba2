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

const settings = { api: 'https://api.example/v1', locale: 'zh-CN' };
function module(src: string, data: Record<string, string>): HTMLScriptElement {
  return Object.assign(script(src, data), { type: 'module' });
}

test('after a redirect it is the only module that names an API', () => {
  const tags = [
    module('https://cdn.example/app.js', {}),
    script('https://cdn.example/old.js', { api: 'https://wrong.example' }),
    module('https://cdn.example/mains@1/mains.js', settings),
  ];
  expect(settingsOfScriptTag(tags, own)).toEqual(settings);
});

test('of two modules that name an API neither is guessed', () => {
  const tags = [module('https://cdn.example/a.js', settings), module('https://cdn.example/b.js', settings)];
  expect(settingsOfScriptTag(tags, own)).toEqual({});
});

test('its own tag is believed although another one names an API', () => {
  const tags = [module('https://cdn.example/a.js', settings), module(own, { theme: 'dark' })];
  expect(settingsOfScriptTag(tags, own)).toEqual({ theme: 'dark' });
});

test('no such tag, no settings', () => {
  expect(settingsOfScriptTag([script('https://cdn.example/other.js', { api: 'x' })], own)).toEqual({});
});
