import type { FileQuestion } from '@mains/domain';
import { errorSummary, field, radioGroup, type RadioOption } from '@mains/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { answerText } from './answer-words.js';
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
    ${heading(t('usageFile.question.title'), 2, 'strong')}
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
