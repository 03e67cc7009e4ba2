import type { UsageTable } from '../chart-model.js';
import { greenButtonText, type GreenButtonContent } from './green-button.model.js';
import { saveFile } from './save-file.js';
import { tableCsv } from './table-csv.model.js';

/** Saves the table of a view for spreadsheets. `name`: of the file, without its ending. */
export function saveCsv(table: UsageTable, name: string): void {
  saveFile(new Blob([tableCsv(table)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
}

/** Saves what is in view as a Green Button file, for programs of others. No names, no address, no account is in it. */
export function saveGreenButton(content: GreenButtonContent, name: string): void {
  saveFile(new Blob([greenButtonText(content, name)], { type: 'application/atom+xml' }), `${name}.xml`);
}
