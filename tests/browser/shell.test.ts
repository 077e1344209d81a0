import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { looks, nameOf, openAs, signIn, startBrowser } from './support/browser';
import { startDevServer } from './support/dev_server';
import { accessibilityViolations, sidewaysOverflow, takePicture } from './support/inspect';

const place = { time_zone: 'Europe/Kyiv', currency: 'UAH' };
const session = {
  person: {
    id: 'p1',
    name: 'Olena Marchenko',
    email: 'olena@north.example',
    locale: 'en',
    time_zone: 'Europe/Kyiv',
  },
  workspaces: [
    {
      id: 'w1',
      slug: 'north',
      name: 'Northern Systems',
      kind: 'provider',
      roles: ['head'],
      ...place,
    },
    {
      id: 'w2',
      slug: 'kolos',
      name: 'Пекарня «Колос»',
      kind: 'client',
      roles: ['client_owner'],
      ...place,
    },
  ],
};
const look = looks[0] ?? { locale: 'en', scheme: 'light', width: 1280 };

let browser: Browser;
let server: Awaited<ReturnType<typeof startDevServer>>;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), startDevServer()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Answers as the server would: who is signed in, and sign-in with one right password. */
async function answer(context: BrowserContext, start: 'signed_in' | 'signed_out') {
  let is_in = start === 'signed_in';
  const problem = (status: number, key: string, field: string | null) => ({
    status,
    contentType: 'application/problem+json',
    body: JSON.stringify({ title: key, status, key, field, parameters: {} }),
  });
  await context.route('**/api/v1/**', async (route) => {
    const request = route.request();
    const path = new URL(request.url()).pathname;
    if (path === '/api/v1/live') return route.abort();
    if (path === '/api/v1/session') {
      return is_in
        ? route.fulfill({ json: session })
        : route.fulfill(problem(401, 'access.sign_in_first', null));
    }
    if (path === '/api/v1/sessions') {
      const right = request.headers()['x-slipway'] === '1' && request.headers()['idempotency-key'];
      if (!right) return route.fulfill(problem(403, 'access.header_is_missing', null));
      if (request.postDataJSON().password !== 'right') {
        return route.fulfill(problem(422, 'request.too_small', 'password'));
      }
      is_in = true;
      return route.fulfill({ status: 204 });
    }
    if (path === '/api/v1/sessions/current') {
      is_in = false;
      return route.fulfill({ status: 204 });
    }
    return route.fulfill(problem(404, 'request.no_such_route', null));
  });
}

async function open(start: 'signed_in' | 'signed_out', as = look): Promise<Page> {
  const context = await openAs(browser, server.base, as);
  await answer(context, start);
  return context.newPage();
}

describe.each(looks.map((each) => ({ as: each, name: nameOf(each) })))(
  'the shell in $name',
  ({ as, name }) => {
    it.each([
      ['sign_in', 'signed_out', '/sign-in'],
      ['forgot', 'signed_out', '/forgot-password'],
      ['reset', 'signed_out', '/password/abc'],
      ['home', 'signed_in', '/w/north'],
      ['client', 'signed_in', '/w/kolos'],
      ['settings', 'signed_in', '/w/north/settings'],
      ['not_found', 'signed_in', '/w/elsewhere'],
    ] as const)('%s holds up', async (screen, start, address) => {
      const page = await open(start, as);
      await page.goto(address);
      await page.locator('h1, p').first().waitFor();
      await takePicture(page, `shell/${screen}_${name}`);
      expect(await accessibilityViolations(page)).toEqual([]);
      expect(await sidewaysOverflow(page)).toBe(0);
      await page.context().close();
    });
  },
);

describe('the shell', () => {
  it('leads a stranger to sign-in and back to where they wanted to go', async () => {
    const page = await open('signed_out');
    await page.goto('/w/north/settings');
    await page.waitForURL('**/sign-in?next=*');
    await page.locator('input[name=email]').fill('olena@north.example');
    await page.locator('input[name=password]').fill('right');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/w/north/settings');
  });

  it('says beside the field why sign-in was refused, and keeps what was typed', async () => {
    const page = await open('signed_out');
    await page.goto('/sign-in');
    await page.locator('input[name=email]').fill('olena@north.example');
    await page.locator('input[name=password]').fill('wrong');
    await page.keyboard.press('Enter');
    await page.locator('input[name=password][aria-invalid=true]').waitFor();
    expect(await page.locator('input[name=email]').inputValue()).toBe('olena@north.example');
  });

  it('goes by keyboard alone: palette, another workspace, sign-out', async () => {
    const page = await open('signed_out');
    await signIn(page, 'olena@north.example', 'right');
    await page.keyboard.press('Control+k');
    await page.locator('input[role=combobox]:focus').waitFor();
    await page.keyboard.type('Колос');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/w/kolos');
    await page.getByRole('button', { name: /Olena Marchenko/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Sign out' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/sign-in');
  });

  it('changes language and appearance without a reload', async () => {
    const page = await open('signed_in');
    await page.goto('/w/north/settings');
    await page.getByRole('button', { name: /Olena Marchenko/ }).click();
    await page.getByRole('menuitem', { name: 'Українська' }).click();
    await page.getByRole('heading', { name: 'Налаштування' }).waitFor();
    await page.getByText('Темне').click();
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
    expect(await page.locator('html').getAttribute('lang')).toBe('uk');
  });

  it('says that the line is down', async () => {
    const page = await open('signed_in');
    await page.goto('/w/north');
    await page.getByRole('heading', { name: 'Home' }).waitFor();
    await page.context().setOffline(true);
    await page.getByText('No connection.').waitFor();
    await page.context().setOffline(false);
    await page.getByText('No connection.').waitFor({ state: 'detached' });
  });
});
