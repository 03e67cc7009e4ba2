import { msw } from 'msw/vite';
import { defineConfig } from 'vite';
import { jsonImports } from '../../scripts/vite/json-imports.ts';
import { sourceConditions } from '../../scripts/vite/source-conditions.ts';

// Relative addresses: the built portal works from any folder of any static host.
export default defineConfig({
  base: './',
  plugins: [jsonImports(), msw({ mode: 'worker-only' })],
  resolve: { conditions: sourceConditions },
  build: { target: 'es2022', reportCompressedSize: false, modulePreload: { polyfill: false } },
});
