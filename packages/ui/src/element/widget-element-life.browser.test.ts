import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { configure } from '../settings/settings.js';
import { defineWidget } from './define.js';
import { greeting, GreetingElement, heard, inside, shown } from './greeting.test-data.js';

beforeAll(() => defineWidget('mains-greeting', GreetingElement));
beforeEach(() => {
  document.documentElement.lang = 'en';
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.body.replaceChildren();
  document.documentElement.removeAttribute('lang');
  configure({ api: undefined, locale: undefined, theme: undefined, onEvent: undefined });
});

describe('life', () => {
  it('goes on after being moved', async () => {
    const element = await shown();
    element.remove();
    document.documentElement.lang = 'zh-CN';
    element.next = { state: 'ready', data: 'moved' };
    document.body.append(element);
    await vi.waitFor(() => expect(element.renderRoot).toHaveProperty('lang', 'zh-CN'));
    expect(inside(element)).toBe('moved ab');
  });

  it('leaves nothing behind after a hundred visits', async () => {
    const observers = new Set<MutationObserver>();
    const { observe, disconnect } = MutationObserver.prototype;
    vi.spyOn(MutationObserver.prototype, 'observe').mockImplementation(function (
      this: MutationObserver,
      ...given
    ) {
      observers.add(this);
      observe.apply(this, given);
    });
    vi.spyOn(MutationObserver.prototype, 'disconnect').mockImplementation(function (this: MutationObserver) {
      observers.delete(this);
      disconnect.apply(this);
    });
    const element = greeting({ api: 'https://leak.example' });
    const update = vi.spyOn(element, 'requestUpdate');
    for (let visit = 0; visit < 100; visit++) {
      await shown(element);
      expect(observers.size).toBe(1);
      element.remove();
    }
    expect(observers.size).toBe(0);
    update.mockClear();
    configure({ theme: 'dark' });
    document.documentElement.lang = 'zh-CN';
    await Promise.resolve();
    expect(update).not.toHaveBeenCalled();
  });
});

describe('announcements', () => {
  it('has one polite and one assertive region that no render touches', async () => {
    const element = await shown();
    element.say('Saved', 'polite');
    element.say('Off now', 'assertive');
    element.next = { state: 'ready', data: 'x' };
    await element.updateComplete;
    expect(heard(element, 'polite')).toBe('Saved');
    expect(heard(element, 'assertive')).toBe('Off now');
    expect(element.shadowRoot?.querySelectorAll('[aria-live]')).toHaveLength(2);
    element.say('Saved', 'polite');
    expect(heard(element, 'polite')).not.toBe('Saved');
    expect(heard(element, 'polite').trim()).toBe('Saved');
  });

  it('shows that it is loading after 200 ms and says so after 2 s', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const element = greeting();
    element.next = { state: 'loading' };
    await shown(element);
    const sketch = element.renderRoot.querySelector('i')!;
    expect(getComputedStyle(sketch).visibility).toBe('visible');
    const phase = (): string | undefined =>
      element.renderRoot.querySelector<HTMLElement>('.loading')?.dataset['phase'];
    expect(phase()).toBe('0');
    vi.advanceTimersByTime(199);
    expect(phase()).toBe('0');
    vi.advanceTimersByTime(1);
    expect(phase()).toBe('1');
    vi.advanceTimersByTime(1799);
    expect(inside(element)).toBe('sketch');
    expect(heard(element, 'polite')).toBe('');
    vi.advanceTimersByTime(1);
    expect(inside(element)).toBe('sketch Fetching your bill.');
    expect(heard(element, 'polite')).toBe('Fetching your bill.');
  });

  it('says nothing of loading when the answer is there in time or the widget has gone', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const element = greeting();
    element.next = { state: 'loading' };
    await shown(element);
    vi.advanceTimersByTime(1000);
    element.next = { state: 'ready', data: 'x' };
    await element.updateComplete;
    const left = greeting();
    left.next = { state: 'loading' };
    await shown(left);
    left.remove();
    vi.advanceTimersByTime(5000);
    expect(heard(element, 'polite') + heard(left, 'polite')).toBe('');
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a hostile page', () => {
  it('does not reach inside', async () => {
    const calm = await shown();
    const wanted = look(calm);
    const style = document.createElement('style');
    style.textContent = `* { all: revert; font-size: 30px !important; color: red !important; letter-spacing: 4px !important;
      text-transform: uppercase !important; line-height: 3 !important; text-align: right !important; white-space: pre !important;
      word-spacing: 9px !important; font-weight: 900 !important; font-style: italic !important; text-indent: 40px !important;
      direction: rtl !important; visibility: visible !important; text-shadow: 0 0 3px red !important; cursor: wait !important }`;
    document.body.append(style);
    const besieged = await shown();
    expect(look(besieged)).toEqual(wanted);
  });

  function look(element: GreetingElement): Record<string, string> {
    const computed = getComputedStyle(element.renderRoot.querySelector('li')!);
    const names = [
      'fontSize',
      'color',
      'letterSpacing',
      'wordSpacing',
      'textTransform',
      'lineHeight',
      'textAlign',
      'whiteSpace',
      'fontWeight',
      'fontStyle',
      'textIndent',
      'textShadow',
      'direction',
      'display',
      'listStyleType',
      'width',
    ] as const;
    return Object.fromEntries(names.map((name) => [name, computed[name]]));
  }
});
