import { describe, expect, it } from 'vitest';
import type { FileChannel } from '../usage-file.js';
import { START_S, WATT_HOURS, block, feed, hourly, point, type Reading } from './feeds.test-data.js';
import { fileOf, read, told, valuesOf } from './files.test-data.js';

const { NaN: none } = Number;

function xmlOf(readings: readonly Reading[], accumulationBehaviour: number, type = {}): string {
  return feed(point(1, [block(readings)], { type: { ...WATT_HOURS, accumulationBehaviour, ...type } }));
}

function channelOf(xml: string, answers = {}): FileChannel {
  const [channel, ...more] = fileOf(read(xml, { answers })).channels;
  if (!channel || more.length > 0) throw new Error(`${more.length + 1} channels`);
  return channel;
}

function shown(values: readonly number[], accumulation = 1, type = {}): FileChannel {
  const points = values.map((value, at) => ({ startS: START_S + at * 3600, durationS: 0, value }));
  return channelOf(xmlOf(points, accumulation, type));
}

const asked = { kind: 'asked', questions: [{ about: 'counting', options: ['interval', 'register'] }] };

describe('a meter exchanged for one that shows a higher number', () => {
  it.each([
    [
      [1000, 1012, 985_013, 985_025],
      [12, none, 12],
    ],
    [[1000, 1012, 985_013], [12]],
    [
      [990, 1000, 1012, 1024, 1030, 985_013, 985_025, 985_030],
      [10, 12, 12, 6, none, 12, 5],
    ],
  ])('leaves a gap in %j', (values, used) => {
    const channel = shown(values);
    expect(valuesOf(channel)).toEqual(used);
    expect(told(channel)).toContain('meter-exchanged 1');
  });

  it('is told of a register of net use too, up or down', () => {
    const channel = shown([1000, 990, 1003, 985_013, 985_025, 20, 30], 1, { flowDirection: 4 });
    expect(valuesOf(channel)).toEqual([-10, 13, 985_013 - 1003, 12, 20 - 985_025, 10]);
    const many = [...Array.from({ length: 60 }, (_, at) => 1000 + (at % 7)), 985_013, 985_025];
    expect(told(shown(many, 1, { flowDirection: 4 }))).toContain('meter-exchanged 1');
  });

  it('is not taken for one when little is used for months and then much, nor after a long gap', () => {
    expect(valuesOf(shown([20_000, 20_005, 20_405]))).toEqual([5, 400]);
    expect(valuesOf(shown([1, 2, 3, 4, 5, 35, 36]))).toEqual([1, 1, 1, 1, 30, 1]);
    const gap = [0, 1, 2, 3, 4, 2004, 2005].map((hour) => ({
      startS: START_S + hour * 3600,
      durationS: 0,
      value: 500 + hour * 3,
    }));
    const channel = channelOf(xmlOf(gap, 1));
    expect(told(channel).join(' ')).not.toContain('exchanged');
    expect(valuesOf(channel).reduce((sum, value) => sum + (value || 0), 0)).toBe(2005 * 3);
  });
});

describe('billing accumulations and sums', () => {
  it.each([3, 9])('of code %i are asked for when they only rise', (code) => {
    const xml = xmlOf(hourly([310, 320, 330, 345]), code);
    expect(read(xml)).toEqual(asked);
    expect(valuesOf(channelOf(xml, { counting: 'interval' }))).toEqual([310, 320, 330, 345]);
    expect(valuesOf(channelOf(xml, { counting: 'register' }))).toEqual([10, 10, 15]);
  });

  it.each([3, 9])('of code %i are what each period came to when they fall', (code) => {
    expect(valuesOf(channelOf(xmlOf(hourly([310, 280, 300]), code)))).toEqual([310, 280, 300]);
  });

  it('are asked for when one fall may be a new meter, and when use may be negative', () => {
    expect(read(xmlOf(hourly([310, 320, 5, 15]), 3))).toEqual(asked);
    expect(read(xmlOf(hourly([310, 280, 300]), 3, { flowDirection: 4 }))).toEqual(asked);
  });

  it('are what a register showed when they are points in time that only rise', () => {
    const { intervalLength, ...type } = WATT_HOURS;
    expect(intervalLength).toBe(3600);
    const points = [10, 20, 40].map((value, at) => ({ startS: START_S + at * 900, durationS: 0, value }));
    const xml = feed(point(1, [block(points)], { type: { ...type, accumulationBehaviour: 9 } }));
    expect(valuesOf(channelOf(xml))).toEqual([10, 20]);
  });

  it.each([1, 2, 14])('are not asked for when the code %i is of a register', (code) => {
    expect(valuesOf(channelOf(xmlOf(hourly([310, 320, 330]), code)))).toEqual([10, 10]);
  });
});
