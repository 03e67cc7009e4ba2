import type { PlainDate, TariffCharge, TariffRounding, TariffSheet } from '@mains/contract';
import { plainDateIn } from '../../plain-date.js';
import { chargesPower, flatDemandCharges, timedDemandCharges } from './demand.js';
import type { PowerUnit } from './demand.js';
import { energyCharges, text } from './energy.js';
import type { SeasonMark } from './energy.js';
import { fieldsOf, saysSomething } from './fields.js';
import type { UrdbFields } from './fields.js';
import { decimalIn, isObject, listIn, periodIn, textIn, UrdbFault } from './json.js';
import type { HolidayTreatment, UrdbSeason, UrdbYear } from './seasons.js';
import { scheduleIn, seasonsOf } from './seasons.js';
import { structureIn } from './structures.js';
import { fixedCharges, minimumCharges } from './time-charges.js';

export interface UrdbOptions extends HolidayTreatment {
  /** IANA zone in which the seconds of `startdate` are a date. OpenEI writes midnight in America/Denver. */
  readonly timeZone: string;
  /** For an item without `startdate`. */
  readonly validFrom?: PlainDate;
  /** ISO 4217 code; USD when left out. */
  readonly currency?: string;
  /** The database does not say how a utility rounds: only the total, a half upwards, when left out. */
  readonly rounding?: TariffRounding;
}

export interface UrdbTariff {
  readonly name: string;
  readonly utility?: string;
  /** Address or title of the document that the prices come from. */
  readonly source?: string;
  /** First day on which it no longer holds. */
  readonly endsOn?: PlainDate;
  /** Over how many minutes a power is to be averaged. */
  readonly demandWindowMinutes?: string;
  readonly sheet: TariffSheet;
  /** Fields that charge something the sheet does not hold, or that are not known; a bill by the sheet is without them. */
  readonly leftOut: readonly string[];
}

/**
 * A tariff of the US Utility Rate Database (URDB, OpenEI): one item of its JSON answers, under the names of the API or of
 * other exports.
 * @throws UrdbFault (a RangeError) that names the field which cannot be read.
 */
export function sheetFromUrdb(item: unknown, options: UrdbOptions): UrdbTariff {
  const { values, leftOut } = fieldsOf(item);
  const missing = new Set(leftOut);
  const energy = structureIn(values['energyratestructure'], 'energyratestructure');
  const timed = powerStructure(values, 'demandratestructure', 'demandrateunit', missing);
  const flat = powerStructure(values, 'flatdemandstructure', 'flatdemandunit', missing);
  const counts = { energy: energy.length, demand: timed.structure.length };
  const year: UrdbYear = {
    energy,
    demand: timed.structure,
    weekday: schedules(values, 'weekday', counts),
    weekend: schedules(values, 'weekend', counts),
    flatDemandMonths: flatMonths(values['flatdemandmonths'], flat.structure.length),
  };
  const { seasons, calendar } = seasonsOf(year, options);
  const label = energyLabels(values['energytoulabels'], energy.length);
  const bySeason: TariffCharge[] = [];
  const power: TariffCharge[] = [];
  for (const season of seasons) {
    const mark = markOf(season, seasons.length);
    const used = energyCharges(season, energy, { label, mark });
    const byTime = timedDemandCharges(season, timed.structure, { per: timed.per, mark });
    bySeason.push(...used.charges);
    power.push(...flatDemandCharges(season, flat.structure, { per: flat.per, mark }), ...byTime.charges);
    for (const field of [...used.leftOut, ...byTime.leftOut]) missing.add(field);
  }
  const charges = [...bySeason, ...power, ...fixedCharges(values), ...minimumCharges(values)];
  if (charges.length === 0)
    throw new UrdbFault('energyratestructure', 'is missing, and nothing else is charged');
  const endsOn = dateIn(values['enddate'], 'enddate', options.timeZone);
  const validFrom = dateIn(values['startdate'], 'startdate', options.timeZone) ?? options.validFrom;
  if (validFrom === undefined) throw new UrdbFault('startdate', 'is missing');
  return {
    name: textIn(values['name'], 'name'),
    ...(saysSomething(values['utility']) && { utility: textIn(values['utility'], 'utility') }),
    ...(saysSomething(values['source']) && { source: textIn(values['source'], 'source') }),
    ...(endsOn !== undefined && { endsOn }),
    ...(saysSomething(values['demandwindow']) && {
      demandWindowMinutes: text(decimalIn(values['demandwindow'], 'demandwindow')),
    }),
    sheet: {
      validFrom,
      currency: options.currency ?? 'USD',
      calendar,
      charges: inBillOrder(charges),
      rounding: options.rounding ?? {
        amount: { at: 'total', rounding: 'half-up' },
        allowance: { digits: 6, rounding: 'half-up' },
        demand: { digits: 6, rounding: 'half-up' },
      },
    },
    leftOut: [...missing].sort(),
  };
}

