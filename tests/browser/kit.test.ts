import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { follow, looks, nameOf, openAs, startBrowser } from './support/browser';
import { startDevServer } from './support/dev_server';
import { accessibilityViolations, showPicture, sidewaysOverflow } from './support/inspect';

let browser: Browser;
let server: Awaited<ReturnType<typeof startDevServer>>;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), startDevServer()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe.each(looks.map((look) => ({ look, name: nameOf(look) })))(
  'the kit in $name',
  ({ look, name }) => {
    let page: Page;

    // The gallery is served file by file, and once for each look; its parts are turned to by links.
    beforeAll(async () => {
      page = await (await openAs(browser, server.base, look)).newPage();
      await page.goto('/kit', { timeout: 120_000 });
    }, 180_000);
    afterAll(() => page?.context().close());

    const turnTo = async (part: string) => {
      await follow(page, `/kit?part=${part}`);
      await page.locator(`input[type=radio][value=${part}]:checked`).waitFor({ state: 'attached' });
    };

    it.each(['parts', 'lists', 'forms', 'overlays', 'charts'])(
      '%s: reachable, readable, inside the window',
      async (part) => {
        await turnTo(part);
        await showPicture(page, `kit/${part}_${name}`);
        expect(await accessibilityViolations(page)).toEqual([]);
        expect(await sidewaysOverflow(page)).toBe(0);
      },
    );

    it.each(['Panel', 'Confirm', 'Toast', 'Refusal', 'Palette', 'Shortcuts'])(
      '%s over the page',
      async (button) => {
        await turnTo('overlays');
        await page.getByRole('button', { name: button, exact: true }).click();
        await showPicture(page, `kit/over_${button.toLowerCase()}_${name}`, 'window');
        expect(await accessibilityViolations(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      },
    );
  },
);
