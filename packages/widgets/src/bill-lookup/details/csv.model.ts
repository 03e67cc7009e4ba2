import type { Bill } from '@mains/contract';
import { linesToCsv, moneyToDecimal } from '@mains/domain';
import { lineRows } from './lines.model.js';
import type { DetailsWords } from './words.js';

export interface BillCsv {
  readonly fileName: string;
  readonly text: string;
}

/** The lines of a bill for a spreadsheet: words in the customer's language, numbers as plain decimals. */
export function billCsv(bill: Bill, words: DetailsWords): BillCsv {
  const { t, format } = words;
  const { summary } = bill;
  const head = [
    t('billDetails.lines.item'),
    t('billDetails.lines.basis'),
    t('billDetails.lines.quantity'),
    t('billDetails.csv.unit'),
    t('billDetails.lines.price'),
    t('billDetails.lines.amount'),
    t('billDetails.csv.currency'),
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
  const sum = [t('billDetails.lines.sum'), '', '', '', '', moneyToDecimal(total), total.currency];
  return {
    fileName: t('billDetails.csv.fileName', {
      month: summary.month,
      commodity: t(`billDetails.service.${summary.commodity}`),
    }),
    text: linesToCsv([head, ...lines, sum]),
  };
}
