import { expect } from 'vitest';
import type { Person } from '../support/person';
import { exactly, wordsOf } from '../support/words';
import { plannedBlocks } from './document';
import type { Journey } from './engagement';
import { hours } from './plans';

const say = wordsOf('delivery/acceptance');
const change = wordsOf('delivery/change_request');
const time = wordsOf('delivery/timesheet');

const change_block = 'Map';

/** Both agree in which order the blocks come. */
export async function agreeOrder({ manager, owner, id }: Journey): Promise<void> {
  await manager.open(`engagements/${id}/blocks`);
  await manager.press(say('order.suggest'));
  await owner.open('implementation/blocks');
  await owner.press(say('order.agree'));
  await manager.sees(say('order.state.agreed'));
}

async function openBlock(person: Person, title: string) {
  const panel = person.dialog(title);
  if ((await panel.count()) === 0) {
    await person.button(new RegExp(`^\\d+\\s*${exactly(title)}`)).click();
  }
  return panel;
}

async function setUp({ manager }: Journey, title: string): Promise<void> {
  const panel = await openBlock(manager, title);
  await manager.press(say('move_to.in_progress'), panel);
  await manager.press(say('move_to.in_testing'), panel);
}

async function deliver({ manager }: Journey, title: string): Promise<void> {
  const panel = await openBlock(manager, title);
  const open = panel.getByRole('checkbox', { checked: false });
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().click();
    await open.nth(left - 1).waitFor({ state: 'detached' });
  }
  await manager.press(say('deliver'), panel);
  await manager.answerDialog(
    say('deliver.title', { title }),
    say('deliver'),
    'Try an order of your own',
  );
  await manager.page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
}

async function returnWithRemarks({ manager, owner }: Journey, title: string): Promise<void> {
  const panel = await openBlock(owner, title);
  await panel.getByText(say('unmet')).first().click();
  await panel.getByLabel(say('decide.what_is_wrong')).fill('Two are missing');
  await panel.getByLabel(say('decide.wishes')).fill('A map of the customers');
  await owner.press(say('return'), panel);
  await panel.getByText(say('event.returned')).first().waitFor();
  await owner.page.keyboard.press('Escape');
  const seen = await openBlock(manager, title);
  await seen.getByText('Two are missing').first().waitFor();
  await manager.press(say('move_to.in_testing'), seen);
}

async function accept({ owner }: Journey, title: string): Promise<void> {
  const panel = await openBlock(owner, title);
  await owner.press(say('accept'), panel);
  await panel.getByText(say('event.accepted')).first().waitFor();
  await owner.page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
}

/** Every block but the last is accepted; the first one at the second try. */
export async function deliverBlocks(journey: Journey): Promise<void> {
  await journey.manager.open(`engagements/${journey.id}/blocks`);
  await journey.owner.open('implementation/blocks');
  const titles = plannedBlocks(journey.plan).map(({ title }, index) =>
    index === 0 ? `${title} (guests)` : title,
  );
  for (const [index, title] of titles.entries()) {
    await setUp(journey, title);
    await deliver(journey, title);
    if (index === 0) {
      await returnWithRemarks(journey, title);
      await deliver(journey, title);
    }
    if (index + 1 < titles.length) await accept(journey, title);
  }
}

async function takeStep(person: Person, title: RegExp, step: string): Promise<void> {
  await person.button(title).click();
  const panel = person.dialog(title);
  await person.press(change(`do.${step}`), panel);
  await person.answerDialog(change(`do.${step}`), change(`do.${step}`), 'Seen');
  await person.page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
}

/** The wish becomes a change: the provider's people first, then the client agrees, then it binds. */
export async function agreeChange(journey: Journey): Promise<void> {
  const { plan, manager, administrator, sales, owner, id } = journey;
  await manager.open(`engagements/${id}/blocks`);
  await owner.open('implementation/blocks');
  await manager.press(change('wish.propose'));
  const form = manager.dialog(change('propose'));
  await manager.fill(change('field.title'), 'A map', form);
  await manager.choose(change('field.block'), change('field.new_block'), form);
  await manager.fill(change('field.block_title'), change_block, form);
  await manager.fill(change('field.block_result'), 'Drivers see their way', form);
  await manager.fill(change('item.solution'), 'A route sheet with a map', form);
  await manager.fill(change('item.criteria'), 'The customers of today are shown', form);
  await manager.fill(change('item.hours'), hours(plan.change?.minutes ?? 60), form);
  await manager.press(change('effect.show'), form);
  await form.getByText(change('effect.after')).waitFor();
  await manager.press(change('propose'), form);
  await form.waitFor({ state: 'detached' });

  const title = /^1\. A map/;
  for (const person of [administrator, sales]) {
    await person.open(`engagements/${id}/blocks`);
    await takeStep(person, title, 'confirm');
  }
  expect(await owner.button(title).count()).toBe(0);
  await takeStep(manager, title, 'offer');
  await takeStep(owner, title, 'agree');
  await manager.sees(change_block);
}

export async function acceptTheRest(journey: Journey): Promise<void> {
  await journey.manager.open(`engagements/${journey.id}/blocks`);
  await journey.owner.open('implementation/blocks');
  const last = plannedBlocks(journey.plan).at(-1)?.title ?? '';
  await accept(journey, last);
  await setUp(journey, change_block);
  await deliver(journey, change_block);
  await accept(journey, change_block);
}

/** A line logged, a timer started and stopped; the client sees the hours. */
export async function logTime({ manager, owner, id }: Journey): Promise<void> {
  await manager.open(`engagements/${id}/time`);
  await manager.fill(time('field.effort'), '1:30');
  await manager.press(time('quick.log'));
  await manager.sees(time('entry.logged'));
  await manager.press(time('timer.start'));
  // The form's own button, which comes after the one that opened it.
  await manager.page
    .getByRole('button', { name: time('timer.start') })
    .nth(1)
    .click();
  const running = manager.page.getByRole('region', { name: time('timer.running') });
  await manager.press(time('timer.stop'), running);
  await running.waitFor({ state: 'detached' });
  await owner.open('implementation/time');
  await owner.sees('1h 30m');
}
