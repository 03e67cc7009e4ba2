import { afterEach, beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import type { Messages, TextKeyOf, TextOverrides } from './texts.js';
import { textSource } from './texts.js';
import { Translator, translatorFor } from './translator.js';

const en = {
  title: 'Your bill',
  days_one: '{{count}} day left',
  days_other: '{{count}} days left',
  only: 'Only in English',
  greeting: 'Good day, {{name}}',
  due: { by: 'Due {{date}}, {{date}} at the latest', 'meter-number': 'Meter number' },
};
const zh: Messages = {
  title: '您的账单',
  days_other: '还剩{{count}}天',
  greeting: '{{name}}，您好',
  due: { by: '{{date}}截止' },
};
const bill = textSource({
  namespace: 'bill',
  en,
  load: { 'zh-CN': () => Promise.resolve({ default: zh }) },
});

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Both ways of reading must say the same. */
describe.each(['before i18next has come', 'with i18next'])('%s', (when) => {
  async function speaking(locale: string, overrides?: TextOverrides): Promise<Translator> {
    const translator = new Translator({ locale, overrides });
    await translator.use(bill);
    if (when === 'with i18next') await translator.fetchEngine();
    return translator;
  }

  describe('texts', () => {
    it('are in the language of their translator', async () => {
      expect((await speaking('en-GB')).t('bill.title')).toBe('Your bill');
      expect((await speaking('zh-Hans')).t('bill.title')).toBe('您的账单');
      expect((await speaking('zh')).locale).toBe('zh-CN');
    });

    it('are there in English at once, also in Chinese until that is loaded', async () => {
      const translator = new Translator({ locale: 'zh-CN' });
      const used = translator.use(bill);
      expect(translator.isReady(bill)).toBe(false);
      expect(translator.t('bill.title')).toBe('Your bill');
      await used;
      expect(translator.isReady(bill)).toBe(true);
      expect(translator.t('bill.title')).toBe('您的账单');
    });

    it('that a language lacks are said in English', async () => {
      const { t } = await speaking('zh-CN');
      expect(t('bill.only')).toBe('Only in English');
      expect(t('bill.due.meter-number')).toBe('Meter number');
    });

    it('that nobody wrote are said in the words of their key, never as the key', async () => {
      const { t } = await speaking('en');
      expect(t('bill.actions.payNow')).toBe('Pay now');
      expect(t('bill.due')).toBe('Due');
      expect(t('nobody.meter-number')).toBe('Meter number');
      expect(t('bill.toString')).toBe('To string');
      expect(t('bill.constructor.name')).toBe('Name');
      expect(t('')).toBe('');
    });

    it('choose their plural by the language', async () => {
      const english = await speaking('en');
      const chinese = await speaking('zh-CN');
      const say = (translator: Translator): string[] =>
        [0, 1, 2, 1234].map((count) => translator.t('bill.days', { count }));
      expect(say(english)).toEqual(['0 days left', '1 day left', '2 days left', '1,234 days left']);
      expect(say(chinese)).toEqual(['还剩0天', '还剩1天', '还剩2天', '还剩1,234天']);
    });

    it('take values as they are, wherever they stand', async () => {
      const { t } = await speaking('en');
      expect(t('bill.due.by', { date: 'Mon 30 Nov' })).toBe('Due Mon 30 Nov, Mon 30 Nov at the latest');
      expect(t('bill.greeting', { name: '<b>O’Neill & $& $1</b>' })).toBe('Good day, <b>O’Neill & $& $1</b>');
      expect(t('bill.greeting', { name: -1234.5 })).toBe('Good day, −1,234.5');
      expect(t('bill.greeting')).toBe('Good day, ');
    });

    it('do not read values as texts', async () => {
      const { t } = await speaking('en');
      expect(t('bill.greeting', { name: '$t(bill.title)' })).toBe('Good day, $t(bill.title)');
      expect(t('bill.greeting', { name: '{{name}} {{- secret}}', secret: 'x' })).toBe(
        'Good day, {{name}} {{- secret}}',
      );
      expect(
        t('bill.greeting', { name: 'Mei', lng: 'zh-CN', ns: 'x', context: 'y', defaultValue: 'z' }),
      ).toBe('Good day, Mei');
      expect(t('bill.greeting', { name: 'Mei', toString: 'x', constructor: 'y' })).toBe('Good day, Mei');
    });

    it('give their pieces around values that are more than text', async () => {
      const date = { a: 'template' };
      const translator = await speaking('en');
      expect(translator.parts('bill.due.by', { date })).toEqual(['Due ', date, ', ', date, ' at the latest']);
      expect(translator.parts('bill.days', { count: 3 })).toEqual(['3 days left']);
      expect(translator.parts('bill.greeting', { name: 'Mei' })).toEqual(['Good day, Mei']);
      expect((await speaking('zh-CN')).parts('bill.due.by', { date })).toEqual(['', date, '截止']);
    });
  });

  describe('the host’s own texts', () => {
    it('stand in place of ours, for every language or for one', async () => {
      const overrides = {
        'bill.title': { en: 'Statement', 'zh-CN': '对账单' },
        'bill.greeting': 'Hello {{name}}',
        'bill.only': { 'zh-CN': '仅中文' },
      };
      const english = await speaking('en', overrides);
      const chinese = await speaking('zh-CN', overrides);
      const say = ({ t }: Translator): string[] => [
        t('bill.title'),
        t('bill.greeting', { name: 'Mei' }),
        t('bill.only'),
        t('bill.due.by', { date: 'x' }),
      ];
      expect(say(english)).toEqual(['Statement', 'Hello Mei', 'Only in English', 'Due x, x at the latest']);
      expect(say(chinese)).toEqual(['对账单', 'Hello Mei', '仅中文', 'x截止']);
    });

    it('may be plurals, one text for all forms, or nothing', async () => {
      const { t } = await speaking('en', {
        'bill.days_one': 'tomorrow',
        'bill.due.by': 'By {{date}}',
        'bill.title': '',
      });
      expect([t('bill.days', { count: 1 }), t('bill.days', { count: 2 })]).toEqual([
        'tomorrow',
        '2 days left',
      ]);
      expect(t('bill.title')).toBe('');
      const { t: plain } = await speaking('zh-CN', { 'bill.days': '{{count}} d' });
      expect(plain('bill.days', { count: 1 })).toBe('1 d');
    });
  });

  describe('the pseudo-locale', () => {
    it('marks every letter but those of values', async () => {
      const { t, locale } = await speaking('en-XA');
      expect(t('bill.title')).toBe('⟦Ýöûŕ ƀîļļ···⟧');
      expect(t('bill.greeting', { name: 'Mei' })).toBe('⟦Ĝööð ðåý, Mei······⟧');
      expect(t('bill.days', { count: 1 })).toBe('⟦1 ðåý ļéƒţ······⟧');
      expect(t('bill.due.meter-number')).toBe('⟦Ṁéţéŕ ñûɱƀéŕ····⟧');
      expect(locale).toBe('en');
    });
  });

  it('nothing is said to the console', async () => {
    const methods = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi.spyOn(console, name),
    );
    const { t } = await speaking('zh-CN', { 'bill.title': 'x' });
    t('bill.nothing');
    t('bill.due');
    t('bill.greeting');
    for (const method of methods) expect(method).not.toHaveBeenCalled();
  });
});

