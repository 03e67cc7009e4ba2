import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeApi, problem } from '../../../test/support/fake-api.js';
import { MainsClient } from './client.js';
import { fetchBillDocument } from './documents.js';

const route = 'GET /bills/bill_1/documents/doc_1';
const wanted = { billId: 'bill_1', documentId: 'doc_1', locale: 'en' };
let api: FakeApi;
let client: MainsClient;

beforeEach(() => {
  vi.useFakeTimers();
  api = new FakeApi();
  client = new MainsClient({
    apiBase: api.base,
    session: { getToken: () => 't1' },
    fetch: api.fetch,
    random: () => 0,
  });
});

afterEach(() => {
  vi.useRealTimers();
});

const pdf = (disposition?: string): Response =>
  new Response('%PDF-1.7', {
    headers: {
      'Content-Type': 'application/pdf',
      ...(disposition !== undefined && { 'Content-Disposition': disposition }),
    },
  });

describe('a document of a bill', () => {
  it('comes as a blob, with the token and a name', async () => {
    api.on(route, pdf('attachment; filename="bill-2026-10.pdf"'));
    const { blob, fileName } = await fetchBillDocument(client, wanted);
    expect(await blob.text()).toBe('%PDF-1.7');
    expect(blob.type).toBe('application/pdf');
    expect(fileName).toBe('bill-2026-10.pdf');
    expect(api.sent[0]!.headers.get('Authorization')).toBe('Bearer t1');
  });

  it.each([
    ['attachment; filename=plain.pdf', 'plain.pdf'],
    ['attachment; filename="quoted; \\"x\\".pdf"', 'quoted; "x".pdf'],
    ['attachment; filename="x.pdf"; filename*=UTF-8\'\'%E8%B4%A6%E5%8D%95.pdf', '账单.pdf'],
    ['attachment; filename*=UTF-8\'\'%E8%ZZ; filename="safe.pdf"', 'safe.pdf'],
    ['attachment; filename="../../etc/passwd"', '_.._etc_passwd'],
    ['attachment; filename="C:\\\\bills\\\\x.pdf"', 'C:_bills_x.pdf'],
    ["attachment; filename*=UTF-8''x%E2%80%AEfdp.exe", 'x_fdp.exe'],
    ['attachment; filename=".hidden"', 'hidden'],
    ['attachment', undefined],
    [undefined, undefined],
  ])('with %s has the name %s', async (disposition, name) => {
    // A Response made here would refuse some of these headers, which the network does not.
    const response = pdf();
    vi.spyOn(response.headers, 'get').mockImplementation((header) =>
      header === 'Content-Type' ? 'application/pdf' : (disposition ?? null),
    );
    api.on(route, () => response);
    expect((await fetchBillDocument(client, wanted)).fileName).toBe(name);
  });

  it.each([
    ['an HTML page', new Response('<script>', { headers: { 'Content-Type': 'text/html' } }), 'Content-Type'],
    ['of no type', new Response(new Blob(['x'])), 'Content-Type'],
    ['SVG', new Response('<svg/>', { headers: { 'Content-Type': 'image/svg+xml' } }), 'Content-Type'],
    ['empty', new Response('', { headers: { 'Content-Type': 'application/pdf' } }), 'body'],
  ])('is refused when it is %s', async (_what, response, field) => {
    api.on(route, () => response);
    const asked = fetchBillDocument(client, wanted).catch((error: unknown) => error);
    expect(await asked).toMatchObject({ code: 'contract', field });
  });

  it('has a minute to arrive', async () => {
    api.on(route, 'silence');
    const asked = fetchBillDocument(client, wanted).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(59_999);
    expect(api.sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200_000);
    expect(await asked).toMatchObject({ code: 'timeout' });
  });

  it('can be missing, and asked for by a wrong id', async () => {
    api.on(route, problem(404, 'not-found'));
    await expect(fetchBillDocument(client, wanted)).rejects.toMatchObject({ code: 'not-found' });
    await expect(fetchBillDocument(client, { ...wanted, documentId: '../x' })).rejects.toMatchObject({
      code: 'invalid-request',
      field: 'documentId',
    });
  });
});
