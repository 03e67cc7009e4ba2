import type { FileAnswers } from '../file-result.js';
import type { FileChannel, FileCosts, FileNotice } from '../usage-file.js';
import { markOf, momentIn, timeBy, type RowTime } from './cells-of-file.js';
import { contentOf } from './content.js';
import type { Counting } from './counting.js';
import { commodityIn, flowOfHeading } from './heading-words.js';
import type { DateOrder } from './moment-cell.js';
import { isMissingCell, numberOf, type DecimalMark, type NumberCell } from './number-cell.js';
import type { Point } from './points.js';
import { resolveTimes } from './resolve-times.js';
import { scaleNotices, scaleOf } from './scale.js';
import type { CsvRow } from './rows.js';
import type { Table } from './table.js';
import { unitNamed, type NamedUnit } from './unit-text.js';

const MOST_SERIES = 200;
/** Of the whole work, what is done before the channels. */
const CHANNELS_FROM = 0.8;

export interface ChannelFacts {
  readonly table: Table;
  /** For each row. */
  readonly times: readonly (RowTime | undefined)[];
  readonly mark: DecimalMark;
  readonly order: DateOrder;
  readonly counting: Counting;
  readonly answers: FileAnswers;
  readonly timeZone: string;
  readonly isZoneAnswered: boolean;
}

export interface BuiltChannels {
  readonly channels: readonly FileChannel[];
  readonly notices: readonly FileNotice[];
  /** Whether a series has values whose times cannot be drawn. */
  readonly isScattered: boolean;
  /** A unit in the file that cannot be drawn. */
  readonly unknownUnit?: string;
}

interface TimedRow {
  readonly row: CsvRow;
  readonly time: RowTime;
}

/** The channels of a table: one for each meter and column of values. Yields how much is done. */
export function* channelsOf(facts: ChannelFacts): Generator<number, BuiltChannels, void> {
  const { table, times, counting, timeZone } = facts;
  const { columns, rows, header } = table;
  const unreadable = times.filter((time) => time === undefined).length;
  const keys = keysOf(table, times);
  yield CHANNELS_FROM;
  const groups = groupsOf(rows, times, keys);
  const channels: FileChannel[] = [];
  const notices: FileNotice[] = unreadable > 0 ? [{ code: 'unreadable', count: unreadable }] : [];
  if (groups.size > MOST_SERIES) {
    notices.push({
      code: 'series-left-out',
      count: groups.size - MOST_SERIES,
      detail: { value: MOST_SERIES },
    });
  }
  let unknownUnit: string | undefined;
  let isScattered = false;
  let done = 0;
  const words = [...(header ?? []), ...table.preamble].join(' ');
  for (const [name, group] of [...groups].slice(0, MOST_SERIES)) {
    const at = CHANNELS_FROM + ((1 - CHANNELS_FROM) * done) / rows.length;
    yield at;
    const timed = group.map(({ row, time }) => ({
      time,
      hasUse: counting.columns.some(
        ({ index }) => (numberOf(row.cells[index] ?? '', facts.mark)?.value ?? 0) !== 0,
      ),
    }));
    yield at;
    const resolved = resolveTimes(timed, timeZone);
    yield at;
    for (const column of counting.columns) {
      const unitCell =
        columns.unit === undefined
          ? ''
          : (group.find(({ row }) => row.cells[columns.unit ?? 0] !== '')?.row.cells[columns.unit] ?? '');
      const named: NamedUnit | undefined =
        unitNamed(unitCell) ?? column.unit ?? unitNamed(facts.answers.unit ?? '');
      if (!named) {
        unknownUnit = unitCell;
        continue;
      }
      const cells = cellsOf(group, column.index, facts.mark);
      yield at;
      const scale = scaleOf(named, cells);
      const isRegister = counting.registers.has(column.index);
      const points = pointsOf(group, resolved.instants, cells.numbers, facts);
      yield at;
      const heading = column.name === '' ? words : column.name;
      const answered = facts.answers['interval-end'];
      const isEndStamped =
        !isRegister && (answered === undefined ? endsAtTimes(facts, group) : answered === 'end');
      const flow =
        scale.unit === 'kvarh' || scale.unit === 'varh' ? 'reactive' : (flowOfHeading(heading) ?? 'import');
      const built = contentOf(points, {
        timeZone,
        flow,
        ...(name !== '' && { meterNumber: name }),
        scale,
        isRegister,
        isEndStamped,
      });
      yield at;
      const title = [name, counting.columns.length > 1 || name === '' ? column.name : '']
        .filter((part) => part !== '')
        .join(' · ');
      if (!built) {
        if (points.every(({ value }) => Number.isNaN(value))) continue;
        isScattered = true;
        notices.push({ code: 'not-drawn', count: 1, detail: { code: 'too-scattered', name: title } });
        continue;
      }
      const commodity = commodityIn(column.name) ?? commodityIn(words) ?? commodityOfUnit(scale.unit);
      const money = costsOf(built.costs, facts, column.index);
      channels.push({
        id: `${name}/${column.index}`,
        name: title,
        ...(commodity && { commodity }),
        flow,
        unit: scale.unit,
        content: built.content,
        timeZone: { name: timeZone, assumed: resolved.isLocal && !facts.isZoneAnswered },
        ...(money && { costs: money }),
        notices: [
          ...(resolved.isLocal && !facts.isZoneAnswered
            ? [{ code: 'zone-assumed' as const, detail: { code: timeZone } }]
            : []),
          ...resolved.notices,
          ...scaleNotices(scale),
          ...(cells.unreadable > 0 ? [{ code: 'unreadable' as const, count: cells.unreadable }] : []),
          ...built.notices,
        ],
      });
    }
    done += group.length;
    yield CHANNELS_FROM + ((1 - CHANNELS_FROM) * done) / rows.length;
  }
  return { channels, notices, isScattered, ...(unknownUnit !== undefined && { unknownUnit }) };
}

