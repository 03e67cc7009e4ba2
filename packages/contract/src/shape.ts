import { isCalendarDate } from './calendar-date.js';

/** What a part of an answer must be; made from a schema of openapi.yaml. */
export type Shape =
  | 'text'
  | 'boolean'
  /** A text that is a date of the calendar. */
  | 'date'
  /** A text that is a moment in UTC. */
  | 'instant'
  /** A text that matches. */
  | RegExp
  /** One of these texts. */
  | readonly string[]
  /** A whole number, within bounds. */
  | { readonly min: number; readonly max: number }
  | { readonly each: Shape; readonly least: number }
  /** Further members are ignored. */
  | { readonly has: Members; readonly may?: Members }
  /** One of several objects, told apart by a member. */
  | { readonly by: string; readonly of: Members };

export type Members = Readonly<Record<string, Shape>>;

declare const described: unique symbol;

/** A shape that stands for a type of the contract. */
export type ShapeOf<T> = Shape & { readonly [described]?: T };

/** RFC 3339, in UTC, as the contract asks. */
const INSTANT = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/;

/**
 * Where a value first differs from its shape: `.lines[2].amount.amountMinor`, an empty text for the value as a whole;
 * undefined when it has the shape.
 */
export function faultIn(shape: Shape, value: unknown): string | undefined {
  if (typeof shape === 'object' && !(shape instanceof RegExp) && !isList(shape)) {
    if ('min' in shape) {
      return Number.isSafeInteger(value) && (value as number) >= shape.min && (value as number) <= shape.max
        ? undefined
        : '';
    }
    if ('each' in shape) return faultInList(shape, value);
    return faultInObject(shape, value);
  }
  return isPlain(shape, value) ? undefined : '';
}

/** Whether a value has a shape. */
export function hasShape<T>(shape: ShapeOf<T>, value: unknown): value is T {
  return faultIn(shape, value) === undefined;
}

function isList(shape: object): shape is readonly string[] {
  return Array.isArray(shape);
}

function isPlain(shape: string | RegExp | readonly string[], value: unknown): boolean {
  if (shape === 'boolean') return typeof value === 'boolean';
  if (typeof value !== 'string') return false;
  if (shape === 'text') return true;
  if (shape === 'date') return isCalendarDate(value);
  if (shape === 'instant') return INSTANT.test(value) && isCalendarDate(value.slice(0, 10));
  return shape instanceof RegExp ? shape.test(value) : shape.includes(value);
}

function faultInList({ each, least }: { each: Shape; least: number }, value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length < least) return '';
  for (const [index, item] of value.entries()) {
    const fault = faultIn(each, item);
    if (fault !== undefined) return `[${index}]${fault}`;
  }
  return undefined;
}

function faultInObject(
  shape: { has: Members; may?: Members } | { by: string; of: Members },
  value: unknown,
): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  const members = value as Readonly<Record<string, unknown>>;
  if ('by' in shape) {
    const kind = members[shape.by];
    // Not `of[kind]` alone: `constructor` is a member of every object.
    const chosen = typeof kind === 'string' && Object.hasOwn(shape.of, kind) ? shape.of[kind] : undefined;
    return chosen === undefined ? `.${shape.by}` : faultIn(chosen, value);
  }
  for (const [name, member] of Object.entries(shape.has)) {
    const fault = faultIn(member, members[name]);
    if (fault !== undefined) return `.${name}${fault}`;
  }
  for (const [name, member] of Object.entries(shape.may ?? {})) {
    const fault = members[name] === undefined ? undefined : faultIn(member, members[name]);
    if (fault !== undefined) return `.${name}${fault}`;
  }
  return undefined;
}
