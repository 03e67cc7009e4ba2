import type { Decimal } from '../../decimal.js';
import { addDecimals, compareDecimals, decimalFromInteger } from '../../decimal.js';
import { decimalIn, isObject, listIn, optionalDecimalIn, UrdbFault } from './json.js';

/** What a step's upper limit is counted in. */
export type StepUnit = 'kWh' | 'kWh daily' | 'kWh/kW' | 'kWh/kW daily';

/** One step of a price: of energy (a tier), or of power. */
export interface Step {
  /** `rate` + `adj`. */
  readonly price: Decimal;
  /** Where the next step begins; left out of the last one. */
  readonly upTo?: Decimal;
  readonly unit: StepUnit;
  /** Paid for what is fed in. */
  readonly sell?: Decimal;
}

const UNITS: readonly StepUnit[] = ['kWh', 'kWh daily', 'kWh/kW', 'kWh/kW daily'];

/** The periods of a structure, each with its steps; none when the item does not have it. */
export function structureIn(value: unknown, field: string): readonly (readonly Step[])[] {
  if (value === undefined || value === null) return [];
  return listIn(value, field).map((period, index) => stepsIn(period, `${field}[${index}]`));
}

function stepsIn(value: unknown, field: string): Step[] {
  // Some exports wrap the steps: {"energyRateTiers": […]}
  const list = listIn(isObject(value) ? Object.values(value)[0] : value, field);
  if (list.length === 0) throw new UrdbFault(field, 'has no tier');
  const steps = list.map((step, index) => stepIn(step, `${field}[${index}]`, index === list.length - 1));
  steps.forEach(({ upTo, unit }, index) => {
    const before = steps[index - 1];
    if (upTo && before?.upTo && unit === before.unit && compareDecimals(upTo, before.upTo) <= 0) {
      throw new UrdbFault(`${field}[${index}].max`, 'is not above the one before');
    }
  });
  return steps;
}

function stepIn(value: unknown, field: string, isLast: boolean): Step {
  if (!isObject(value)) throw new UrdbFault(field, 'is not an object');
  const rate = optionalDecimalIn(value['rate'], `${field}.rate`);
  const adjustment = optionalDecimalIn(value['adj'], `${field}.adj`);
  if (!rate && !adjustment) throw new UrdbFault(`${field}.rate`, 'is missing');
  const unit = UNITS.find((name) => name === (value['unit'] ?? 'kWh'));
  if (!unit) throw new UrdbFault(`${field}.unit`, `is none of ${UNITS.join(', ')}`);
  const sell = optionalDecimalIn(value['sell'], `${field}.sell`);
  const zero = decimalFromInteger(0);
  const price = addDecimals(rate ?? zero, adjustment ?? zero);
  // The last step has no end, whatever some exports write there.
  const upTo = isLast ? undefined : decimalIn(value['max'], `${field}.max`);
  if (upTo && upTo.coefficient <= 0n) throw new UrdbFault(`${field}.max`, 'is not above zero');
  return { price, unit, ...(upTo && { upTo }), ...(sell && { sell }) };
}
