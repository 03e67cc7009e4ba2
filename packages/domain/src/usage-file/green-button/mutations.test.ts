import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EASTERN, block, entry, espi, feed, fields, hourly, localTime, point } from './feeds.test-data.js';
import { marksOf, read, valuesOf } from './files.test-data.js';

const seed = feed(
  point(1, [
    block(hourly([1, 2, 3]).map((one) => ({ ...one, before: '<cost>5</cost>', after: '<tou>1</tou>' }))),
    block(hourly([1, 2, 3, 4, 5, 6]).slice(3)),
  ]),
  localTime(EASTERN),
  point(2, [block([{ value: 7 }, { value: 9 }])], {
    type: { accumulationBehaviour: 1, uom: 42, intervalLength: 900 },
  }),
  entry(
    espi(
      'UsageSummary',
      '<billingPeriod><duration>86400</duration><start>1767225600</start></billingPeriod>' +
        fields({ billLastPeriod: 100, currency: 840 }),
    ),
  ),
);

/** Parts of the document that are cut out, doubled, exchanged or written over. */
const pieces = seed.split(/(?=<)/);
const nasty = [
  '',
  '0',
  '-1',
  'NaN',
  '1e999',
  '99999999999999999',
  '-0',
  '0.1',
  '&amp;',
  '<',
  '>',
  '\u0000',
  '\u{1F4A9}',
  'FFFFFFFF',
];

const mutation = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant('double' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant('swap' as const), at: fc.nat(), with: fc.nat() }),
  fc.record({ kind: fc.constant('write' as const), at: fc.nat(), text: fc.constantFrom(...nasty) }),
  fc.record({ kind: fc.constant('number' as const), at: fc.nat(), value: fc.integer() }),
);

type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

function mutated(parts: readonly string[], change: Mutation): readonly string[] {
  const at = change.at % parts.length;
  const part = parts[at] ?? '';
  switch (change.kind) {
    case 'cut':
      return parts.toSpliced(at, change.length);
    case 'double':
      return parts.toSpliced(at, 0, ...parts.slice(at, at + change.length));
    case 'swap': {
      const other = change.with % parts.length;
      return parts.with(at, parts[other] ?? '').with(other, part);
    }
    case 'write':
      return parts.with(at, part.replace(/>[^<]*$/, `>${change.text}`));
    case 'number':
      return parts.with(at, part.replace(/>[^<]*$/, `>${change.value}`));
  }
}

/** Every number that could reach a picture is a number, and every list as long as the others. */
function isSound(xml: string): void {
  const result = read(xml, { answers: { unit: 'Wh', counting: 'register' } });
  if (result.kind !== 'read') {
    expect(['asked', 'refused']).toContain(result.kind);
    return;
  }
  expect(result.file.channels.length + result.file.bills.length).toBeGreaterThan(0);
  for (const channel of result.file.channels) {
    const values = valuesOf(channel);
    const missing = channel.notices.find(({ code }) => code === 'missing')?.count ?? 0;
    if (channel.content.kind !== 'readings') expect(values.filter(Number.isNaN)).toHaveLength(missing);
    else expect(values.some(Number.isNaN)).toBe(false);
    expect(values.length).toBeGreaterThan(0);
    expect(values.every((value) => Number.isNaN(value) || Number.isSafeInteger(value))).toBe(true);
    expect(marksOf(channel)).toHaveLength(values.length);
    if (channel.costs) expect(channel.costs.values).toHaveLength(values.length);
    if (channel.content.kind === 'readings') {
      const { readings } = channel.content.readings;
      for (const [at, { startMs, endMs }] of readings.entries()) {
        expect(endMs).toBeGreaterThan(startMs);
        if (at > 0) expect(startMs).toBeGreaterThanOrEqual(readings[at - 1]?.endMs ?? startMs);
      }
    }
  }
  for (const { count } of [
    ...result.file.notices,
    ...result.file.channels.flatMap(({ notices }) => notices),
  ]) {
    expect(count).toBeGreaterThan(0);
  }
}

describe('a file of which parts are broken', () => {
  it('is read or refused, and never read wrong in silence', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (changes) => {
        isSound(changes.reduce(mutated, pieces).join(''));
      }),
    );
  });

  it('is refused when any of it is cut off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: seed.length - 1 }), (length) => {
        expect(read(seed.slice(0, length)).kind).toBe('refused');
      }),
    );
  });

  it('is read or refused when it is any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(read(text).kind).toBe('refused');
        isSound(`<feed xmlns="http://www.w3.org/2005/Atom">${text}</feed>`);
      }),
    );
  });
});
