import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MainsClient } from './client.js';
import { clientFor } from './page.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('clientFor', () => {
  const apiBase = 'https://api.riverbend.example/v1';

  it('gives one client per API and session', () => {
    const session = { getToken: () => 't1' };
    const client = clientFor({ apiBase, session });
    expect(clientFor({ apiBase: `${apiBase}/`, session })).toBe(client);
    expect(clientFor({ apiBase, session: { getToken: () => 't1' } })).not.toBe(client);
    expect(clientFor({ apiBase })).not.toBe(client);
    expect(clientFor({ apiBase })).toBe(clientFor({ apiBase }));
    expect(clientFor({ apiBase: 'https://other.example/v1', session })).not.toBe(client);
    expect(client.apiBase).toBe(apiBase);
  });

  it('asks nobody but a session that answers by itself, and shows it its client once', async () => {
    const network = vi.fn<typeof fetch>();
    vi.stubGlobal('fetch', network);
    const asked: string[] = [];
    const opened = vi.fn<(client: MainsClient) => void>();
    const stage = {
      fetch: async (input: RequestInfo | URL) => {
        asked.push(new Request(input).url);
        return new Response('', { status: 503 });
      },
      opened,
    };
    const session = { getToken: () => 't1', stage };
    const client = clientFor({ apiBase, session });
    await client.exchange({ path: '/accounts', method: 'POST' }, () => undefined).catch(() => undefined);
    expect(asked).toEqual([`${apiBase}/accounts`]);
    expect(network).not.toHaveBeenCalled();
    clientFor({ apiBase, session });
    expect(opened.mock.calls).toEqual([[client]]);
  });

  it('takes nothing of a page’s own object for a stage', async () => {
    const network = vi.fn<typeof fetch>(async () => new Response('', { status: 503 }));
    vi.stubGlobal('fetch', network);
    const own = vi.fn<() => Promise<Response>>();
    const opened = vi.fn<() => void>();
    const auth = { getToken: () => 't1', fetch: own, opened };
    const client = clientFor({ apiBase, session: auth });
    await client.exchange({ path: '/accounts', method: 'POST' }, () => undefined).catch(() => undefined);
    expect(network).toHaveBeenCalledTimes(1);
    expect(own).not.toHaveBeenCalled();
    expect(opened).not.toHaveBeenCalled();
  });

  it('reads a relative address from the page', () => {
    vi.stubGlobal('document', { baseURI: 'https://www.riverbend.example/bills/october.html' });
    expect(clientFor({ apiBase: '/api/v1/' }).apiBase).toBe('https://www.riverbend.example/api/v1');
    expect(clientFor({ apiBase: 'api' })).toBe(
      clientFor({ apiBase: 'https://www.riverbend.example/bills/api' }),
    );
  });

  it.each([
    '',
    'api',
    'javascript:alert(1)',
    'ftp://x.example',
    'https://me:secret@x.example',
    'https://x.example/?q=1',
    'https://x.example/#top',
    'https://',
  ])('refuses “%s”', (wrong) => {
    expect(() => clientFor({ apiBase: wrong })).toThrow(
      expect.objectContaining({ name: 'MainsError', code: 'invalid-request', field: 'api' }),
    );
  });
});
