import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  desk_width,
  type Look,
  openAs,
  phone_width,
  resize,
  startBrowser,
  wear,
} from './support/browser';
import { accessibilityViolations, settle, sidewaysOverflow, takePicture } from './support/inspect';
import { Person } from './support/person';
import { Server } from './support/server';
import { declaredRoutes, type Screen, screensOf } from './walk/addresses';

// Every screen of the demo for everybody who has it: nothing that WCAG 2.2 AA forbids, nothing that sticks out at
// 360 pixels, no complaint of the browser; in light and dark, in three languages. Pictures in build/pictures/screens.

interface Walker {
  role: string;
  side: 'provider' | 'client';
  locales: readonly Look['locale'][];
}

const walkers: readonly Walker[] = [
  { role: 'head', side: 'provider', locales: ['en', 'ru'] },
  { role: 'senior_account_manager', side: 'provider', locales: ['ru', 'en'] },
  { role: 'administrator', side: 'provider', locales: ['en'] },
  { role: 'client_owner', side: 'client', locales: ['ru', 'uk', 'en'] },
  { role: 'client_employee', side: 'client', locales: ['en', 'ru'] },
];

let browser: Browser;
let server: Server;
const walked = new Set<string>();

beforeAll(async () => {
  server = new Server('sqlite');
  [browser] = await Promise.all([startBrowser(), server.start({ demo: true })]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** What is wrong with what the page shows now, and a picture of it. */
async function lookAt(page: Page, name: string): Promise<string[]> {
  const wrong = await accessibilityViolations(page);
  const overflow = await sidewaysOverflow(page);
  if (overflow > 0) wrong.push(`sticks out by ${overflow} px`);
  await takePicture(page, `screens/${name}`);
  return wrong.map((line) => `${name}: ${line}`);
}

/** One address, light and dark, at a desk and on a telephone. */
async function lookAround(person: Person, screen: Screen, name: string): Promise<string[]> {
  const { page } = person;
  await wear(page, 'light');
  await resize(page, desk_width);
  await person.open(screen.address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const wrong = await lookAt(page, `${name}_light_desk`);
  await wear(page, 'dark');
  wrong.push(...(await lookAt(page, `${name}_dark_desk`)));
  await resize(page, phone_width);
  wrong.push(...(await lookAt(page, `${name}_dark_phone`)));
  return wrong;
}

const fileName = (route: string) =>
  route.replace(/[^a-z_]+/gi, '-').replace(/^-|-$/g, '') || 'home';

describe.each(walkers)('$role', ({ role, side, locales }) => {
  it.each(locales)('in %s', async (locale) => {
    const { people, password } = server.demoSignIns();
    const email = people.find((one) => one.role === role)?.email ?? '';
    const look = { locale, scheme: 'light', width: desk_width } as const;
    const person = await Person.arrive(browser, server.base, { email, password }, look);
    const wrong: string[] = [];
    for (const screen of await screensOf(person, side)) {
      walked.add(screen.route.split('?')[0] ?? '');
      wrong.push(
        ...(await lookAround(person, screen, `${role}/${fileName(screen.route)}_${locale}`)),
      );
      wrong.push(...person.complaints.splice(0).map((words) => `${screen.address}: ${words}`));
    }
    await person.leave();
    expect(wrong).toEqual([]);
  });
});

describe('without an account', () => {
  it.each(['en', 'uk'] as const)('in %s', async (locale) => {
    const look = { locale, scheme: 'light', width: desk_width } as const;
    const context = await openAs(browser, server.base, look);
    const page = await context.newPage();
    const wrong: string[] = [];
    for (const address of ['sign-in', 'forgot-password', 'password/unknown', 'b/unknown']) {
      await page.goto(`/${address}`);
      await settle(page);
      for (const width of [desk_width, phone_width]) {
        await resize(page, width);
        wrong.push(...(await lookAt(page, `stranger/${fileName(address)}_${locale}_${width}`)));
      }
    }
    await context.close();
    expect(wrong).toEqual([]);
  });
});

it('no screen is left out', () => {
  const left_out = declaredRoutes().filter(
    (route) => !walked.has(route) && !route.startsWith('b/'),
  );
  expect(left_out).toEqual([]);
});
