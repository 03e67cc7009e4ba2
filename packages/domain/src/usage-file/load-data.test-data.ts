import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readToEnd, type FileAnswers, type FileResult } from './file-result.js';
import { readUsageFile } from './read-usage-file.js';
import type { FileChannel, FileNotice, UsageFile } from './usage-file.js';

/** Other people's data lies beside the workspace; none of it belongs to the project. */
const folder = join(import.meta.dirname, '../../../../../shared/data/load');

export const hasLoadData = existsSync(folder);

// A line on the screen, so that a run without the data is not taken for one with it.
if (!hasLoadData) process.stderr.write('Skipped: files of use, since ../shared/data/load is not there\n');

/** What is read from a file below `shared/data/load`. */
export function loadResult(path: string, answers?: FileAnswers, timeZone = 'UTC'): FileResult {
  return readToEnd(
    readUsageFile(readFileSync(join(folder, path)), { timeZone, ...(answers && { answers }) }),
  );
}

/** What is read from a text. */
export function resultOf(text: string, answers?: FileAnswers, timeZone = 'UTC'): FileResult {
  return readToEnd(readUsageFile(new TextEncoder().encode(text), { timeZone, ...(answers && { answers }) }));
}

export function fileOf(result: FileResult): UsageFile {
  if (result.kind !== 'read') throw new Error(JSON.stringify(result));
  return result.file;
}

export function onlyChannel(result: FileResult): FileChannel {
  const [channel, ...others] = fileOf(result).channels;
  if (!channel || others.length > 0) throw new Error('Not one channel');
  return channel;
}

/** Values as they are drawn: whole numbers of 10^-digits, NaN where there is none. */
export function valuesOf({ content }: FileChannel): number[] {
  switch (content.kind) {
    case 'intervals':
      return [...content.intervals.values];
    case 'days':
      return [...(content.days.registers[0]?.values ?? [])];
    case 'readings':
      return content.readings.readings.map(({ value }) => value);
  }
}

export function sumOf(channel: FileChannel): number {
  return valuesOf(channel).reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0);
}

/** Codes of what is told, with counts. */
export function told(notices: readonly FileNotice[]): Record<string, number | true> {
  return Object.fromEntries(notices.map(({ code, count }) => [code, count ?? true]));
}
