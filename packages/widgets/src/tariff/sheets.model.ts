import type { PlainDate, Tariff, TariffCharge, TariffSheet } from '@mains/contract';
import { nextSheetAfter, sheetChanges, sheetOn, type PriceChange } from '@mains/domain';
import { listed, type Words } from './words.js';

const CHANGES_TOLD = 2;

/** The sheet to show: the one of today; before the first has begun, that one. */
export function shownSheet({ sheets }: Tariff, today: PlainDate): TariffSheet | undefined {
  return sheetOn(sheets, today) ?? sheets[0];
}

export interface Validity {
  /** `Valid since Thu 1 Oct 2026`. */
  readonly since: string;
  /** `Next change Fri 1 Jan 2027: peak ¥0.02 more per kWh`. */
  readonly next: string;
}

/** Since when the sheet holds, and what changes next. */
export function validity({ sheets }: Tariff, sheet: TariffSheet, today: PlainDate, words: Words): Validity {
  const { t, format } = words;
  const date = format.date(sheet.validFrom, 'weekdayYear');
  const from = sheet.validFrom > today ? sheet.validFrom : today;
  const next = nextSheetAfter(sheets, from);
  return {
    since: t(sheet.validFrom > today ? 'tariff.valid.from' : 'tariff.valid.since', { date }),
    next: next
      ? t('tariff.valid.next', {
          date: format.date(next.validFrom, 'weekdayYear'),
          changes: changesInWords(sheet, next, words),
        })
      : t((sheet.calendar?.seasons.length ?? 0) > 1 ? 'tariff.valid.noNextPrice' : 'tariff.valid.noNext'),
  };
}

function changesInWords(earlier: TariffSheet, later: TariffSheet, words: Words): string {
  const { t } = words;
  const { prices, others } = sheetChanges(earlier, later);
  const told = prices.length > CHANGES_TOLD + 1 ? prices.slice(0, CHANGES_TOLD) : prices;
  const more = prices.length - told.length;
  const clauses = [
    ...told.map((change) => changeInWords(change, later.currency, words)),
    ...(more > 0 ? [t('tariff.change.more', { count: more })] : []),
    ...(others ? [t('tariff.change.rules')] : []),
  ];
  return clauses.length === 0 ? t('tariff.change.none') : listed(clauses, words);
}

function changeInWords(
  { charge, before, after, difference }: PriceChange,
  currency: string,
  words: Words,
): string {
  const { t, format } = words;
  const name = nameOf(charge, words);
  if (before === undefined) return t('tariff.change.new', { name });
  if (after === undefined) return t('tariff.change.ends', { name });
  if (difference === undefined || isPercentage(charge)) {
    return t('tariff.change.percent', { name, before: format.percent(before), after: format.percent(after) });
  }
  const isLess = difference.startsWith('-');
  const amount = format.unitPrice(
    { value: isLess ? difference.slice(1) : difference, currency, per: 'kWh' },
    { symbol: 'word' },
  );
  return t(isLess ? 'tariff.change.lower' : 'tariff.change.higher', {
    name,
    amount,
    per: perOf(charge, words),
  });
}

/** In the middle of a sentence. */
function nameOf(charge: TariffCharge, { t }: Words): string {
  return charge.kind === 'usage' && charge.timeOfUse !== undefined
    ? t(`tariff.period.${charge.timeOfUse}`)
    : (charge.shortLabel ?? charge.label);
}

/** Whether its figure is a percentage, not a price. */
export function isPercentage({ kind }: TariffCharge): boolean {
  return kind === 'tax' || kind === 'late-fee';
}

/** `per kWh`; nothing for what has no unit. */
export function perOf(charge: TariffCharge, { t }: Words): string {
  if (charge.kind === 'tier') return t(`tariff.per.${charge.allowance.unit}`);
  return 'per' in charge ? t(`tariff.per.${charge.per}`) : '';
}
