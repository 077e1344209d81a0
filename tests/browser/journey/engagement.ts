import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { type Look, openAs } from '../support/browser';
import { Person } from '../support/person';
import type { Server } from '../support/server';
import { wordsOf } from '../support/words';
import { nameOf, password } from './cast';
import { type Plan, packageName } from './plans';

const say = wordsOf('delivery/engagement');

/** What the chapters of a journey share. */
export interface Journey {
  plan: Plan;
  browser: Browser;
  server: Server;
  name: string;
  manager: Person;
  administrator: Person;
  sales: Person;
  owner: Person;
  id: string;
}

/** The sales hand-over: a new client, a package by what it means, a manager with room. */
export async function startEngagement(
  manager: Person,
  plan: Plan,
  client: { firm: string; owner: string; email: string; engagement: string },
): Promise<string> {
  const { page } = manager;
  await manager.open('engagements');
  await manager.button(say('new')).first().click();
  await manager.fill(say('new.client_name'), client.firm);
  await manager.fill(say('new.owner_name'), client.owner);
  await manager.fill(say('new.owner_email'), client.email);
  await manager.fill(say('new.name'), client.engagement);
  await page.getByRole('radio', { name: new RegExp(`^${packageName(plan)}`) }).check();
  const runs_it = nameOf(plan.manager === 'senior_account_manager' ? 'senior' : 'junior');
  await page.getByRole('radio', { name: new RegExp(runs_it) }).check();
  await manager.choose(say('role.administrator'), nameOf('administrator'));
  await manager.choose(say('role.sales_representative'), nameOf('sales'));
  await manager.fill(say('promised'), 'Orders in a minute');
  await manager.fill(say('wanted_result'), 'No order is lost');
  await manager.press(say('new.submit'));
  await page.getByRole('heading', { name: client.engagement, level: 1 }).waitFor();
  return /engagements\/([\w-]+)/.exec(page.url())?.[1] ?? '';
}

/** The owner of the client opens the letter, chooses a password, and finds the implementation. */
export async function acceptInvitation(
  browser: Browser,
  server: Server,
  email: string,
  look: Look,
): Promise<Person> {
  const shell = wordsOf('web/shell');
  await expect.poll(() => server.linkIn(email, '/password/')).toBeTruthy();
  const context = await openAs(browser, server.base, look);
  const page = await context.newPage();
  await page.goto(server.linkIn(email, '/password/') ?? '');
  await page.getByLabel(shell('reset.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: shell('reset.submit') }).click();
  await page.waitForURL(/sign-in|\/w\//);
  await context.close();
  return Person.arrive(browser, server.base, { email, password }, look);
}

/** The client asks for a pause beyond what the package allows, for one within it, and takes it back. */
export async function thinkOfAPause({ owner }: Journey): Promise<void> {
  await owner.open('implementation');
  await owner.press(say('pauses.ask'));
  const dialog = owner.dialog(say('pauses.ask'));
  await owner.fill(say('pause.working_days'), '6', dialog);
  await owner.fill(say('pause.reason'), 'Stocktaking', dialog);
  await owner.press(say('pause.submit'), dialog);
  await owner.sees('A pause is at most 5 working days.');
  await owner.fill(say('pause.working_days'), '3', dialog);
  await owner.press(say('pause.submit'), dialog);
  await dialog.waitFor({ state: 'detached' });
  await owner.press(/Withdraw|End it now/);
  await owner.page.getByRole('dialog').getByRole('button').last().click();
  await owner.sees(new RegExp(`${say('pause.state.withdrawn')}|${say('pause.state.ended')}`));
}

/** Over for both: the header says so, and nothing waits any more. */
export async function seeTheEnd({ manager, owner, id }: Journey): Promise<void> {
  const overview = wordsOf('delivery/overview');
  await owner.sees(overview('state.completed'));
  await manager.open(`engagements/${id}`);
  await manager.sees(overview('state.completed'));
  for (const person of [manager, owner]) expect(person.complaints).toEqual([]);
}
