import type { FileAnswers, FileFaultCode, FileQuestion } from '../file-result.js';
import type { FileChannel, FileNotice } from '../usage-file.js';
import { markOf, momentIn, timeBy, type RowTime } from './cells-of-file.js';
import { contentOf } from './content.js';
import type { Counting } from './counting.js';
import { commodityIn, customaryFlow, flowOfHeading } from './heading-words.js';
import type { DateOrder } from './moment-cell.js';
import { numberOf, type DecimalMark } from './number-cell.js';
import type { Point } from './points.js';
import { resolveTimes } from './resolve-times.js';
import { scaleNotices, scaleOf } from './scale.js';
import { cellsOf, type Cells } from './series-cells.js';
import { commodityOfUnit, costsOf } from './series-costs.js';
import { sideTold, withLateMidnights } from './stamps.js';
import type { CsvRow } from './rows.js';
import type { Table } from './table.js';
import { unitNamed } from './unit-text.js';

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
  /** A unit in the file that cannot be drawn. */
  readonly unknownUnit?: string;
  /** Why a series is not drawn. */
  readonly reason?: { readonly code: FileFaultCode; readonly name: string };
  /** What must be answered first. */
  readonly questions: readonly FileQuestion[];
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
  let reason: BuiltChannels['reason'];
  const questions = questionsOf(facts, groups);
  if (questions.length > 0) return { channels, notices, questions };
  let done = 0;
  const words = [...(header ?? []), ...table.preamble].join(' ');
  for (const [name, grouped] of [...groups].slice(0, MOST_SERIES)) {
    const at = CHANNELS_FROM + ((1 - CHANNELS_FROM) * done) / rows.length;
    yield at;
    const late = isStampedBy(columns) ? undefined : withLateMidnights(grouped);
    const group = late ?? grouped;
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
      const isRegister = counting.registers.has(column.index);
      const cells = cellsOf(
        group.map(({ row }) => row),
        {
          index: column.index,
          unitColumn: columns.unit,
          mark: facts.mark,
          unit: column.unit ?? unitNamed(facts.answers.unit ?? ''),
          isRegister,
        },
      );
      if (typeof cells === 'string') {
        unknownUnit = cells;
        continue;
      }
      yield at;
      const scale = scaleOf(cells.unit, cells);
      const points = pointsOf(group, resolved.instants, cells.numbers, facts);
      yield at;
      const heading = column.name === '' ? words : column.name;
      const answered = facts.answers['interval-end'];
      const isEndStamped =
        !isRegister &&
        (late !== undefined || (answered === undefined ? endsAtTimes(facts, group) : answered === 'end'));
      const custom = customaryFlow(column.name);
      const flow =
        scale.unit === 'kvarh' || scale.unit === 'varh'
          ? 'reactive'
          : isExportNamed(name)
            ? 'export'
            : (flowOfHeading(heading) ?? answeredFlow(facts.answers.flow) ?? custom ?? 'import');
      const isFlowAssumed = custom !== undefined && facts.answers.flow === undefined;
      const built = contentOf(points, {
        timeZone,
        flow,
        ...(name !== '' && { meterNumber: name }),
        scale,
        isRegister,
        isAverage: /\b(?:avg|average|mean)\b|平均/i.test(column.name),
        isEndStamped,
      });
      yield at;
      if (!built) continue;
      if (typeof built === 'string') {
        reason = { code: built, name: column.name };
        notices.push({ code: 'not-drawn', detail: { code: built, name: column.name } });
        continue;
      }
      const title = [name, counting.columns.length > 1 || name === '' ? column.name : '']
        .filter((part) => part !== '')
        .join(' · ');
      const commodity = commodityIn(column.name) ?? commodityIn(words) ?? commodityOfUnit(scale.unit);
      const money = costsOf(built.costs, table, counting.columns[0]?.index === column.index);
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
          ...(isFlowAssumed ? [{ code: 'flow-assumed' as const, detail: { code: flow } }] : []),
          ...cells.notices,
          ...built.notices,
        ],
      });
    }
    done += group.length;
    yield CHANNELS_FROM + ((1 - CHANNELS_FROM) * done) / rows.length;
  }
  return {
    channels,
    notices,
    questions,
    ...(unknownUnit !== undefined && { unknownUnit }),
    ...(reason && { reason }),
  };
}

