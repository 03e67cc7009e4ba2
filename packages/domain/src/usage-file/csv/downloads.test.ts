import { describe, expect, it } from 'vitest';
import type { FileAnswers } from '../file-result.js';
import type { FileChannel } from '../usage-file.js';
import { fileOf, resultOf, sumOf } from '../load-data.test-data.js';

const two = (number: number): string => String(number).padStart(2, '0');
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');
const row = (count: number, cell: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => cell(index)).join(',');
const clock = (minutes: number): string =>
  new Date(Date.UTC(2024, 0, 1) + minutes * 60_000).toISOString().slice(11, 16);
const iso = (minutes: number): string =>
  new Date(Date.UTC(2024, 0, 1) + minutes * 60_000).toISOString().slice(0, 19);

/** Flow, unit, when it begins and the sum of a series. */
function told(channel: FileChannel): readonly unknown[] {
  const { content } = channel;
  const start =
    content.kind === 'intervals'
      ? new Date(content.intervals.startsAtMs).toISOString().slice(0, 16)
      : content.kind === 'days'
        ? content.days.firstDate
        : '';
  return [channel.flow, channel.unit, start, sumOf(channel)];
}

function channelsOf(text: string, timeZone: string, answers?: FileAnswers): readonly unknown[] {
  return fileOf(resultOf(text, answers, timeZone)).channels.map(told);
}

/** Made up, after the forms in which utilities give their customers their use. */
describe('a download', () => {
  it('of a retailer with cost between value and times', () => {
    const text = `Consumption (kWh), Estimated Cost Inc. Tax (p), Start, End\n${lines(48, (i) => `0.130, 3.2, ${iso(i * 30)}+00:00, ${iso(i * 30 + 30)}+00:00`)}`;
    expect(channelsOf(text, 'Europe/London')).toEqual([['import', 'kWh', '2024-01-01T00:00', 48 * 130]]);
  });

  it('of half hours side by side, of which the last is midnight', () => {
    const text = `MPAN,Date,${row(48, (i) => clock((i + 1) * 30))}\n${lines(3, (d) => `123,0${d + 1}/01/2024,${row(48, (i) => (i === 47 ? '0.9' : '0.1'))}`)}`;
    const answers = { unit: 'kWh', 'date-order': 'dmy' };
    expect(channelsOf(text, 'Europe/London', answers)).toEqual([
      ['import', 'kWh', '2024-01-01T00:00', 3 * (47 + 9)],
    ]);
  });

  it('of spans side by side, both ways in rows of their own', () => {
    const text = `NMI,METER SERIAL NUMBER,CON/GEN,DATE,ESTIMATED?,${row(48, (i) => `${clock(i * 30)} - ${i === 47 ? '24:00' : clock(i * 30 + 30)}`)}\n${lines(4, (d) => `620,M1,${d % 2 ? 'Generation' : 'Consumption'},2024010${Math.floor(d / 2) + 1},No,${row(48, () => (d % 2 ? '0.2' : '0.1'))}`)}`;
    expect(channelsOf(text, 'Etc/GMT-10', { unit: 'kWh' })).toEqual([
      ['import', 'kWh', '2023-12-31T14:00', 96],
      ['export', 'kWh', '2023-12-31T14:00', 192],
    ]);
  });

  it('of numbered hours, of which a day has 25', () => {
    const rows = Array.from({ length: 73 }, (_, i) =>
      i < 24 ? [26, i + 1] : i < 49 ? [27, i - 23] : [28, i - 48],
    );
    const text = `CUPS;Fecha;Hora;AE_kWh\n${rows.map(([day, hour]) => `ES1;${day}/10/2024;${hour};0,${hour === 3 ? 7 : 1}`).join('\n')}`;
    const [channel] = fileOf(resultOf(text, undefined, 'Europe/Madrid')).channels;
    expect(channel && told(channel)).toEqual(['import', 'kWh', '2024-10-25T22:00', 73 + 18]);
    expect(channel?.notices).toEqual([{ code: 'zone-assumed', detail: { code: 'Europe/Madrid' } }]);
  });

  it('of hours ending', () => {
    const text = `Date,Hour Ending,kWh\n${lines(48, (i) => `1/${Math.floor(i / 24) + 14}/2024,${(i % 24) + 1},0.5`)}`;
    expect(channelsOf(text, 'America/Chicago')).toEqual([['import', 'kWh', '2024-01-14T06:00', 48 * 5]]);
  });

  it('of average power by offsets, whose times are ends', () => {
    const text = `Identifiant PRM;Grandeur physique;Unite\n123;Energie active;W\nHorodate;Valeur\n${lines(48, (i) => `${iso(i * 30 + 30)}+01:00;500`)}`;
    expect(channelsOf(text, 'Europe/Paris', { unit: 'W' })).toMatchObject([
      ['import', 'Wh', '2023-12-31T23:00', 48 * 250_000],
    ]);
  });

  it('of both ways told by a word', () => {
    const hours = (word: string, value: string): string =>
      lines(24, (i) => `2024-01-01 ${two(i + 1)}:00;${value};${word}`);
    const text = `Data;Wartość kWh;Rodzaj\n${hours('pobór', '0,5')}\n${hours('oddanie', '0,1')}`;
    expect(channelsOf(text, 'Europe/Warsaw')).toEqual([
      ['import', 'kWh', '2023-12-31T23:00', 120],
      ['export', 'kWh', '2023-12-31T23:00', 24],
    ]);
  });

  it('of days by several registers', () => {
    const text = `NMI,Date,Peak Usage (kWh),Off Peak Usage (kWh),Solar Export (kWh)\n${lines(30, (i) => `612,${two(i + 1)}/06/2024,5,2,9`)}`;
    expect(channelsOf(text, 'Australia/Sydney')).toEqual([
      ['import', 'kWh', '2024-06-01', 150],
      ['import', 'kWh', '2024-06-01', 60],
      ['export', 'kWh', '2024-06-01', 270],
    ]);
  });

  it('with cost and notes, and ends a minute early', () => {
    const text = `Account,x\n\nTYPE,DATE,START TIME,END TIME,USAGE (kWh),COST,NOTES\n${lines(96, (i) => `Electric usage,2024-01-15,${clock(i * 15)},${clock(i * 15 + 14)},0.2,$0.04,`)}`;
    expect(channelsOf(text, 'America/New_York')).toEqual([['import', 'kWh', '2024-01-15T05:00', 192]]);
  });

  it('in Chinese', () => {
    const text = `日期,用电量(千瓦时),峰,谷\n${lines(20, (i) => `2024年1月${i + 1}日,8.5,5.5,3`)}`;
    expect(channelsOf(text, 'Asia/Shanghai')).toEqual([['import', 'kWh', '2024-01-01', 1700]]);
  });
});
