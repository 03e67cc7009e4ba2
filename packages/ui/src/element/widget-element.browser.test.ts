import { MainsError } from '@mains/client';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { configure } from '../settings/settings.js';
import { defineWidget } from './define.js';
import { events, greeting, GreetingElement, inside, shown } from './greeting.test-data.js';

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

describe('events', () => {
  it('tells of the first data once, and of each error once', async () => {
    const loaded = events(document.body, 'mains-loaded');
    const errors = events(document.body, 'mains-error');
    const element = greeting();
    element.next = { state: 'loading' };
    await shown(element);
    expect(loaded).toHaveLength(0);
    element.next = { state: 'ready', data: 'x' };
    await element.updateComplete;
    element.requestUpdate();
    await element.updateComplete;
    expect(loaded.map(({ detail }) => detail)).toEqual([{ widget: 'mains-greeting' }]);

    const error = new MainsError('server', { reference: '7F2-194' });
    element.next = { state: 'error', error, retry: () => undefined };
    await element.updateComplete;
    element.requestUpdate();
    await element.updateComplete;
    expect(errors.map(({ detail }) => detail)).toEqual([
      { code: 'server', message: 'server', widget: 'mains-greeting', reference: '7F2-194' },
    ]);
    expect(errors[0]).toMatchObject({ bubbles: true, composed: true });

    element.next = { state: 'config-error', field: 'api' };
    await element.updateComplete;
    expect(errors[1]?.detail).toMatchObject({ code: 'config-error', widget: 'mains-greeting' });
  });

  it('tells of a second error of the same kind when it has another reference or field', async () => {
    const errors = events(document.body, 'mains-error');
    const element = await shown();
    for (const facts of [{ reference: 'A1' }, { reference: 'A1' }, { reference: 'B2' }, { field: 'items' }]) {
      element.next = { state: 'error', error: new MainsError('contract', facts), retry: () => undefined };
      await element.updateComplete;
    }
    expect(errors.map(({ detail: { message, reference } }) => [message, reference])).toEqual([
      ['contract', 'A1'],
      ['contract', 'B2'],
      ['contract: items', undefined],
    ]);
  });

  it('asks to sign in once when a session has ended, never when there was none', async () => {
    const asked = events(document.body, 'mains-sign-in-requested');
    const element = greeting();
    element.next = { state: 'signed-out', reason: 'none' };
    await shown(element);
    element.next = { state: 'signed-out', reason: 'expired' };
    await element.updateComplete;
    element.requestUpdate();
    await element.updateComplete;
    expect(asked.map(({ detail, cancelable }) => ({ ...detail, cancelable }))).toEqual([
      { widget: 'mains-greeting', reason: 'expired', cancelable: true },
    ]);
  });

  it('leaves cancelable events to the host and writes them into its log', async () => {
    const log: unknown[] = [];
    configure({ onEvent: (record) => log.push(record) });
    const element = await shown();
    log.length = 0;
    expect(element.greet('Mei')).toBe(true);
    element.addEventListener('mains-greeted', (event) => event.preventDefault());
    expect(element.greet('Lin')).toBe(false);
    await Promise.resolve();
    expect(log).toEqual([
      { type: 'mains-greeted', detail: { name: 'Mei' }, widget: 'mains-greeting' },
      { type: 'mains-greeted', detail: { name: 'Lin' }, widget: 'mains-greeting' },
    ]);
  });
});

