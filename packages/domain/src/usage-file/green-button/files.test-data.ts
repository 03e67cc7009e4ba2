import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readToEnd, type FileOptions, type FileResult } from '../file-result.js';
import type { FileBill, FileChannel, UsageFile } from '../usage-file.js';
import { readGreenButton } from './read.js';

/** Other people's data lies beside the workspace; none of it belongs to the project. */
const folder = join(import.meta.dirname, '../../../../../../shared/data/greenbutton');

export const hasFiles = existsSync(folder);

// A line on the screen, so that a run without the data is not taken for one with it.
if (!hasFiles)
  process.stderr.write('Skipped: Green Button files, since ../shared/data/greenbutton is not there\n');

export function fileText(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

export const timeZone = 'Asia/Shanghai';

export function read(text: string, options: Partial<FileOptions> = {}): FileResult {
  return readToEnd(readGreenButton(text, { timeZone, ...options }));
}

/** The file, or an error that says why there is none. */
export function fileOf(result: FileResult): UsageFile {
  if (result.kind === 'read') return result.file;
  throw new Error(JSON.stringify(result));
}

/** All values of a channel, NaN where one is missing. */
export function valuesOf({ content }: FileChannel): readonly number[] {
  if (content.kind === 'intervals') return [...content.intervals.values];
  if (content.kind === 'days') return content.days.registers.flatMap(({ values }) => [...values]);
  return content.readings.readings.map(({ value }) => value);
}

export function marksOf({ content }: FileChannel): readonly number[] {
  if (content.kind === 'intervals') return [...content.intervals.marks];
  if (content.kind === 'days') return [...content.days.marks];
  return content.readings.readings.map(({ mark }) => mark);
}

export function digitsOf({ content }: FileChannel): number {
  if (content.kind === 'intervals') return content.intervals.digits;
  return content.kind === 'days' ? (content.days.registers[0]?.digits ?? 0) : content.readings.digits;
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0);
}

/** Codes with counts, such as `missing 8`. */
export function told({ notices }: UsageFile | FileChannel): readonly string[] {
  return notices.map(({ code, count }) => `${code} ${count ?? ''}`.trim());
}

/** A decimal as it is written. */
export function amount(decimal: FileBill['total']): string | undefined {
  if (!decimal) return undefined;
  const digits = String(decimal.coefficient).padStart(decimal.scale + 1, '0');
  return decimal.scale === 0 ? digits : `${digits.slice(0, -decimal.scale)}.${digits.slice(-decimal.scale)}`;
}
