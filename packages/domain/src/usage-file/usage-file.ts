import type { Commodity, PlainDate } from '@mains/contract';
import type { Decimal } from '../decimal.js';
import type { UsageDays } from '../usage/days.js';
import type { UsageIntervals } from '../usage/intervals.js';
import type { Flow, UsageUnit } from '../usage/unit.js';

/** What kind of file it is. ESPI is the standard behind Green Button. */
export type FileFormat = 'green-button' | 'nem12' | 'nem13' | 'csv';

/** A file of use that a customer opened, with everything that was wrong with it counted. */
export interface UsageFile {
  readonly format: FileFormat;
  /** As the file has it. */
  readonly title?: string;
  /** What can be drawn, in the order of the file. */
  readonly channels: readonly FileChannel[];
  readonly bills: readonly FileBill[];
  /** What concerns the whole file; what concerns one channel stands there. */
  readonly notices: readonly FileNotice[];
}

/** What one meter counted one way in one unit. Channels are never merged. */
export interface FileChannel {
  /** Unique within the file. */
  readonly id: string;
  /** The usage point, the meter, the register or the column, as the file writes them; may be empty. */
  readonly name: string;
  readonly commodity?: FileCommodity;
  readonly flow: Flow;
  readonly unit: UsageUnit;
  readonly content: FileContent;
  readonly timeZone: FileTimeZone;
  /** What each interval, day or reading costs, where the file says so. */
  readonly costs?: FileCosts;
  readonly labels?: FileLabels;
  readonly notices: readonly FileNotice[];
}

/** What Mains supplies, and what else files tell of. */
export type FileCommodity = Commodity | 'heat' | 'other';

export type FileContent =
  | { readonly kind: 'intervals'; readonly intervals: UsageIntervals }
  /** Local days, of 23, 24 or 25 hours. They have exactly one register. */
  | { readonly kind: 'days'; readonly days: UsageDays }
  /** Periods of different lengths, such as from bill to bill. */
  | { readonly kind: 'readings'; readonly readings: FileReadings };

/** Periods in the order of time that do not overlap; time between them is missing. */
export interface FileReadings {
  /** Values are whole numbers of 10^-`digits` units. */
  readonly digits: number;
  readonly readings: readonly FileReading[];
}

export interface FileReading {
  /** Epoch milliseconds. */
  readonly startMs: number;
  /** The first moment after it, in epoch milliseconds. */
  readonly endMs: number;
  readonly value: number;
  /** One of `ACTUAL`, `ESTIMATED` and `DOUBTFUL`. */
  readonly mark: number;
}

/** The zone whose days a channel is drawn by. */
export interface FileTimeZone {
  /** An IANA name that the functions of dates take, such as `Europe/Madrid` or `Etc/GMT-10`. */
  readonly name: string;
  /** The file does not say; the zone passed in was taken. */
  readonly assumed: boolean;
}

/** Money beside the values of a channel, one for each interval, day or reading. */
export interface FileCosts {
  /** ISO 4217 letters; left out when the file does not say. */
  readonly currency?: string;
  /** Values are whole numbers of 10^-`digits` of the currency. */
  readonly digits: number;
  /** NaN where the file has none. */
  readonly values: Float64Array;
}

/** The utility's own numbers beside each value, 0 where there is none; only they know what those mean. */
export interface FileLabels {
  readonly timeOfUse?: Int32Array;
  readonly criticalPeak?: Int32Array;
  readonly tier?: Int32Array;
}

/** A cost and billing summary. */
export interface FileBill {
  readonly id: string;
  readonly name: string;
  /** Epoch milliseconds. */
  readonly startMs?: number;
  /** The first moment after it, in epoch milliseconds. */
  readonly endMs?: number;
  /** The days by the zone of the file, both ends included. */
  readonly period?: { readonly firstDate: PlainDate; readonly lastDate: PlainDate };
  /** ISO 4217 letters; left out when the file does not say. */
  readonly currency?: string;
  /** The total of the period. */
  readonly total?: Decimal;
  /** What the running period has cost so far. */
  readonly toDate?: Decimal;
  /** Charges of the period beside the total. */
  readonly additional?: Decimal;
  /** Amounts were whole numbers of 10^-`scale` of the currency: 5 by the standard. */
  readonly scale: number;
  readonly scaleFrom: 'standard' | 'file' | 'answer';
  readonly quantity?: { readonly value: Decimal; readonly unit: UsageUnit };
  readonly lines: readonly FileBillLine[];
  /** What the lines come to, payments and credits taken off, information left out. Undefined without such lines. */
  readonly linesTotal?: Decimal;
}

export type FileBillLineKind =
  | 'generation'
  | 'delivery'
  | 'usage'
  | 'administration'
  | 'tax'
  | 'generation-credit'
  | 'delivery-credit'
  | 'administration-credit'
  | 'payment'
  /** Never part of a total. */
  | 'information'
  | 'other';

