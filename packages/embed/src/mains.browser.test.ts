import { afterEach, expect, test, vi } from 'vitest';
import type { HandoffHolder } from './handoff.js';
import { configure, observe } from './mains.js';

const handoff = (globalThis as unknown as HandoffHolder)[Symbol.for('mains.embed/0')]!;

const { demoStage } = handoff.settings;

afterEach(() => {
  delete handoff.configure;
  handoff.settings = {};
});

test('keeps the settings for the widgets to come', () => {
  configure({ api: 'https://api.example/v1', locale: 'en' });
  configure({ locale: 'zh-CN' });
  expect(handoff.settings).toEqual({ api: 'https://api.example/v1', locale: 'zh-CN', demoStage });
});

test('brings demo states, and says which there are', async () => {
  expect(await demoStage?.('ready')).toHaveProperty('api', 'https://ready.demo.invalid/v1');
  await expect(demoStage?.('raedy')).rejects.toThrow(/^ready, .*guest$/);
});

test('getToken is a session, which other settings leave alone', () => {
  const getToken = (): string => 'token';
  configure({ getToken });
  configure({ theme: 'dark' });
  expect(handoff.settings).toEqual({ session: { getToken }, theme: 'dark' });
});

test('getToken: undefined takes the session away, also from widgets that are there', () => {
  configure({ getToken: () => 'token' });
  const told = vi.fn();
  handoff.configure = told;
  configure({ getToken: undefined });
  expect(handoff.settings.session).toBeUndefined();
  expect(told).toHaveBeenCalledExactlyOnceWith({ session: undefined });
  expect(told.mock.calls[0]![0]).toHaveProperty('session');
  configure({ locale: 'en' });
  expect(told.mock.lastCall![0]).not.toHaveProperty('session');
});

test('a shadow root of the page is looked into once it is shown to the loader', async () => {
  const card = document.createElement('section');
  const root = card.attachShadow({ mode: 'open' });
  root.append(document.createElement('mains-provider'));
  document.body.append(card);
  expect(customElements.get('mains-provider')).toBeUndefined();
  const stop = observe(root);
  await customElements.whenDefined('mains-provider');
  stop();
  card.remove();
});
