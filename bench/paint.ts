import type { Page } from 'playwright-core';
import { type Look, startBrowser } from '../tests/browser/support/browser';
import { Person } from '../tests/browser/support/person';
import { Server } from '../tests/browser/support/server';
import { screensOf } from '../tests/browser/walk/addresses';

// `npm run paint`: the largest contentful paint of every screen of the demo, in milliseconds over loopback, with an
// empty cache and again with a warm one. Prints figures, never a verdict.

const desk: Look = { locale: 'en', scheme: 'light', width: 1280 };

declare global {
  interface Window {
    largest_paint: number;
  }
}

/** Counts from the navigation to the last largest paint before the page is at rest. */
async function paintOf(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(() => !document.querySelector('.mantine-Skeleton-root'));
  // The next frame after the last content: its paint has been reported.
  return page.evaluate(
    () =>
      new Promise<number>((done) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => setTimeout(() => done(window.largest_paint), 50)),
        ),
      ),
  );
}

async function measure(server: Server, role: string, side: 'provider' | 'client'): Promise<void> {
  const browser = await startBrowser();
  const { people, password } = server.demoSignIns();
  const email = people.find((one) => one.role === role)?.email ?? '';
  const person = await Person.arrive(browser, server.base, { email, password }, desk);
  const { page } = person;
  await page.addInitScript(() => {
    window.largest_paint = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.largest_paint = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  const session = await page.context().newCDPSession(page);
  for (const { route, address } of await screensOf(person, side)) {
    const at = `/w/${person.workspace}/${address}`;
    await session.send('Network.clearBrowserCache');
    const cold = await paintOf(page, at);
    const warm = await paintOf(page, at);
    const figures = [cold, warm].map((ms) => ms.toFixed(0).padStart(6)).join(' ');
    console.log(`${figures}  ${role.padEnd(14)} ${route || 'home'}`);
  }
  await browser.close();
}

const server = new Server('sqlite');
await server.start({ demo: true });
console.log('largest paint, ms: empty cache, warm cache');
await measure(server, 'head', 'provider');
await measure(server, 'client_owner', 'client');
await server.stop();
