const PREFIX = 'mains:last-account:';

/**
 * The account a signed-in customer looked at last, kept on the device as its opaque id, per API. Not for guests.
 * Storage may be closed to us (private windows, policies): then nothing is remembered.
 */
export const lastAccount = {
  read(apiBase: string): string | undefined {
    try {
      return localStorage.getItem(PREFIX + apiBase) ?? undefined;
    } catch {
      return undefined;
    }
  },
  write(apiBase: string, accountId: string): void {
    try {
      localStorage.setItem(PREFIX + apiBase, accountId);
    } catch {
      // Full or forbidden: the first account is shown next time.
    }
  },
};
