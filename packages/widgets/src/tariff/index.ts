import type { MainsTariffElement } from './tariff.js';

export { MainsTariffElement } from './tariff.js';
export type { TariffEvents, TariffOpenedDetail } from './events.js';

declare global {
  interface HTMLElementTagNameMap {
    'mains-tariff': MainsTariffElement;
  }
}
