import type { Commodity } from '@mains/contract';

/** The two bills that the customer chose to compare, the earlier one first. */
export interface ComparisonChangedDetail {
  readonly accountId: string;
  readonly serviceId: string;
  readonly commodity: Commodity;
  readonly beforeId: string;
  readonly afterId: string;
}

/** The events of `mains-bill-comparison`, besides those of every widget. */
export interface BillComparisonEvents {
  'mains-comparison-changed': ComparisonChangedDetail;
}
