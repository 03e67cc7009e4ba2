import { expect, test } from 'vitest';
import type { Preferences } from './preferences.js';
import { readPreferences, writePreferences } from './preferences.js';

function storage(content?: string): Pick<Storage, 'getItem' | 'setItem'> {
  const values = new Map<string, string>(content === undefined ? [] : [['riverbend', content]]);
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
  };
}

const defaults: Preferences = { theme: 'auto', density: 'normal', clockDays: 0 };

test('what was written is read again', () => {
  const place = storage();
  const chosen: Preferences = {
    personaId: 'mei',
    locale: 'zh-CN',
    theme: 'dark',
    density: 'compact',
    scenario: 'slow',
    clockDays: -3,
  };
  writePreferences(place, chosen);
  expect(readPreferences(place)).toEqual(chosen);
});

test.each([
  undefined,
  'not json',
  'null',
  '7',
  '{"theme":"pink","density":2,"clockDays":"x","personaId":{},"locale":[]}',
])('%j falls back to the defaults', (content) => {
  expect(readPreferences(storage(content))).toEqual(defaults);
});

test('a storage that is switched off does no harm', () => {
  const closed = {
    getItem: (): string => {
      throw new DOMException('denied', 'SecurityError');
    },
    setItem: (): void => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  expect(readPreferences(closed)).toEqual(defaults);
  expect(() => writePreferences(closed, defaults)).not.toThrow();
});
