import { afterEach, describe, expect, it, vi } from 'vitest';
import { configure, getPageSettings, mergeSettings, subscribePageSettings } from './settings.js';

afterEach(() => configure({ api: undefined, locale: undefined, theme: undefined }));

describe('mergeSettings', () => {
  it('takes each key from the nearest source that has it', () => {
    const merged = mergeSettings([
      { locale: 'en' },
      { api: 'near', locale: 'zh-CN' },
      { api: 'far', theme: 'dark' },
    ]);
    expect(merged).toEqual({ locale: 'en', api: 'near', theme: 'dark' });
  });

  it('does not take an empty attribute or an unset property for a setting', () => {
    expect(
      mergeSettings([
        { api: '', locale: undefined },
        { api: 'far', locale: 'en' },
      ]),
    ).toEqual({
      api: 'far',
      locale: 'en',
    });
  });
});

describe('configure', () => {
  it('merges, tells subscribers and takes back', () => {
    const notify = vi.fn();
    const stop = subscribePageSettings(notify);
    configure({ api: 'https://a.example' });
    configure({ theme: 'dark' });
    expect(getPageSettings()).toMatchObject({ api: 'https://a.example', theme: 'dark' });
    configure({ api: undefined });
    expect(getPageSettings().api).toBeUndefined();
    stop();
    configure({ theme: 'light' });
    expect(notify).toHaveBeenCalledTimes(3);
  });
});
