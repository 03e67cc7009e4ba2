import type {
  BillLineKind,
  Decimal,
  DemandCharge,
  PowerFactorCharge,
  TariffCharge,
  TariffSheet,
} from '@mains/contract';
import { multiplyToMoney, overrunExample, powerFactorPercent } from '@mains/domain';
import type { Tone } from '@mains/ui';
import { seasonNames } from '../now.model.js';
import { priceInWords } from '../prices.model.js';
import { listed } from '../words.js';
import type { RestWords } from './words.js';

/** A charge beside the price of use. */
export interface ChargeRow {
  readonly id: string;
  readonly label: string;
  readonly tone: Tone;
  readonly rule: readonly string[];
  readonly price: string;
}

const ORDER = ['fixed', 'demand', 'power-factor', 'levy', 'tax', 'minimum', 'late-fee', 'export'] as const;
type OtherKind = (typeof ORDER)[number];
type OtherCharge = Extract<TariffCharge, { kind: OtherKind }>;
type LateFeeCharge = Extract<TariffCharge, { kind: 'late-fee' }>;

const isOther = (charge: TariffCharge): charge is OtherCharge =>
  (ORDER as readonly string[]).includes(charge.kind);

/** Everything but the price of use: fixed charges, demand, power factor, then what the state and the calendar add. */
export function chargeRows(sheet: TariffSheet, words: RestWords): ChargeRow[] {
  const { charges, currency } = sheet;
  return charges
    .filter(isOther)
    .sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind))
    .map((charge) => ({
      id: charge.id,
      label: charge.label,
      tone: toneOf(charge.kind),
      rule: [...ruleOf(charge, currency, words), ...seasonsPart(charge, sheet, words)],
      price: priceOf(charge, currency, words),
    }));
}

function toneOf(kind: OtherKind): Tone {
  switch (kind) {
    case 'fixed':
    case 'demand':
    case 'power-factor':
    case 'tax':
      return kind;
    case 'levy':
      return 'tax';
    case 'export':
      return 'credit';
    case 'minimum':
    case 'late-fee':
      return 'other';
  }
}

/** The utility's own words where it has some, ours where it has none; and what follows from the terms in any case. */
function ruleOf(charge: OtherCharge, currency: string, words: RestWords): string[] {
  const { t, format } = words;
  const { meaning } = charge;
  const own = meaning === undefined ? [] : [meaning];
  switch (charge.kind) {
    case 'fixed':
      return [meaning ?? t('tariffRest.charges.fixed')];
    case 'demand':
      return [meaning ?? t(`tariffRest.demand.by.${charge.rule}`), ...demandPart(charge, words)];
    case 'power-factor': {
      const standard = format.decimal(charge.standard, { minDigits: 2 });
      return [meaning ?? t('tariffRest.powerFactor.short', { standard })];
    }
    case 'levy':
      return [meaning ?? t('tariffRest.charges.onAllUse')];
    case 'tax':
      return [...own, t('tariffRest.charges.taxOn', { kinds: kindsInWords(charge.on, words) })];
    case 'minimum':
      return [...own, t('tariffRest.charges.minimum', { kinds: kindsInWords(charge.on, words) })];
    case 'late-fee':
      return lateFeeTerms(charge, currency, words);
    case 'export':
      return charge.timeOfUse === undefined
        ? [meaning ?? t('tariffRest.charges.export')]
        : [...own, t('tariffRest.charges.exportIn', { period: t(`tariff.period.${charge.timeOfUse}`) })];
  }
}

/** The seasons it is for, in the order of the calendar; nothing where it is for all. */
function seasonsPart(charge: OtherCharge, { calendar }: TariffSheet, words: RestWords): string[] {
  const ids = 'seasons' in charge ? charge.seasons : undefined;
  if (ids === undefined) return [];
  const seasons = (calendar?.seasons ?? []).filter(({ id }) => ids.includes(id));
  return [words.t('tariffRest.charges.seasons', { seasons: seasonNames(seasons, words) })];
}

/** All there is to it: the utility's own words could only say the same. */
function lateFeeTerms(
  { percentPerDayFromEarlierYears: later, least }: LateFeeCharge,
  currency: string,
  words: RestWords,
): string[] {
  const { t, format } = words;
  return [
    t('tariffRest.charges.lateFee'),
    ...(later === undefined
      ? []
      : [t('tariffRest.charges.lateFeeNextYear', { percent: format.percent(later) })]),
    ...(least === undefined
      ? []
      : [t('tariffRest.charges.lateFeeLeast', { amount: amount(least, currency, words) })]),
  ];
}

