import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser } from '../support/browser';
import { takePicture } from '../support/inspect';
import type { Person } from '../support/person';
import { type Kind, Server } from '../support/server';
import { addCast, arrive, type Part } from './cast';
import { acceptTheRest, agreeChange, agreeOrder, deliverBlocks, logTime } from './configuration';
import { clarify, fillBrief, holdWorkshop, noteFacts } from './discovery';
import { approveDocument, estimateIt, writeDocument } from './document';
import {
  acceptInvitation,
  type Journey,
  seeTheEnd,
  startEngagement,
  thinkOfAPause,
} from './engagement';
import { type Plan, plans } from './plans';

const chaptersOf = ({ change }: Plan) => [
  fillBrief,
  clarify,
  holdWorkshop,
  noteFacts,
  writeDocument,
  approveDocument,
  thinkOfAPause,
  logTime,
  estimateIt,
  ...(change ? [agreeOrder, deliverBlocks, agreeChange, acceptTheRest] : []),
  seeTheEnd,
];

/** One that fails says which it was, and leaves pictures of what everybody saw. */
async function tell(journey: Journey): Promise<void> {
  for (const chapter of chaptersOf(journey.plan)) {
    const since = Date.now();
    try {
      await chapter(journey);
    } catch (failure) {
      for (const part of ['manager', 'administrator', 'owner'] as const) {
        const name = `failed/${journey.name}_${chapter.name}_${part}`;
        await takePicture(journey[part].page, name).catch(() => undefined);
      }
      throw new Error(`${chapter.name}: ${failure}`, { cause: failure });
    }
    if (process.env.SLIPWAY_TIMES) console.log(journey.name, chapter.name, Date.now() - since);
  }
}

/**
 * The main job on the screens, in each service package: manager, administrator and client, each at a browser of
 * their own, from a new engagement to the last accepted block.
 * @param width of the client's window: somebody at a desk, or with a telephone
 */
export function describeJourneys(kind: Kind, width: number, told: readonly Plan[] = plans): void {
  let browser: Browser;
  let server: Server;
  const cast = new Map<Part, Person>();

  /** The provider's people stay at their browsers from one engagement to the next. */
  async function here(part: Part): Promise<Person> {
    const person = cast.get(part) ?? (await arrive(browser, server, part));
    cast.set(part, person);
    return person;
  }

  beforeAll(async () => {
    server = new Server(kind);
    addCast(server);
    [browser] = await Promise.all([startBrowser(), server.start({ demo: false })]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it.each(told.map((plan) => [plan.package, plan] as const))('%s', async (name, plan) => {
    const manager = await here(plan.manager === 'senior_account_manager' ? 'senior' : 'junior');
    const administrator = await here('administrator');
    const client = {
      firm: `Kolos ${name}`,
      owner: 'Oksana Owner',
      email: `oksana.${name}@kolos.example`,
      engagement: `Orders: ${name}`,
    };
    const id = await startEngagement(manager, plan, client);
    const look = { locale: 'en', scheme: 'light', width } as const;
    const owner = await acceptInvitation(browser, server, client.email, look);
    const sales = await here('sales');
    await tell({ plan, browser, server, name, id, manager, administrator, sales, owner });
    for (const person of [...cast.values(), owner]) expect(person.complaints.splice(0)).toEqual([]);
    await owner.leave();
  });
}
