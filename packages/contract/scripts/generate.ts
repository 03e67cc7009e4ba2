import { createClient } from '@hey-api/openapi-ts';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const contractDir = fileURLToPath(new URL('..', import.meta.url));

/** The files made from openapi.yaml, relative to the package. */
const generatedFiles = {
  'types.gen.ts': 'src/types.generated.ts',
  'valibot.gen.ts': 'src/validators.generated.ts',
} as const;

/**
 * Makes the types and validators from openapi.yaml, in memory.
 * @returns file contents by path relative to the package
 */
export async function generate(): Promise<Map<string, string>> {
  const outputDir = await mkdtemp(join(tmpdir(), 'mains-contract-'));
  try {
    await createClient({
      input: join(contractDir, 'openapi.yaml'),
      output: outputDir,
      plugins: ['@hey-api/typescript', 'valibot'],
      logs: { level: 'silent' },
    });
    const files = new Map<string, string>();
    for (const [made, path] of Object.entries(generatedFiles)) {
      files.set(path, refine(await readFile(join(outputDir, made), 'utf8')));
    }
    return files;
  } finally {
    await rm(outputDir, { recursive: true });
  }
}

/** Valibot's isoDate only looks at the shape: 2026-02-31 would pass. Documents need no DOM types here: the client reads them as Blob. */
function refine(source: string): string {
  const header = '// Made from openapi.yaml by `npm run generate`. Do not edit.\n';
  const body = source.replace(/^\/\/.*\n/, '').replaceAll('v.isoDate()', 'v.check(isCalendarDate)').replaceAll('Blob | File', 'unknown');
  const withImport = body.includes('isCalendarDate')
    ? body.replace(
        "import * as v from 'valibot';\n",
        "import * as v from 'valibot';\nimport { isCalendarDate } from './calendar-date.js';\n",
      )
    : body;
  return header + withImport;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const checkOnly = process.argv.includes('--check');
  const stale: string[] = [];
  for (const [path, content] of await generate()) {
    const target = join(contractDir, path);
    const current = await readFile(target, 'utf8').catch(() => undefined);
    if (current === content) continue;
    stale.push(path);
    if (!checkOnly) await writeFile(target, content);
  }
  if (checkOnly && stale.length > 0) {
    process.stderr.write(`Stale: ${stale.join(', ')}. Run \`npm run generate\` and commit the result.\n`);
    process.exitCode = 1;
  } else {
    process.stdout.write(stale.length > 0 ? `Wrote ${stale.join(', ')}.\n` : 'The generated contract is up to date.\n');
  }
}
