import type { MainsClient } from '@mains/client';
import type { BillSummary, Service } from '@mains/contract';
import type { LitElement } from 'lit';
import { lastAccount } from './last-account.js';

/** What the customer has chosen beyond what the page asked for, and the list of accounts while it is open. */
export class SubjectChoice {
  readonly #host: LitElement;
  #remembered: { client: MainsClient; personNumber: number; accountId: string | undefined } | undefined;
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
   * The account looked at last on this device, read once for each person: what another widget or tab does meanwhile must
   * not move this one to another account.
   */
  remembered(client: MainsClient): string | undefined {
    const { personNumber, state } = client.session;
    if (state !== 'host') return undefined;
    if (this.#remembered?.client !== client || this.#remembered.personNumber !== personNumber) {
      this.#remembered = { client, personNumber, accountId: lastAccount.read(client.apiBase) };
    }
    return this.#remembered.accountId;
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
