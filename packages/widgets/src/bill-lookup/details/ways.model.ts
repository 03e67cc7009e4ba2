import type { Account, BillSummary } from '@mains/contract';

/** The bills before and after one in a list with the newest first; cancelled ones are stepped over. */
export function neighbours(
  summaries: readonly BillSummary[],
  current: BillSummary,
): { readonly earlier?: BillSummary; readonly later?: BillSummary } {
  const index = summaries.indexOf(current);
  const earlier = summaries.slice(index + 1).find(stands);
  const later = summaries.slice(0, Math.max(0, index)).findLast(stands);
  return { ...(earlier && { earlier }), ...(later && { later }) };
}

function stands(summary: BillSummary): boolean {
  return summary.status !== 'cancelled';
}

/** The accounts that match what was typed: every word must occur in number, nickname or an address. */
export function searchAccounts(accounts: readonly Account[], query: string): Account[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return accounts.filter((account) => {
    const places = account.premises.flatMap(({ address }) => [...address.lines, address.postcode ?? '']);
    const text = folded([account.number, account.nickname ?? '', ...places].join(' '));
    const withoutSpaces = text.replace(/\s/g, '');
    return words.every((word) => text.includes(word) || withoutSpaces.includes(word));
  });
}

/** Case, accents, widths and kinds of apostrophe do not matter when searching. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLowerCase();
}
