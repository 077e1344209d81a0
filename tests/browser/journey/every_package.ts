import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser } from '../support/browser';
import { takePicture } from '../support/inspect';
import { type Kind, Server } from '../support/server';
import { addCast, arrive } from './cast';
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
import { plans } from './plans';

/** All chapters. One that fails leaves pictures of what everybody saw. */
async function tell(journey: Journey): Promise<void> {
  const chapters = [
    fillBrief,
    clarify,
    holdWorkshop,
    noteFacts,
    writeDocument,
    approveDocument,
    thinkOfAPause,
    logTime,
    estimateIt,
    ...(journey.plan.change ? [agreeOrder, deliverBlocks, agreeChange, acceptTheRest] : []),
    seeTheEnd,
  ];
  for (const chapter of chapters) {
    try {
      await chapter(journey);
    } catch (failure) {
      for (const part of ['manager', 'administrator', 'owner'] as const) {
        const name = `failed/${journey.name}_${chapter.name}_${part}`;
        await takePicture(journey[part].page, name).catch(() => undefined);
      }
      throw failure;
    }
  }
}

/**
 * The main job on the screens, in each service package: manager, administrator and client, each at a browser of
 * their own, from a new engagement to the last accepted block.
 * @param width of the client's window: somebody at a desk, or with a telephone
 */
export function describeJourneys(kind: Kind, width: number): void {
  let browser: Browser;
  let server: Server;

  beforeAll(async () => {
    server = new Server(kind);
    addCast(server);
    [browser] = await Promise.all([startBrowser(), server.start({ demo: false })]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it.each(plans.map((plan) => ({ plan, name: plan.package })))('$name', async ({ plan, name }) => {
    const is_senior = plan.manager === 'senior_account_manager';
    const manager = await arrive(browser, server, is_senior ? 'senior' : 'junior');
    const administrator = await arrive(browser, server, 'administrator');
    const client = {
      firm: `Kolos ${name}`,
      owner: 'Oksana Owner',
      email: `oksana.${name}@kolos.example`,
      engagement: `Orders: ${name}`,
    };
    const id = await startEngagement(manager, plan, client);
    const look = { locale: 'en', scheme: 'light', width } as const;
    const owner = await acceptInvitation(browser, server, client.email, look);
    const people = { manager, administrator, owner };
    await tell({ plan, browser, server, name, id, ...people });
    for (const person of Object.values(people)) {
      expect(person.complaints).toEqual([]);
      await person.leave();
    }
  });
}
