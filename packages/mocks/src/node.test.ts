import { afterEach, describe, expect, it } from 'vitest';
import { createRiverbend } from './index.js';
import type { RiverbendInterception } from './node.js';
import { interceptRiverbend } from './node.js';

let intercepted: RiverbendInterception | undefined;

afterEach(() => intercepted?.close());

describe('Riverbend behind fetch', () => {
  it.each(['https://api.riverbend.example/v1', 'http://somewhere.example:8080/utility-api/v3'])(
    'answers for %s',
    async (apiBase) => {
      const riverbend = createRiverbend();
      intercepted = interceptRiverbend(riverbend, { apiBase });
      const response = await fetch(`${apiBase}/utility`, { headers: { 'Accept-Language': 'zh' } });
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({ name: '江湾公用' });
      const refused = await fetch(`${apiBase}/accounts`);
      expect(refused.status).toBe(401);
    },
  );

  it('has no network when it is offline', async () => {
    const riverbend = createRiverbend({ scenario: 'offline' });
    intercepted = interceptRiverbend(riverbend, { apiBase: 'https://api.riverbend.example/v1' });
    await expect(fetch('https://api.riverbend.example/v1/utility')).rejects.toThrow(TypeError);
  });
});
