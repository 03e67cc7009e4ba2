import type { CustomEventsOf } from '@mains/ui';
import type { BillComparisonEvents } from './events.js';
import type { MainsBillComparisonElement } from './bill-comparison.js';

export { MainsBillComparisonElement } from './bill-comparison.js';
export type { BillComparisonEvents, ComparisonChangedDetail } from './events.js';

declare global {
  interface HTMLElementTagNameMap {
    'mains-bill-comparison': MainsBillComparisonElement;
  }
  interface HTMLElementEventMap extends CustomEventsOf<BillComparisonEvents> {}
  interface DocumentEventMap extends CustomEventsOf<BillComparisonEvents> {}
}
