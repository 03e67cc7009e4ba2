import type { FileDetail, UsageFile } from './usage-file.js';

export type FileFaultCode =
  | 'empty'
  | 'too-large'
  /** Neither of the formats that can be read; `detail.code` is what it looks like, such as `html` or `json`. */
  | 'unknown-format'
  /** The encoding that it names is not known, or its bytes are not of that encoding. */
  | 'encoding'
  | 'not-well-formed'
  /** A document type or an entity, which could hide anything. */
  | 'doctype'
  /** Well formed, but nothing of the standard is in it. */
  | 'no-green-button'
  /** Only names and addresses of a customer, which are not read. */
  | 'personal-data-only'
  /** The standard's records without a single value of use and without a bill. */
  | 'no-readings'
  /** There are values, but none whose unit can be drawn; `detail.code` is the unit as written. */
  | 'unknown-unit'
  /** There are values, but none with a time. */
  | 'no-times'
  /** Values that only a register explains, and fewer than two of them. */
  | 'register-alone'
  /** A number that cannot be held exactly. */
  | 'number-too-large'
  /** A record is not as the format demands. */
  | 'bad-record'
  /** A quote that is opened and never closed. */
  | 'open-quote'
  /** Text in which nothing stands in columns; `detail.code` is its beginning. */
  | 'no-table'
  /** A table without a column of use; `detail.name` is what its columns are called. */
  | 'no-use'
  /** Dates of which some can only be day before month and others only month before day; `detail.code` is one. */
  | 'mixed-dates'
  /** Values whose times do not come close to a grid that can be drawn. */
  | 'too-scattered'
  /** Prices, rates or the highest power, of which use does not follow; `detail.code` is what they are called. */
  | 'not-use'
  /** The same times again and again with other values, and nothing that tells them apart. */
  | 'repeated-times'
  /** The reader came upon something that it was not made for. */
  | 'reader-failed';

/** Why a file is not drawn. */
export interface FileFault {
  readonly code: FileFaultCode;
  /** Counted from 1. */
  readonly line?: number;
  /** Counted from 1. */
  readonly column?: number;
  /** The record's number, counted from 1. */
  readonly record?: number;
  readonly detail?: FileDetail;
}

/** What has to be asked before a file can be drawn; a text file rarely says everything. */
export interface FileQuestion {
  readonly about: FileQuestionSubject;
  /** What may be answered, the likeliest first. */
  readonly options: readonly string[];
  /** Lines or values of the file that help to answer. */
  readonly examples?: readonly string[];
}

export type FileQuestionSubject =
  | 'delimiter'
  | 'decimal-mark'
  | 'header'
  | 'time-column'
  | 'end-column'
  | 'value-columns'
  | 'date-order'
  | 'time-zone'
  | 'interval-end'
  | 'unit'
  | 'commodity'
  | 'flow'
  /** `interval` for what was used in each interval, `register` for what the meter showed. */
  | 'counting'
  /** The day of the first value, `YYYY-MM-DD`, of values that have no times. */
  | 'start-date'
  /** Minutes, of values that have no times. */
  | 'interval-length'
  /** Digits of the money of bills: 5 by the standard. */
  | 'money-scale';

/** What was answered, by subject; anything may be answered without being asked. */
export type FileAnswers = { readonly [Subject in FileQuestionSubject]?: string };

export interface FileOptions {
  /** The premise's zone, for files that do not say theirs. */
  readonly timeZone: string;
  readonly answers?: FileAnswers;
}

export type FileResult =
  | { readonly kind: 'read'; readonly file: UsageFile }
  | { readonly kind: 'asked'; readonly questions: readonly FileQuestion[] }
  | { readonly kind: 'refused'; readonly fault: FileFault };

/**
 * A reader at work: it yields how much is done, from 0 to 1, and may be left at any of these points. Run to its end in a
 * worker, or in slices between other work.
 */
export type FileReader = Generator<number, FileResult, void>;

/** Runs a reader to its end. */
export function readToEnd(reader: FileReader): FileResult {
  let step = reader.next();
  while (!step.done) step = reader.next();
  return step.value;
}
