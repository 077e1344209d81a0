import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';

/** The web application as it is being worked on, without a server behind it, on a port the system gives. */
export async function startDevServer(): Promise<{ base: string; stop: () => Promise<void> }> {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const server: ViteDevServer = await createServer({
    root,
    configFile: `${root}vite.config.ts`,
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1', proxy: {}, hmr: false, watch: null },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (typeof address !== 'object' || !address) throw new Error('Vite listens nowhere');
  return { base: `http://127.0.0.1:${address.port}`, stop: () => server.close() };
}
