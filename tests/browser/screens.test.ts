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
import {
  accessibilityViolations,
  settle,
  showPicture,
  sidewaysOverflow,
  takePicture,
} from './support/inspect';
import { Person } from './support/person';
import { Server } from './support/server';
import { declaredRoutes, type Screen, screensOf } from './walk/addresses';

// Every screen of the demo for everybody who has it: nothing that WCAG 2.2 AA forbids, nothing that sticks out at
// 360 pixels, no complaint of the browser; in light and dark, in three languages. A screen that fails leaves its
// picture in build/pictures/screens; SLIPWAY_PICTURES=1 leaves all of them.

interface Walker {
  role: string;
  side: 'provider' | 'client';
  /** Everything is looked at in this one. Who sees little that others do not is spared it. */
  closely_in?: Look['locale'];
  /** What longer words may break is looked at in all of them. */
  locales: readonly Look['locale'][];
}

const walkers: readonly Walker[] = [
  { role: 'head', side: 'provider', closely_in: 'en', locales: ['en', 'ru'] },
  { role: 'senior_account_manager', side: 'provider', closely_in: 'ru', locales: ['ru', 'uk'] },
  { role: 'administrator', side: 'provider', locales: ['en'] },
  { role: 'client_owner', side: 'client', closely_in: 'uk', locales: ['uk', 'ru', 'en'] },
  { role: 'client_employee', side: 'client', locales: ['ru'] },
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

/** What is wrong with what the page shows now. */
async function lookAt(page: Page, name: string, closely = true): Promise<string[]> {
  await settle(page);
  const wrong = closely ? await accessibilityViolations(page) : [];
  const overflow = await sidewaysOverflow(page);
  if (overflow > 0) wrong.push(`sticks out by ${overflow} px`);
  const picture = wrong.length > 0 ? takePicture : showPicture;
  await picture(page, `screens/${name}`);
  return wrong.map((line) => `${name}: ${line}`);
}

/** One address: light at a desk, dark on a telephone. */
async function lookAround(person: Person, screen: Screen, name: string): Promise<string[]> {
  const { page } = person;
  await wear(page, 'light');
  await resize(page, desk_width);
  await person.open(screen.address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const wrong = await lookAt(page, `${name}_light_desk`);
  await wear(page, 'dark');
  await resize(page, phone_width);
  wrong.push(...(await lookAt(page, `${name}_dark_phone`)));
  return wrong;
}

/** The same address in another language: what longer words push out of a telephone. */
async function lookAtWords(person: Person, screen: Screen, name: string): Promise<string[]> {
  await resize(person.page, phone_width);
  await person.open(screen.address);
  await person.page.getByRole('heading', { level: 1 }).first().waitFor();
  return lookAt(person.page, `${name}_light_phone`, false);
}

const fileName = (route: string) =>
  route.replace(/[^a-z_]+/gi, '-').replace(/^-|-$/g, '') || 'home';

describe.each(walkers)('$role', ({ role, side, closely_in, locales }) => {
  it.each(locales)('in %s', async (locale) => {
    const { people, password } = server.demoSignIns();
    const email = people.find((one) => one.role === role)?.email ?? '';
    const appearance = { locale, scheme: 'light', width: desk_width } as const;
    const person = await Person.arrive(browser, server.base, { email, password }, appearance);
    const wrong: string[] = [];
    for (const screen of await screensOf(person, side)) {
      walked.add(screen.route.split('?')[0] ?? '');
      const look = locale === closely_in ? lookAround : lookAtWords;
      wrong.push(...(await look(person, screen, `${role}/${fileName(screen.route)}_${locale}`)));
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
