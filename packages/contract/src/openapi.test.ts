import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { generate } from '../scripts/generate.js';
import { constantName } from '../scripts/shapes.js';
import { faultIn, type Shape } from './shape.js';
import * as shapes from './shapes.generated.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const document = parse(readFileSync(new URL('../openapi.yaml', import.meta.url), 'utf8')) as JsonObject;
const components = document['components'] as JsonObject;
const schemas = components['schemas'] as Record<string, JsonObject>;
const operations = Object.entries(document['paths'] as Record<string, Record<string, JsonObject>>).flatMap(
  ([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
ajv.addSchema({ $id: 'contract', ...document });

function acceptedByContract(name: string, value: Json): boolean {
  return ajv.validate({ $ref: `contract#/components/schemas/${name}` }, value);
}

function acceptedByShape(name: string, value: Json): boolean {
  return faultIn((shapes as Record<string, Shape>)[constantName(name)]!, value) === undefined;
}

/** Everything a small slip could make of a value: another type, another sign, another case, too much, too little. */
function* slips(value: Json): Generator<Json> {
  for (const other of [null, true, 0, -1, 1.5, 2 ** 53, '', ' ', 'x', [], {}, 'constructor'] as Json[])
    yield other;
  if (typeof value === 'string') {
    yield value.toUpperCase();
    yield `${value} `;
    yield value.slice(1);
  }
  if (typeof value === 'number') {
    yield String(value);
    yield value + 0.5;
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      for (const slip of slips(item)) yield value.with(index, slip);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      const { [name]: _removed, ...rest } = value;
      yield rest;
      for (const slip of slips(member)) yield { ...value, [name]: slip };
    }
  }
}

/** The values of `examples` and `example` anywhere below a media type, by the name of the schema they belong to. */
function* mediaTypeExamples(): Generator<{ where: string; schema: string; value: Json }> {
  const responses = components['responses'] as Record<string, { content?: Record<string, JsonObject> }>;
  for (const [name, response] of Object.entries(responses)) {
    for (const media of Object.values(response.content ?? {})) {
      const schema = ((media['schema'] as JsonObject)['$ref'] as string).split('/').pop()!;
      for (const example of Object.values((media['examples'] ?? {}) as Record<string, JsonObject>)) {
        yield { where: `responses/${name}`, schema, value: example['value']! };
      }
    }
  }
}

describe('the document', () => {
  test('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(structuredClone(document));
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    expect(document['openapi']).toBe('3.1.0');
  });

  test('every operation has an id, a summary and says what happens when it fails', () => {
    for (const { path, method, operation } of operations) {
      const where = `${method} ${path}`;
      expect(operation['operationId'], where).toMatch(/^[a-z][A-Za-z]+$/);
      expect(operation['summary'], where).toBeTruthy();
      const statuses = Object.keys(operation['responses'] as JsonObject);
      expect(statuses, where).toEqual(expect.arrayContaining(['429', '500', '503']));
      const isPublic = Array.isArray(operation['security']) && operation['security'].length === 0;
      expect(statuses.includes('401'), where).toBe(!isPublic);
    }
  });

  test('every error is a problem document', () => {
    for (const [name, response] of Object.entries(components['responses'] as Record<string, JsonObject>)) {
      expect(Object.keys(response['content'] as JsonObject), name).toEqual(['application/problem+json']);
    }
  });

  test('answers that ask to slow down say for how long', () => {
    const responses = components['responses'] as Record<string, { headers?: JsonObject }>;
    expect(responses['TooManyRequests']?.headers).toHaveProperty('Retry-After');
    expect(responses['Unavailable']?.headers).toHaveProperty('Retry-After');
  });

  test('codes in examples are listed in the table of codes', () => {
    const text = (document['info'] as JsonObject)['description'] as string;
    for (const { value } of mediaTypeExamples()) {
      expect(text).toContain(`| \`${(value as JsonObject)['code'] as string}\` |`);
    }
  });
});

describe.each(Object.keys(schemas))('schema %s', (name) => {
  const examples = (schemas[name]!['examples'] ?? []) as Json[];

  test('says what it means and has examples', () => {
    expect(schemas[name]!['description']).toBeTruthy();
    expect(examples.length).toBeGreaterThan(0);
  });

  test('its examples are accepted by the contract and by the generated shape', () => {
    for (const example of examples) {
      expect(acceptedByContract(name, example), ajv.errorsText()).toBe(true);
      expect(acceptedByShape(name, example), JSON.stringify(example)).toBe(true);
    }
  });

  test('the contract and the generated shape agree on every slip in an example', () => {
    for (const example of examples) {
      for (const slip of slips(example)) {
        expect(acceptedByShape(name, slip), JSON.stringify(slip)).toBe(acceptedByContract(name, slip));
      }
    }
  });
});

test.each([...mediaTypeExamples()])('the example in $where is a valid $schema', ({ schema, value }) => {
  expect(acceptedByContract(schema, value), ajv.errorsText()).toBe(true);
  expect(acceptedByShape(schema, value)).toBe(true);
});

test.each([
  ['Money', { amountMinor: 1.5, currency: 'CNY' }],
  ['Money', { amountMinor: '100', currency: 'CNY' }],
  ['Money', { amountMinor: 9_007_199_254_740_992, currency: 'CNY' }],
  ['Money', { amountMinor: 1, currency: 'yuan' }],
  ['Decimal', '1e3'],
  ['Decimal', '01'],
  ['Decimal', '1.'],
  ['Decimal', 'NaN'],
  ['PlainDate', '2026-02-29'],
  ['PlainDate', '2026-11-31'],
  ['PlainDate', '24.11.2026'],
  ['Instant', '2026-11-24T14:22:00+08:00'],
  ['YearMonth', '2026-13'],
  ['Id', '../accounts'],
  ['LineBasis', { kind: 'guess' }],
  ['BillPage', { items: null, overdueTotal: { amountMinor: 0, currency: 'CNY' } }],
] as [string, Json][])('%s %j is refused by both', (name, value) => {
  expect(acceptedByContract(name, value)).toBe(false);
  expect(acceptedByShape(name, value)).toBe(false);
});

test('fields that the contract does not know are ignored', () => {
  expect(acceptedByShape('Money', { amountMinor: 1, currency: 'CNY', colour: 'red' })).toBe(true);
});

test.each([
  ['', { amountMinor: 1, currency: 'CNY' }],
  ['.items', { overdueTotal: { amountMinor: 1, currency: 'CNY' } }],
  ['.items[0].id', { items: [{ id: '../x' }], overdueTotal: { amountMinor: 1, currency: 'CNY' } }],
  ['.overdueTotal.amountMinor', { items: [], overdueTotal: { amountMinor: '1', currency: 'CNY' } }],
  ['.nextCursor', { items: [], overdueTotal: { amountMinor: 1, currency: 'CNY' }, nextCursor: null }],
])('the first fault is named: %j', (path, value) => {
  expect(faultIn(shapes.billPageShape, path === '' ? [value] : value)).toBe(path);
});

test('a kind of basis that nobody knows is a fault of the kind', () => {
  expect(faultIn(shapes.lineBasisShape, { kind: 'toString' })).toBe('.kind');
});

test('the generated files are up to date', async () => {
  for (const [path, content] of await generate()) {
    const committed = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
    expect(committed === content, `${path} is stale: run \`npm run generate\``).toBe(true);
  }
});
