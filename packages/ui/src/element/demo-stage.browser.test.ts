import { utilityQuery } from '@mains/client';
import { html } from 'lit';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { configErrorView } from '../pieces/state-views.js';
import { configure, type DemoStageSource, type Settings } from '../settings/settings.js';
import { defineWidget } from './define.js';
import { viewOfQuery } from './query-view.js';
import { unreachable, type ViewState } from './view-state.js';
import { WidgetElement } from './widget-element.js';

/** Shows the name of a utility. */
class NameElement extends WidgetElement<ViewState<string>> {
  readonly #utility = this.query((client) => utilityQuery(client, { locale: this.language }));

  protected override computeView(): ViewState<string> {
    if (!this.client) return { state: 'config-error', field: 'api' };
    const view = viewOfQuery(this.#utility.result, { retry: () => undefined, session: undefined });
    return view.state === 'ready' ? { state: 'ready', data: view.data.name } : view;
  }

  protected override renderView(view: ViewState<string>): unknown {
    switch (view.state) {
      case 'ready':
        return html`<p>${view.data}</p>`;
      case 'config-error':
        return configErrorView(this.t, view.field);
      case 'loading':
      case 'signed-out':
      case 'empty':
      case 'error':
        return html`<p>${view.state}</p>`;
      default:
        return unreachable(view);
    }
  }

  get inForce(): Settings {
    return this.settings;
  }

  get time(): number {
    return this.now;
  }
}

beforeAll(() => defineWidget('mains-name', NameElement));

const API = 'https://api.riverbend.example/v1';
const network = vi.fn<typeof fetch>();

const utility = (name: string): Response =>
  Response.json({
    name,
    timeZone: 'Asia/Shanghai',
    servicePhone: '600 0123',
    guestLookup: { accountNumberDigits: 10, proofs: ['postcode'] },
  });

const stage = (name: string): Settings => ({
  api: `https://${name}.demo.invalid/v1`,
  session: { getToken: () => undefined, stage: { fetch: async () => utility(`Demo ${name}`) } },
  now: () => 86_400_000,
});

/** A source whose answers come when the test says so. */
function sourceByHand(): { source: DemoStageSource; bring: Record<string, () => void>; asked: string[] } {
  const bring: Record<string, () => void> = {};
  const asked: string[] = [];
  const source: DemoStageSource = (state) => {
    asked.push(state);
    return new Promise((resolve) => {
      bring[state] = () => resolve(stage(state));
    });
  };
  return { source, bring, asked };
}

beforeEach(() => {
  network.mockReset();
  network.mockImplementation(async () => utility('The real one'));
  vi.stubGlobal('fetch', network);
  // A session object of its own: an empty cache for every test.
  configure({ api: API, locale: 'en', session: { getToken: () => undefined } });
});

afterEach(() => {
  document.body.replaceChildren();
  configure({ api: undefined, locale: undefined, session: undefined, demoStage: undefined, now: undefined });
  vi.unstubAllGlobals();
});

function mount(attributes: Record<string, string> = {}): NameElement {
  const element = document.createElement('mains-name') as NameElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  return element;
}

const text = (element: NameElement): string =>
  element.renderRoot.textContent?.replace(/\s+/g, ' ').trim() ?? '';

const shows = (element: NameElement, words: string): Promise<void> =>
  vi.waitFor(() => expect(text(element)).toBe(words));

function errors(): string[] {
  const messages: string[] = [];
  const hear = (event: Event): void => {
    messages.push((event as CustomEvent<{ message: string }>).detail.message);
  };
  document.body.addEventListener('mains-error', hear);
  return messages;
}

it('asks nobody until its stage is there, then the stage and nobody else', async () => {
  const { source, bring } = sourceByHand();
  configure({ demoStage: source, now: () => 1 });
  const element = mount({ demo: 'ready', api: 'https://own.example/v1', theme: 'dark', locale: 'zh-CN' });
  await shows(element, 'loading');
  expect(element.inForce.session).toBeUndefined();
  bring['ready']?.();
  await shows(element, 'Demo ready');
  expect(element.time).toBe(86_400_000);
  expect(element.inForce).toMatchObject({ theme: 'dark', locale: 'zh-CN' });
  expect(network).not.toHaveBeenCalled();
});

it('asks for a stage only where there is the attribute, and once', async () => {
  const { source, bring, asked } = sourceByHand();
  configure({ demoStage: source });
  const element = mount();
  await shows(element, 'The real one');
  expect(asked).toEqual([]);
  const demo = mount({ demo: 'ready' });
  await shows(demo, 'loading');
  bring['ready']?.();
  configure({ theme: 'dark' });
  demo.requestUpdate();
  await shows(demo, 'Demo ready');
  expect(asked).toEqual(['ready']);
});

it('follows the attribute, and goes back to the page’s own data with it', async () => {
  configure({ demoStage: async (state) => stage(state) });
  const element = mount({ demo: 'ready' });
  await shows(element, 'Demo ready');
  element.setAttribute('demo', 'arrears');
  await shows(element, 'Demo arrears');
  expect(network).not.toHaveBeenCalled();
  element.removeAttribute('demo');
  await shows(element, 'The real one');
  element.demo = 'solar';
  await shows(element, 'Demo solar');
  element.setAttribute('demo', '');
  await shows(element, 'The real one');
});

it('takes no stage that comes after another one was asked for', async () => {
  const { source, bring } = sourceByHand();
  configure({ demoStage: source });
  const element = mount({ demo: 'slow' });
  await shows(element, 'loading');
  element.setAttribute('demo', 'quick');
  await element.updateComplete;
  bring['quick']?.();
  await shows(element, 'Demo quick');
  bring['slow']?.();
  await element.updateComplete;
  element.requestUpdate();
  await element.updateComplete;
  expect(text(element)).toBe('Demo quick');
});

it('names the states there are when asked for another', async () => {
  const heard = errors();
  configure({
    demoStage: async (state) => {
      if (state !== 'ready') throw new RangeError('ready, arrears');
      return stage(state);
    },
  });
  const element = mount({ demo: 'raedy' });
  await vi.waitFor(() => expect(text(element)).toContain('“demo (ready, arrears)”'));
  expect(heard).toEqual(['Attribute "demo (ready, arrears)" is missing or wrong.']);
  expect(network).not.toHaveBeenCalled();
  element.setAttribute('demo', 'ready');
  await shows(element, 'Demo ready');
});

it('says that a page has no demo data, until it has', async () => {
  const element = mount({ demo: 'ready' });
  await vi.waitFor(() => expect(text(element)).toContain('“demo (no data)”'));
  expect(network).not.toHaveBeenCalled();
  configure({ demoStage: async (state) => stage(state) });
  await shows(element, 'Demo ready');
});
