import { LastAccount } from '@mains/client';
import type { BillSummary, Service } from '@mains/contract';
import type { LitElement } from 'lit';

/** What the customer has chosen beyond what the page asked for, and the list of accounts while it is open. */
export class SubjectChoice {
  readonly #host: LitElement;
  readonly lastAccount = new LastAccount();
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
   * What the page now asks for replaces what was chosen, unless it says the same of the service and bill shown.
   * @param changed the attributes that are different now; those that were removed ask for what is shown by default
   * @returns whether the chosen bill stays
   */
  heed(changed: Asked, service: Service | undefined, bill: BillSummary | undefined): boolean {
    const agrees = (given: Asked): boolean =>
      Object.entries(changed).every(([name, wanted]) => given[name as keyof Asked] === wanted);
    const { accountId, serviceId, commodity } = changed;
    if ('accountId' in changed && accountId !== this.accountId) this.accountId = undefined;
    if ('commodity' in changed && service?.commodity !== commodity) this.serviceId = undefined;
    if ('serviceId' in changed && serviceId !== this.serviceId) this.serviceId = undefined;
    const stays = bill !== undefined && agrees(bill);
    if (!stays) this.billId = undefined;
    return stays;
  }
}

/** What the page can ask for. */
export type Asked = Partial<
  Readonly<Record<'accountId' | 'serviceId' | 'commodity' | 'month', string | undefined>>
>;
