import type { Commodity, Id } from '@mains/contract';

export interface TariffOpenedDetail {
  readonly tariffId: Id;
  readonly commodity: Commodity;
}

/** What the widget tells the page. */
export interface TariffEvents {
  /** The customer chose a tariff. */
  readonly 'mains-tariff-opened': TariffOpenedDetail;
}
