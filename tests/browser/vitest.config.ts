import { defineConfig } from 'vitest/config';

/** Tests in a real browser: `npm run browser`. They take seconds each, and run one file at a time. */
export default defineConfig({
  cacheDir: '../../node_modules/.vite',
  test: {
    root: 'tests/browser',
    include: ['**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    // For a whole journey on a machine that is busy with other things, too.
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
