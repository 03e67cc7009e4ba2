import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';

export const root = dirname(import.meta.dirname);
/** Tools of the workspace, `node` among them. */
export const binDir = join(root, 'node_modules', '.bin');

export function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

/**
 * Runs one command of the workspace in its root, its output on this terminal.
 * @param timeoutMs when given, the command and all it started are ended after this time
 * @returns the exit code; 124 when it took too long
 */
export function run(command: string, args: readonly string[], timeoutMs?: number): Promise<number> {
  return new Promise((resolve, reject) => {
    // A group of its own can be ended with everything in it; but it has no terminal to read from.
    const ownGroup = timeoutMs !== undefined && process.platform !== 'win32';
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      detached: ownGroup,
      env: {
        ...process.env,
        PATH: `${binDir}${delimiter}${process.env['PATH'] ?? ''}`,
        STORYBOOK_DISABLE_TELEMETRY: '1',
      },
    });
    const end = (signal: NodeJS.Signals): void => {
      if (ownGroup && child.pid !== undefined) process.kill(-child.pid, signal);
      else child.kill(signal);
    };
    const interrupted = (): void => {
      end('SIGTERM');
      process.exit(130);
    };
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted);

    let late = false;
    const expire = (): void => {
      late = true;
      end('SIGKILL');
    };
    const timer = timeoutMs === undefined ? undefined : setTimeout(expire, timeoutMs);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      resolve(late ? 124 : (code ?? 1));
    });
  });
}

/** Runs commands one after the other; the process ends with the first that fails. */
export async function runAll(...commands: readonly (readonly [string, ...string[]])[]): Promise<void> {
  for (const [command, ...args] of commands) {
    const code = await run(command, args);
    if (code !== 0) process.exit(code);
  }
}
