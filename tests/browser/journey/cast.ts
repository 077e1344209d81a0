import type { Browser } from 'playwright-core';
import { Person } from '../support/person';
import type { Server } from '../support/server';

/** The provider's people of every journey: made once, on the command line, for one server. */
export const password = 'a few unrelated words';
export const provider = 'north';

const people = {
  head: { name: 'Iryna Head', roles: ['head'] },
  administrator: { name: 'Maksym Administrator', roles: ['administrator'] },
  sales: { name: 'Daria Sales', roles: ['sales_representative'] },
  junior: { name: 'Olena Junior', roles: ['junior_account_manager'] },
  senior: { name: 'Anton Senior', roles: ['senior_account_manager'] },
} as const;

export type Part = keyof typeof people;
export const nameOf = (part: Part) => people[part].name;
export const emailOf = (part: Part) => `${part}@north.example`;

export function addCast(server: Server): void {
  for (const part of Object.keys(people) as Part[]) {
    const { name, roles } = people[part];
    server.addUser({ email: emailOf(part), name, roles, workspace: provider, password });
  }
}

/** One of them at a browser. */
export function arrive(browser: Browser, server: Server, part: Part): Promise<Person> {
  return Person.arrive(browser, server.base, { email: emailOf(part), password });
}
