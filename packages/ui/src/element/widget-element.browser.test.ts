import { MainsError } from '@mains/client';
import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadingView } from '../pieces/loading-view.js';
import { configure } from '../settings/settings.js';
import { defineWidget } from './define.js';
import { unreachable, type ViewState } from './view-state.js';
import { WidgetElement } from './widget-element.js';

type View = ViewState<string, string>;

interface GreetingEvents {
  'mains-greeted': { readonly name: string };
}

class GreetingElement extends WidgetElement<View, GreetingEvents> {
  @property({ attribute: false }) next: View = { state: 'ready', data: 'hello' };
  @property({ attribute: false }) broken: 'render' | 'commit' | 'computeView' | 'updated' | undefined;

  protected override computeView(): View {
    if (this.broken === 'computeView') throw new Error('no view');
    return this.next;
  }

  protected override renderView(view: View): unknown {
    if (this.broken === 'render') throw new Error('no template');
    switch (view.state) {
      case 'ready':
        return html`${this.heading(view.data)}
          <ul>
            ${['a', 'b'].map((item) => html`<li title=${this.broken === 'commit' ? new Bomb() : item}>${item}</li>`)}
          </ul>`;
      case 'loading':
        return loadingView({
          skeleton: html`<i>sketch</i>`,
          words: 'Fetching your bill.',
          announce: (text) => this.announce(text),
        });
      case 'config-error':
      case 'signed-out':
      case 'empty':
      case 'error':
        return html`<p>${view.state}</p>`;
      default:
        return unreachable(view);
    }
  }

  protected override updated(changed: Map<string, unknown>): void {
    super.updated(changed);
    if (this.broken === 'updated') throw new Error('no follow-up');
  }

  greet(name: string): boolean {
    return this.emit('mains-greeted', { name }, { cancelable: true });
  }

  say(text: string, urgency: 'polite' | 'assertive'): void {
    this.announce(text, urgency);
  }

  get word(): string {
    return this.t('ui.retry');
  }

  get inForce(): { readonly api?: string | undefined; readonly theme?: string | undefined } {
    return this.settings;
  }
}

/** Throws while Lit writes it into the page. */
class Bomb {
  toString(): string {
    throw new Error('no string');
  }
}

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

function greeting(attributes: Record<string, string> = {}): GreetingElement {
  const element = document.createElement('mains-greeting') as GreetingElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

async function shown(element = greeting()): Promise<GreetingElement> {
  if (!element.isConnected) document.body.append(element);
  await element.updateComplete;
  return element;
}

function inside(element: GreetingElement): string {
  return element.renderRoot.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

function heard(element: GreetingElement, urgency: 'polite' | 'assertive'): string {
  return element.shadowRoot?.querySelector(`[aria-live=${urgency}]`)?.textContent ?? '';
}

function events(element: EventTarget, type: string): CustomEvent[] {
  const list: CustomEvent[] = [];
  element.addEventListener(type, (event) => list.push(event as CustomEvent));
  return list;
}

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
