import { readToEnd, readUsageFile, type FileChannel } from '@mains/domain';
import { Formatter, translatorFor, type Translate } from '@mains/i18n';
import { describe, expect, it } from 'vitest';
import { choosableOf, firstSight } from './file-sight.model.js';
import { monthsModel, periodModel, runningTotalModel, texts as periodTexts } from '../periods/index.js';
import { dayModel, texts as quarterTexts } from '../quarters/index.js';
import { sightOf } from '../sight.model.js';
import type { IntervalFacts } from '../usage-facts.js';
import { factsFromChannel } from './facts-from-channel.js';

const nowMs = Date.parse('2026-11-24T06:00:00Z');

function channelOf(text: string, timeZone = 'America/New_York'): FileChannel {
  const result = readToEnd(readUsageFile(new TextEncoder().encode(text), { timeZone }));
  const channel = result.kind === 'read' ? result.file.channels[0] : undefined;
  if (!channel) throw new Error(JSON.stringify(result));
  return channel;
}

/** Quarter hours of a tenth of a kWh from one o’clock on a first day, without one in the middle. */
function quarters(count: number): IntervalFacts {
  const startMs = Date.parse('2011-09-01T05:00:00Z');
  const rows = Array.from(
    { length: count },
    (_, index) => `${new Date(startMs + index * 900_000).toISOString()},0.1`,
  );
  rows.splice(200, 1);
  return factsFromChannel(channelOf(`Start,kWh\n${rows.join('\n')}`), { nowMs });
}

async function words(locale: string): Promise<{ t: Translate; format: Formatter }> {
  const translator = translatorFor(locale);
  for (const source of [...periodTexts, ...quarterTexts]) await translator.use(source);
  return { t: translator.t, format: new Formatter({ locale, timeZone: 'America/New_York' }) };
}

describe('days of a file', () => {
  it('come to what its intervals come to, with the days that are there in part', () => {
    const facts = quarters(1440);
    const [register] = facts.days?.registers ?? [];
    const known = Array.from(register?.values ?? []).filter((value) => !Number.isNaN(value));
    expect(known.reduce((sum, value) => sum + value, 0) / 10 ** (register?.digits ?? 0)).toBeCloseTo(
      143.9,
      6,
    );
    expect(facts.file?.partDays).toEqual(['2011-09-01', '2011-09-03', '2011-09-16']);
    expect(facts.periods.map(({ period }) => period)).toEqual([
      { firstDate: '2011-09-01', lastDate: '2011-09-16' },
    ]);
  });

  it.each(['en', 'zh-CN'])('speak of the file and not of the utility, in %s', async (locale) => {
    const facts = quarters(1440);
    const spoken = await words(locale);
    const [period] = facts.periods;
    const model = periodModel(facts, period!, spoken);
    const all = JSON.stringify([
      model,
      Array.from({ length: model.plot.count }, (_, index) => model.itemAt(index)),
      runningTotalModel(facts, period!, spoken),
    ]);
    expect(model.sentence).toMatch(/143\.9/);
    expect(all).toMatch(locale === 'en' ? /only a part of the day is in the file/ : /文件中只有当天的一部分/);
    expect(all).not.toMatch(/reach|arriv|so far|not counted|billing|This year|没有传到|尚未|今年|至今|计费/i);
    const months = monthsModel(facts, spoken);
    expect(months.sentence).toMatch(locale === 'en' ? /16\sdays/ : /16天/);
  });

  it('are looked at where they are', () => {
    const sight = (facts: IntervalFacts): unknown => {
      const choosable = choosableOf(facts)!;
      return sightOf(firstSight(facts, choosable), choosable);
    };
    expect(sight(quarters(32))).toMatchObject({ view: 'day', firstDate: '2011-09-01' });
    // Thirty days and a half: one day of October says little.
    expect(sight(quarters(96 * 30 + 40))).toMatchObject({ view: 'days', lastDate: '2011-09-30' });
    expect(sight(quarters(1440))).toMatchObject({
      view: 'days',
      firstDate: '2011-09-01',
      lastDate: '2011-09-16',
    });
  });

  it.each(['en', 'zh-CN'])('have one day by its intervals without “arrived”, in %s', async (locale) => {
    const model = dayModel(quarters(40), '2011-09-01', await words(locale));
    expect(JSON.stringify([model.subtitle, model.sentence, model.remarks])).not.toMatch(
      /arriv|received|so far|收到|目前/,
    );
  });
});
