import { afterEach, describe, expect, it, vi } from 'vitest';
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
