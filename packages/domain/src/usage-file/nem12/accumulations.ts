import { DOUBTFUL } from '../../usage/intervals.js';
import type { Flow } from '../../usage/unit.js';
import { numberOf } from '../csv/number-cell.js';
import { counted, valueNotices } from '../csv/points.js';
import type { CsvRow } from '../csv/rows.js';
import { scaleNotices, scaleOf } from '../csv/scale.js';
import { unitNamed } from '../csv/unit-text.js';
import type { FileChannel, FileReading } from '../usage-file.js';
import { BadRecord } from './bad-record.js';
import { markOfQuality } from './interval-days.js';
import { MARKET_ZONE } from './registers.js';

/** What was used from one reading of a register to the next, as a record 250 has it. */
export interface Accumulation {
  readonly meteringPoint: string;
  readonly suffix: string;
  readonly meterNumber: string;
  readonly flow: Flow;
  readonly unit: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly quantity: number;
  readonly digits: number;
  readonly mark: number;
}

/** @throws BadRecord */
export function accumulation({ line, cells }: CsvRow): Accumulation {
  const startMs = marketTime(cells[9] ?? '');
  const endMs = marketTime(cells[14] ?? '');
  const quantity = numberOf(cells[18] ?? '', '.');
  if (startMs === undefined || endMs === undefined || endMs <= startMs || !quantity)
    throw new BadRecord(line, '250');
  const before = numberOf(cells[8] ?? '', '.')?.value ?? Number.NaN;
  const after = numberOf(cells[13] ?? '', '.')?.value ?? Number.NaN;
  // A register may count less than was used, never more.
  const isDoubtful = quantity.value < after - before - 1e-6;
  const unit = cells[19] ?? '';
  return {
    meteringPoint: cells[1] ?? '',
    suffix: cells[4] ?? '',
    meterNumber: cells[6] ?? '',
    flow: /varh$/i.test(unit) ? 'reactive' : /^I/i.test(cells[7] ?? '') ? 'export' : 'import',
    unit,
    startMs,
    endMs,
    quantity: quantity.value,
    digits: quantity.digits,
    mark: Math.max(markOfQuality(cells[10] ?? ''), markOfQuality(cells[15] ?? ''), isDoubtful ? DOUBTFUL : 0),
  };
}

function marketTime(text: string): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const ms = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}+10:00`);
  return Number.isNaN(ms) ? undefined : ms;
}

/** The accumulations of one register as a channel. */
export function channelOfAccumulations(given: readonly Accumulation[]): FileChannel | 'unknown-unit' {
  const first = given[0];
  const named = unitNamed(first?.unit ?? '');
  if (!first || !named) return 'unknown-unit';
  let digits = 0;
  let total = 0;
  for (const one of given) {
    digits = Math.max(digits, one.digits);
    total += Math.abs(one.quantity);
  }
  const scale = scaleOf(named, { digits, total });
  const readings: FileReading[] = [];
  for (const { startMs, endMs, quantity, mark } of given.toSorted((a, b) => a.startMs - b.startMs)) {
    if (startMs < (readings.at(-1)?.endMs ?? -Infinity)) continue;
    readings.push({ startMs, endMs, value: scale.of(quantity, endMs - startMs), mark });
  }
  const values = readings.map(({ value }) => value);
  const marks = readings.map(({ mark }) => mark);
  const { meteringPoint, suffix, meterNumber, flow } = first;
  return {
    id: `${meteringPoint}/${suffix}/${meterNumber}`,
    name: [meteringPoint, suffix].filter((part) => part !== '').join(' · '),
    commodity: 'electricity',
    flow,
    unit: scale.unit,
    content: { kind: 'readings', readings: { digits: scale.digits, readings } },
    timeZone: { name: MARKET_ZONE, assumed: false },
    notices: [
      ...valueNotices(values, marks),
      ...counted({ overlapping: given.length - readings.length }),
      ...scaleNotices(scale),
    ],
  };
}
