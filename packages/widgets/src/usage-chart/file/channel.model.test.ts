import type { FileChannel } from '@mains/domain';
import { Formatter, translatorFor } from '@mains/i18n';
import { expect, it } from 'vitest';
import { seriesFacts, seriesNames } from './channel.model.js';
import { usageFileTexts, type FileWords } from './words.js';

async function wordsIn(locale: string): Promise<FileWords> {
  const translator = translatorFor(locale);
  await translator.use(usageFileTexts);
  return { t: translator.t, format: new Formatter({ locale, timeZone: 'UTC' }) };
}

function channel(timeOfUse: number, more: Partial<FileChannel> = {}): FileChannel {
  const values = Float64Array.from([1, 2]);
  const intervals = { measures: 'import', unit: 'kWh', digits: 0, values, marks: new Uint8Array(2) } as const;
  return {
    id: String(timeOfUse),
    name: 'Home',
    flow: 'import',
    unit: 'kWh',
    content: { kind: 'intervals', intervals: { ...intervals, startsAtMs: 0, lengthMs: 3_600_000 } },
    timeZone: { name: 'UTC', assumed: false },
    ...(timeOfUse > 0 && { labels: { timeOfUse: Int32Array.from([timeOfUse, timeOfUse]) } }),
    notices: [],
    ...more,
  };
}

it.each(['en', 'zh-CN'])('never calls two series of a file the same, in %s', async (locale) => {
  const words = await wordsIn(locale);
  const names = seriesNames(
    [channel(1), channel(2), channel(2), channel(0), channel(0, { name: '' }), channel(0, { name: '' })],
    words,
  );
  expect(new Set(names).size).toBe(names.length);
  expect(names[0]).toMatch(/1/);
  expect(names.join()).not.toMatch(/usageFile\.|undefined/);
});

it('says nothing more than is needed, and what each price period has', async () => {
  const words = await wordsIn('en');
  expect(seriesNames([channel(1), channel(0, { flow: 'export' })], words)).toEqual([
    'Home (Used, kWh)',
    'Home (Fed into the grid, kWh)',
  ]);
  const parts = [{ timeOfUse: 3, total: 1234, digits: 1 }];
  expect(seriesFacts(channel(0, { parts }), words)).toContainEqual({
    name: 'Price period 3',
    value: '123.4 kWh',
  });
});
