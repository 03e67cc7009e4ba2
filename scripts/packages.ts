import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { binDir, root, say } from './process.ts';

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly exports: Readonly<Record<string, unknown>>;
}

/** What `npm pack --json` says of a package. */
interface PackedPackage {
  readonly files: readonly { readonly path: string }[];
}

/** Runs a tool and keeps its words for the case that it fails. */
function tool(command: string, args: readonly string[]): Promise<{ failed: boolean; output: string }> {
  return new Promise((resolve) => {
    execFile(command, args, { cwd: root, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ failed: error !== null, output: error === null ? stdout : `${stdout}${stderr}` });
    });
  });
}

// Packs every public package as it would be published and checks what a consumer would get.
const tarballs = join(root, 'node_modules/.cache/mains/tarballs');
await rm(tarballs, { recursive: true, force: true });
await mkdir(tarballs, { recursive: true });

/** What only tests need has no place in a package. */
function withoutTests(listing: string): { failed: boolean; output: string } {
  // Whether it comes as a list or by name.
  const [packed] = Object.values(JSON.parse(listing) as Record<string, PackedPackage>);
  const strays = (packed?.files ?? []).filter(({ path }) =>
    /\.(test|test-data|test-support|fixture)\./.test(path),
  );
  return {
    failed: strays.length > 0,
    output: strays.map(({ path }) => `Packed by mistake: ${path}`).join('\n'),
  };
}

async function check(folder: string): Promise<boolean> {
  const dir = join(root, 'packages', folder);
  const manifest = JSON.parse(await readFile(join(dir, 'package.json'), 'utf8')) as PackageJson;
  if (manifest.private === true) return true;

  const packing = await tool('npm', [
    'pack',
    dir,
    '--json',
    '--ignore-scripts',
    '--pack-destination',
    tarballs,
  ]);
  const tarball = join(
    tarballs,
    `${manifest.name.replace('@', '').replace('/', '-')}-${manifest.version}.tgz`,
  );
  // An export without conditions is a plain file, no module.
  const files = Object.keys(manifest.exports).filter((entry) => typeof manifest.exports[entry] === 'string');
  const found = packing.failed
    ? [packing]
    : [
        withoutTests(packing.output),
        ...(await Promise.all([
          tool(join(binDir, 'publint'), ['run', tarball, '--strict']),
          tool(join(binDir, 'attw'), [
            tarball,
            '--profile',
            'esm-only',
            '--format',
            'ascii',
            '--no-color',
            '--exclude-entrypoints',
            ...files,
          ]),
        ])),
      ];
  const failed = found.filter((result) => result.failed);
  say(
    failed.length === 0 ? `${manifest.name}: packs, exports and types are right` : `${manifest.name}: WRONG`,
  );
  for (const { output } of failed) say(output);
  return failed.length === 0;
}

for (const folder of await readdir(join(root, 'packages'))) {
  if (!(await check(folder))) process.exitCode = 1;
}
