import type { BillLine, Money } from '@mains/contract';
import { daysInPeriod } from '../../plain-date.js';
import type { Comparison } from './comparison.js';
import { fedInFacts, perDay, powerFacts, powerFactorFacts, shares, tiers } from './facts.js';
import type { LineGroup } from './groups.js';
import type { Control, DifferencePart } from './parts.js';
import { priceFacts } from './price-facts.js';

/** What a customer can do something about: how much, when, above what, at what power. Everything else is decided elsewhere. */
const YOURS = new Set(['use', 'mix', 'tier', 'demand']);

/** A part with what there is to tell about it. */
export function describePart(
  key: string,
  amount: Money,
  comparison: Comparison,
  mixWithin: Money | undefined,
): DifferencePart {
  const control: Control = YOURS.has(key) ? 'yours' : 'outside';
  const part = { key, amount, control };
  switch (key) {
    case 'days': {
      const [before, after] = [comparison.before, comparison.after].map(({ summary }) =>
        daysInPeriod(summary.period),
      );
      return { ...part, kind: key, before: before ?? 0, after: after ?? 0 };
    }
    case 'use':
      return { ...part, kind: key, ...perDay(comparison), ...(mixWithin && { mixWithin }) };
    case 'mix':
    case 'season':
      return { ...part, kind: key, shares: shares(comparison) };
    case 'tier':
      return { ...part, kind: key, tiers: tiers(comparison) };
    case 'price':
      return { ...part, kind: key, ...priceFacts(comparison) };
    case 'demand':
      return { ...part, kind: key, ...powerFacts(comparison) };
    case 'power-factor': {
      const facts = powerFactorFacts(comparison);
      const isOwn = !facts.standards && facts.before !== facts.after;
      return { ...part, control: isOwn ? 'yours' : 'outside', kind: key, ...facts };
    }
    case 'export':
      return { ...part, kind: key, ...fedInFacts(comparison) };
    case 'fixed':
    case 'minimum':
    case 'tax': {
      const lines = comparison.groups
        .filter(({ kind }) => kind === key)
        .map(({ before, after }) => [...after, ...before][0]);
      return { ...part, kind: key, labels: lines.flatMap((line) => (line ? [line.label] : [])) };
    }
    default:
      return oneOff(part, comparison);
  }
}

function oneOff(
  part: { readonly key: string; readonly amount: Money; readonly control: Control },
  { groups }: Comparison,
): DifferencePart {
  const border = part.key.indexOf(':');
  const [prefix, groupKey] = [part.key.slice(0, border), part.key.slice(border + 1)];
  const group = border < 0 ? undefined : groups.find(({ key }) => key === groupKey);
  if (!group) {
    return prefix === 'correction' ? { ...part, kind: prefix, on: 'both' } : { ...part, kind: 'other' };
  }
  const told = printed(group);
  if (prefix === 'correction') return { ...part, kind: 'correction', ...told };
  // Whoever pays in time has no late fee.
  const control = group.kind === 'late-fee' ? 'yours' : part.control;
  return { ...part, control, kind: 'one-off', lineKind: group.kind, ...told };
}

type Printed = Pick<
  Extract<DifferencePart, { kind: 'correction' }>,
  'label' | 'reason' | 'on' | 'amountBefore' | 'amountAfter'
>;

/** What the bills print of a single item. */
function printed({ before, after }: LineGroup): Printed {
  const on = before.length === 0 ? 'after' : after.length === 0 ? 'before' : 'both';
  const [line] = [...after, ...before];
  const reason = line && reasonOf(line);
  const [was, is] = [before, after].map((lines) => (lines.length === 1 ? lines[0]?.amount : undefined));
  return {
    on,
    ...(line && { label: line.label }),
    ...(reason !== undefined && { reason }),
    ...(was && is && { amountBefore: was, amountAfter: is }),
  };
}

function reasonOf({ basis, meaning }: BillLine): string | undefined {
  return basis?.kind === 'note' ? basis.text : meaning;
}