describe('loading', () => {
  it('happens once for any number of widgets', async () => {
    const load = vi.fn(() => Promise.resolve({ default: zh }));
    const source = { ...bill, load: { 'zh-CN': load } };
    const translator = new Translator({ locale: 'zh-CN' });
    await Promise.all([translator.use(source), translator.use(source)]);
    await translator.use(source);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is not needed for English', async () => {
    const load = vi.fn(() => Promise.resolve({ default: zh }));
    const translator = new Translator({ locale: 'en' });
    await translator.use({ ...bill, load: { 'zh-CN': load } });
    expect(load).not.toHaveBeenCalled();
    expect(translator.isReady(bill)).toBe(true);
  });

  it('that fails leaves English, rejects nothing and is tried again', async () => {
    const load = vi.fn<() => Promise<{ default: Messages }>>();
    load.mockRejectedValueOnce(new Error('offline')).mockResolvedValueOnce({ default: zh });
    const source = { ...bill, load: { 'zh-CN': load } };
    const translator = new Translator({ locale: 'zh-CN' });
    await translator.use(source);
    expect([translator.isReady(source), translator.t('bill.title')]).toEqual([false, 'Your bill']);
    await translator.use(source);
    expect([translator.isReady(source), translator.t('bill.title')]).toEqual([true, '您的账单']);
  });

  it('keeps the texts of several sources apart', async () => {
    const translator = new Translator({ locale: 'zh-CN' });
    await translator.use(bill);
    await translator.use({ namespace: 'ui', en: { title: 'Piece' }, load: {} });
    expect([translator.t('ui.title'), translator.t('bill.title')]).toEqual(['Piece', '您的账单']);
  });
});

describe('i18next', () => {
  it('comes a little after the first texts, by itself and once', async () => {
    const translator = new Translator({ locale: 'en' });
    const fetchEngine = vi.spyOn(translator, 'fetchEngine');
    await translator.use(bill);
    await vi.advanceTimersByTimeAsync(299);
    expect(fetchEngine).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(fetchEngine).toHaveBeenCalledTimes(1);
    const [first] = fetchEngine.mock.results;
    expect(translator.fetchEngine()).toBe(first?.value);
    await translator.use({ namespace: 'ui', en: { title: 'Piece' }, load: {} });
    await translator.fetchEngine();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('knows what was taken in before and after it came', async () => {
    const translator = new Translator({ locale: 'zh-CN' });
    await translator.use(bill);
    await translator.fetchEngine();
    await translator.use({ namespace: 'ui', en: { title: 'Piece' }, load: {} });
    expect([translator.t('bill.title'), translator.t('ui.title')]).toEqual(['您的账单', 'Piece']);
  });
});

describe('translatorFor', () => {
  it('gives one translator per language and overrides', () => {
    const overrides = { 'bill.title': 'x' };
    expect(translatorFor('en-GB')).toBe(translatorFor('en-US'));
    expect(translatorFor('zh')).not.toBe(translatorFor('en'));
    expect(translatorFor('en', overrides)).toBe(translatorFor('en', overrides));
    expect(translatorFor('en', overrides)).not.toBe(translatorFor('en'));
    expect(translatorFor('en-XA')).not.toBe(translatorFor('en'));
  });
});

it('keys are known to the compiler', () => {
  expectTypeOf<TextKeyOf<typeof bill>>().toEqualTypeOf<
    'bill.title' | 'bill.days' | 'bill.only' | 'bill.greeting' | 'bill.due.by' | 'bill.due.meter-number'
  >();
});
