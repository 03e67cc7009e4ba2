import { vId } from '@mains/contract/validators';
import type { GenericSchema, InferOutput } from 'valibot';
import { is, safeParse } from 'valibot';
import { MainsError } from './errors.js';

/** Valibot writes optional members as `?: T | undefined`; a checked answer, made from JSON, never holds `undefined`. */
export type Exact<T> = T extends readonly (infer I)[]
  ? Exact<I>[]
  : T extends object
    ? { [K in keyof T]: Exact<Exclude<T[K], undefined>> }
    : T;

/**
 * Reads JSON and checks it at the door. The media type is not looked at: what passes the check is the answer.
 * @throws MainsError `contract` with the first wrong field; `body` when it is not JSON at all.
 */
export async function readJson<S extends GenericSchema>(
  response: Response,
  schema: S,
): Promise<Exact<InferOutput<S>>> {
  const text = await response.text();
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch (cause) {
    throw brokenContract('body', response.status, cause);
  }
  const result = safeParse(schema, found, { abortEarly: true });
  if (result.success) return result.output as Exact<InferOutput<S>>;
  throw brokenContract(
    (result.issues[0].path ?? [])
      .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
      .join('')
      .replace(/^\./, '') || 'body',
    response.status,
  );
}

/** The answer is about something else than we asked for: showing it could show another customer's bill. */
export function mustMatch(field: string, answered: string, asked: string): void {
  if (answered !== asked) throw brokenContract(field);
}

export function brokenContract(field: string, status?: number, cause?: unknown): MainsError {
  return new MainsError('contract', {
    field,
    ...(status && { status }),
    ...(cause !== undefined && { cause }),
  });
}

/**
 * An id as a segment of a path. Ids come from attributes and addresses: `..` must not become another path.
 * @throws MainsError `invalid-request` with the name as the field.
 */
export function pathId(name: string, id: string): string {
  if (!is(vId, id)) throw new MainsError('invalid-request', { field: name });
  return id;
}