export interface FileBillLine {
  readonly kind: FileBillLineKind;
  /** As the file has it. */
  readonly note: string;
  /** As written, but for credits and payments, which are negative here. */
  readonly amount?: Decimal;
  readonly quantity?: { readonly value: Decimal; readonly unit: UsageUnit };
}

export type FileNoticeCode =
  /** Intervals between the first and the last that the file does not have. */
  | 'missing'
  /** The same interval with the same value again; left out. */
  | 'duplicate'
  /** The same interval again with another value; the later one was taken (by its date of update, else by its place). */
  | 'conflicting'
  /** Intervals that overlap others otherwise; the later ones in the file were left out. */
  | 'overlapping'
  /** Days or longer periods that reach a little into the next one; they end where it begins, with all of their value. */
  | 'overlap-trimmed'
  | 'estimated'
  | 'doubtful'
  | 'negative'
  /** Values of no duration beside others that have one; left out. */
  | 'zero-length'
  /** Values that do not stand in the order of time; put in order. */
  | 'out-of-order'
  /** Records with a time or a value that cannot be read; left out. */
  | 'unreadable'
  /** The same series by intervals of another length; kept as a channel of its own. */
  | 'other-length'
  /** The same times again under another label of the utility; kept as a channel of its own. */
  | 'other-label'
  /** Days that begin at another time than midnight: `minute` says when, counted from midnight. */
  | 'day-shifted'
  /** Money without a unit, taken at the standard's scale of 1/100000. */
  | 'scale-assumed'
  | 'zone-assumed'
  /** The file's rule of time cannot be read, or no known zone goes by it; the zone passed in was taken. */
  | 'zone-rule-bad'
  | 'unit-assumed'
  | 'flow-assumed'
  /** The file has what a register showed; use is the difference from one reading to the next. */
  | 'register-differenced'
  /** A register went past its last digit and began again. */
  | 'rolled-over'
  | 'meter-exchanged'
  /** The file has average power; use is power by time. */
  | 'power-averaged'
  /** What belongs together was found by the links of the file. */
  | 'joined-by-links'
  | 'joined-by-paths'
  | 'joined-by-order'
  /** Times missing from values, which were taken to follow each other. */
  | 'times-assumed'
  /** Times a little off the hour (or whatever an interval is), put to the nearest one. */
  | 'times-rounded'
  /** Readings that stand for several intervals; spread over them evenly and marked as estimated. */
  | 'spread'
  /** Values in the hour that clocks skip, none repeated: the file keeps standard time all year, and was read by it. */
  | 'standard-time'
  /** Empty or zero values in the hour that clocks skip; left out. */
  | 'skipped-hour'
  /** An hour that clocks repeat stands in the file once; the second one is missing. */
  | 'repeated-hour-once'
  /** The file's last record is not there; it may have been cut off. */
  | 'no-end'
  /** Which of day and month comes first was found from the rows that follow each other; `code` is the order. */
  | 'date-order-found'
  /** Elements or columns that the standard does not have; left out. */
  | 'unknown-elements'
  /** Values of a unit that cannot be drawn; left out. `code` is the unit as written. */
  | 'unknown-unit'
  /** More series than are read from one file; the first ones were kept. `value` is how many. */
  | 'series-left-out'
  /** More digits than sums of all values can be held with; rounded to as many as `value` says. */
  | 'digits-rounded'
  /** A series of which no honest picture can be made; left out. `code` is why (a `FileFaultCode`), `name` which. */
  | 'not-drawn'
  /** Some values have a cost, others do not. */
  | 'cost-missing'
  /** Money of a bill follows the scale that the file writes beside it, not the standard's. `value` is its digits. */
  | 'summary-scale'
  /** The lines of a bill do not come to its total. */
  | 'lines-differ'
  /** Names and addresses of a customer are in the file; they were not read. */
  | 'personal-data-skipped';

/** Something to know about a file or a channel: data only, the words are the widget's. */
export interface FileNotice {
  readonly code: FileNoticeCode;
  /** How many intervals, values, records or elements it concerns. */
  readonly count?: number;
  readonly detail?: FileDetail;
}

/** Where and what; texts are quoted from the file and never trusted. */
export interface FileDetail {
  /** Epoch milliseconds. */
  readonly startMs?: number;
  /** The first moment after it, in epoch milliseconds. */
  readonly endMs?: number;
  /** An element's or a column's name as the file writes it. */
  readonly name?: string;
  /** A code or a word as the file writes it. */
  readonly code?: string;
  readonly unit?: UsageUnit;
  readonly value?: number;
  /** A minute of the day, counted from midnight. */
  readonly minute?: number;
}
