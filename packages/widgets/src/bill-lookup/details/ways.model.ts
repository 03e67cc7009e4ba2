import type { Account, BillSummary } from '@mains/contract';
import { stands } from '@mains/domain';

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

/**
 * The accounts that match what was typed. Digits alone are one run, with or without spaces: part of an account number, of
 * a house number or of a postcode. Otherwise every word must occur in number, nickname or an address.
 */
export function searchAccounts(accounts: readonly Account[], query: string): Account[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const run = words.join('').replaceAll('-', '');
  return accounts.filter((account) => {
    const places = account.premises.flatMap(({ address }) => [...address.lines, address.postcode ?? '']);
    const texts = [account.number, account.nickname ?? '', ...places].map(folded);
    if (/^\d+$/.test(run)) return texts.some((text) => text.replace(/[\s-]/g, '').includes(run));
    const all = texts.join(' ');
    return words.every((word) => all.includes(word));
  });
}

/** Case, accents, widths and kinds of apostrophe do not matter when searching. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLowerCase();
}