/** Which way a lone column counts, and which end of an interval its time is, where the file does not say. */
function questionsOf(facts: ChannelFacts, groups: ReadonlyMap<string, readonly TimedRow[]>): FileQuestion[] {
  const { answers, counting, table, timeZone } = facts;
  const { columns } = table;
  const questions: FileQuestion[] = [];
  const [column, ...others] = counting.columns;
  if (column && others.length === 0 && customaryFlow(column.name) && answers.flow === undefined)
    questions.push({ about: 'flow', options: ['import', 'export'], examples: [column.name] });
  const isRegister = counting.columns.every(({ index }) => counting.registers.has(index));
  if (isRegister || isStampedBy(columns) || !columns.start || answers['interval-end'] !== undefined)
    return questions;
  const told = [...groups.values()].slice(0, MOST_SERIES).map((group) => sideOf(group, timeZone));
  if (told.every((side) => side === 'either')) {
    const { date, time } = columns.start;
    const examples = table.rows
      .slice(0, 3)
      .map(({ cells }) => [cells[date], time === undefined ? '' : cells[time]].join(' ').trim());
    questions.push({ about: 'interval-end', options: ['start', 'end'], examples });
  }
  return questions;
}

function sideOf(group: readonly TimedRow[], timeZone: string): ReturnType<typeof sideTold> {
  return withLateMidnights(group) ? 'end' : sideTold(group, timeZone);
}

/** Whether the table says by its columns where intervals begin and end. */
function isStampedBy({ start, end, isRange, isCalledStart }: Table['columns']): boolean {
  return isRange || isCalledStart || end !== undefined || !start;
}

/** A word beside the values of a series may say that they were fed in. */
function isExportNamed(name: string): boolean {
  return name.split(' · ').some((word) => flowOfHeading(word) === 'export');
}

function answeredFlow(answer: string | undefined): 'import' | 'export' | 'net' | undefined {
  return answer === 'import' || answer === 'export' || answer === 'net' ? answer : undefined;
}

/** The columns that tell series apart: those called so, and a column of words without which times would be met twice. */
function keysOf({ columns, rows }: Table, times: readonly (RowTime | undefined)[]): readonly number[] {
  const word = columns.words.find((place) => {
    const values = new Set(rows.slice(0, 2000).map(({ cells }) => cells[place] ?? ''));
    if (values.size < 2 || values.size > 50) return false;
    const alone = new Set<string>();
    const together = new Set<string>();
    let count = 0;
    for (const [index, { cells }] of rows.slice(0, 5000).entries()) {
      const time = times[index];
      if (!time) continue;
      count += 1;
      const key = `${time.ms} ${columns.identities.map((identity) => cells[identity] ?? '').join(' ')}`;
      alone.add(key);
      together.add(`${key} ${cells[place] ?? ''}`);
    }
    return alone.size < count * 0.75 && together.size > count * 0.95;
  });
  return word === undefined ? columns.identities : [...columns.identities, word];
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

function pointsOf(
  group: readonly TimedRow[],
  instants: readonly (number | undefined)[],
  numbers: Cells['numbers'],
  { table: { columns, header }, order, mark }: ChannelFacts,
): Point[] {
  return group.flatMap(({ row, time }, index): Point[] => {
    const startMs = instants[index];
    if (startMs === undefined || numbers[index] === null) return [];
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

/** By the heading, else by what the times tell. */
function endsAtTimes({ table: { columns }, timeZone }: ChannelFacts, group: readonly TimedRow[]): boolean {
  if (isStampedBy(columns)) return !columns.start && columns.end !== undefined;
  return sideTold(group, timeZone) === 'end';
}
