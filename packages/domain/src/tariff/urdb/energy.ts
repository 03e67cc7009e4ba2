import type { TariffCharge, TimeOfUse } from '@mains/contract';
import type { Decimal } from '../../decimal.js';
import { formatDecimal, subtractDecimals, trimDecimal } from '../../decimal.js';
import type { UrdbSeason } from './seasons.js';
import type { Step } from './structures.js';

/** Charges of a season with what could not be said, by field. */
export interface Charged {
  readonly charges: readonly TariffCharge[];
  readonly leftOut: readonly string[];
}

/** What a charge of a season has in common with the others. */
export interface SeasonMark {
  readonly suffix: string;
  readonly seasons?: string[];
}

interface Priced {
  readonly index: number;
  readonly steps: readonly Step[];
  readonly timeOfUse: TimeOfUse;
}

/**
 * Energy of a season: a base price for each price period, then what each tier costs more (or less) than the one below it.
 * Tiers that are alike in all periods need no price period: their part of the use is the whole.
 */
export function energyCharges(
  season: UrdbSeason,
  structure: readonly (readonly Step[])[],
  { label, mark }: { readonly label: (period: number) => string; readonly mark: SeasonMark },
): Charged {
  const periods = season.periods.map(({ energy, timeOfUse }): Priced => ({
    index: energy,
    steps: structure[energy] ?? [],
    timeOfUse,
  }));
  const isSingle = periods.length === 1;
  const usage = periods.flatMap(({ index, steps, timeOfUse }): TariffCharge[] => {
    const [base] = steps;
    if (!base) return [];
    const id = isSingle ? `usage${mark.suffix}` : `usage${mark.suffix}-${timeOfUse}`;
    return [
      {
        id,
        kind: 'usage',
        label: label(index),
        ...(!isSingle && { timeOfUse }),
        ...withSeasons(mark),
        price: text(base.price),
        per: 'kWh',
      },
    ];
  });
  const ladders = periods.map(({ steps }) => JSON.stringify(ladderOf(steps).map(asWritten)));
  const areAlike = new Set(ladders).size === 1;
  const tiers = areAlike
    ? tierCharges(periods[0], mark, { label: 'Energy' })
    : periods.flatMap((period) =>
        tierCharges(period, mark, { label: label(period.index), timeOfUse: period.timeOfUse }),
      );
  const exported = exportCharges(periods, mark);
  return {
    charges: [...usage, ...tiers, ...exported.charges],
    leftOut: [...new Set(periods.flatMap(({ index, steps }) => byPower(index, steps))), ...exported.leftOut],
  };
}

/** Steps above the first: their price over the one below, and where they begin. Ends where a limit goes by kW. */
function ladderOf(steps: readonly Step[]): { uplift: Decimal; above: Decimal; isDaily: boolean }[] {
  const ladder = [];
  for (const [index, step] of steps.entries()) {
    const below = steps[index - 1];
    if (!below) continue;
    if (!below.upTo || below.unit.startsWith('kWh/kW')) break;
    ladder.push({
      uplift: trimDecimal(subtractDecimals(step.price, below.price)),
      above: below.upTo,
      isDaily: below.unit === 'kWh daily',
    });
  }
  return ladder;
}

function byPower(period: number, steps: readonly Step[]): string[] {
  const first = steps.findIndex(({ upTo, unit }) => upTo !== undefined && unit.startsWith('kWh/kW'));
  if (first < 0) return [];
  return steps.slice(first + 1).map((_, index) => `energyratestructure[${period}][${first + 1 + index}]`);
}

function tierCharges(
  period: Priced | undefined,
  mark: SeasonMark,
  { label, timeOfUse }: { readonly label: string; readonly timeOfUse?: TimeOfUse },
): TariffCharge[] {
  const ending = timeOfUse ? `${mark.suffix}-${timeOfUse}` : mark.suffix;
  return ladderOf(period?.steps ?? []).map(({ uplift, above, isDaily }, index): TariffCharge => ({
    id: `tier-${index + 2}${ending}`,
    kind: 'tier',
    label: `${label}, tier ${index + 2}`,
    ...(timeOfUse && { timeOfUse }),
    ...withSeasons(mark),
    allowance: { value: text(above), unit: 'kWh' },
    cycle: { unit: isDaily ? 'day' : 'month', length: 1 },
    price: text(uplift),
  }));
}

/** Paid by the price of the first step; one charge where it is the same at all hours. */
function exportCharges(periods: readonly Priced[], mark: SeasonMark): Charged {
  const leftOut = periods.flatMap(({ index, steps }) =>
    steps.flatMap((step, place) =>
      sellPrice(step) === sellPrice(steps[0]) ? [] : [`energyratestructure[${index}][${place}].sell`],
    ),
  );
  const prices = periods.map(({ steps }) => sellPrice(steps[0]));
  const isOne = new Set(prices).size === 1;
  const charges = periods.flatMap(({ timeOfUse }, index): TariffCharge[] => {
    const price = prices[index] ?? '0';
    if (price === '0' || (isOne && index > 0)) return [];
    return [
      {
        id: isOne ? `export${mark.suffix}` : `export${mark.suffix}-${timeOfUse}`,
        kind: 'export',
        label: 'Fed in',
        ...(!isOne && { timeOfUse }),
        ...withSeasons(mark),
        price,
        per: 'kWh',
      },
    ];
  });
  return { charges, leftOut: [...new Set(leftOut)] };
}

function sellPrice(step: Step | undefined): string {
  return step?.sell ? text(step.sell) : '0';
}

export function withSeasons({ seasons }: SeasonMark): { seasons?: string[] } {
  return seasons ? { seasons } : {};
}

export function text(decimal: Decimal): string {
  return formatDecimal(trimDecimal(decimal));
}

function asWritten({ uplift, above, isDaily }: ReturnType<typeof ladderOf>[number]): string {
  return [text(uplift), text(above), isDaily].join(' ');
}
