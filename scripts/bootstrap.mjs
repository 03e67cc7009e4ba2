// Runs on any Node from 20 on, without dependencies: installs what the clone needs, then hands over to
// scripts/<task>.ts on the Node of the workspace.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');
const stamp = join(root, 'node_modules', '.cache', 'mains', 'installed');

/** Hash of everything the installed tree depends on. */
function wanted() {
  const manifests = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'apps/portal/package.json'];
  for (const name of readdirSync(join(root, 'packages')).sort())
    manifests.push(`packages/${name}/package.json`);
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  for (const path of manifests) {
    if (existsSync(join(root, path))) hash.update(path).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

function say(words) {
  process.stdout.write(`${words}\n`);
}

function install() {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  say(
    `Installing the dependencies with ${packageManager}: up to a minute the first time, then never until they change…`,
  );
  const { status } = spawnSync('npx', ['--yes', packageManager, 'install'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    say('The installation failed. The lines above say why; running the same command again is safe.');
    process.exit(status ?? 1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted());
}

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted()) install();

const [task, ...rest] = process.argv.slice(2);
const script = join(root, 'scripts', `${task}.ts`);
if (task === undefined || !existsSync(script)) {
  say(`No such task: ${task ?? '(none)'}`);
  process.exit(2);
}
const bundled = join(bin, process.platform === 'win32' ? 'node.exe' : 'node');
const node = existsSync(bundled) ? bundled : process.execPath;
const child = spawn(node, [script, ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
});
// The terminal tells the whole group of a Ctrl+C; a signal sent to this process alone must go on to the task.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.once('error', (error) => {
  say(`The task could not be started: ${error.message}`);
  process.exit(1);
});
child.once('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)));
