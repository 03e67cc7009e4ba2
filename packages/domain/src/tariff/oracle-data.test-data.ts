import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Other people's data lies beside the workspace; none of it belongs to the project. */
const folder = join(import.meta.dirname, '../../../../../shared/data');

export const hasOracleData = existsSync(join(folder, 'tariff'));

// A line on the screen, so that a run without the data is not taken for one with it.
if (!hasOracleData)
  process.stderr.write('Skipped: the tariff oracles, since ../shared/data/tariff is not there\n');

/** The text of a file below `shared/data`. */
export function oracleText(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

export function oracleJson(path: string): unknown {
  return JSON.parse(oracleText(path));
}
