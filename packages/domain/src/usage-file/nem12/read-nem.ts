import { csvRows, type CsvRow } from '../csv/rows.js';
import type { FileReader } from '../file-result.js';
import type { FileChannel, FileNotice } from '../usage-file.js';
import { accumulation, channelOfAccumulations, type Accumulation } from './accumulations.js';
import { BadRecord } from './bad-record.js';
import { intervalDay, markRange, type IntervalDay } from './interval-days.js';
import { addDay, channelOf, type NemRegister } from './registers.js';

const ROWS_BETWEEN = 50;
const LENGTHS_MINUTES = new Set([1, 5, 15, 30]);

/**
 * Whether a text is of the Australian market: its header, or records of a meter without it, which are refused rather than
 * taken for a table.
 */
export function looksLikeNem(text: string): boolean {
  return /^[\s"]*(?:100"?\s*,\s*"?NEM1[23]\b|(?:200|250)\s*,[^,\n]*,[^,\n]*,)/i.test(text);
}

interface NemRecords {
  readonly registers: Map<string, NemRegister>;
  readonly accumulations: Map<string, Accumulation[]>;
  readonly notices: FileNotice[];
}

/**
 * Reads NEM12 (intervals) and NEM13 (accumulations) of the Australian market (AEMO, Meter Data File Format). A record that is
 * not as it must be ends the reading: what is missing in it cannot be told.
 */
export function* readNem(text: string): FileReader {
  const records: NemRecords = { registers: new Map(), accumulations: new Map(), notices: [] };
  let isNem13 = false;
  try {
    const rows = csvRows(text, ',');
    const first = rows.next().value;
    if (first?.cells[0] !== '100') throw new BadRecord(first?.line ?? 1, '100');
    isNem13 = /^NEM13$/i.test(first.cells[1] ?? '');
    let current: NemRegister | undefined;
    let day: IntervalDay | undefined;
    let hasEnd = false;
    let count = 0;
    for (const row of rows) {
      const [record] = row.cells;
      if (record === '200') {
        current = registerOf(row, records.registers);
        day = undefined;
      } else if (record === '300') {
        if (!current) throw new BadRecord(row.line, '200');
        day = intervalDay(row, current.minutes);
        addDay(current, day);
      } else if (record === '400') {
        if (!day) throw new BadRecord(row.line, '300');
        markRange(day, row);
      } else if (record === '250') addAccumulation(row, records.accumulations);
      else if (record === '900') hasEnd = true;
      else if (record !== '500' && record !== '550' && record !== '100')
        throw new BadRecord(row.line, (record ?? '').slice(0, 20));
      count += 1;
      if (count % ROWS_BETWEEN === 0) yield (0.9 * row.end) / text.length;
    }
    if (!hasEnd) records.notices.push({ code: 'no-end' });
  } catch (error) {
    if (error instanceof BadRecord) return { kind: 'refused', fault: error.fault };
    throw error;
  }
  yield 0.9;
  const { channels, unknown, scattered } = channelsOfRecords(records);
  if (channels.length === 0 && scattered !== undefined)
    return { kind: 'refused', fault: { code: 'too-scattered', detail: { code: scattered } } };
  if (channels.length === 0) {
    return unknown === undefined
      ? { kind: 'refused', fault: { code: 'no-readings' } }
      : { kind: 'refused', fault: { code: 'unknown-unit', detail: { code: unknown } } };
  }
  return {
    kind: 'read',
    file: { format: isNem13 ? 'nem13' : 'nem12', channels, bills: [], notices: records.notices },
  };
}

function registerOf({ line, cells }: CsvRow, registers: Map<string, NemRegister>): NemRegister {
  const [, meteringPoint = '', , , suffix = '', , meter = '', unit = '', length = ''] = cells;
  const minutes = Number(length);
  if (!LENGTHS_MINUTES.has(minutes)) throw new BadRecord(line, '200');
  const key = `${meteringPoint}/${suffix}/${unit.toLowerCase()}/${minutes}`;
  const known = registers.get(key);
  if (known) {
    known.meters.add(meter);
    return known;
  }
  const register = {
    meteringPoint,
    suffix,
    meters: new Set([meter]),
    unit,
    minutes,
    days: new Map<number, IntervalDay>(),
    replaced: 0,
  };
  registers.set(key, register);
  return register;
}

function addAccumulation(row: CsvRow, into: Map<string, Accumulation[]>): void {
  const one = accumulation(row);
  const key = `${one.meteringPoint}/${one.suffix}/${one.meterNumber}/${one.unit.toLowerCase()}`;
  const known = into.get(key);
  if (known) known.push(one);
  else into.set(key, [one]);
}

function channelsOfRecords({ registers, accumulations, notices }: NemRecords): {
  readonly channels: readonly FileChannel[];
  readonly unknown: string | undefined;
  readonly scattered: string | undefined;
} {
  const channels: FileChannel[] = [];
  const lengths = new Set<string>();
  let unknown: string | undefined;
  let scattered: string | undefined;
  const add = (channel: ReturnType<typeof channelOf>, unit: string, name: string): void => {
    if (channel === 'too-scattered') {
      scattered = name;
      notices.push({ code: 'not-drawn', detail: { code: channel, name } });
    } else if (channel === 'unknown-unit') {
      unknown = unit;
      notices.push({ code: 'unknown-unit', detail: { code: unit } });
    } else if (channel) channels.push(channel);
  };
  for (const register of registers.values()) {
    const series = `${register.meteringPoint}/${register.suffix}`;
    add(channelOf(register, lengths.has(series)), register.unit, series);
    lengths.add(series);
  }
  for (const list of accumulations.values()) add(channelOfAccumulations(list), list[0]?.unit ?? '', '');
  return { channels, unknown, scattered };
}
