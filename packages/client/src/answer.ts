import { faultIn, hasShape, type ShapeOf } from '@mains/contract';
import { idShape } from '@mains/contract/shapes';
import { MainsError } from './errors.js';

/**
 * Reads JSON and checks it at the door. The media type is not looked at: what passes the check is the answer.
 * @throws MainsError `contract` with the first wrong field; `body` when it is not JSON at all.
 */
export function readJson<T>(body: ArrayBuffer, status: number, shape: ShapeOf<T>): T {
  let found: unknown;
  try {
    found = JSON.parse(new TextDecoder().decode(body));
  } catch (cause) {
    throw brokenContract('body', status, cause);
  }
  const fault = faultIn(shape, found);
  if (fault === undefined) return found as T;
  throw brokenContract(fault.replace(/^\./, '') || 'body', status);
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
  if (!hasShape(idShape, id)) throw new MainsError('invalid-request', { field: name });
  return id;
}
