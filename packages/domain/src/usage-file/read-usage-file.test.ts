import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { readToEnd } from './file-result.js';
import { readUsageFile } from './read-usage-file.js';
const folder = join(import.meta.dirname, '../../../../../shared/data/load');
test('x', () => {
  for (const dir of readdirSync('/work/shared/data/load'))
    for (const f of readdirSync(`/work/shared/data/load/${dir}`)) {
      const bytes = readFileSync(`/work/shared/data/load/${dir}/${f}`);
      for (const answers of [undefined, { unit: 'L', 'start-date': '2021-01-01', 'interval-length': '60' }]) {
        const t0 = performance.now();
        const r = readToEnd(readUsageFile(bytes, { timeZone: 'Europe/Madrid', ...(answers && { answers }) }));
        const s = JSON.stringify(r, (k, v) =>
          v instanceof Float64Array
            ? `F64(${v.length} sum ${v.reduce((a, b) => a + (Number.isNaN(b) ? 0 : b), 0)})`
            : v instanceof Uint8Array
              ? `U8(${v.length})`
              : Array.isArray(v) && k === 'readings'
                ? [v.length, v[0], v.at(-1)]
                : v,
        );
        console.log(dir, f, Math.round(performance.now() - t0), s.slice(0, 1500));
        if (r.kind !== 'asked') break;
      }
    }
});
