import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, readToEnd, readUsageFile, type FileAnswers, type FileResult } from '@mains/domain';
import { Formatter, Translator } from '@mains/i18n';
import { describe, expect, it } from 'vitest';
import type { ChartModel } from '../chart-model.js';
import { choosableOf } from './file-sight.model.js';
import { monthsModel, periodModel, yearsModel } from '../periods/index.js';
import { periodsTexts } from '../periods/words.js';
import { dayModel, rangeModel } from '../quarters/index.js';
import { usageQuartersTexts } from '../quarters/words.js';
import { sightOf, type UsageView } from '../sight.model.js';
import type { IntervalFacts } from '../usage-facts.js';
import { factsFromChannel } from './facts-from-channel.js';

/** Other people's data lies beside the workspace; none of it belongs to the project. */
const shared = join(import.meta.dirname, '../../../../../../shared/data');
const folders = ['greenbutton', 'load'].filter((name) => existsSync(join(shared, name)));
// A line on the screen, so that a run without the data is not taken for one with it.
if (folders.length < 2) process.stderr.write('Skipped: files of use, since ../shared/data is not there\n');

const nowMs = Date.parse('2026-11-24T06:22:00Z');
const files = folders.flatMap((folder) =>
  readdirSync(join(shared, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:xml|csv|txt)$/.test(name))
    .map((name) => `${folder}/${name}`),
);

/** What a customer who does not know either would answer. */
const guesses: FileAnswers = { unit: 'kWh', 'start-date': '2021-01-01' };

function resultOf(path: string): FileResult {
  const bytes = readFileSync(join(shared, path));
  const answers: Record<string, string> = {};
  for (let round = 0; round < 8; round += 1) {
    const result = readToEnd(readUsageFile(bytes, { timeZone: 'America/Los_Angeles', answers }));
    if (result.kind !== 'asked') return result;
    for (const { about, options } of result.questions) answers[about] = guesses[about] ?? options[0] ?? '';
  }
  throw new Error('Asked again and again');
}

type Words = Parameters<typeof monthsModel>[1] & Parameters<typeof dayModel>[2];

async function wordsIn(locale: 'en' | 'zh-CN'): Promise<Words> {
  const translator = new Translator({ locale });
  await translator.use(periodsTexts);
  await translator.use(usageQuartersTexts);
  return { t: translator.t, format: new Formatter({ locale, timeZone: 'UTC' }) };
}

/** Of each view the newest, and of days and periods the oldest too. */
function modelsOf(facts: IntervalFacts, words: Words): [UsageView, ChartModel][] {
  const choosable = choosableOf(facts);
  if (!choosable) return [];
  return choosable.views.flatMap((view): [UsageView, ChartModel][] => {
    const dates = [undefined, choosable.firstDay, addDays(choosable.firstDay, 40)];
    const sights = dates.map((date) =>
      sightOf({ view, ...(date !== undefined && { date, to: date }) }, choosable),
    );
    switch (view) {
      case 'day':
        return sights.map(({ firstDate }) => [view, dayModel(facts, firstDate, words)]);
      case 'range':
        return sights.map((range) => [view, rangeModel(facts, range, words)]);
      case 'days':
        return sights.flatMap(({ period }) => (period ? [[view, periodModel(facts, period, words)]] : []));
      case 'months':
        return [[view, monthsModel(facts, words)]];
      case 'years':
        return [[view, yearsModel(facts, words)]];
    }
  });
}

const RAW = /NaN|undefined|Infinity|Invalid|\[object|\{\{|usage[A-Z]\w*\.|null/;

function textsOf(model: ChartModel): string {
  const { title, subtitle, sentence, figures, plot, itemAt, table, remarks, hint } = model;
  const some = (count: number): number[] =>
    [...new Set([0, 1, count >> 1, count - 2, count - 1])].filter((index) => index >= 0 && index < count);
  const view = { first: 0, end: plot.count };
  return JSON.stringify([
    [title ?? '', subtitle, sentence, figures, remarks, hint ?? '', plot.values.unitText],
    plot.labelsFor(view, 8).map((label) => label.text),
    some(plot.count).map((index) => itemAt(index)),
    [table.caption, table.columns, some(table.rowCount).map((index) => table.rowAt(index))],
  ]);
}

describe.skipIf(files.length === 0).each(['en', 'zh-CN'] as const)('every file of others in %s', (locale) => {
  it.each(files)('%s', { timeout: 60_000 }, async (path) => {
    const result = resultOf(path);
    if (result.kind !== 'read') {
      expect(result.kind).toBe('refused');
      return;
    }
    const words = await wordsIn(locale);
    for (const channel of result.file.channels) {
      const facts = factsFromChannel(channel, { nowMs, bills: result.file.bills });
      const models = modelsOf(facts, words);
      expect(models, channel.id).not.toEqual([]);
      for (const [view, model] of models) {
        expect(model.plot.count, `${channel.id} ${view}`).toBeGreaterThan(0);
        expect(model.sentence, `${channel.id} ${view}`).not.toBe('');
        expect(textsOf(model), `${channel.id} ${view}`).not.toMatch(RAW);
      }
    }
  });
});