interface PowerStructure {
  readonly structure: ReturnType<typeof structureIn>;
  readonly per: PowerUnit;
}

/** A structure of prices for power; none where it charges nothing, or counts horsepower or days. */
function powerStructure(
  values: UrdbFields['values'],
  field: 'demandratestructure' | 'flatdemandstructure',
  unitField: string,
  missing: Set<string>,
): PowerStructure {
  const structure = structureIn(values[field], field);
  const unit = values[unitField] ?? 'kW';
  if (!chargesPower(structure)) return { structure: [], per: 'kW' };
  if (unit === 'kW' || unit === 'kVA') return { structure, per: unit };
  if (!OTHER_POWER_UNITS.has(unit)) throw new UrdbFault(unitField, 'is no unit of power');
  missing.add(field);
  return { structure: [], per: 'kW' };
}

const OTHER_POWER_UNITS = new Set<unknown>(['hp', 'kW daily', 'kVA daily', 'hp daily']);

function schedules(
  values: UrdbFields['values'],
  kind: 'weekday' | 'weekend',
  periods: { readonly energy: number; readonly demand: number },
): UrdbYear['weekday'] {
  const scheduleOf = (charge: 'energy' | 'demand'): ReturnType<typeof scheduleIn> => {
    const field = `${charge}${kind}schedule`;
    const count = periods[charge];
    return scheduleIn(count === 0 ? undefined : values[field], count, field);
  };
  return { energy: scheduleOf('energy'), demand: scheduleOf('demand') };
}

function flatMonths(value: unknown, periods: number): number[] {
  const field = 'flatdemandmonths';
  if (periods === 0 || value === undefined || value === null) {
    if (periods > 1) throw new UrdbFault(field, 'is missing');
    return Array.from({ length: 12 }, () => 0);
  }
  return listIn(value, field, 12).map((period, month) => periodIn(period, periods, `${field}[${month}]`));
}

function energyLabels(value: unknown, periods: number): (period: number) => string {
  const field = 'energytoulabels';
  const own = saysSomething(value)
    ? listIn(value, field).map((each, index) => textIn(each, `${field}[${index}]`))
    : [];
  return (period) => own[period] ?? (periods > 1 ? `Energy, period ${period + 1}` : 'Energy');
}

function markOf(season: UrdbSeason, count: number): SeasonMark {
  return count === 1 ? { suffix: '' } : { suffix: `-${season.id}`, seasons: [...season.seasonIds] };
}

/** Seconds since 1970, or the `{"$date": …}` of a database dump. */
function dateIn(value: unknown, field: string, timeZone: string): PlainDate | undefined {
  if (value === undefined || value === null) return undefined;
  if (isObject(value)) {
    const dumped = value['$date'];
    const atMs = typeof dumped === 'string' ? Date.parse(dumped) : dumped;
    if (typeof atMs !== 'number' || !Number.isFinite(atMs)) throw new UrdbFault(field, 'is no date');
    return plainDateIn(atMs, timeZone);
  }
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0 || value > LAST_SECOND) {
    throw new UrdbFault(field, 'is no number of seconds');
  }
  return plainDateIn(value * 1000, timeZone);
}

/** In the year 9987. */
const LAST_SECOND = 253_000_000_000;

/** As a printed bill has them; what counts towards a minimum stands above it. */
const ORDER: readonly TariffCharge['kind'][] = ['usage', 'tier', 'demand', 'fixed', 'export', 'minimum'];

function inBillOrder(charges: readonly TariffCharge[]): TariffCharge[] {
  return ORDER.flatMap((kind) => charges.filter((charge) => charge.kind === kind));
}
