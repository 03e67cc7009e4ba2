import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LoaderErrorDetail } from './loader.js';
import { WidgetLoader } from './loader.js';

let tags = 0;
const newTag = (): string => `mains-loader-test-${++tags}`;
const define = (tag: string) => async (): Promise<void> => {
  customElements.define(tag, class extends HTMLElement {});
};

let place: HTMLElement;
let stops: (() => void)[];
let reports: LoaderErrorDetail[];
const report = (event: Event): void => {
  reports.push((event as CustomEvent<LoaderErrorDetail>).detail);
};

beforeEach(() => {
  place = document.createElement('div');
  document.body.append(place);
  stops = [];
  reports = [];
  document.addEventListener('mains-error', report);
});

afterEach(() => {
  for (const stop of stops) stop();
  place.remove();
  document.removeEventListener('mains-error', report);
  vi.restoreAllMocks();
});

function start(widgets: Record<string, () => Promise<unknown>>, pausesMs: number[] = []): void {
  const wait = (delayMs: number): Promise<void> => {
    pausesMs.push(delayMs);
    return Promise.resolve();
  };
  stops.push(new WidgetLoader({ widgets, wait, random: () => 0.5 }).observe(document));
}

test('imports what is on the page and nothing else', async () => {
  const present = newTag();
  const absent = vi.fn<() => Promise<void>>();
  place.append(document.createElement(present));
  start({ [present]: define(present), [newTag()]: absent });
  await customElements.whenDefined(present);
  expect(absent).not.toHaveBeenCalled();
});

test('finds a tag added later, deep inside what was added', async () => {
  const tag = newTag();
  start({ [tag]: define(tag) });
  const section = document.createElement('section');
  section.append(document.createElement('p'), document.createElement('div'));
  section.lastElementChild!.append(document.createElement(tag));
  place.append(section);
  await customElements.whenDefined(tag);
});

test('imports a widget once for all its elements', async () => {
  const tag = newTag();
  const load = vi.fn<() => Promise<void>>(define(tag));
  place.append(document.createElement(tag), document.createElement(tag));
  start({ [tag]: load });
  place.append(document.createElement(tag));
  await customElements.whenDefined(tag);
  place.append(document.createElement(tag));
  await vi.waitFor(() => expect(place.querySelectorAll(`${tag}:defined`)).toHaveLength(4));
  expect(load).toHaveBeenCalledTimes(1);
});

test('leaves what the page has registered itself alone', async () => {
  const tag = newTag();
  await define(tag)();
  const load = vi.fn<() => Promise<void>>();
  place.append(document.createElement(tag));
  start({ [tag]: load });
  expect(load).not.toHaveBeenCalled();
  expect(reports).toEqual([]);
});

test('reports a tag it does not know on the element, once, and keeps its content', () => {
  const tag = newTag();
  const element = document.createElement(tag);
  element.append('Call 600 0123');
  place.append(element);
  start({});
  start({});
  expect(reports[0]).toEqual({
    code: 'unknown-widget',
    widget: tag,
    message: `There is no widget <${tag}>.`,
  });
  expect(reports).toHaveLength(2);
  expect(element.textContent).toBe('Call 600 0123');
});

test('foreign custom elements are none of its business', () => {
  place.append(document.createElement('council-clock'));
  start({});
  expect(reports).toEqual([]);
});

test('tries a failed import again, waiting longer each time', async () => {
  const tag = newTag();
  const pausesMs: number[] = [];
  const load = vi
    .fn<() => Promise<void>>()
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockImplementation(define(tag));
  place.append(document.createElement(tag));
  start({ [tag]: load }, pausesMs);
  await customElements.whenDefined(tag);
  expect(pausesMs).toEqual([1_000, 4_000]);
  expect(reports).toEqual([]);
});

test('reports an import that keeps failing, and starts over with the network', async () => {
  const tag = newTag();
  const load = vi.fn<() => Promise<void>>().mockRejectedValue(new TypeError('Failed to fetch'));
  place.append(document.createElement(tag));
  start({ [tag]: load });
  await vi.waitFor(() => expect(reports).toHaveLength(1));
  expect(load).toHaveBeenCalledTimes(4);
  expect(reports[0]).toEqual({
    code: 'load-failed',
    widget: tag,
    message: `<${tag}> could not be loaded: TypeError: Failed to fetch`,
  });

  load.mockImplementation(define(tag));
  dispatchEvent(new Event('online'));
  await customElements.whenDefined(tag);
});

test('asks for nothing while the browser is offline', async () => {
  const tag = newTag();
  const onLine = vi.spyOn(Navigator.prototype, 'onLine', 'get').mockReturnValue(false);
  const load = vi.fn<() => Promise<void>>(define(tag));
  place.append(document.createElement(tag));
  stops.push(
    new WidgetLoader({ widgets: { [tag]: load }, wait: () => new Promise(() => {}) }).observe(document),
  );
  await new Promise<void>((resolve) => queueMicrotask(resolve));
  expect(load).not.toHaveBeenCalled();

  onLine.mockReturnValue(true);
  dispatchEvent(new Event('online'));
  await customElements.whenDefined(tag);
});

test('does not believe an offline browser for ever', async () => {
  const tag = newTag();
  const pausesMs: number[] = [];
  vi.spyOn(Navigator.prototype, 'onLine', 'get').mockReturnValue(false);
  place.append(document.createElement(tag));
  start({ [tag]: define(tag) }, pausesMs);
  await customElements.whenDefined(tag);
  expect(pausesMs).toEqual([60_000]);
});

test('looks into a shadow root it is given', async () => {
  const tag = newTag();
  const root = place.attachShadow({ mode: 'open' });
  stops.push(new WidgetLoader({ widgets: { [tag]: define(tag) } }).observe(root));
  root.append(document.createElement(tag));
  await customElements.whenDefined(tag);
});
