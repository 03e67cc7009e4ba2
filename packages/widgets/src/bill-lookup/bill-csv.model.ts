import type { Bill } from '@mains/contract';
import { linesToCsv, moneyToDecimal } from '@mains/domain';
import { lineRows } from './bill-lines.model.js';
import type { Words } from './words.js';

export interface BillCsv {
  readonly fileName: string;
  readonly text: string;
}

/** The lines of a bill for a spreadsheet: words in the customer's language, numbers as plain decimals. */
export function billCsv(bill: Bill, words: Words): BillCsv {
  const { t, format } = words;
  const { summary } = bill;
  const head = [
    t('billLookup.lines.item'),
    t('billLookup.lines.basis'),
    t('billLookup.lines.quantity'),
    t('billLookup.csv.unit'),
    t('billLookup.lines.price'),
    t('billLookup.lines.amount'),
    t('billLookup.csv.currency'),
  ];
  const bases = new Map(lineRows(bill, words).map((row) => [row.id, row.basis.join('; ')]));
  const lines = bill.lines.map((line) => [
    line.label,
    bases.get(line.id) ?? '',
    line.quantity?.value ?? '',
    line.quantity ? format.unit(line.quantity.unit) : '',
    line.price?.value ?? '',
    moneyToDecimal(line.amount),
    line.amount.currency,
  ]);
  const { total } = summary;
  const sum = [t('billLookup.lines.sum'), '', '', '', '', moneyToDecimal(total), total.currency];
  return {
    fileName: t('billLookup.csv.fileName', {
      month: summary.month,
      commodity: t(`billLookup.service.${summary.commodity}`),
    }),
    text: linesToCsv([head, ...lines, sum]),
  };
}
