import type { HostSession } from '@mains/client';
import type { TextOverrides } from '@mains/i18n';

/** `auto` follows the customer's system between light and dark. */
export type Theme = 'light' | 'dark' | 'auto' | 'high-contrast';

export const themes: readonly Theme[] = ['light', 'dark', 'auto', 'high-contrast'];

/** One entry of the event log: an event a widget has just dispatched. */
export interface EventRecord {
  readonly type: string;
  readonly detail: unknown;
  /** Tag of the widget. */
  readonly widget: string;
}

/** Brings the settings of a demo state: `ready`, `arrears` and so on. */
export type DemoStageSource = (state: string) => Promise<Pick<Settings, 'api' | 'session' | 'now'>>;

/** What a host can set for one widget, for a part of a page (`mains-provider`) or for the whole page (`configure`). */
export interface Settings {
  /** Base URL of the utility's API. */
  api?: string | undefined;
  /** Language tag; the nearest supported language is used. */
  locale?: string | undefined;
  theme?: Theme | undefined;
  session?: HostSession | undefined;
  /** The host's own wording, by language. */
  messages?: TextOverrides | undefined;
  /** Clock in epoch milliseconds; for demos and tests. */
  now?: (() => number) | undefined;
  /**
   * Settings that show a named demo state without a network, for widgets with the attribute `demo`; only by
   * `configure()`. A rejection says in its message which states there are.
   */
  demoStage?: DemoStageSource | undefined;
  /** Told of every event a widget dispatches. */
  onEvent?: ((record: EventRecord) => void) | undefined;
}

let pageSettings: Readonly<Settings> = {};
const subscribers = new Set<() => void>();

/** Merges into the page-wide settings; a key set to `undefined` goes back to its default. */
export function configure(settings: Settings): void {
  pageSettings = { ...pageSettings, ...settings };
  for (const notify of subscribers) notify();
}

export function getPageSettings(): Readonly<Settings> {
  return pageSettings;
}

/** Calls `notify` after every `configure()`; returns the way out. */
export function subscribePageSettings(notify: () => void): () => void {
  subscribers.add(notify);
  return () => {
    subscribers.delete(notify);
  };
}

/** First given value wins, key by key: nearest source first. */
export function mergeSettings(nearestFirst: readonly Settings[]): Settings {
  const merged: Record<string, unknown> = {};
  for (const settings of nearestFirst) {
    for (const [key, value] of Object.entries(settings)) {
      if (value !== undefined && value !== null && value !== '') merged[key] ??= value;
    }
  }
  return merged;
}
