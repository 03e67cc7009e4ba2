import type { Commodity, Id, PlainDate } from '@mains/contract';
import type { UsageView } from './sight.model.js';

/**
 * What the customer looks at now, of what the utility has; told once what is known of it has come. Nothing is told of how a file
 * of the customer's own is looked at.
 */
export interface UsageViewChangedDetail {
  readonly view: UsageView;
  /**
   * The first and the last day in view, both included. `day`: the day itself, twice. `days`: the whole period, also where its
   * end is to come. `months`: from the oldest period to the end of the newest. `years`: 1 January to 31 December. `range`: the
   * range.
   */
  readonly firstDate: PlainDate;
  readonly lastDate: PlainDate;
  /** These are left out where there is none, such as without an account. */
  readonly accountId?: Id;
  readonly serviceId?: Id;
  readonly commodity?: Commodity;
}

/** A file of the customer's own was opened on the device; nothing of what is in it is told. */
export interface UsageFileOpenedDetail {
  readonly format: string;
  /** How many series it has, such as one for each meter and direction; none in a file with bills alone. */
  readonly channels: number;
}

export interface UsageExportedDetail {
  readonly format: 'csv' | 'green-button';
}

/** The events of `mains-usage-chart`, besides those of every widget. */
export interface UsageChartEvents {
  'mains-usage-view-changed': UsageViewChangedDetail;
  'mains-usage-file-opened': UsageFileOpenedDetail;
  'mains-usage-exported': UsageExportedDetail;
}
