import type { Tariff, TariffSheet } from '@mains/contract';
import { chargeFigure } from '@mains/domain';
import { isPercentage, perOf } from '../sheets.model.js';
import type { RestWords } from './words.js';

/** The figures of all sheets side by side. */
export interface SheetsTable {
  readonly columns: readonly { readonly from: string; readonly isCurrent: boolean }[];
  readonly rows: readonly {
    readonly label: string;
    readonly per: string;
    readonly figures: readonly string[];
  }[];
}

export function sheetsTable({ sheets }: Tariff, current: TariffSheet, words: RestWords): SheetsTable {
  const { t, format } = words;
  const newestFirst = [...sheets].reverse();
  const charges = new Map(newestFirst.flatMap((sheet) => sheet.charges.map((charge) => [charge.id, charge])));
  return {
    columns: newestFirst.map((sheet) => ({
      from: format.date(sheet.validFrom, 'dayYear'),
      isCurrent: sheet === current,
    })),
    rows: [...charges.values()]
      .filter((charge) => chargeFigure(charge) !== undefined)
      .map((charge) => ({
        label: charge.label,
        per: charge.kind === 'late-fee' ? t('tariff.per.day') : perOf(charge, words),
        figures: newestFirst.map(({ charges: own, currency }) => {
          const found = own.find(({ id }) => id === charge.id);
          const value = found && chargeFigure(found);
          if (value === undefined) return t('tariffRest.sheets.none');
          return isPercentage(charge)
            ? format.percent(value)
            : format.unitPrice({ value, currency, per: 'kWh' });
        }),
      })),
  };
}
