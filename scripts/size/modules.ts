import { gzipSync } from 'node:zlib';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { build, loadConfigFromFile, mergeConfig } from 'vite';
import { root } from '../process.ts';

/** One source file in a chunk. */
export interface ModuleWeight {
  readonly chunk: string;
  readonly module: string;
  /** Of the file alone, before minifying: good for comparing, not for adding up. */
  readonly gzipBytes: number;
}

/** Bundles the loader to nowhere and weighs the sources of its chunks, heaviest first. */
export async function weighModules(): Promise<ModuleWeight[]> {
  const weights: ModuleWeight[] = [];
  const collect: Plugin = {
    name: 'mains:weigh-modules',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { code }] of Object.entries(chunk.modules)) {
          const module = relative(root, id).replace(/^.*node_modules\//, '');
          weights.push({
            chunk: chunk.name,
            module,
            gzipBytes: code ? gzipSync(code, { level: 9 }).length : 0,
          });
        }
      }
    },
  };
  const embed = join(root, 'packages/embed');
  const loaded = await loadConfigFromFile(
    { command: 'build', mode: 'production' },
    join(embed, 'vite.config.ts'),
  );
  await build(
    mergeConfig(loaded?.config ?? {}, {
      configFile: false,
      root: embed,
      logLevel: 'warn',
      build: { write: false },
      plugins: [collect],
    }),
  );
  return weights.sort((a, b) => b.gzipBytes - a.gzipBytes);
}