/** The columns that tell series apart: those called so, and a column of words without which times would be met twice. */
function keysOf({ columns, rows }: Table, times: readonly (RowTime | undefined)[]): readonly number[] {
  const word = columns.words.find((place) => {
    if (columns.identities.length > 0) return false;
    const values = new Set(rows.slice(0, 2000).map(({ cells }) => cells[place] ?? ''));
    if (values.size < 2 || values.size > 50) return false;
    const alone = new Set<number>();
    const together = new Set<string>();
    let count = 0;
    for (const [index, { cells }] of rows.slice(0, 5000).entries()) {
      const time = times[index];
      if (!time) continue;
      count += 1;
      alone.add(time.ms);
      together.add(`${time.ms} ${cells[place] ?? ''}`);
    }
    return alone.size < count * 0.75 && together.size > count * 0.95;
  });
  return word === undefined ? columns.identities : [word];
}

function groupsOf(
  rows: readonly CsvRow[],
  times: readonly (RowTime | undefined)[],
  keys: readonly number[],
): Map<string, TimedRow[]> {
  const groups = new Map<string, TimedRow[]>();
  for (const [index, row] of rows.entries()) {
    const time = times[index];
    if (!time) continue;
    const name = keys
      .map((place) => row.cells[place] ?? '')
      .filter((cell) => cell !== '')
      .join(' · ');
    const group = groups.get(name);
    if (group) group.push({ row, time });
    else groups.set(name, [{ row, time }]);
  }
  return groups;
}

interface Cells {
  readonly numbers: readonly (NumberCell | undefined)[];
  readonly digits: number;
  /** Of all values without their signs. */
  readonly total: number;
  readonly unreadable: number;
}

function cellsOf(group: readonly TimedRow[], index: number, mark: DecimalMark): Cells {
  let digits = 0;
  let total = 0;
  let unreadable = 0;
  const numbers = group.map(({ row }) => {
    const cell = row.cells[index] ?? '';
    if (isMissingCell(cell)) return undefined;
    const number = numberOf(cell, mark);
    if (!number) unreadable += 1;
    else {
      digits = Math.max(digits, number.digits);
      total += Math.abs(number.value);
    }
    return number;
  });
  return { numbers, digits, total, unreadable };
}

function pointsOf(
  group: readonly TimedRow[],
  instants: readonly (number | undefined)[],
  numbers: readonly (NumberCell | undefined)[],
  { table: { columns, header }, order, mark }: ChannelFacts,
): Point[] {
  return group.flatMap(({ row, time }, index): Point[] => {
    const startMs = instants[index];
    if (startMs === undefined) return [];
    const cost =
      columns.cost === undefined
        ? undefined
        : numberOf((row.cells[columns.cost] ?? '').replace(/[$€£¥]/g, ''), mark);
    const point: Point = {
      startMs,
      value: numbers[index]?.value ?? Number.NaN,
      mark: markOf(row, columns, header),
      cost: cost?.value ?? Number.NaN,
    };
    const end =
      columns.start &&
      (columns.isRange
        ? momentIn(row, columns.start, 'to')
        : columns.end && momentIn(row, columns.end, undefined));
    const until = end && timeBy(order, end);
    if (until && until.isInstant === time.isInstant && until.ms > time.ms)
      point.endMs = startMs + until.ms - time.ms;
    return [point];
  });
}

/** By the heading, by a 24:00, or since the first day begins one interval late and the last one ends at midnight. */
function endsAtTimes({ table: { columns } }: ChannelFacts, group: readonly TimedRow[]): boolean {
  if (!columns.start && columns.end) return true;
  if (columns.end || columns.isRange) return false;
  const dayMs = 86_400_000;
  const times = group.map(({ time }) => time.ms);
  const first = Math.min(times[0] ?? 0, times.at(-1) ?? 0);
  const last = Math.max(times[0] ?? 0, times.at(-1) ?? 0);
  const length = Math.abs((times[1] ?? 0) - (times[0] ?? 0));
  return length > 0 && length < dayMs && ((first % dayMs) + dayMs) % dayMs === length && last % dayMs === 0;
}

function commodityOfUnit(unit: string): 'electricity' | 'gas' | 'water' | undefined {
  if (unit === 'therm' || unit === 'MJ' || unit === 'Btu') return 'gas';
  if (unit === 'L' || unit.endsWith('gal')) return 'water';
  return /^(?:k?Wh|k?varh|kVAh)$/.test(unit) ? 'electricity' : undefined;
}

function costsOf(
  costs: Float64Array,
  { table: { columns, header }, counting }: ChannelFacts,
  index: number,
): FileCosts | undefined {
  if (columns.cost === undefined || counting.columns[0]?.index !== index || costs.every(Number.isNaN))
    return undefined;
  const heading = header?.[columns.cost] ?? '';
  const currency =
    /\b(USD|EUR|GBP|CAD|AUD|CNY|NZD|CHF)\b/.exec(heading)?.[1] ??
    (heading.includes('£') ? 'GBP' : heading.includes('€') ? 'EUR' : undefined);
  const digits = 4;
  return {
    ...(currency !== undefined && { currency }),
    digits,
    values: costs.map((cost) => Math.round(cost * 10 ** digits)),
  };
}
