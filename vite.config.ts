import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const source = (folder: string) => fileURLToPath(new URL(`./src/${folder}`, import.meta.url));

/** Where `slipway serve` listens while the screens are being worked on. */
const server_address = process.env.SLIPWAY_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  publicDir: 'src/web/public',
  resolve: {
    alias: {
      '@web': source('web'),
      '@delivery': source('delivery'),
      '@workspace': source('workspace'),
      '@collaboration': source('collaboration'),
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api/v1': { target: server_address } },
    watch: { ignored: ['**/build/**'] },
  },
  build: {
    outDir: 'build/web',
    emptyOutDir: true,
    assetsDir: 'assets',
    // Fonts stay files of their own: inlined into the stylesheet they would be fetched by everybody.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rollupOptions: {
      // The application, and the reference of the API at /api.
      input: ['index.html', 'api.html'],
      output: {
        // Each request costs a page's first drawing more than some kilobytes do.
        experimentalMinChunkSize: 20_000,
        // What changes only when a library is upgraded stays in the browser's cache over releases.
        manualChunks(id: string) {
          if (/node_modules\/(react|react-dom|scheduler)\//.test(id)) return 'react';
          if (/node_modules\/@tanstack\//.test(id)) return 'tanstack';
          if (id.endsWith('.refusals.strings.json')) return 'refusals';
          return undefined;
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/web/test_setup.ts'],
    css: false,
  },
});
