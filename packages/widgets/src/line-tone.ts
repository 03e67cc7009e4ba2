import type { BillLine } from '@mains/contract';
import type { Tone } from '@mains/ui';

/** The pattern a line is drawn with, in the strip and beside its name. */
export function lineTone(line: Pick<BillLine, 'kind' | 'timeOfUse' | 'amount'>): Tone {
  if (line.amount.amountMinor < 0) return 'credit';
  switch (line.kind) {
    case 'usage':
      return line.timeOfUse ?? 'peak';
    case 'tier':
      return 'tier';
    case 'demand':
      return 'demand';
    case 'power-factor':
      return 'power-factor';
    case 'levy':
    case 'tax':
      return 'tax';
    case 'fixed':
      return 'fixed';
    case 'minimum':
    case 'late-fee':
    case 'adjustment':
    case 'export':
    case 'credit':
      return 'other';
  }
}
