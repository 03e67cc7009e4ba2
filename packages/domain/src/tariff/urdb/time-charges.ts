import type { BillLineKind, TariffCharge } from '@mains/contract';
import { decimalFromInteger, divideRounded } from '../../decimal.js';
import { text } from './energy.js';
import { optionalDecimalIn, UrdbFault } from './json.js';

type Per = 'day' | 'month' | 'year';

const UNITS: ReadonlyMap<unknown, Per> = new Map([
  ['$/day', 'day'],
  ['$/month', 'month'],
  ['$/year', 'year'],
]);

/** What counts towards a minimum: the bill before it, with what was fed in. */
const TOWARDS_MINIMUM: readonly BillLineKind[] = ['usage', 'tier', 'fixed', 'demand', 'export'];

/** Digits of a twelfth of a price for a year. */
const PRICE_DIGITS = 12;

/** The charge for time; a price for a year is a twelfth of it every month. */
export function fixedCharges(values: Readonly<Record<string, unknown>>): TariffCharge[] {
  const isNew = values['fixedchargefirstmeter'] !== undefined && values['fixedchargefirstmeter'] !== null;
  const field = isNew ? 'fixedchargefirstmeter' : 'fixedmonthlycharge';
  const price = optionalDecimalIn(values[field], field);
  if (!price || price.coefficient === 0n) return [];
  const per = isNew ? perIn(values['fixedchargeunits'], 'fixedchargeunits') : 'month';
  const perMonth = per === 'year' ? divideRounded(price, decimalFromInteger(12), PRICE_DIGITS) : price;
  return [
    {
      id: 'fixed',
      kind: 'fixed',
      label: 'Fixed charge',
      price: text(perMonth),
      per: per === 'day' ? 'day' : 'month',
    },
  ];
}

/** The least charges, after everything that counts towards them; the year’s last. */
export function minimumCharges(values: Readonly<Record<string, unknown>>): TariffCharge[] {
  const found = new Map<Per, string>();
  const add = (field: string, per: () => Per): void => {
    const price = optionalDecimalIn(values[field], field);
    if (price && price.coefficient !== 0n) found.set(per(), text(price));
  };
  add('minmonthlycharge', () => 'month');
  add('annualmincharge', () => 'year');
  add('mincharge', () => perIn(values['minchargeunits'], 'minchargeunits'));
  const order: readonly Per[] = ['day', 'month', 'year'];
  return order.flatMap((per): TariffCharge[] => {
    const price = found.get(per);
    if (price === undefined) return [];
    // What a month was topped up to counts towards the year.
    const on =
      per === 'year' && found.size > 1 ? [...TOWARDS_MINIMUM, 'minimum' as const] : [...TOWARDS_MINIMUM];
    return [{ id: `minimum-${per}`, kind: 'minimum', label: 'Minimum charge', price, per, on }];
  });
}

function perIn(value: unknown, field: string): Per {
  const per = UNITS.get(value ?? '$/month');
  if (!per) throw new UrdbFault(field, `is none of ${[...UNITS.keys()].join(', ')}`);
  return per;
}
