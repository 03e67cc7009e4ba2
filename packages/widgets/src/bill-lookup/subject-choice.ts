import type { BillSummary, Service } from '@mains/contract';
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

  /**
   * What the page asks for replaces what was chosen, unless it says the same of the service and bill shown.
   * @returns whether the chosen bill stays
   */
  heed(
    asked: { readonly commodity?: string | undefined; readonly month?: string | undefined },
    service: Service | undefined,
    bill: BillSummary | undefined,
  ): boolean {
    const agrees = (wanted: string | undefined, given: string | undefined): boolean =>
      wanted === undefined || wanted === given;
    if (service?.id !== this.serviceId || !agrees(asked.commodity, service?.commodity))
      this.serviceId = undefined;
    const stays = bill && agrees(asked.month, bill.month) && agrees(asked.commodity, bill.commodity);
    if (!stays) this.billId = undefined;
    return stays === true;
  }
}
