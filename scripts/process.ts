import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';

export const root = dirname(import.meta.dirname);
/** Tools of the workspace; `node` among them. */
export const binDir = join(root, 'node_modules', '.bin');

/**
 * Runs one command of the workspace in its root, its output on this terminal.
 * @returns the exit code; 124 when it took longer than `timeoutMs`
 */
export function run(command: string, args: readonly string[], timeoutMs = 600_000): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        PATH: `${binDir}${delimiter}${process.env['PATH'] ?? ''}`,
        STORYBOOK_DISABLE_TELEMETRY: '1',
      },
    });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, timeoutMs);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(late ? 124 : (code ?? 1));
    });
  });
}

/** Runs commands one after the other; the process ends with the first that fails. */
export async function runAll(...commands: readonly (readonly [string, ...string[]])[]): Promise<void> {
  for (const [command, ...args] of commands) {
    const code = await run(command, args, 24 * 3_600_000);
    if (code !== 0) process.exit(code);
  }
}

export function say(words: string): void {
  process.stdout.write(`${words}\n`);
}
