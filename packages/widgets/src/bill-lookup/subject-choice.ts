import type { ReactiveControllerHost } from 'lit';

/** What the customer has chosen beyond what the page asked for, and the list of accounts while it is open. */
export class SubjectChoice {
  readonly #host: ReactiveControllerHost;
  accountId: string | undefined;
  serviceId: string | undefined;
  billId: string | undefined;
  isListOpen = false;
  search = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  set(
    change: Partial<Pick<SubjectChoice, 'accountId' | 'serviceId' | 'billId' | 'isListOpen' | 'search'>>,
  ): void {
    Object.assign(this, change);
    this.#host.requestUpdate();
  }

  /** Forgets everything, or everything but a chosen account. */
  clear(accountId?: string): void {
    this.set({ accountId, serviceId: undefined, billId: undefined, isListOpen: false, search: '' });
  }
}
