import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

/** Chromium switches for every run: no sandbox (containers), no network of its own. */
export const chromiumArgs: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const root = dirname(import.meta.dirname);

/**
 * Path of a headless Chromium that needs no system package: the one packed in @sparticuz/chromium, unpacked
 * once per version into node_modules/.cache. `MAINS_CHROMIUM` names another binary.
 */
export async function chromiumPath(): Promise<string> {
  const own = process.env['MAINS_CHROMIUM'];
  if (own) return own;

  const packageDir = join(root, 'node_modules', '@sparticuz', 'chromium');
  const { version } = JSON.parse(await readFile(join(packageDir, 'package.json'), 'utf8')) as {
    version: string;
  };
  const target = join(root, 'node_modules', '.cache', 'chromium', version, 'chromium');
  if (existsSync(target)) return target;

  process.stdout.write(`Unpacking Chromium ${version}: a few seconds, once…\n`);
  await mkdir(dirname(target), { recursive: true });
  const partial = `${target}.${process.pid}`;
  try {
    await pipeline(
      createReadStream(join(packageDir, 'bin', 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(partial),
    );
    await chmod(partial, 0o755);
    await rename(partial, target);
  } finally {
    await rm(partial, { force: true });
  }
  return target;
}
