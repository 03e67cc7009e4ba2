import type { FileQuestion } from '@mains/domain';
import { errorSummary, field, radioGroup, type RadioOption } from '@mains/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { minutesText } from './channel.model.js';
import type { FileReading, FileState } from './file-reading.js';
import type { Heading } from './panel.templates.js';
import type { FileWords } from './words.js';

export interface QuestionsForm {
  readonly reading: FileReading;
  readonly heading: Heading;
  readonly state: Extract<FileState, { kind: 'asked' }>;
}

/** What a file does not say, asked in a form that keeps what was answered. */
export function questionsForm({ reading, heading, state }: QuestionsForm, words: FileWords): TemplateResult {
  const { t } = words;
  const { questions, missing } = state;
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
    reading.draw();
    void summaryFocused(root);
  };
  return html`<form class="file-questions" novalidate @submit=${onSubmit}>
    ${heading(t('usageFile.question.title'), 2, 'subsection')}
    <p>${t('usageFile.question.intro')}</p>
    ${
      missing.length === 0
        ? nothing
        : errorSummary({
            title: t('usageFile.question.missingTitle', { count: missing.length }),
            errors: missing.map((about) => ({
              fieldId: idOf(about),
              text: t(`usageFile.question.${about}`),
            })),
          })
    }
    ${questions.map((question) => asking(question, reading, missing.includes(question.about), words))}
    <div><button type="submit" class="button primary">${t('usageFile.question.submit')}</button></div>
  </form>`;
}

async function summaryFocused(root: ShadowRoot): Promise<void> {
  await new Promise(requestAnimationFrame);
  root.querySelector<HTMLElement>('.file-questions .error-summary')?.focus();
}

function idOf(about: FileQuestion['about']): string {
  return `file-${about}`;
}

function asking(
  { about, options, examples = [] }: FileQuestion,
  reading: FileReading,
  isMissing: boolean,
  words: FileWords,
): TemplateResult {
  const { t } = words;
  const value = reading.answers[about];
  const shown = {
    id: idOf(about),
    hint:
      examples.length === 0
        ? undefined
        : t('usageFile.question.examples', { examples: examples.join(t('usageFile.comma')) }),
    error: isMissing ? t('usageFile.question.missing') : undefined,
  };
  if (options.length === 0) {
    return field({
      ...shown,
      label: t(`usageFile.question.${about}`),
      type: about === 'start-date' ? 'date' : 'text',
      value: value ?? '',
      onInput: (text) => reading.answer(about, text.trim()),
    });
  }
  return radioGroup({
    ...shown,
    legend: t(`usageFile.question.${about}`),
    options: options.map((option): RadioOption => ({
      value: option,
      label: answerText(about, option, examples, words),
    })),
    value,
    onChange: (chosen) => reading.answer(about, chosen),
  });
}

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
