import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** Debian's Chromium; another one by SLIPWAY_CHROMIUM. */
const executable = process.env.SLIPWAY_CHROMIUM ?? '/usr/bin/chromium';

const quiet = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
];

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: executable, headless: false, args: quiet });
}

export type Locale = 'en' | 'ru' | 'uk';
export type Scheme = 'light' | 'dark';

/** How a screen is looked at. */
export interface Look {
  locale: Locale;
  scheme: Scheme;
  width: number;
}

export const desk_width = 1280;
export const phone_width = 360;

/** The looks every screen must hold up in. */
export const looks: readonly Look[] = [
  { locale: 'en', scheme: 'light', width: desk_width },
  { locale: 'ru', scheme: 'dark', width: desk_width },
  { locale: 'uk', scheme: 'light', width: phone_width },
  { locale: 'en', scheme: 'dark', width: phone_width },
];

export function nameOf({ locale, scheme, width }: Look): string {
  return `${locale}_${scheme}_${width}`;
}

/** Light or dark, at once and without loading anything anew. */
export async function wear(page: Page, scheme: Scheme): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
}

const heightOf = (width: number) => (width < 600 ? 760 : 860);

export async function resize(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: heightOf(width) });
}

/** A browser of its own for one person: nothing of another's cookies or storage. */
export async function openAs(browser: Browser, base: string, look: Look): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width: look.width, height: heightOf(look.width) },
    colorScheme: look.scheme,
    locale: look.locale,
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Kyiv',
    // axe is put into the page by the test; the program itself allows no foreign script.
    bypassCSP: true,
  });
  await context.addInitScript((locale) => {
    localStorage.setItem('slipway.locale', locale);
    localStorage.setItem('mantine-color-scheme-value', 'auto');
  }, look.locale);
  return context;
}

/** Goes to an address as a link of the program does: nothing is loaded anew. */
export async function follow(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => history.pushState({}, '', to), address);
}

/** Signs in on the page as a person does, and waits for the frame of the workspace. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL('**/w/**');
}
