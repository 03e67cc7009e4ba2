import type { FileQuestion } from '@mains/domain';
import { minutesText } from './channel.model.js';
import type { FileWords } from './words.js';

const DELIMITERS = { ',': 'comma', ';': 'semicolon', tab: 'tab', '|': 'pipe' } as const;
const PLAIN = [
  'register',
  'interval',
  'start',
  'end',
  'import',
  'export',
  'net',
  'reactive',
  'electricity',
  'gas',
  'water',
  'heat',
  'other',
  'kWh',
  'kW',
] as const;

/** What is offered, in words; what the file itself calls so stays as it is. */
export function answerText(
  about: FileQuestion['about'],
  option: string,
  examples: readonly string[],
  words: FileWords,
): string {
  const { t } = words;
  switch (about) {
    case 'date-order':
      if (option === 'ymd') return t('usageFile.answer.ymd');
      return t(option === 'mdy' ? 'usageFile.answer.mdy' : 'usageFile.answer.dmy', {
        example: dateText(option, examples[0] ?? '', words),
      });
    case 'delimiter': {
      const name = DELIMITERS[option as keyof typeof DELIMITERS];
      return name ? t(`usageFile.answer.${name}`) : option;
    }
    case 'decimal-mark':
      return t(option === ',' ? 'usageFile.answer.decimalComma' : 'usageFile.answer.decimalPoint');
    case 'interval-length':
      return minutesText(Number(option), words);
    case 'money-scale':
      return t('usageFile.answer.scale', { value: option });
    case 'unit':
      if (option === 'm3') return 'm³';
      if (option === 'ft3') return 'ft³';
      break;
    case 'counting':
    case 'interval-end':
    case 'flow':
    case 'commodity':
      break;
    default:
      return option;
  }
  const known = PLAIN.find((name) => name === option);
  return known ? t(`usageFile.answer.${known}`) : option;
}

/** The first date of the file, as it would be by an order. */
function dateText(order: string, example: string, { format }: FileWords): string {
  const match = /(\d{1,2})[-/.](\d{1,2})[-/.](\d{2,4})/.exec(example);
  if (!match) return example;
  const [, first = '', second = '', year = ''] = match;
  const [day, month] = order === 'mdy' ? [second, first] : [first, second];
  const full = year.length === 2 ? `20${year}` : year;
  const date = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(date)) ? example : format.date(date, 'full');
}
