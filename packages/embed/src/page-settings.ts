import { configure } from '@mains/ui';
import type { HandoffHolder } from './handoff.js';

// Runs before a widget registers its tag, so that its first update already knows the page's settings.
const handoff = (globalThis as unknown as HandoffHolder)[Symbol.for('mains.embed/0')];
if (handoff) {
  handoff.configure = configure;
  configure(handoff.settings);
}
