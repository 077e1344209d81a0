import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCast, emailOf, nameOf, password } from './journey/cast';
import { openAs, signIn, startBrowser } from './support/browser';
import { Server } from './support/server';
import { wordsOf } from './support/words';

// The frame around every screen: signing in and out, where one wanted to go, keyboard, language, appearance.

const say = wordsOf('web/shell');
const look = { locale: 'en', scheme: 'light', width: 1280 } as const;
const home = '/w/north';

let browser: Browser;
let server: Server;

beforeAll(async () => {
  server = new Server('sqlite');
  addCast(server);
  [browser] = await Promise.all([startBrowser(), server.start({ demo: false })]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const newPage = async (): Promise<Page> => (await openAs(browser, server.base, look)).newPage();

async function signedIn(): Promise<Page> {
  const page = await newPage();
  await signIn(page, emailOf('head'), password);
  return page;
}

describe('the shell', () => {
  it('leads a stranger to sign-in and back to where they wanted to go', async () => {
    const page = await newPage();
    await page.goto(`${home}/settings`);
    await page.waitForURL('**/sign-in?next=*');
    await page.locator('input[name=email]').fill(emailOf('head'));
    await page.locator('input[name=password]').fill(password);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${home}/settings`);
    await page.context().close();
  });

  it('says beside the field why sign-in was refused, and keeps what was typed', async () => {
    const page = await newPage();
    await page.goto('/sign-in');
    await page.locator('input[name=email]').fill('nobody@north.example');
    await page.locator('input[name=password]').fill('not the right words');
    await page.keyboard.press('Enter');
    await page
      .getByRole('alert')
      .filter({ hasText: /\w/ })
      .or(page.locator('[aria-invalid=true]'))
      .first()
      .waitFor();
    expect(await page.locator('input[name=email]').inputValue()).toBe('nobody@north.example');
    await page.context().close();
  });

  it('goes by keyboard alone: palette, a screen, sign-out', async () => {
    const page = await signedIn();
    await page.keyboard.press('Control+k');
    await page.locator('input[role=combobox]:focus').waitFor();
    await page.keyboard.type(say('nav.people'));
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${home}/people`);
    await page.getByRole('button', { name: nameOf('head') }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: say('user.sign_out') }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/sign-in');
    await page.context().close();
  });

  it('changes language and appearance without a reload', async () => {
    const page = await signedIn();
    await page.goto(`${home}/settings`);
    await page.getByRole('button', { name: nameOf('head') }).click();
    await page.getByRole('menuitem', { name: 'Українська' }).click();
    const uk = wordsOf('web/shell', 'uk');
    await page.getByRole('heading', { name: uk('settings.title') }).waitFor();
    await page.getByRole('button', { name: nameOf('head') }).click();
    await page.getByRole('menuitem', { name: uk('user.scheme.dark') }).click();
    await page.locator('html[data-mantine-color-scheme=dark][lang=uk]').waitFor();
    await page.context().close();
  });

  it('says that the line is down', async () => {
    const page = await signedIn();
    await page.getByRole('heading', { name: say('nav.home') }).waitFor();
    await page.context().setOffline(true);
    await page.getByText(say('offline.banner')).waitFor();
    await page.context().setOffline(false);
    await page.getByText(say('offline.banner')).waitFor({ state: 'detached' });
    await page.context().close();
  });
});
