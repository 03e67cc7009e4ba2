import { clientFor } from '@mains/client';
import { configure, type MainsErrorDetail, type WidgetElement } from '@mains/ui';
import { run } from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PageNetwork, type Backend } from './page-network.js';

export interface WidgetUnderTest {
  readonly tag: string;
  /** Imports the module that registers the tag. */
  readonly define: () => Promise<unknown>;
  readonly backend: Backend;
  /** A token that the back end takes for a customer who has everything the widget shows. */
  readonly token: string;
  /** One for a customer who has nothing yet. */
  readonly emptyToken: string;
  /** What makes a widget empty that does not ask who the customer is. */
  readonly emptyProperties?: Readonly<Record<string, unknown>>;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Text that is on screen in each state and in no other. */
  readonly text: {
    readonly ready: string;
    readonly readyInChinese: string;
    readonly empty: string;
    /** Of a public widget: what it shows when nobody is signed in. */
    readonly signedOut: string;
  };
  /** Nobody is ever asked to sign in. */
  readonly isPublic?: boolean;
  /** A property that makes the widget's first question another one, and the text that shows it was heard. */
  readonly early?: { readonly property: string; readonly value: unknown; readonly shows: string };
}

const API = 'https://api.riverbend.example/v1';
type Widget = WidgetElement;

/**
 * What every widget promises, whatever it is for: its states, its language, its life on a page. Call it in the widget's
 * own browser test.
 */
