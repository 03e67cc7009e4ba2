import type { Settings } from '@mains/ui';

/**
 * What passes between the loader and the chunk that holds `@mains/ui`. It lives on the global object, under
 * `Symbol.for('mains.embed/0')`: no chunk may import the loader (scripts/vite/parallel-chunks.ts), a module shared by
 * both would cost the loader a trip of its own, and a page may include the loader twice under two addresses.
 */
export interface Handoff {
  /** Everything set so far. */
  settings: Settings;
  /** Looks for widgets in a shadow root; given by the loader that serves the page. */
  observe?: (root: ShadowRoot) => () => void;
  /** The `configure` of `@mains/ui`, as soon as a widget has brought it along. */
  configure?: (settings: Settings) => void;
}

export type HandoffHolder = Record<symbol, Handoff | undefined>;
