import { join } from 'node:path';
import type { PluginOption } from 'vite';
import { defineConfig } from 'vite';
import { apart } from '../../scripts/vite/apart.ts';
import { jsonImports } from '../../scripts/vite/json-imports.ts';
import { modulesBehind } from '../../scripts/vite/modules-behind.ts';
import { parallelChunks } from '../../scripts/vite/parallel-chunks.ts';
import { leanQueryCore } from '../../scripts/vite/query-core/lean-query-core.ts';
import { sourceConditions } from '../../scripts/vite/source-conditions.ts';
import { tightTemplates } from '../../scripts/vite/tight-templates.ts';

const target = 'es2022';
const resolve = { conditions: sourceConditions };

// The mock utility shares `domain` with the widgets: 0.65 kB more for the first bill, were it a chunk among the others.
const demo = apart({
  folder: join(import.meta.dirname, 'src'),
  specifier: './demo.js',
  source: 'demo.ts',
  config: { resolve },
  target,
});

const plugins = (): PluginOption[] => [jsonImports(), tightTemplates(), leanQueryCore()];
const define = { 'process.env.NODE_ENV': '"production"' };

// What the first bill shares with other widgets is one chunk for all of them. Without this every set of widgets that
// have something in common gets a chunk of its own, and a bill is paid for by its pieces: each compresses alone.
// What the first bill does without is in other chunks, however many widgets share it.
const behind = (source: string): Promise<ReadonlySet<string>> =>
  modulesBehind(join(import.meta.dirname, source), { plugins: plugins(), resolve, define }, target);
const firstBill = await behind('src/widgets/bill-lookup.ts');
// The same of what the tariff shares with the costs of the usage chart: five small chunks weigh more than one. What the
// rest of a bill needs stays apart, so that a bill does not bring prices along.
const firstTariff = await behind('src/widgets/tariff.ts');
const laterBill = await behind('../widgets/src/bill-lookup/details/index.ts');
/** A widget shares its own folder with its later chunks only. */
const ofOneWidget = /packages\/widgets\/src\/[^/]+\//;
const isShared = (id: string): boolean => !ofOneWidget.test(id.replaceAll('\\', '/'));
const isCore = (id: string): boolean => firstBill.has(id) && isShared(id);
const isPrices = (id: string): boolean =>
  firstTariff.has(id) && !firstBill.has(id) && !laterBill.has(id) && isShared(id);
/** Buttons, icons and the like of most widgets: one name in the loader in place of five. */
const isPiece = (id: string): boolean =>
  !firstBill.has(id) &&
  /packages\/(?:ui\/src\/pieces\/|widgets\/src\/account-queries)|\/node_modules\/lit/.test(
    id.replaceAll('\\', '/'),
  );

// A loader with a fixed name beside hashed chunks. All addresses are relative to the file that names them, so that
// the folder works on any static host, at any path. Library mode keeps Vite's preload helper (links in the host's
// <head>, 1.9 kB) out of the loader; parallelChunks does its work.
export default defineConfig({
  // The address of the worker that reads files is relative to the chunk that starts it, as those of all chunks are.
  base: './',
  plugins: [...plugins(), demo, parallelChunks()],
  resolve,
  define,
  worker: {
    format: 'es',
    plugins: () => [jsonImports()],
    rolldownOptions: {
      output: {
        comments: false,
        entryFileNames: 'chunks/[name]-[hash].js',
        codeSplitting: false,
        minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
      },
    },
  },
  build: {
    target,
    lib: { entry: { mains: 'src/mains.ts' }, formats: ['es'] },
    manifest: 'manifest.json',
    copyPublicDir: false,
    // The notices that the bundled licences ask for, in one file instead of in every chunk.
    license: { fileName: 'licenses.md' },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'core', minShareCount: 2, test: isCore },
            { name: 'prices', minShareCount: 2, test: isPrices },
            { name: 'pieces', minShareCount: 2, test: isPiece },
          ],
        },
        comments: false,
        entryFileNames: '[name].js',
        // Eight letters would be two more than are needed, many times in the loader.
        chunkFileNames: 'chunks/[name]-[hash:6].js',
        minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
      },
    },
  },
});
