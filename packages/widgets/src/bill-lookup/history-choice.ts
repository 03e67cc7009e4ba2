import type { YearMonth } from '@mains/contract';
import type { ReactiveControllerHost } from 'lit';
import type { Measure } from './details/index.js';

/** How the customer looks at the history. */
export class HistoryChoice {
  readonly #host: ReactiveControllerHost;
  measure: Measure = 'money';
  isTable = false;
  /** The month picked out; the current bill's when none is. */
  selected: YearMonth | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  set(change: Partial<Pick<HistoryChoice, 'measure' | 'isTable' | 'selected'>>): void {
    Object.assign(this, change);
    this.#host.requestUpdate();
  }
}
