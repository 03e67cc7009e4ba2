import type { TariffCharge, TimeOfUse } from '@mains/contract';
import type { Charged, SeasonMark } from './energy.js';
import { text, withSeasons } from './energy.js';
import type { UrdbSeason } from './seasons.js';
import type { Step } from './structures.js';

export type PowerUnit = 'kW' | 'kVA';

/** Whether a structure charges anything. */
export function chargesPower(structure: readonly (readonly Step[])[]): boolean {
  return structure.some((steps) => steps.some(({ price }) => price.coefficient !== 0n));
}

/** The highest power of the month, whatever the hour. */
export function flatDemandCharges(
  season: UrdbSeason,
  structure: readonly (readonly Step[])[],
  { per, mark }: { readonly per: PowerUnit; readonly mark: SeasonMark },
): TariffCharge[] {
  return blocks(structure[season.flatDemand] ?? [], {
    id: `demand${mark.suffix}`,
    label: 'Demand',
    per,
    mark,
  });
}

/**
 * The highest power within each period. A period that is several price periods of the sheet, because energy has other
 * hours, cannot be told.
 */
export function timedDemandCharges(
  season: UrdbSeason,
  structure: readonly (readonly Step[])[],
  { per, mark }: { readonly per: PowerUnit; readonly mark: SeasonMark },
): Charged {
  const indexes = [...new Set(season.periods.map(({ demand }) => demand))].sort((a, b) => a - b);
  const charges: TariffCharge[] = [];
  const leftOut: string[] = [];
  for (const index of indexes) {
    const steps = structure[index] ?? [];
    if (!chargesPower([steps])) continue;
    const times = season.periods.filter(({ demand }) => demand === index).map(({ timeOfUse }) => timeOfUse);
    const isAlways = times.length === season.periods.length;
    if (!isAlways && times.length > 1) {
      leftOut.push(`demandratestructure[${index}]`);
      continue;
    }
    const [timeOfUse] = times;
    charges.push(
      ...blocks(steps, {
        id: isAlways || !timeOfUse ? `demand-always${mark.suffix}` : `demand${mark.suffix}-${timeOfUse}`,
        label: `Demand, period ${index + 1}`,
        per,
        mark,
        ...(!isAlways && timeOfUse && { timeOfUse }),
      }),
    );
  }
  return { charges, leftOut };
}

interface Block {
  readonly id: string;
  readonly label: string;
  readonly per: PowerUnit;
  readonly mark: SeasonMark;
  readonly timeOfUse?: TimeOfUse;
}

function blocks(steps: readonly Step[], { id, label, per, mark, timeOfUse }: Block): TariffCharge[] {
  if (!chargesPower([steps])) return [];
  return steps.map(({ price, upTo }, index): TariffCharge => {
    const above = steps[index - 1]?.upTo;
    return {
      id: index === 0 ? id : `${id}-block-${index + 1}`,
      kind: 'demand',
      label: index === 0 ? label : `${label}, tier ${index + 1}`,
      rule: 'measured',
      price: text(price),
      per,
      ...(timeOfUse && { timeOfUse }),
      ...withSeasons(mark),
      ...(above && { above: text(above) }),
      ...(upTo && { upTo: text(upTo) }),
    };
  });
}
