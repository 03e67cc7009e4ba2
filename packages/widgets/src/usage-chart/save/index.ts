import { daysWithin, writeGreenButton, type UsageDays, type UsageIntervals } from '@mains/domain';
import type { PlainDate } from '@mains/contract';
import type { UsageTable } from '../chart-model.js';
import type { UsageFacts } from '../usage-facts.js';
import { saveFile } from './save-file.js';
import { tableCsv } from './table-csv.model.js';

/** Saves the table of a view for spreadsheets. `name`: of the file, without its ending. */
export function saveCsv(table: UsageTable, name: string): void {
  saveFile(new Blob([tableCsv(table)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
}

export interface GreenButtonContent {
  /** Makes the ids of the file; it is not itself written. */
  readonly id: string;
  readonly facts: Pick<UsageFacts, 'commodity' | 'timeZone' | 'nowMs'>;
  /** The intervals in view, where it shows some; else its days. */
  readonly intervals: readonly UsageIntervals[] | undefined;
  readonly days: UsageDays | undefined;
  readonly firstDate: PlainDate;
  readonly lastDate: PlainDate;
}

/** Saves what is in view as a Green Button file, for programs of others. No names, no address, no account is in it. */
export function saveGreenButton(content: GreenButtonContent, name: string): void {
  saveFile(new Blob([greenButtonText(content, name)], { type: 'application/atom+xml' }), `${name}.xml`);
}

function greenButtonText(content: GreenButtonContent, title: string): string {
  const { id, facts, intervals, days, firstDate, lastDate } = content;
  const { timeZone, nowMs } = facts;
  const commodity = facts.commodity ?? 'other';
  const of = { id, title, commodity, timeZone } as const;
  const services = intervals
    ? intervals.map((each, nth) => ({
        ...of,
        id: `${id} ${nth}`,
        content: { kind: 'intervals' as const, intervals: each },
      }))
    : days
      ? [{ ...of, content: { kind: 'days' as const, days: daysWithin(days, firstDate, lastDate) } }]
      : [];
  return writeGreenButton(services, { title, updatedMs: nowMs });
}
