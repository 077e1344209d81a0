import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Page, Request } from 'playwright-core';

const axe_file = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const pictures_folder = fileURLToPath(new URL('../../../build/pictures/', import.meta.url));

const under_way = new WeakMap<Page, Set<Request>>();

/** From now on `settle` knows what the page is fetching. */
export function watchRequests(page: Page): void {
  const requests = new Set<Request>();
  under_way.set(page, requests);
  page.on('request', (request) => {
    // The stream of live events never ends.
    if (request.resourceType() !== 'eventsource') requests.add(request);
  });
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
}

type Routed = { __TSR_ROUTER__?: { state: { status: 'pending' | 'idle' } } };

async function untilNothingIsFetched(requests: Set<Request> | undefined): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (requests && requests.size > 0) {
    const open = [...requests].map((request) => request.url());
    if (Date.now() > deadline) throw new Error(`still being fetched: ${open.join(', ')}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** Waits until nothing is being fetched, drawn or faded in, and the screen that was asked for is there. */
export async function settle(page: Page): Promise<void> {
  const requests = under_way.get(page);
  do {
    await untilNothingIsFetched(requests);
    await isStill(page);
  } while (requests?.size);
}

async function isStill(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(
    () =>
      (window as Routed).__TSR_ROUTER__?.state.status !== 'pending' &&
      [...document.querySelectorAll('.mantine-Skeleton-root, [aria-busy=true]')].every((waiting) =>
        waiting.closest('[data-stays-loading]'),
      ) &&
      document
        .getAnimations()
        .every(
          ({ playState, effect }) =>
            playState !== 'running' || effect?.getComputedTiming().endTime === Infinity,
        ),
  );
}

/** Takes the screen into `build/pictures/<name>.png`. */
export async function takePicture(page: Page, name: string, extent: 'page' | 'window' = 'page') {
  const path = join(pictures_folder, `${name}.png`);
  await mkdir(dirname(path), { recursive: true });
  await settle(page);
  await page.screenshot({ path, fullPage: extent === 'page' });
}

/** The same where somebody asked for pictures, to look at them: they cost as much time as the checks. */
export async function showPicture(...what: Parameters<typeof takePicture>) {
  if (process.env.SLIPWAY_PICTURES) await takePicture(...what);
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Runs axe over the whole page. @returns one line for each violation: the rule, the reason, the element. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  await settle(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ path: axe_file });
  const results = await page.evaluate<AxeResults, string[]>(
    (values) =>
      (window as unknown as { axe: typeof import('axe-core') }).axe.run({
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
      }),
    rules,
  );
  return results.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id}: ${node.failureSummary ?? violation.help} ← ${node.html}`,
    ),
  );
}

/** By how many pixels the page is wider than its window; 0 is right. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
