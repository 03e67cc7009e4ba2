import { epochDay } from '../../plain-date.js';
import type { FileOptions, FileQuestion, FileReader } from '../file-result.js';
import type { FileNotice } from '../usage-file.js';
import { decimalMarkOf, momentIn, timeBy, type RowTime } from './cells-of-file.js';
import { channelsOf } from './channels.js';
import type { ValueColumn } from './columns.js';
import type { DateOrder, MomentCell } from './moment-cell.js';
import { orderOrQuestion, questionsWithoutTimes, unitQuestion, examplesOf } from './questions.js';
import { asked, isResult, readTable, refused, type Table } from './table.js';
import { unitNamed } from './unit-text.js';
import { findCounting } from './counting.js';

const MINUTE_MS = 60_000;
const ROWS_BETWEEN = 2000;
/** The tokens take about as long as the times. */
const TABLE_SHARE = 0.4;
const TIMES_SHARE = 0.4;

/**
 * Reads a download of use as text in columns: delimiter, header, columns, dates, decimals and unit are found, or asked.
 * @throws RangeError when the zone is not known
 */
export function* readCsv(text: string, { timeZone, answers = {} }: FileOptions): FileReader {
  const reading = readTable(text, answers);
  let step = reading.next();
  while (!step.done) {
    yield step.value * TABLE_SHARE;
    step = reading.next();
  }
  if (isResult(step.value)) return step.value;
  const table = withAnsweredColumns(step.value, answers['value-columns']);
  const { rows, columns } = table;
  const questions: FileQuestion[] = [];
  if (columns.values.length === 0) {
    if (columns.undecided.length === 0) {
      return refused({
        code: 'no-use',
        detail: { name: [...columns.others, ...(table.header ?? [])].slice(0, 4).join(', ') },
      });
    }
    const names = columns.undecided.map(({ name, index }) => (name === '' ? String(index + 1) : name));
    return asked({
      about: 'value-columns',
      options: names,
      examples: examplesOf(rows.slice(0, 3).map(({ cells }) => cells.join(' · '))),
    });
  }

  const firstValues = rows
    .slice(0, 3)
    .map(({ cells }) => columns.values.map(({ index }) => cells[index] ?? '').join(' · '));
  const places = [
    ...columns.values.map(({ index }) => index),
    ...(columns.cost === undefined ? [] : [columns.cost]),
  ];
  const told = decimalMarkOf(rows, places);
  const mark =
    answers['decimal-mark'] === ',' || answers['decimal-mark'] === '.' ? answers['decimal-mark'] : told;
  if (mark === 'either')
    questions.push({ about: 'decimal-mark', options: [',', '.'], examples: examplesOf(firstValues) });

  yield TABLE_SHARE;
  const notices: FileNotice[] = [];
  const moments: (MomentCell | undefined)[] = [];
  const start = columns.start ?? columns.end;
  let order: DateOrder = 'ymd';
  if (start) {
    for (const [index, row] of rows.entries()) {
      moments.push(momentIn(row, start, columns.isRange ? 'from' : undefined));
      if (index % ROWS_BETWEEN === 0) yield TABLE_SHARE + (TIMES_SHARE * index) / rows.length;
    }
    yield TABLE_SHARE + TIMES_SHARE;
    const known = moments.filter((moment) => moment !== undefined);
    const cells = rows.map(({ cells: row }) => row[start.date] ?? '');
    const found = orderOrQuestion(known, cells, answers);
    if (found === 'neither') return refused({ code: 'mixed-dates', ...lineOfBadDate(table, moments) });
    if ('about' in found) questions.push(found);
    else {
      ({ order } = found);
      if (found.isFromRows) notices.push({ code: 'date-order-found', detail: { code: order } });
    }
  } else questions.push(...questionsWithoutTimes(answers, rows.length, firstValues));

  const units = columns.values.map(({ unit }) => unit ?? unitNamed(answers.unit ?? ''));
  if (columns.unit === undefined && units.includes(undefined))
    questions.push(unitQuestion(columns, firstValues));
  yield TABLE_SHARE + TIMES_SHARE;
  const counting =
    mark === 'either'
      ? undefined
      : findCounting({ ...table, isNewestFirst: isNewestFirst(order, moments) }, mark, answers.counting);
  if (counting && 'about' in counting) questions.push(counting);
  if (questions.length > 0 || mark === 'either' || !counting || 'about' in counting)
    return asked(...questions);

  yield TABLE_SHARE + TIMES_SHARE;
  const times = start
    ? moments.map((moment) => moment && timeBy(order, moment))
    : timesInARow(rows.length, answers['start-date'] ?? '', Number(answers['interval-length']));
  if (times.every((time) => time === undefined)) return refused({ code: 'no-times' });
  const isStepped = !start;
  const zone = answers['time-zone'] ?? timeZone;
  const built = yield* channelsOf({
    table,
    times,
    mark,
    order,
    counting,
    answers,
    timeZone: zone,
    isZoneAnswered: answers['time-zone'] !== undefined,
  });
  if (built.channels.length === 0)
    return refused({
      code: built.isScattered
        ? 'too-scattered'
        : built.unknownUnit === undefined
          ? 'no-readings'
          : 'unknown-unit',
      ...(built.unknownUnit !== undefined && { detail: { code: built.unknownUnit } }),
    });
  if (isStepped) notices.push({ code: 'times-assumed', count: rows.length });
  return {
    kind: 'read',
    file: { format: 'csv', channels: built.channels, bills: [], notices: [...notices, ...built.notices] },
  };
}

function withAnsweredColumns(table: Table, answer: string | undefined): Table {
  const { columns } = table;
  if (answer === undefined || columns.undecided.length === 0) return table;
  const names = answer.split('\n');
  const values = columns.undecided.filter(({ name, index }: ValueColumn) =>
    names.includes(name === '' ? String(index + 1) : name),
  );
  return { ...table, columns: { ...columns, values } };
}

function timesInARow(count: number, date: string, minutes: number): RowTime[] {
  const first = epochDay(date) * 1440 * MINUTE_MS;
  return Array.from({ length: count }, (_, index) => ({
    ms: first + index * minutes * MINUTE_MS,
    isInstant: false,
  }));
}

function lineOfBadDate(
  { rows, columns }: Table,
  moments: readonly (MomentCell | undefined)[],
): { line?: number; detail?: { code: string } } {
  const place = moments.findIndex((moment) => moment?.numbers && moment.numbers.first > 12);
  const row = rows[Math.max(0, place)];
  const cell = row?.cells[(columns.start ?? columns.end)?.date ?? 0];
  return { ...(row && { line: row.line }), ...(cell !== undefined && { detail: { code: cell } }) };
}

function isNewestFirst(order: DateOrder, moments: readonly (MomentCell | undefined)[]): boolean {
  const known = moments.filter((moment) => moment !== undefined);
  const [first, last] = [known[0], known.at(-1)].map((moment) => moment && timeBy(order, moment)?.ms);
  return first !== undefined && last !== undefined && first > last;
}