describe('error boundary', () => {
  it.each(['render', 'commit', 'computeView', 'updated'] as const)(
    'replaces a failed %s in place, spares the neighbour and recovers',
    async (broken) => {
      const element = await shown();
      const neighbour = await shown();
      const errors = events(document.body, 'mains-error');
      element.broken = broken;
      await element.updateComplete;
      expect(inside(element)).toContain('We can’t show this right now.');
      expect(inside(element)).not.toContain('hello');
      expect(inside(neighbour)).toBe('hello ab');
      expect(errors.map(({ detail }) => detail.code)).toEqual(['render']);

      element.broken = undefined;
      await element.updateComplete;
      element.next = { state: 'ready', data: 'again' };
      await element.updateComplete;
      expect(inside(element)).toBe('again ab');
    },
  );

  it.each(['render', 'commit', 'computeView'] as const)(
    'catches a failed %s of the very first update',
    async (broken) => {
      const element = greeting();
      element.broken = broken;
      await shown(element);
      expect(inside(element)).toContain('We can’t show this right now.');
      element.broken = undefined;
      await element.updateComplete;
      expect(inside(element)).toBe('hello ab');
    },
  );

  it('offers to try again', async () => {
    const element = await shown();
    const renderView = vi.spyOn(element as unknown as { renderView(): unknown }, 'renderView');
    renderView.mockImplementationOnce(() => {
      throw new Error('once');
    });
    element.requestUpdate();
    await element.updateComplete;
    element.renderRoot.querySelector('button')?.click();
    await element.updateComplete;
    expect(inside(element)).toBe('hello ab');
  });
});

describe('inputs', () => {
  it('takes a property set before the class is defined and before the element is attached', async () => {
    const tag = 'mains-greeting-late';
    const early = document.createElement(tag) as GreetingElement;
    early.next = { state: 'ready', data: 'early' };
    document.body.append(early);
    customElements.define(tag, class extends GreetingElement {});
    await early.updateComplete;
    expect(inside(early)).toBe('early ab');

    const detached = greeting();
    detached.next = { state: 'ready', data: 'detached' };
    expect(inside(await shown(detached))).toBe('detached ab');
  });

  it('prefers the element to the page', async () => {
    configure({ api: 'https://page.example', theme: 'dark' });
    const element = await shown(greeting({ api: 'https://own.example' }));
    expect(element.inForce).toMatchObject({ api: 'https://own.example', theme: 'dark' });
    expect(element.renderRoot).toHaveProperty('dataset.theme', 'dark');
    configure({ theme: 'high-contrast' });
    await element.updateComplete;
    expect(element.renderRoot).toHaveProperty('dataset.theme', 'high-contrast');
    element.setAttribute('theme', 'mauve');
    await element.updateComplete;
    expect(element.renderRoot).toHaveProperty('dataset.theme', 'light');
  });

  it('speaks the page’s language, and another one without a reload', async () => {
    document.documentElement.lang = 'zh-Hans-SG';
    const element = await shown();
    await vi.waitFor(() => expect(element.word).toBe('重试'));
    expect(element.renderRoot).toHaveProperty('lang', 'zh-CN');
    document.documentElement.lang = 'en-GB';
    await vi.waitFor(() => expect(element.renderRoot).toHaveProperty('lang', 'en'));
    element.locale = 'zh-CN';
    await vi.waitFor(() => expect(element.renderRoot).toHaveProperty('lang', 'zh-CN'));
    expect(element.word).toBe('重试');
  });

  it('uses the host’s own words', async () => {
    const element = greeting();
    element.messages = { 'ui.retry': 'Once more' };
    expect((await shown(element)).word).toBe('Once more');
  });

  it.each([
    [{}, 'H2'],
    [{ 'heading-level': '4' }, 'H4'],
    [{ 'heading-level': '9' }, 'H6'],
    [{ 'heading-level': 'two' }, 'H2'],
  ])('draws its title as %j says: %s', async (attributes, tag) => {
    const element = await shown(greeting(attributes));
    expect(element.renderRoot.firstElementChild?.tagName).toBe(tag);
  });

  it('obeys hidden and writes from right to left', async () => {
    const element = await shown(greeting({ hidden: '', dir: 'rtl' }));
    expect(getComputedStyle(element).display).toBe('none');
    expect(element.renderRoot).toHaveProperty('dir', 'rtl');
    element.hidden = false;
    expect(getComputedStyle(element).display).toBe('block');
  });
});
