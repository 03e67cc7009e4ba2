import type { FileAnswers, FileQuestion } from '../file-result.js';
import type { Columns } from './columns.js';
import { dateOrderOf } from './date-order.js';
import { momentOf, type DateOrder, type MomentCell } from './moment-cell.js';

const UNITS = ['kWh', 'Wh', 'MWh', 'kW', 'W', 'm3', 'L', 'ft3', 'US gal', 'therm'];
const LENGTHS_MINUTES = ['15', '30', '60', '1440'];
const EXAMPLES = 3;
/** Of one value: a year. */
const MOST_MINUTES = 366 * 1440;

/** Some examples without repeating any. */
export function examplesOf(texts: readonly string[]): string[] {
  return [...new Set(texts)].slice(0, EXAMPLES);
}

export interface OrderAnswer {
  readonly order: DateOrder;
  /** Told from how the rows follow each other, which the customer should know. */
  readonly isFromRows: boolean;
}

/** The order of dates, a question about it, or `neither`. */
export function orderOrQuestion(
  moments: readonly MomentCell[],
  cells: readonly string[],
  answers: FileAnswers,
): OrderAnswer | FileQuestion | 'neither' {
  const answered = answers['date-order'];
  if (answered === 'dmy' || answered === 'mdy' || answered === 'ymd')
    return { order: answered, isFromRows: false };
  const found = dateOrderOf(moments);
  if (found.kind === 'neither') return 'neither';
  if (found.kind === 'found') {
    const isTold = moments.some(({ numbers }) => numbers && (numbers.first > 12 || numbers.second > 12));
    return { order: found.order, isFromRows: found.order !== 'ymd' && !isTold };
  }
  return { about: 'date-order', options: ['dmy', 'mdy'], examples: examplesOf(cells) };
}

/** What must be asked of a table without times, which are taken to follow each other. */
export function questionsWithoutTimes(
  answers: FileAnswers,
  rows: number,
  firstValues: readonly string[],
): FileQuestion[] {
  const examples = examplesOf(firstValues);
  const questions: FileQuestion[] = [];
  const date = answers['start-date'] ?? '';
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || momentOf(date)?.epochDay === undefined)
    questions.push({ about: 'start-date', options: [], examples });
  const minutes = Number(answers['interval-length']);
  if (!(Number.isInteger(minutes) && minutes > 0 && minutes <= MOST_MINUTES)) {
    const ofYear = new Map([
      [8760, '60'],
      [8784, '60'],
      [17_520, '30'],
      [35_040, '15'],
      [35_136, '15'],
      [365, '1440'],
    ]).get(rows);
    const options =
      ofYear === undefined
        ? LENGTHS_MINUTES
        : [ofYear, ...LENGTHS_MINUTES.filter((length) => length !== ofYear)];
    questions.push({ about: 'interval-length', options, examples: [] });
  }
  return questions;
}

export function unitQuestion({ values }: Columns, firstValues: readonly string[]): FileQuestion {
  const named = values.map(({ name }) => name).filter((name) => name !== '');
  return { about: 'unit', options: UNITS, examples: examplesOf([...named, ...firstValues]) };
}
