import type { MainsBillComparisonElement } from './bill-comparison.js';

export { MainsBillComparisonElement } from './bill-comparison.js';
export type { BillComparisonEvents, ComparisonChangedDetail } from './events.js';

declare global {
  interface HTMLElementTagNameMap {
    'mains-bill-comparison': MainsBillComparisonElement;
  }
}
