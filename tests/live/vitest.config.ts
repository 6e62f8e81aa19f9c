import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Against real accounts, one after the other, and only those that the environment has keys for. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/live/**/*.live.test.ts'],
    testTimeout: 10 * 60_000,
    fileParallelism: false,
    reporters: ['verbose'],
  },
});