function demandPart({ timeOfUse, above, upTo, per }: DemandCharge, { t, format }: RestWords): string[] {
  const power = (value: Decimal): string => format.quantity({ value, unit: per });
  return [
    ...(timeOfUse === undefined
      ? []
      : [t('tariffRest.demand.in', { period: t(`tariff.period.${timeOfUse}`) })]),
    ...(above === undefined ? [] : [t('tariffRest.demand.above', { power: power(above) })]),
    ...(upTo === undefined ? [] : [t('tariffRest.demand.upTo', { power: power(upTo) })]),
  ];
}

function priceOf(charge: OtherCharge, currency: string, words: RestWords): string {
  const { t, format } = words;
  switch (charge.kind) {
    case 'fixed':
    case 'demand':
    case 'levy':
    case 'minimum':
    case 'export':
      return priceInWords(charge.price, charge.per, currency, words);
    case 'tax':
      return format.percent(charge.percent);
    case 'late-fee':
      return t('tariffRest.charges.perDay', { percent: format.percent(charge.percentPerDay) });
    case 'power-factor':
      return t('tariffRest.charges.byTable');
  }
}

/** The rule for power above the contract, with an example computed by it. */
export interface DemandRule {
  readonly id: string;
  readonly title: string;
  readonly rule: string;
  readonly example: string;
  readonly arithmetic: string;
}

const EXAMPLE = { contracted: '180', measured: '200' } as const;

export function demandRules({ charges, currency }: TariffSheet, words: RestWords): DemandRule[] {
  const { t, format } = words;
  return charges
    .filter((charge) => charge.kind === 'demand')
    .filter(({ rule }) => rule === 'contract')
    .map(({ id, label, price, per, overrun }) => {
      const { threshold, billed } = overrunExample(overrun, EXAMPLE.contracted, EXAMPLE.measured);
      const power = (value: Decimal): string => format.quantity({ value, unit: per });
      const amountOfExample = multiplyToMoney({ value: billed, unit: per }, { value: price, currency, per });
      const start = overrun === 'contract-and-double' ? EXAMPLE.contracted : threshold;
      return {
        id,
        title: label,
        rule: t('tariffRest.demand.contract'),
        example: t('tariffRest.demand.example', {
          contract: power(EXAMPLE.contracted),
          threshold: power(threshold),
          billedContract: format.decimal(EXAMPLE.contracted),
          measured: power(EXAMPLE.measured),
          billed: power(billed),
        }),
        arithmetic: t('tariffRest.demand.arithmetic', {
          start: format.decimal(start),
          measured: format.decimal(EXAMPLE.measured),
          threshold: format.decimal(threshold),
          billed: power(billed),
          price: format.unitPrice({ value: price, currency, per }),
          amount: format.money(amountOfExample),
        }),
      };
    });
}

/** What a power factor adds or takes off, in some lines of the table. */
export interface PowerFactorRule {
  readonly id: string;
  readonly title: string;
  readonly rule: string;
  readonly rows: readonly { readonly factor: string; readonly percent: string }[];
}

export function powerFactorRules({ charges }: TariffSheet, words: RestWords): PowerFactorRule[] {
  const { t, format } = words;
  return charges
    .filter((charge) => charge.kind === 'power-factor')
    .map(({ id, label, standard, on }) => ({
      id,
      title: label,
      rule: t('tariffRest.powerFactor.rule', {
        standard: format.decimal(standard, { minDigits: 2 }),
        kinds: kindsInWords(on, words),
      }),
      rows: factorsShown(standard).map((factor, index) => {
        const written = format.decimal(factor, { minDigits: 2 });
        return {
          factor: index === 0 ? t('tariffRest.powerFactor.andAbove', { factor: written }) : written,
          percent: format.percent(powerFactorPercent(factor, standard), { sign: 'always' }),
        };
      }),
    }));
}

/** Where the most is taken off, the standard, and some below it. */
function factorsShown(standard: PowerFactorCharge['standard']): Decimal[] {
  const best = powerFactorPercent('1.00', standard);
  let first = 100;
  while (first > 40 && powerFactorPercent(hundredths(first - 1), standard) === best) first -= 1;
  const at = Number(standard.slice(2));
  return [first, at, at - 5, at - 10, at - 20].map(hundredths);
}

function hundredths(value: number): Decimal {
  return value === 100 ? '1.00' : `0.${String(value).padStart(2, '0')}`;
}

function kindsInWords(kinds: readonly BillLineKind[], words: RestWords): string {
  return listed(
    kinds.map((kind) => words.t(`tariffRest.kind.${kind}`)),
    words,
  );
}

function amount(value: Decimal, currency: string, { format }: RestWords): string {
  return format.unitPrice({ value, currency, per: 'day' }, { symbol: 'word' });
}
