import type { Decimal as DecimalText } from '@mains/contract';
import { formatDecimal, multiplyDecimals, parseDecimal, trimDecimal } from '../../decimal.js';
import type { Decimal } from '../../decimal.js';
import type { BillingOf, DraftLine } from '../billing.js';
import { baseOf, draft } from '../billing.js';
import { meteredBy } from '../metered.js';
import { powerFactor, powerFactorPercent } from '../power-factor.js';

export function taxLine(billing: BillingOf<'tax'>): DraftLine {
  const { kind, percent, on } = billing.charge;
  const { exact, base, lineIds } = baseOf(billing, on);
  return draft(billing, percentOf(exact, percent), {
    kind,
    basis: { kind: 'percentage', percent, base, lineIds },
  });
}

/** More or less by the power factor of the whole bill: months are not cut for it. */
export function powerFactorLine(billing: BillingOf<'power-factor'>): DraftLine {
  const { charge, facts, used } = billing;
  const { kind, standard, on } = charge;
  const reactive = meteredBy(
    facts.registers.filter(({ measures }) => measures === 'reactive'),
    facts.period,
  );
  const active = { value: text(used.total), unit: used.unit };
  const factor = powerFactor(active.value, text(reactive.total));
  const percent = powerFactorPercent(factor, standard);
  const { exact, base, lineIds } = baseOf(billing, on);
  return draft(billing, percentOf(exact, percent), {
    kind,
    basis: {
      kind,
      active,
      reactive: { value: text(reactive.total), unit: reactive.unit },
      powerFactor: factor,
      standard,
      percent,
      base,
      lineIds,
    },
  });
}

function percentOf(base: Decimal, percent: DecimalText): Decimal {
  const share = multiplyDecimals(base, parseDecimal(percent));
  return { coefficient: share.coefficient, scale: share.scale + 2 };
}

function text(decimal: Decimal): DecimalText {
  return formatDecimal(trimDecimal(decimal));
}
