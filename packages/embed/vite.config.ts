import { join } from 'node:path';
import { defineConfig } from 'vite';
import { apart } from '../../scripts/vite/apart.ts';
import { jsonImports } from '../../scripts/vite/json-imports.ts';
import { parallelChunks } from '../../scripts/vite/parallel-chunks.ts';
import { sourceConditions } from '../../scripts/vite/source-conditions.ts';
import { tightTemplates } from '../../scripts/vite/tight-templates.ts';
import { withoutMutations } from '../../scripts/vite/without-mutations.ts';

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

// What the first bill needs of the layers below it is one chunk for all widgets. Without this every set of widgets that
// have something in common gets a chunk of its own, and a bill is paid for by its pieces: each compresses alone.
const belowWidgets = /packages\/(ui|client|i18n|contract|domain)\/|node_modules/;
/** Several widgets use it, the first bill does not. */
const afterTheFirstBill = /(decimal|pricing|data-table|more-icons)\.|domain\/src\/(tariff|bill)\//;
const isCore = (id: string): boolean => belowWidgets.test(id) && !afterTheFirstBill.test(id);

// A loader with a fixed name beside hashed chunks. All addresses are relative to the file that names them, so that
// the folder works on any static host, at any path. Library mode keeps Vite's preload helper (links in the host's
// <head>, 1.9 kB) out of the loader; parallelChunks does its work.
export default defineConfig({
  plugins: [jsonImports(), tightTemplates(), withoutMutations(), demo, parallelChunks()],
  resolve,
  define: { 'process.env.NODE_ENV': '"production"' },
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
        codeSplitting: { groups: [{ name: 'core', minShareCount: 2, test: isCore }] },
        comments: false,
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
      },
    },
  },
});
