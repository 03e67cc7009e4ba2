import { createClient } from '@hey-api/openapi-ts';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { shapesSources, type ShapesDocument } from './shapes.ts';

const contractDir = fileURLToPath(new URL('..', import.meta.url));
const header = '// Made from openapi.yaml by `npm run generate`. Do not edit.\n';

/**
 * Makes the types and shapes from openapi.yaml, in memory.
 * @returns file contents by path relative to the package
 */
export async function generate(): Promise<Map<string, string>> {
  const document = parse(await readFile(join(contractDir, 'openapi.yaml'), 'utf8')) as ShapesDocument;
  const shapes = [...shapesSources(document)];
  const all = shapes.map(([name]) => `export * from './shapes/${name}.generated.js';\n`).sort();
  return new Map([
    ['src/types.generated.ts', header + (await types())],
    ['src/shapes.generated.ts', header + all.join('')],
    ...shapes.map(([name, source]) => [`src/shapes/${name}.generated.ts`, header + source] as const),
  ]);
}

async function types(): Promise<string> {
  const outputDir = await mkdtemp(join(tmpdir(), 'mains-contract-'));
  try {
    await createClient({
      input: join(contractDir, 'openapi.yaml'),
      output: outputDir,
      plugins: ['@hey-api/typescript'],
      logs: { level: 'silent' },
    });
    const made = await readFile(join(outputDir, 'types.gen.ts'), 'utf8');
    // Documents need no DOM types here: the client reads them as Blob.
    return made.replace(/^\/\/.*\n/, '').replaceAll('Blob | File', 'unknown');
  } finally {
    await rm(outputDir, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const checkOnly = process.argv.includes('--check');
  const stale: string[] = [];
  const made = await generate();
  // Modules of operations that are gone.
  for (const name of await readdir(join(contractDir, 'src/shapes')).catch(() => [])) {
    const path = `src/shapes/${name}`;
    if (made.has(path)) continue;
    stale.push(path);
    if (!checkOnly) await rm(join(contractDir, path));
  }
  for (const [path, content] of made) {
    const target = join(contractDir, path);
    const current = await readFile(target, 'utf8').catch(() => undefined);
    if (current === content) continue;
    stale.push(path);
    if (checkOnly) continue;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  if (checkOnly && stale.length > 0) {
    process.stderr.write(`Stale: ${stale.join(', ')}. Run \`npm run generate\` and commit the result.\n`);
    process.exitCode = 1;
  } else {
    process.stdout.write(
      stale.length > 0 ? `Wrote ${stale.join(', ')}.\n` : 'The generated contract is up to date.\n',
    );
  }
}
