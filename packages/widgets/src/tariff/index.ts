import type { CustomEventsOf } from '@mains/ui';
import type { TariffEvents } from './events.js';
import type { MainsTariffElement } from './tariff.js';

export { MainsTariffElement } from './tariff.js';
export type { TariffEvents, TariffOpenedDetail } from './events.js';

declare global {
  interface HTMLElementTagNameMap {
    'mains-tariff': MainsTariffElement;
  }
  interface HTMLElementEventMap extends CustomEventsOf<TariffEvents> {}
  interface DocumentEventMap extends CustomEventsOf<TariffEvents> {}
}
