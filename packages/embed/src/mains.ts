import type { DemoStageSource, Settings } from '@mains/ui';
import type { HandoffHolder } from './handoff.js';
import type { WidgetImport } from './loader.js';
import { WidgetLoader } from './loader.js';
import { settingsOfScriptTag } from './script-tag.js';

/** What a page may set for all its widgets. */
export interface EmbedSettings extends Omit<Settings, 'session'> {
  /**
   * Gives the customer's token, or nothing for a guest. Asked when needed; Mains never stores the answer. Set to
   * `undefined`, it takes the session away: the customer has logged out.
   */
  getToken?: (() => Promise<string | undefined> | string | undefined) | undefined;
}

const widgets: Record<string, WidgetImport> = {
  'mains-balance': () => import('./widgets/balance.js'),
  'mains-bill-comparison': () => import('./widgets/bill-comparison.js'),
  'mains-bill-lookup': () => import('./widgets/bill-lookup.js'),
  'mains-provider': () => import('./widgets/provider.js'),
  'mains-tariff': () => import('./widgets/tariff.js'),
  'mains-usage-chart': () => import('./widgets/usage-chart.js'),
};

const holder = globalThis as unknown as HandoffHolder;
const key = Symbol.for('mains.embed/0');
const isFirst = !holder[key];
// The mock utility is fetched when the first widget with the attribute `demo` is met, and never without one.
const demoStage: DemoStageSource = async (state) => (await import('./demo.js')).demoStage(state);
const handoff = (holder[key] ??= { settings: { demoStage } });

/**
 * Sets page-wide defaults; may be called at any time and again. A classic script finds it as
 * `window.Mains.configure` once `DOMContentLoaded` has fired.
 */
export function configure(settings: EmbedSettings): void {
  const { getToken, ...rest } = settings;
  const given: Settings = 'getToken' in settings ? { ...rest, session: getToken && { getToken } } : rest;
  handoff.settings = { ...handoff.settings, ...given };
  handoff.configure?.(given);
}

/**
 * Looks for widgets inside a shadow root of the page's own, now and from now on; the document is looked at anyway.
 * Also `window.Mains.observe`.
 * @returns a function that ends the watch
 */
export function observe(root: ShadowRoot): () => void {
  return handoff.observe?.(root) ?? (() => undefined);
}

configure(settingsOfScriptTag(document.querySelectorAll('script'), import.meta.url));

// Included twice, also in two versions: the first one serves the page.
if (isFirst) {
  const loader = new WidgetLoader({ widgets });
  handoff.observe = (root) => loader.observe(root);
  (globalThis as { Mains?: object }).Mains = { configure, observe };
  loader.observe(document);
}
