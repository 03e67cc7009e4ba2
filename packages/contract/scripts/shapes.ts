/** A schema of openapi.yaml, as far as it is used there. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly oneOf?: readonly Schema[];
  readonly discriminator?: {
    readonly propertyName: string;
    readonly mapping: Readonly<Record<string, string>>;
  };
}

/**
 * TypeScript source with one constant per schema, in an order in which each is made before it is used.
 * @throws Error for anything in a schema that would not be checked: what the contract asks is checked or refused here.
 */
export function shapesSource(schemas: Readonly<Record<string, Schema>>): string {
  const ordered = inOrder(schemas);
  const names = [...ordered.keys()];
  const constants = [...ordered].map(
    ([name, schema]) => `export const ${constantName(name)}: ShapeOf<${name}> = ${shape(schema, name)};`,
  );
  return [
    `import type { ShapeOf } from './shape.js';`,
    `import type {\n${[...names]
      .sort()
      .map((name) => `  ${name},`)
      .join('\n')}\n} from './types.generated.js';`,
    '',
    ...constants,
    '',
  ].join('\n');
}

/** `BillSummary` → `billSummaryShape`. */
export function constantName(schema: string): string {
  return `${schema.charAt(0).toLowerCase()}${schema.slice(1)}Shape`;
}

const KNOWN = new Set(
  'type format pattern enum const minimum maximum minLength maxLength minItems items required properties oneOf discriminator description examples default'.split(
    ' ',
  ),
);

const BESIDE_REFERENCE = new Set(['$ref', 'description']);

function shape(schema: Schema, where: string): string {
  const known = schema.$ref === undefined ? KNOWN : BESIDE_REFERENCE;
  const unknown = Object.keys(schema).filter((key) => !known.has(key));
  if (unknown.length > 0) throw new Error(`${where}: ${unknown.join(', ')} would not be checked`);
  if (schema.$ref !== undefined) return constantName(referred(schema.$ref));
  if (schema.oneOf) return variant(schema, where);
  switch (schema.type) {
    case 'string':
      return text(schema, where);
    case 'integer':
      if (schema.minimum === undefined || schema.maximum === undefined)
        throw new Error(`${where}: an integer needs bounds`);
      return `{ min: ${schema.minimum}, max: ${schema.maximum} }`;
    case 'boolean':
      return `'boolean'`;
    case 'array':
      return `{ each: ${shape(schema.items ?? {}, `${where}[]`)}, least: ${schema.minItems ?? 0} }`;
    case 'object':
      return object(schema, where);
    default:
      throw new Error(`${where}: type ${schema.type ?? '(none)'} is not known`);
  }
}

function text(
  { format, pattern, enum: choices, const: only, minLength, maxLength }: Schema,
  where: string,
): string {
  if (only !== undefined) return JSON.stringify([only]);
  if (choices) return JSON.stringify(choices);
  if (format === 'date') return `'date'`;
  if (format === 'date-time' && pattern === 'Z$') return `'instant'`;
  if (format !== undefined) throw new Error(`${where}: format ${format} would not be checked`);
  if (pattern !== undefined) return `/${pattern}/`;
  if (minLength === undefined && maxLength === undefined) return `'text'`;
  return `/^[^]{${minLength ?? 0},${maxLength ?? ''}}$/`;
}

function object({ properties = {}, required = [] }: Schema, where: string): string {
  const members = (isRequired: boolean): string =>
    Object.entries(properties)
      .filter(([name]) => required.includes(name) === isRequired)
      .map(([name, member]) => `${name}: ${shape(member, `${where}.${name}`)}`)
      .join(', ');
  const optional = members(false);
  return `{ has: { ${members(true)} }${optional && `, may: { ${optional} }`} }`;
}

function variant({ discriminator, oneOf = [] }: Schema, where: string): string {
  if (!discriminator) throw new Error(`${where}: oneOf without a discriminator would not be checked`);
  const { propertyName, mapping } = discriminator;
  if (Object.keys(mapping).length !== oneOf.length) throw new Error(`${where}: the mapping misses a kind`);
  const kinds = Object.entries(mapping).map(
    ([kind, reference]) => `${JSON.stringify(kind)}: ${constantName(referred(reference))}`,
  );
  return `{ by: '${propertyName}', of: { ${kinds.join(', ')} } }`;
}

function referred(reference: string): string {
  return reference.replace('#/components/schemas/', '');
}

/** Depth first, so that a constant is there when another one names it. */
function inOrder(schemas: Readonly<Record<string, Schema>>): Map<string, Schema> {
  const ordered = new Map<string, Schema>();
  const visit = (name: string, path: readonly string[]): void => {
    const schema = schemas[name];
    if (!schema || path.includes(name)) throw new Error(`${name} is missing or contains itself`);
    for (const [, reference = ''] of JSON.stringify(schema).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (!ordered.has(reference)) visit(reference, [...path, name]);
    }
    ordered.set(name, schema);
  };
  for (const name of Object.keys(schemas)) if (!ordered.has(name)) visit(name, []);
  return ordered;
}
