import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** better-sqlite3 brings compiled code and stays a package of its own; all else goes into the bundles. */
const outside = ['electron', 'better-sqlite3'];

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      minify: true,
      externalizeDeps: { exclude: [] },
      rolldownOptions: {
        external: outside,
        input: { index: 'electron/main/index.ts', 'store-worker': 'service/store-worker.ts' },
        output: { entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      minify: true,
      externalizeDeps: { exclude: [] },
      // A sandboxed preload is CommonJS, whatever the project is.
      rolldownOptions: {
        external: outside,
        input: 'electron/preload/index.ts',
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    define: { __TECHLAB_VERSION__: JSON.stringify(version) },
    base: '/',
    worker: { format: 'es' },
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      // The writer of PDF is one piece of 570 kB, read only when somebody makes labels.
      chunkSizeWarningLimit: 600,
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
});
