import type { Browser, Locator, Page } from 'playwright-core';
import { follow, type Look, openAs, signIn } from './browser';
import { watchRequests } from './inspect';

export interface SignIn {
  email: string;
  password: string;
}

const desk: Look = { locale: 'en', scheme: 'light', width: 1280 };

/** Somebody at a browser of their own: what they can find on a screen, and do there. */
export class Person {
  /** What the browser complained of; a journey ends with it empty. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    readonly workspace: string,
  ) {
    watchRequests(page);
    page.on('response', (answer) => {
      if (answer.status() >= 500) this.complaints.push(`${answer.status()}: ${answer.url()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      // A refused request is the server's word, shown on the page; the browser logs it besides.
      if (message.type() === 'error' && !message.text().includes('Failed to load resource')) {
        this.complaints.push(message.text());
      }
    });
  }

  /** Signs in, and stands in the first workspace. */
  static async arrive(browser: Browser, base: string, who: SignIn, look = desk): Promise<Person> {
    const context = await openAs(browser, base, look);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await signIn(page, who.email, who.password);
    return new Person(page, /\/w\/([^/?]+)/.exec(page.url())?.[1] ?? '');
  }

  /** Goes to a screen of the workspace, `engagements/new`, by the program's own road. */
  async open(screen: string): Promise<void> {
    await follow(this.page, `/w/${this.workspace}/${screen}`);
  }

  /** A tab of the engagement's page. */
  async turnTo(tab: string): Promise<void> {
    await this.page.getByRole('link', { name: new RegExp(`^${tab}`) }).click();
  }

  button(name: string | RegExp, within: Locator | Page = this.page): Locator {
    return within.getByRole('button', { name, exact: typeof name === 'string' });
  }

  async press(name: string | RegExp, within: Locator | Page = this.page): Promise<void> {
    await this.button(name, within).click();
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }

  async fill(label: string, text: string, within: Locator | Page = this.page): Promise<void> {
    await within.getByLabel(label, { exact: true }).fill(text);
  }

  async choose(label: string, option: string | RegExp, within: Locator | Page = this.page) {
    await within.getByRole('textbox', { name: label, exact: true }).click();
    await this.page.getByRole('option', { name: option }).click();
  }

  /** Waits for words to stand somewhere on the page. */
  async sees(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).first().waitFor();
  }

  /** Fills a dialog that asks for one text, and sends it. */
  async answerDialog(title: string | RegExp, submit: string, text?: string): Promise<void> {
    const dialog = this.dialog(title);
    if (text !== undefined) await dialog.getByRole('textbox').first().fill(text);
    await this.press(submit, dialog);
    await dialog.waitFor({ state: 'detached' });
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }
}
