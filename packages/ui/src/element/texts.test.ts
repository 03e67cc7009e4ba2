import { differingValues, missingKeys, translatorFor } from '@mains/i18n';
import { describe, expect, it, vi } from 'vitest';
import en from '../locales/en.json' with { type: 'json' };
import zh from '../locales/zh-CN.json' with { type: 'json' };
import { LoadedTexts, uiTexts } from './texts.js';

describe('words of the states', () => {
  it('are complete in both languages', () => {
    expect(missingKeys(en, zh)).toEqual([]);
    expect(missingKeys(zh, en)).toEqual([]);
    expect(differingValues(en, zh)).toEqual([]);
  });
});

describe('LoadedTexts', () => {
  it('has English at once', () => {
    const texts = new LoadedTexts(vi.fn());
    texts.use('en', undefined, [uiTexts]);
    expect(texts.ready).toBe(true);
    expect(texts.t('ui.retry')).toBe('Try again');
  });

  it('keeps the old language until the new one is here, and forgets one that is no longer wanted', async () => {
    const changed = vi.fn();
    const texts = new LoadedTexts(changed);
    texts.use('en', undefined, [uiTexts]);
    texts.use('zh-CN', undefined, [uiTexts]);
    expect(texts.t('ui.retry')).toBe('Try again');
    await vi.waitFor(() => expect(texts.t('ui.retry')).toBe('重试'));
    expect(changed).toHaveBeenCalledTimes(1);

    texts.use('en', undefined, [uiTexts]);
    expect(texts.t('ui.retry')).toBe('Try again');
  });

  it('stays with the last language wanted when an earlier one arrives late', async () => {
    const texts = new LoadedTexts(vi.fn());
    let arrive = (): void => undefined;
    const late = new Promise<void>((resolve) => (arrive = resolve));
    const slow = {
      namespace: 'slow',
      en: { word: 'word' },
      load: { 'zh-CN': () => late.then(() => ({ default: { word: '词' } })) },
    };
    texts.use('zh-CN', {}, [slow]);
    expect(texts.ready).toBe(false);
    texts.use('en', {}, [slow]);
    arrive();
    await late;
    expect(texts.t('slow.word')).toBe('word');
    expect(translatorFor('en').locale).toBe('en');
  });
});
