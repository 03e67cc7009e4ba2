import { hasShape, type Problem } from '@mains/contract';
import { problemShape } from '@mains/contract/shapes';
import type { MainsErrorCode } from './errors.js';
import { MainsError } from './errors.js';

/** 31 days: nobody plans to be away for longer, and a date can still be reckoned from it. */
const LONGEST_RETRY_AFTER_SECONDS = 2_678_400;

/**
 * The error for an answer that is not a success: by the problem's `code` where we know it, else by the status (the
 * contract, “Errors”). The body may be a problem document, a broken one, HTML, or nothing.
 */
export async function errorFromResponse(response: Response, nowMs: number): Promise<MainsError> {
  const { status } = response;
  const problem = readProblem(await response.text().catch(() => ''));
  const retryAfterSeconds = parseRetryAfter(response.headers.get('Retry-After'), nowMs);
  return new MainsError((status !== 401 && codeOfProblem(problem.code)) || codeOfStatus(status), {
    status,
    ...(problem.code && { problemCode: problem.code }),
    ...(problem.reference && { reference: problem.reference }),
    ...(problem.errors && { details: problem.errors }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  });
}

/** A member is tried in the place of one that is right. */
const RIGHT = { title: '', status: 500, code: 'internal' };

/** Takes each member on its own, so that a flaw in one does not lose the others. */
function readProblem(text: string): Partial<Pick<Problem, 'code' | 'reference' | 'errors'>> {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return {};
  }
  if (typeof found !== 'object' || found === null) return {};
  const members = new Map<string, unknown>(Object.entries(found));
  const member = <K extends 'code' | 'reference' | 'errors'>(name: K): Pick<Problem, K> | undefined => {
    const value = members.get(name);
    return value !== undefined && hasShape(problemShape, { ...RIGHT, [name]: value })
      ? ({ [name]: value } as unknown as Pick<Problem, K>)
      : undefined;
  };
  return { ...member('code'), ...member('reference'), ...member('errors') };
}

function codeOfProblem(code: string | undefined): MainsErrorCode | undefined {
  switch (code) {
    case 'invalid-request':
    case 'verification-failed':
    case 'forbidden':
    case 'not-found':
    case 'too-many-attempts':
    case 'rate-limited':
    case 'maintenance':
    case 'unavailable':
      return code;
    case 'idempotency-conflict':
      return 'conflict';
    case 'internal':
      return 'server';
    default:
      return undefined;
  }
}

function codeOfStatus(status: number): MainsErrorCode {
  switch (status) {
    case 401:
      return 'signed-out';
    case 403:
      return 'forbidden';
    case 404:
    case 410:
      return 'not-found';
    case 408:
      return 'timeout';
    case 409:
      return 'conflict';
    case 429:
      return 'rate-limited';
    case 503:
      return 'unavailable';
    default:
      return status >= 500 ? 'server' : 'invalid-request';
  }
}

/** Whole seconds by the contract; proxies also send an HTTP date (RFC 9110, 10.2.3). A month at the most. */
function parseRetryAfter(value: string | null, nowMs: number): number | undefined {
  if (!value) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - nowMs) / 1000);
  return Number.isFinite(seconds) ? Math.min(Math.max(0, seconds), LONGEST_RETRY_AFTER_SECONDS) : undefined;
}
