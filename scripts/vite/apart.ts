import type { Plugin, UserConfig } from 'vite';
import { build } from 'vite';

export interface Apart {
  /** Folder of the module, and of those that import it. */
  readonly folder: string;
  /** The module, as it is imported: `./demo.js`. */
  readonly specifier: string;
  /** Its source: `demo.ts`. */
  readonly source: string;
  /** How it is built: as what it is apart from. */
  readonly config: Pick<UserConfig, 'plugins' | 'resolve' | 'define'>;
  readonly target: string;
}

/** Stands for the file while the others are built. */
const PLACEHOLDER = 'mains:apart';

/**
 * Build plugin: a module behind a dynamic import becomes one file that shares nothing with the others. What both need is
 * in both: else it would move to a chunk that everybody loads, with the parts in it that only few need.
 */
export function apart({ folder, specifier, source, config, target }: Apart): Plugin {
  let file = '';
  return {
    name: 'mains:apart',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      const built = await build({
        ...config,
        configFile: false,
        root: folder,
        logLevel: 'warn',
        build: {
          write: false,
          target,
          lib: { entry: `${folder}/${source}`, formats: ['es'] },
          copyPublicDir: false,
          reportCompressedSize: false,
          rolldownOptions: {
            output: {
              comments: false,
              entryFileNames: 'chunks/[name]-[hash].js',
              codeSplitting: false,
              minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
            },
          },
        },
      });
      const [chunk] = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
      if (chunk?.type !== 'chunk') this.error(`${source} makes no chunk.`);
      file = chunk.fileName;
      this.emitFile({ type: 'asset', fileName: file, source: chunk.code });
    },
    resolveId: (id, importer) =>
      id === specifier && importer?.startsWith(folder) ? { id: PLACEHOLDER, external: true } : undefined,
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.code.includes(PLACEHOLDER)) continue;
        if (chunk.fileName.includes('/'))
          this.error(`${chunk.fileName} imports ${specifier}: only the loader may.`);
        chunk.code = chunk.code.replaceAll(PLACEHOLDER, `./${file}`);
      }
    },
  };
}
