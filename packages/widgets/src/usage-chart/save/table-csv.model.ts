import { linesToCsv } from '@mains/domain';
import type { UsageTable } from '../chart-model.js';

/** The table of a view for a spreadsheet: the heads as shown, dates and numbers as a program reads them. */
export function tableCsv({ columns, rowCount, rowAt }: UsageTable): string {
  const rows: string[][] = [columns.map(({ title }) => title)];
  for (let index = 0; index < rowCount; index += 1) rows.push([...rowAt(index).raw]);
  return linesToCsv(rows);
}
