import type { CustomEventsOf } from '@mains/ui';
import type { UsageChartEvents } from './events.js';
import type { MainsUsageChartElement } from './usage-chart.js';

export { MainsUsageChartElement } from './usage-chart.js';
export type {
  UsageChartEvents,
  UsageExportedDetail,
  UsageFileOpenedDetail,
  UsageViewChangedDetail,
} from './events.js';
export type { UsageView } from './sight.model.js';

declare global {
  interface HTMLElementTagNameMap {
    'mains-usage-chart': MainsUsageChartElement;
  }
  interface HTMLElementEventMap extends CustomEventsOf<UsageChartEvents> {}
  interface DocumentEventMap extends CustomEventsOf<UsageChartEvents> {}
}
