import type { LitElement } from 'lit';

/** What the customer has chosen beyond what the page asked for, and the list of accounts while it is open. */
export class SubjectChoice {
  readonly #host: LitElement;
  accountId: string | undefined;
  serviceId: string | undefined;
  billId: string | undefined;
  isListOpen = false;
  search = '';

  constructor(host: LitElement) {
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

  /** Opens or closes the list of accounts; the focus follows into it and back. */
  async openList(isListOpen: boolean): Promise<void> {
    this.set({ isListOpen });
    await this.#host.updateComplete;
    const target = isListOpen ? '#account-search, .account-option' : '#choose-account';
    this.#host.renderRoot.querySelector<HTMLElement>(target)?.focus();
  }
}