export function keepsTheWidgetContract(subject: WidgetUnderTest): void {
  const { tag, text } = subject;
  let network: PageNetwork;
  let session: { getToken: () => string | undefined };
  const errors: MainsErrorDetail[] = [];
  const collect = (event: Event): void => void errors.push((event as CustomEvent<MainsErrorDetail>).detail);

  beforeEach(async () => {
    await subject.define();
    network = new PageNetwork(subject.backend);
    // Another session is another client: nothing of the test before is left in a cache.
    session = { getToken: () => subject.token };
    errors.length = 0;
    document.addEventListener('mains-error', collect);
    configure({ api: API, session, locale: 'en', now: () => subject.now });
    document.documentElement.lang = '';
  });

  afterEach(() => {
    document.body.replaceChildren();
    document.removeEventListener('mains-error', collect);
    network.restore();
    localStorage.clear();
    configure({ api: undefined, session: undefined, locale: undefined, now: undefined });
  });

  function create(properties: Readonly<Record<string, unknown>> = {}): Widget {
    return Object.assign(document.createElement(tag) as Widget, properties);
  }

  function mount(properties: Readonly<Record<string, unknown>> = {}): Widget {
    const widget = create(properties);
    document.body.append(widget);
    return widget;
  }

  const shown = (widget: Widget): string => visibleText(widget.shadowRoot);

  async function shows(widget: Widget, expected: string): Promise<void> {
    await expect.poll(() => shown(widget)).toContain(expected);
  }

  describe(`<${tag}> keeps the contract of every widget`, () => {
    test('ready: shows what was asked for and says so once', async () => {
      const loaded = vi.fn<(event: Event) => void>();
      document.addEventListener('mains-loaded', loaded, { once: false });
      const widget = mount();
      await shows(widget, text.ready);
      widget.requestUpdate();
      await widget.updateComplete;
      expect(loaded).toHaveBeenCalledOnce();
      expect(errors).toEqual([]);
      document.removeEventListener('mains-loaded', loaded);
    });

    test('loading: keeps its title and shows nothing that is not known', async () => {
      network.weather = 'silent';
      const widget = mount();
      await expect.poll(() => widget.shadowRoot?.querySelector('.loading')).toBeTruthy();
      expect(shown(widget)).not.toContain(text.ready);
      expect(widget.shadowRoot?.querySelector('h2')?.textContent).toBeTruthy();
    });

    test('empty: says why', async () => {
      const widget = mount({
        session: { getToken: () => subject.emptyToken },
        ...subject.emptyProperties,
      });
      await shows(widget, text.empty);
    });

    test('error: says what is safe, quotes the reference, and gets over it', async () => {
      network.weather = 'failing';
      const widget = mount();
      await expect.poll(() => shown(widget), { timeout: 10_000 }).toContain('7F2-194');
      expect(errors.map(({ code, widget: from }) => [code, from])).toEqual([['server', tag]]);
      network.weather = 'fine';
      buttonNamed(widget, 'Try again').click();
      await shows(widget, text.ready);
    });

    test('signed out: without a token there is a way on, and no error', async () => {
      const widget = mount({ session: { getToken: () => undefined } });
      await shows(widget, text.signedOut);
      expect(errors).toEqual([]);
    });

    test.runIf(subject.isPublic)('public: a session that ends asks for nothing', async () => {
      const asked = vi.fn<(event: Event) => void>();
      document.addEventListener('mains-sign-in-requested', asked);
      network.weather = 'refusing';
      const widget = mount();
      await shows(widget, text.signedOut);
      expect(asked).not.toHaveBeenCalled();
      expect(errors).toEqual([]);
      document.removeEventListener('mains-sign-in-requested', asked);
    });

    test.skipIf(subject.isPublic)('signed out: a session that ends asks the host once', async () => {
      const asked = vi.fn<(event: Event) => void>();
      document.addEventListener('mains-sign-in-requested', asked);
      network.weather = 'refusing';
      const widget = mount();
      await expect.poll(() => asked.mock.calls.length).toBe(1);
      await shows(widget, text.signedOut);
      widget.requestUpdate();
      await widget.updateComplete;
      expect(asked).toHaveBeenCalledOnce();
      document.removeEventListener('mains-sign-in-requested', asked);
    });

    test('stale: keeps what it has when it cannot be refreshed, and says how old it is', async () => {
      const widget = mount();
      await shows(widget, text.ready);
      network.weather = 'failing';
      void clientFor({ apiBase: API, session }).queryClient.invalidateQueries();
      await expect.poll(() => shown(widget), { timeout: 10_000 }).toContain('We could not refresh this');
      expect(shown(widget)).toContain(text.ready);
    });

    test('not set up: names the attribute to the page, not to the console', async () => {
      configure({ api: undefined });
      const widget = mount();
      await shows(widget, 'api');
      expect(errors.map(({ code }) => code)).toEqual(['config-error']);
    });

    test('language: switches without a reload, back and forth, and leaves the page alone', async () => {
      const widget = mount();
      await shows(widget, text.ready);
      configure({ locale: 'zh-CN' });
      await shows(widget, text.readyInChinese);
      expect(widget.shadowRoot?.querySelector('.widget')?.getAttribute('lang')).toBe('zh-CN');
      configure({ locale: 'en' });
      await shows(widget, text.ready);
      expect(document.documentElement.lang).not.toBe('zh-CN');
    });

    test('no raw key, no undefined, no NaN in either language', async () => {
      const widget = mount();
      await shows(widget, text.ready);
      configure({ locale: 'zh-CN' });
      await shows(widget, text.readyInChinese);
      configure({ locale: 'en' });
      await shows(widget, text.ready);
      expect(shown(widget)).not.toMatch(
        /undefined|NaN|Invalid Date|\[object|\{\{|[a-z]+\.[a-z]+[A-Z][a-z]+\b/,
      );
    });

    test('property before attach: what was set early counts', async () => {
      const early = subject.early;
      const widget = early ? create({ [early.property]: early.value }) : create();
      document.body.append(widget);
      await shows(widget, early?.shows ?? text.ready);
    });

    test('property before definition: an element of the page is upgraded with what it was given', async () => {
      // Another name for the same class stands for a tag that the page uses before its script has arrived.
      const later = `${tag}-later-${Math.random().toString(36).slice(2)}`;
      const raw = document.createElement(later) as unknown as Record<string, unknown> & HTMLElement;
      const early = subject.early;
      if (early) raw[early.property] = early.value;
      document.body.append(raw);
      const known = customElements.get(tag) as CustomElementConstructor;
      customElements.define(later, class extends known {});
      await shows(raw as unknown as Widget, early?.shows ?? text.ready);
    });

    test('reconnect: taken out and put back it goes on, moved it stays', async () => {
      const widget = mount();
      await shows(widget, text.ready);
      widget.remove();
      const other = document.createElement('section');
      document.body.append(other);
      other.append(widget);
      await shows(widget, text.ready);
      configure({ locale: 'zh-CN' });
      await shows(widget, text.readyInChinese);
    });

    test('one request per resource however many widgets', async () => {
      const widgets = Array.from({ length: 5 }, () => mount());
      for (const widget of widgets) await shows(widget, text.ready);
      expect(network.log).toEqual([...new Set(network.log)]);
    });

    test('nothing follows a widget that is gone', async () => {
      const before = observers(session);
      for (let round = 0; round < 50; round++) {
        const widget = mount();
        await widget.updateComplete;
        widget.remove();
      }
      expect(observers(session)).toBe(before);
    });

    test('a widget that is gone hears nothing more, asks nothing more, and draws nothing more', async () => {
      const widget = mount();
      await shows(widget, text.ready);
      widget.remove();
      const draws = vi.spyOn(widget as unknown as { performUpdate: () => void }, 'performUpdate');
      const asked = network.requests.length;
      const client = clientFor({ apiBase: API, session });
      configure({ theme: 'dark', locale: undefined });
      document.documentElement.lang = 'zh-CN';
      await client.queryClient.invalidateQueries();
      client.session.askHostAgain();
      const other = mount({ session: { getToken: () => subject.token } });
      await shows(other, text.readyInChinese);
      document.documentElement.lang = '';
      configure({ theme: undefined, locale: 'en' });
      expect(draws).not.toHaveBeenCalled();
      // What was asked since was for the other one: its client has a cache of its own.
      expect(network.requests.slice(asked).length).toBeLessThanOrEqual(asked);
    });

    test('error boundary: a widget that breaks says so, its neighbour lives, and it recovers', async () => {
      const broken = mount();
      const neighbour = mount();
      await shows(broken, text.ready);
      await shows(neighbour, text.ready);
      const render = vi
        .spyOn(broken as unknown as { renderView: () => unknown }, 'renderView')
        .mockImplementation(() => {
          throw new Error('planted');
        });
      broken.requestUpdate();
      await shows(broken, 'We can’t show this right now');
      expect(errors.map(({ code, message }) => [code, message])).toEqual([['render', 'planted']]);
      expect(shown(neighbour)).toContain(text.ready);
      render.mockRestore();
      broken.requestUpdate();
      await shows(broken, text.ready);
    });

    test('hidden: takes no room', async () => {
      const widget = mount({ hidden: true });
      await widget.updateComplete;
      expect(getComputedStyle(widget).display).toBe('none');
    });

    test('hostile page: its rules stay outside', async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { all: revert !important; font-size: 30px !important; color: red !important; letter-spacing: 4px !important; text-transform: uppercase !important; line-height: 3 !important }',
      );
      document.adoptedStyleSheets.push(sheet);
      try {
        const widget = mount();
        await shows(widget, text.ready);
        const inside = getComputedStyle(widget.shadowRoot!.querySelector('p')!);
        expect(inside.fontSize).not.toBe('30px');
        expect(inside.color).not.toBe('rgb(255, 0, 0)');
        expect([inside.letterSpacing, inside.textTransform]).toEqual(['normal', 'none']);
      } finally {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
      }
    });

    test.each([320, 375, 700, 1136])('%i px: nothing sticks out', async (widthPx) => {
      const room = document.createElement('div');
      room.style.inlineSize = `${widthPx}px`;
      document.body.append(room);
      const widget = create();
      room.append(widget);
      await shows(widget, text.ready);
      expect(sticksOut(widget)).toEqual([]);
    });

    test.each(['light', 'dark', 'high-contrast'])('axe finds nothing in %s', async (theme) => {
      const widget = mount({ theme });
      await shows(widget, text.ready);
      const { violations } = await run(document.body, { rules: { region: { enabled: false } } });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  });
}

function observers(session: { getToken: () => string | undefined }): number {
  const { queryClient } = clientFor({ apiBase: API, session });
  return queryClient
    .getQueryCache()
    .getAll()
    .reduce((sum, query) => sum + query.getObserversCount(), 0);
}

/** Elements that reach over the widget's own edges, but for text that is hidden on purpose and tables that scroll. */
function sticksOut(widget: Widget): string[] {
  const stage = widget.shadowRoot!.querySelector('.widget')!;
  const edge = stage.getBoundingClientRect();
  return [...stage.querySelectorAll('*')]
    .filter((element) => !element.closest('.hidden-text, .table-scroll *'))
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > edge.right + 1 || left < edge.left - 1);
    })
    .map(
      (element) =>
        `${element.localName}.${element.className} ${element.getBoundingClientRect().right - edge.left}`,
    );
}

/** What a sighted customer reads: text of what is rendered, without live regions and hidden text. */
function visibleText(root: ShadowRoot | null): string {
  const text = [...(root?.querySelectorAll<HTMLElement>('.widget') ?? [])]
    .map((stage) => stage.innerText)
    .join('\n');
  return text.replaceAll('\u00a0', ' ');
}

function buttonNamed(widget: Widget, name: string): HTMLElement {
  const found = [...(widget.shadowRoot?.querySelectorAll('button') ?? [])].find((button) =>
    button.textContent.includes(name),
  );
  if (!found) throw new Error(`There is no button “${name}”`);
  return found;
}
