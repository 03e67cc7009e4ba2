import type { FileFaultCode, FileNoticeCode, FileQuestion } from '@mains/domain';
import { Formatter, missingKeys, translatorFor } from '@mains/i18n';
import { describe, expect, it } from 'vitest';
import { answerText } from './answer-words.js';
import type { ReadingFault } from './file-reading.js';
import en from './locales/en.json' with { type: 'json' };
import zh from './locales/zh-CN.json' with { type: 'json' };
import { faultWords, merged, noticeText } from './notice-words.js';
import { usageFileTexts, type FileWords } from './words.js';

const notices: Record<FileNoticeCode, true> = {
  missing: true,
  duplicate: true,
  conflicting: true,
  overlapping: true,
  estimated: true,
  doubtful: true,
  negative: true,
  'zero-length': true,
  'out-of-order': true,
  unreadable: true,
  'other-length': true,
  'other-label': true,
  'not-drawn': true,
  'series-left-out': true,
  'digits-rounded': true,
  'overlap-trimmed': true,
  'day-shifted': true,
  'scale-assumed': true,
  'zone-assumed': true,
  'zone-rule-bad': true,
  'unit-assumed': true,
  'flow-assumed': true,
  'register-differenced': true,
  'rolled-over': true,
  'meter-exchanged': true,
  'power-averaged': true,
  'joined-by-links': true,
  'joined-by-paths': true,
  'joined-by-order': true,
  'times-assumed': true,
  'times-rounded': true,
  spread: true,
  'standard-time': true,
  'skipped-hour': true,
  'repeated-hour-once': true,
  'no-end': true,
  'date-order-found': true,
  'unknown-elements': true,
  'unknown-unit': true,
  'cost-missing': true,
  'summary-scale': true,
  'lines-differ': true,
  'personal-data-skipped': true,
};

const faults: Record<FileFaultCode | 'not-readable' | 'failed', true> = {
  empty: true,
  'too-large': true,
  'unknown-format': true,
  encoding: true,
  'not-well-formed': true,
  doctype: true,
  'no-green-button': true,
  'personal-data-only': true,
  'no-readings': true,
  'unknown-unit': true,
  'no-times': true,
  'register-alone': true,
  'number-too-large': true,
  'bad-record': true,
  'open-quote': true,
  'no-table': true,
  'no-use': true,
  'mixed-dates': true,
  'too-scattered': true,
  'not-readable': true,
  failed: true,
};

const answers: Partial<Record<FileQuestion['about'], readonly string[]>> = {
  delimiter: [',', ';', 'tab', '|'],
  'decimal-mark': [',', '.'],
  'date-order': ['dmy', 'mdy', 'ymd'],
  'interval-end': ['start', 'end'],
  unit: ['kWh', 'kW', 'm3'],
  commodity: ['electricity', 'gas', 'water', 'heat', 'other'],
  flow: ['import', 'export', 'net', 'reactive'],
  counting: ['register', 'interval'],
  'interval-length': ['15', '60', '1440'],
  'money-scale': ['5'],
};

const RAW = /usageFile|\{\{|undefined|NaN|\[object/;

describe.each(['en', 'zh-CN'])('in %s', (locale) => {
  const words = async (): Promise<FileWords> => {
    const translator = translatorFor(locale);
    await translator.use(usageFileTexts);
    return { t: translator.t, format: new Formatter({ locale, timeZone: 'UTC' }) };
  };

  it('every notice has its sentence, with and without a count', async () => {
    const known = await words();
    for (const code of Object.keys(notices) as FileNoticeCode[]) {
      for (const count of [undefined, 1, 8760]) {
        const text = noticeText({ code, ...(count !== undefined && { count }) }, 'Europe/London', known);
        expect(text, code).toMatch(/^.{8,}[.。]$/su);
        expect(text, code).not.toMatch(RAW);
      }
    }
  });

  it('every fault has its reason', async () => {
    const known = await words();
    for (const code of Object.keys(faults)) {
      const fault = {
        code,
        line: 3,
        column: 4,
        record: 2,
        detail: { code: 'html', name: 'a' },
      } as ReadingFault;
      const { text, details } = faultWords(fault, known);
      expect([text, ...details].join(' '), code).not.toMatch(RAW);
      expect(text.length, code).toBeGreaterThan(8);
    }
  });

  it('every answer is in words', async () => {
    const known = await words();
    for (const [about, options] of Object.entries(answers)) {
      for (const option of options) {
        const text = answerText(about as FileQuestion['about'], option, ['01/02/2020'], known);
        expect(text, `${about} ${option}`).not.toMatch(RAW);
        expect(text).not.toBe('');
      }
    }
  });
});

it('has every word in both languages', () => expect(missingKeys(en, zh)).toEqual([]));

it('quotes the file without its marks of direction', async () => {
  const translator = translatorFor('en');
  await translator.use(usageFileTexts);
  const known = { t: translator.t, format: new Formatter({ locale: 'en', timeZone: 'UTC' }) };
  const { details } = faultWords({ code: 'bad-record', detail: { code: 'a\u202Eb\u0000c' } }, known);
  expect(details).toEqual(['In the file: a b c']);
});

it('adds up what several channels have in common', () => {
  expect(merged([{ code: 'missing', count: 2 }, { code: 'missing', count: 3 }, { code: 'no-end' }])).toEqual([
    { code: 'missing', count: 5 },
    { code: 'no-end' },
  ]);
});
