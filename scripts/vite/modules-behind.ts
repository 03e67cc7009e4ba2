import type { UserConfig } from 'vite';
import { build } from 'vite';

/**
 * Which sources a module cannot do without: those of its static imports that are left after tree shaking, itself
 * included. What it fetches later does not count.
 * @param config how it is built, with `root` for a relative entry
 * @returns the ids of the modules, as `test` of a group of chunks gets them
 */
export async function modulesBehind(
  entry: string,
  config: Pick<UserConfig, 'root' | 'plugins' | 'resolve' | 'define'>,
  target: string,
): Promise<ReadonlySet<string>> {
  const built = await build({
    ...config,
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target,
      lib: { entry, formats: ['es'] },
      copyPublicDir: false,
      reportCompressedSize: false,
      // Other plugins read the code for words that comments may have.
      rolldownOptions: { output: { comments: false } },
    },
  });
  const chunks = [built]
    .flat()
    .flatMap((result) => ('output' in result ? result.output : []))
    .filter((output) => output.type === 'chunk');
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (fileName: string): void => {
    const chunk = chunks.find((one) => one.fileName === fileName);
    if (chunk === undefined || seen.has(fileName)) return;
    seen.add(fileName);
    for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
      if (renderedLength > 0) found.add(id);
    }
    for (const next of chunk.imports) visit(next);
  };
  for (const { fileName, isEntry } of chunks) if (isEntry) visit(fileName);
  return found;
}
