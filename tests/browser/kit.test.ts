import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { looks, nameOf, openAs, startBrowser } from './support/browser';
import { startDevServer } from './support/dev_server';
import { accessibilityViolations, sidewaysOverflow, takePicture } from './support/inspect';

let browser: Browser;
let server: Awaited<ReturnType<typeof startDevServer>>;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), startDevServer()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function openPart(look: (typeof looks)[number], part: string): Promise<Page> {
  const context = await openAs(browser, server.base, look);
  const page = await context.newPage();
  await page.goto(`/kit?part=${part}`);
  await page.locator('h1').waitFor();
  return page;
}

describe.each(looks.map((look) => ({ look, name: nameOf(look) })))(
  'the kit in $name',
  ({ look, name }) => {
    it.each(['parts', 'lists', 'forms', 'overlays', 'charts'])(
      '%s: reachable, readable, inside the window',
      async (part) => {
        const page = await openPart(look, part);
        await takePicture(page, `kit/${part}_${name}`);
        expect(await accessibilityViolations(page)).toEqual([]);
        expect(await sidewaysOverflow(page)).toBe(0);
        await page.context().close();
      },
    );

    it.each(['Panel', 'Confirm', 'Toast', 'Refusal', 'Palette', 'Shortcuts'])(
      '%s over the page',
      async (button) => {
        const page = await openPart(look, 'overlays');
        await page.getByRole('button', { name: button, exact: true }).click();
        await takePicture(page, `kit/over_${button.toLowerCase()}_${name}`, 'window');
        expect(await accessibilityViolations(page)).toEqual([]);
        await page.context().close();
      },
    );
  },
);
