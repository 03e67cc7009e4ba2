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

/** A document as far as its operations lead to schemas. */
export interface ShapesDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>> & {
    readonly schemas: Readonly<Record<string, Schema>>;
  };
}

/**
 * TypeScript sources with one constant per schema, in an order in which each is made before it is used. What only one
 * operation asks for has a module of its own, so that it travels with the widgets that use it and not with all.
 * @returns modules by their names: `get-tariff`, `several-operations`
 * @throws Error for anything in a schema that would not be checked: what the contract asks is checked or refused here.
 */
export function shapesSources(document: ShapesDocument): Map<string, string> {
  const ordered = inOrder(document.components.schemas);
  const moduleOf = modulesBySchema(document, [...ordered.keys()]);
  const modules = [...new Set([...ordered.keys()].map(moduleOf))].sort();
  return new Map(
    modules.map((module) => {
      const schemas = [...ordered].filter(([name]) => moduleOf(name) === module);
      return [module, moduleSource(module, schemas, moduleOf)];
    }),
  );
}

function moduleSource(
  module: string,
  schemas: readonly (readonly [name: string, schema: Schema])[],
  moduleOf: (schema: string) => string,
): string {
  const names = schemas.map(([name]) => name).sort();
  // A schema that two operations reach never leads to one that a single operation reaches.
  const shared = [...new Set(schemas.flatMap(([, schema]) => schemasIn(schema)))]
    .filter((name) => moduleOf(name) !== module)
    .map(constantName)
    .sort();
  const list = (members: readonly string[]): string => members.map((name) => `  ${name},\n`).join('');
  return [
    `import type { ShapeOf } from '../shape.js';`,
    `import type {\n${list(names)}} from '../types.generated.js';`,
    ...(shared.length > 0 ? [`import {\n${list(shared)}} from './several-operations.generated.js';`] : []),
    '',
    ...schemas.map(
      ([name, schema]) => `export const ${constantName(name)}: ShapeOf<${name}> = ${shape(schema, name)};`,
    ),
    '',
  ].join('\n');
}

/** Says which module a schema belongs to: that of the only operation that leads to it, else the shared one. */
function modulesBySchema(
  { paths, components }: ShapesDocument,
  all: readonly string[],
): (schema: string) => string {
  const operations = new Map(all.map((name) => [name, new Set<string>()]));
  for (const operation of Object.values(paths).flatMap((methods) => Object.values(methods))) {
    const { operationId } = operation as { readonly operationId?: string };
    const seen = new Set<string>();
    const visit = (part: unknown): void => {
      for (const [reference, kind = '', name = ''] of referencesIn(part)) {
        if (seen.has(reference)) continue;
        seen.add(reference);
        if (kind === 'schemas') operations.get(name)?.add(operationId ?? '');
        visit(components[kind]?.[name]);
      }
    };
    visit(operation);
  }
  return (schema) => {
    const [only = '', another] = operations.get(schema) ?? [];
    if (only === '' || another !== undefined) return 'several-operations';
    return only.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  };
}

function referencesIn(part: unknown): RegExpMatchArray[] {
  return [...(JSON.stringify(part) ?? '').matchAll(/"#\/components\/(\w+)\/(\w+)"/g)];
}

function schemasIn(schema: Schema): string[] {
  return referencesIn(schema).flatMap(([, kind, name]) => (kind === 'schemas' && name ? [name] : []));
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
    for (const reference of schemasIn(schema)) {
      if (!ordered.has(reference)) visit(reference, [...path, name]);
    }
    ordered.set(name, schema);
  };
  for (const name of Object.keys(schemas)) if (!ordered.has(name)) visit(name, []);
  return ordered;
}
