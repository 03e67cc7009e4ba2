import type { FieldError, Problem } from '@mains/contract';
import type { Language } from '../text.js';

/** An answer before it becomes a `Response`: only these can be changed by a scenario. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Instead of a JSON body. */
  readonly file?: { readonly bytes: Uint8Array<ArrayBuffer>; readonly mediaType: string };
}

/** Codes of the contract, with the status and the title of each. */
const PROBLEMS = {
  'invalid-request': [400, 'The request is malformed'],
  'not-authenticated': [401, 'There is no token, or none that is known'],
  'session-expired': [401, 'The session has expired'],
  'verification-failed': [403, 'These details do not belong together'],
  forbidden: [403, 'The token does not open this'],
  'not-found': [404, 'There is no such thing'],
  'method-not-allowed': [405, 'This cannot be done here'],
  'idempotency-conflict': [409, 'This key was used for another request'],
  'too-large': [413, 'The request is too large'],
  'too-many-attempts': [429, 'Too many attempts'],
  'rate-limited': [429, 'Too many requests'],
  internal: [500, 'Something broke on our side'],
  maintenance: [503, 'Closed for maintenance'],
  unavailable: [503, 'A system behind this one does not answer'],
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

interface ProblemDetails {
  readonly errors?: readonly FieldError[];
  readonly retryAfterSeconds?: number;
}

/** Thrown by operations, answered as `application/problem+json`. */
export class ApiProblem extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(code);
    this.name = 'ApiProblem';
    this.code = code;
    this.details = details;
  }
}

/** @param reference what a customer can quote */
export function problemAnswer({ code, details }: ApiProblem, reference: string): Answer {
  const [status, title] = PROBLEMS[code];
  const body: Problem = {
    type: 'about:blank',
    title,
    status,
    code,
    reference,
    ...(details.errors && { errors: [...details.errors] }),
  };
  const { retryAfterSeconds } = details;
  return {
    status,
    body,
    headers: {
      'Content-Type': 'application/problem+json',
      ...(retryAfterSeconds !== undefined && { 'Retry-After': String(retryAfterSeconds) }),
      ...(status === 401 && { 'WWW-Authenticate': 'Bearer' }),
    },
  };
}

/** Headers that let a page of any origin read the answer. Cookies are not used, so every origin may. */
const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Content-Language, Retry-After, Content-Disposition',
} as const;

export function responseFrom(answer: Answer, language: Language): Response {
  const { status, body, file } = answer;
  const headers = new Headers({
    ...CORS,
    'Cache-Control': 'no-store',
    Vary: 'Accept-Language, Authorization',
    ...(status !== 204 && { 'Content-Language': language }),
    ...(body !== undefined && { 'Content-Type': 'application/json' }),
    ...(file && { 'Content-Type': file.mediaType, 'Content-Length': String(file.bytes.byteLength) }),
    ...answer.headers,
  });
  const content = file ? file.bytes : body === undefined ? null : JSON.stringify(body);
  return new Response(content, { status, headers });
}

export function preflightResponse(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...CORS,
      'Access-Control-Allow-Methods': 'GET, POST, DELETE',
      'Access-Control-Allow-Headers': 'Authorization, Content-Type, Accept-Language, Idempotency-Key',
      'Access-Control-Max-Age': '600',
    },
  });
}
