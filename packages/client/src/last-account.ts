import type { Id } from '@mains/contract';
import type { MainsClient } from './client.js';

const PREFIX = 'mains:last-account:';

/**
 * The account a signed-in customer looked at last, kept on the device as its opaque id, per API. Not for guests.
 * Storage may be closed to us (private windows, policies): then nothing is remembered.
 */
export class LastAccount {
  #known: { client: MainsClient; personNumber: number; accountId: Id | undefined } | undefined;

  /**
   * Read once for each person: what another widget or tab does meanwhile must not move this one to another account.
   */
  of(client: MainsClient): Id | undefined {
    const { personNumber, state } = client.session;
    if (state !== 'host') return undefined;
    if (this.#known?.client !== client || this.#known.personNumber !== personNumber) {
      this.#known = { client, personNumber, accountId: read(client.apiBase) };
    }
    return this.#known.accountId;
  }

  remember({ apiBase }: MainsClient, accountId: Id): void {
    try {
      localStorage.setItem(PREFIX + apiBase, accountId);
    } catch {
      // Full or forbidden: the first account is shown next time.
    }
  }
}

function read(apiBase: string): Id | undefined {
  try {
    return localStorage.getItem(PREFIX + apiBase) ?? undefined;
  } catch {
    return undefined;
  }
}
