import { Formatter, Translator } from '@mains/i18n';
import { periodsTexts, type PeriodsWords } from './words.js';

/** The words of one language, as a widget has them once its texts are there. */
export async function wordsIn(locale: 'en' | 'zh-CN', timeZone = 'Asia/Shanghai'): Promise<PeriodsWords> {
  const translator = new Translator({ locale });
  await translator.use(periodsTexts);
  return { t: translator.t, format: new Formatter({ locale, timeZone }) };
}
