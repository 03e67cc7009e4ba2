import { describe, expect, it } from 'vitest';
import { errorFromResponse } from './problem.js';

const error = (status: number, body: BodyInit | null, headers: Record<string, string> = {}) =>
  errorFromResponse(new Response(body, { status, headers }), 0);

const facts = (found: Error): Record<string, unknown> => Object.fromEntries(Object.entries(found));

describe('an answer that is no success', () => {
  it('gives what a problem document says', async () => {
    const body = {
      title: 'The request is malformed',
      status: 400,
      code: 'invalid-request',
      reference: '7F2-194',
      errors: [{ pointer: '/accountNumber', detail: 'It needs 10 digits.' }],
    };
    const found = await error(400, JSON.stringify(body));
    expect(facts(found)).toEqual({
      name: 'MainsError',
      code: 'invalid-request',
      status: 400,
      problemCode: 'invalid-request',
      reference: '7F2-194',
      details: [{ pointer: '/accountNumber', detail: 'It needs 10 digits.' }],
    });
    expect(found.message).toBe('invalid-request: invalid-request');
  });

  it.each([
    ['HTML', '<!doctype html><h1>502 Bad Gateway</h1>'],
    ['nothing', null],
    ['broken JSON', '{"code":"internal",'],
    ['JSON that is no object', '"internal"'],
    ['JSON null', 'null'],
    ['an array', '[]'],
  ])('is told by its status when the body is %s', async (_what, body) => {
    expect(facts(await error(502, body, { 'Content-Type': 'text/html' }))).toEqual({
      name: 'MainsError',
      code: 'server',
      status: 502,
    });
  });

  it('keeps the good members of a problem that is partly wrong', async () => {
    const body = { code: 'Not Valid!', reference: '7F2-1', errors: [{ pointer: 3 }], title: 7 };
    expect(facts(await error(404, JSON.stringify(body)))).toEqual({
      name: 'MainsError',
      code: 'not-found',
      status: 404,
      reference: '7F2-1',
    });
  });

  it('does not take a reference that is too long to be one', async () => {
    const found = await error(500, JSON.stringify({ code: 'internal', reference: 'x'.repeat(41) }));
    expect(found.reference).toBeUndefined();
  });

  it('reads a problem whatever its media type', async () => {
    const body = JSON.stringify({ title: 't', status: 503, code: 'maintenance' });
    expect((await error(503, body, { 'Content-Type': 'text/plain' })).code).toBe('maintenance');
  });

  it.each([
    [400, 'invalid-request'],
    [401, 'signed-out'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [408, 'timeout'],
    [409, 'conflict'],
    [410, 'not-found'],
    [422, 'invalid-request'],
    [429, 'rate-limited'],
    [500, 'server'],
    [503, 'unavailable'],
    [504, 'server'],
  ])('with status %i and a code nobody knows is %s', async (status, code) => {
    const body = JSON.stringify({ title: 't', status, code: 'brand-new' });
    expect(await error(status, body)).toMatchObject({ code, problemCode: 'brand-new' });
  });

  it.each([
    ['verification-failed', 403, 'verification-failed'],
    ['too-many-attempts', 429, 'too-many-attempts'],
    ['session-expired', 401, 'signed-out'],
    ['not-authenticated', 401, 'signed-out'],
    ['forbidden', 401, 'signed-out'],
    ['unavailable', 503, 'unavailable'],
    ['toString', 500, 'server'],
  ])('with code %s and status %i is %s', async (problemCode, status, code) => {
    expect((await error(status, JSON.stringify({ title: 't', status, code: problemCode }))).code).toBe(code);
  });

  it('is told by its status when its body breaks off', async () => {
    const broken = new ReadableStream({
      start(controller) {
        controller.error(new TypeError('terminated'));
      },
    });
    expect(await error(500, broken)).toMatchObject({ code: 'server', status: 500 });
  });
});
