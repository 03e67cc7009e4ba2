import { configure } from '@mains/ui';
import { afterEach, beforeEach } from 'vitest';
import { page } from 'vitest/browser';
import { PageNetwork } from '../../../../test/support/page-network.js';
import { NOW, OctoberBackend } from './october-backend.fixture.js';
import type { MainsBillLookupElement } from './index.js';
import './define.js';

// The page on which the look-up is tested, and how its parts are found.

export const API = 'https://api.riverbend.example/v1';

/** What answers, and the network in between; new for every test. */
export interface LookupPage {
  backend: OctoberBackend;
  network: PageNetwork;
}

/** Call it once in a file of tests. */
export function lookupPage(): LookupPage {
  const stage = {} as LookupPage;
  beforeEach(() => {
    stage.backend = new OctoberBackend();
    stage.network = new PageNetwork(stage.backend.answer);
    configure({ api: API, locale: 'en', now: () => NOW, session: undefined });
  });
  afterEach(() => {
    document.body.replaceChildren();
    stage.network.restore();
    localStorage.clear();
  });
  return stage;
}

export function mount(properties: Partial<MainsBillLookupElement> = {}): MainsBillLookupElement {
  const widget = Object.assign(document.createElement('mains-bill-lookup'), properties);
  document.body.append(widget);
  return widget;
}

/** Sessions are told apart by their object: a new one means an empty cache. */
export const as = (token: string): { getToken: () => string } => ({ getToken: () => token });
export const guest = (): { getToken: () => undefined } => ({ getToken: () => undefined });

export const accountNumber = page.getByLabelText('Account number');
export const meterNumber = page.getByRole('textbox', { name: 'Meter number' });
export const lookUp = page.getByRole('button', { name: 'Look up the bill' });
export const title = (name: string): ReturnType<typeof page.getByRole> =>
  page.getByRole('heading', { name, exact: true });

export function heard<T>(name: string): T[] {
  const details: T[] = [];
  document.body.addEventListener(name, (event) => void details.push((event as CustomEvent<T>).detail));
  return details;
}

/** A message in place; what is only said to assistive technology stands elsewhere. */
export const notice = (text: RegExp): ReturnType<typeof page.getByText> => page.getByText(text).first();

export function focused(widget: MainsBillLookupElement): Element | null | undefined {
  return widget.shadowRoot?.activeElement;
}

export function focusedText(widget: MainsBillLookupElement): string | null | undefined {
  return focused(widget)?.textContent.trim();
}
