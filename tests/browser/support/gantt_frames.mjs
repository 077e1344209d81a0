// Prints how long the frames of a Gantt chart of many rows take while it is scrolled: node … [rows] [seconds]
import { chromium } from 'playwright-core';
import { createServer } from 'vite';

const rows = Number(process.argv[2] ?? 10_000);
const seconds = Number(process.argv[3] ?? 4);

const server = await createServer({
  configFile: 'vite.config.ts',
  logLevel: 'error',
  // React as it ships.
  esbuild: { jsxDev: false },
  cacheDir: 'build/gantt_frames',
  optimizeDeps: { esbuildOptions: { define: { 'process.env.NODE_ENV': '"production"' } } },
  server: { port: 0, host: '127.0.0.1', proxy: {}, hmr: false, watch: null },
});
await server.listen();
const { port } = server.httpServer.address();
const browser = await chromium.launch({
  executablePath: process.env.SLIPWAY_CHROMIUM ?? '/usr/bin/chromium',
  headless: false,
  args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });

const session = await page.context().newCDPSession(page);
// In the thread's own time: what other programs do on the machine at the moment does not count.
await session.send('Performance.enable', { timeDomain: 'threadTicks' });
async function busySeconds() {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/** Turns the wheel through the picture; each frame's length, and the script's own part of it. */
async function measure(name, down, along) {
  const busy_before = await busySeconds();
  const frames = await page.evaluate(
    async ({ down, along, seconds }) => {
      const box = document.querySelector('[role="treegrid"]');
      const lengths = [];
      await new Promise((done) => {
        const start = performance.now();
        let last = start;
        const step = (now) => {
          lengths.push(now - last);
          last = now;
          box.scrollBy({ top: down, left: along, behavior: 'instant' });
          if (now - start < seconds * 1000) requestAnimationFrame(step);
          else done();
        };
        requestAnimationFrame(step);
      });
      return lengths.slice(2).sort((a, b) => a - b);
    },
    { down, along, seconds },
  );
  const at = (share) => frames[Math.min(frames.length - 1, Math.floor(frames.length * share))];
  const busy_ms = ((await busySeconds()) - busy_before) * 1000;
  const late = frames.filter((length) => length > 17.5).length;
  console.log(
    `${name.padEnd(22)} ${String(frames.length).padStart(5)} frames  ` +
      `p50 ${at(0.5).toFixed(1)}  p95 ${at(0.95).toFixed(1)}  p99 ${at(0.99).toFixed(1)}  ` +
      `longest ${at(1).toFixed(1)} ms  over 17.5 ms: ${((late / frames.length) * 100).toFixed(1)} %  ` +
      `page's own work ${(busy_ms / frames.length).toFixed(2)} ms a frame`,
  );
}

try {
  await page.goto(`http://127.0.0.1:${port}/kit?part=charts&rows=${rows}`);
  await page.locator('[role="treegrid"]').waitFor();
  const shown = await page.locator('[role="treegrid"]').getAttribute('aria-rowcount');
  console.log(`Gantt of ${shown} rows, ${seconds} s each, window 1280 × 860`);
  await measure('warming up', 40, 0);
  await page.evaluate(() => document.querySelector('[role="treegrid"]').scrollTo(0, 0));
  await measure('down, 40 px a frame', 40, 0);
  await measure('up, 400 px a frame', -400, 0);
  await measure('along, 60 px a frame', 0, 60);
  await measure('back and down', 90, -60);
} finally {
  await browser.close();
  await server.close();
}
