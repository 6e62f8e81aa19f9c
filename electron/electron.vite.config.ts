import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { fileURLToPath } from 'node:url';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/**
 * One config for the three processes. The code runs on Electron 33 (Node 20, Chrome 130) and later alike, so nothing is
 * built for anything newer.
 */
export default defineConfig({
  main: {
    build: {
      target: 'node20',
      outDir: path('../out/main'),
      // What main needs before its first window is part of its one file: as packages it is hundreds of small files, and
      // finding them took a fifth of the start.
      externalizeDeps: {
        exclude: ['atomically', 'conf', 'electron-store', 'intl-messageformat', 'temporal-polyfill', 'zod'],
      },
      rollupOptions: { input: { main: path('main.ts') }, output: { format: 'es', entryFileNames: '[name].js' } },
    },
  },
  preload: {
    build: {
      target: 'node20',
      outDir: path('../out/preload'),
      // A sandboxed preload script can't load modules: everything is in the one CommonJS file.
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: path('preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: path('../renderer'),
    plugins: [react()],
    build: {
      target: 'chrome130',
      // A wall parses this on weak hardware before it can show anything.
      minify: true,
      outDir: path('../out/renderer'),
      assetsInlineLimit: 0,
      rollupOptions: { input: { wall: path('../renderer/index.html') } },
    },
  },
});
