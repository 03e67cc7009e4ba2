import { expect, it, vi } from 'vitest';
import { RepeatedImport } from './repeated-import.js';

const address = 'https://nowhere.invalid/part.js';

it('asks again under another address, which browsers do not remember as failed', async () => {
  const first = vi.fn(() => Promise.reject(new TypeError(`Failed to fetch module: ${address}`)));
  const part = new RepeatedImport(first);
  await expect(part.load()).rejects.toThrow(address);
  await expect(part.load()).rejects.toThrow(`${address}?again=1`);
  await expect(part.load()).rejects.toThrow(`${address}?again=2`);
  expect(first).toHaveBeenCalledOnce();
});

it('asks again in the same way where no address is told', async () => {
  const first = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new TypeError('Load failed'));
  first.mockResolvedValueOnce('here');
  const part = new RepeatedImport(first);
  await expect(part.load()).rejects.toThrow('Load failed');
  await expect(part.load()).resolves.toBe('here');
});
