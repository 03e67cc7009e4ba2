import { parseArgs } from 'node:util';
import { createRiverbend } from './riverbend.js';
import { scenarios } from './scenario/scenario.js';
import { startServer } from './server.js';
import { CONTROL_PATH } from './server/control.js';

/**
 * Serves Riverbend until the process is ended.
 * @param args `--port 8787`, `--clock picture-day | now | <instant>`, `--scenario <id>`, `--seed <text>`
 * @param say where words for the person at the terminal go
 */
export async function serveFromCommandLine(
  args: readonly string[],
  say: (words: string) => void,
): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '8787' },
      clock: { type: 'string', default: 'picture-day' },
      scenario: { type: 'string', default: 'calm' },
      seed: { type: 'string', default: 'riverbend' },
    },
  });
  const riverbend = createRiverbend({
    seed: values.seed,
    scenario: values.scenario,
    clock: values.clock === 'now' ? Date.now() : values.clock,
  });
  riverbend.clock.tick();
  const { apiBase, origin } = await startServer({ port: Number(values.port), riverbend });
  const [mei] = riverbend.personas;
  const account = mei?.accounts[0];
  say(`Riverbend answers at ${apiBase}`);
  say(`Its switches (clock, scenario, tokens) are at ${origin}${CONTROL_PATH}`);
  if (account)
    say(`A guest may try account ${account.number} with meter ${account.proofs['meter-number'][0] ?? ''}`);
  say(`Scenarios: ${scenarios.map(({ id }) => id).join(', ')}. Ctrl+C ends it.`);
}
