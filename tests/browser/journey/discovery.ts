import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { follow, openAs, phone_width } from '../support/browser';
import { wordsOf } from '../support/words';
import type { Journey } from './engagement';
import { briefTitle } from './plans';

const say = wordsOf('delivery/discovery');
const tabs = wordsOf('web/shell');

interface FormQuestion {
  key: string;
  label: string;
  kind: string;
  options: { key: string; label: string }[];
}

/** Answers a question on the page of a brief, in the control of its kind. */
async function answer(page: Page, question: FormQuestion): Promise<void> {
  const group = page.getByRole('group', { name: question.label });
  switch (question.kind) {
    case 'yes_no':
      await page
        .getByRole('radiogroup', { name: question.label })
        .getByRole('radio', { name: say('yes') })
        .check();
      return;
    case 'choice':
      await page
        .getByRole('radiogroup', { name: question.label })
        .getByRole('radio')
        .first()
        .check();
      return;
    case 'multi_choice':
      await group.getByRole('checkbox').first().check();
      return;
    case 'table':
      await group.getByRole('textbox').first().fill('As it is today');
      return;
    case 'date':
      await page.getByLabel(question.label).first().fill('2027-06-01');
      return;
    case 'number':
    case 'money':
      await page.getByLabel(question.label).first().fill('3');
      return;
    default:
      await page.getByLabel(question.label).first().fill('As it is today');
  }
}

/** A questionnaire by link: somebody of the client fills it on a telephone, without an account. */
export async function fillBrief({ plan, browser, server, manager, id }: Journey): Promise<void> {
  await manager.open(`engagements/${id}`);
  await manager.turnTo(tabs('tab.discovery'));
  await manager.press(say('part.briefs'));
  await manager.press(say('brief.create'));
  const create = manager.dialog(say('brief.create'));
  await manager.choose(say('brief.template'), new RegExp(briefTitle(plan)), create);
  await manager.press(say('brief.create'), create);
  await create.waitFor({ state: 'detached' });
  await manager.press(say('brief.send'));
  const send = manager.dialog(say('brief.send'));
  await manager.press(say('link.make'), send);
  const link = await send.getByLabel(say('link.address')).inputValue();
  await manager.page.keyboard.press('Escape');

  const look = { locale: 'en', scheme: 'light', width: phone_width } as const;
  const context = await openAs(browser, server.base, look);
  const page = await context.newPage();
  const { pathname } = new URL(link);
  await page.goto(pathname);
  const token = pathname.split('/').at(-1);
  const stored = async () => (await page.request.get(`/api/v1/brief_links/${token}`)).json();
  const missingNow = async (): Promise<string[]> => (await stored()).brief.progress.missing;
  // As many rounds as answers open further questions.
  for (let round = 0; round < 4; round += 1) {
    const form = await stored();
    const missing: string[] = form.brief.progress.missing;
    if (missing.length === 0) break;
    for (const section of form.questionnaire.sections) {
      const open: FormQuestion[] = section.questions.filter(({ key }: FormQuestion) =>
        missing.includes(key),
      );
      if (open.length === 0) continue;
      await follow(page, `${pathname}?section=${section.key}`);
      for (const question of open) await answer(page, question);
      await page.keyboard.press('Tab');
      // What was answered is kept without a button.
      const isMissing = async () => {
        const left = await missingNow();
        return open.filter(({ key }) => left.includes(key));
      };
      await expect.poll(isMissing, { timeout: 15_000 }).toEqual([]);
    }
  }
  await page.getByText(/^Saved \d/).waitFor();
  await follow(page, `${pathname}?section=review`);
  await page.getByRole('button', { name: say('review.send') }).click();
  await page.getByText(say('done.title')).waitFor();
  await context.close();
  // The manager did nothing: the page says it by itself.
  await manager.sees(say('brief.state.submitted'));
  expect(manager.page.url()).toContain(id);
}

/** Asked and answered, each seeing at once what the other did. */
export async function clarify({ manager, owner, id }: Journey): Promise<void> {
  const question = 'When does the last van of the day leave?';
  await owner.open('implementation/discovery?part=questions');
  await owner.page.getByText(say('question.none')).waitFor();
  await manager.open(`engagements/${id}/discovery`);
  await manager.press(new RegExp(`^${say('part.questions')}`));
  await manager.press(say('question.ask'));
  const ask = manager.dialog(say('question.ask'));
  await manager.fill(say('question.text'), question, ask);
  await manager.press(say('question.ask'), ask);
  await ask.waitFor({ state: 'detached' });

  await owner.sees(new RegExp(question.replace('?', '\\?')));
  await owner.press(say('question.answer'));
  await owner.answerDialog(say('question.answer'), say('question.send_answer'), 'Late');
  await manager.press(say('question.return'));
  await manager.answerDialog(say('question.return'), say('question.return'), 'At what time?');
  await owner.sees('At what time?');
  await owner.press(say('question.answer'));
  await owner.answerDialog(say('question.answer'), say('question.send_answer'), 'At 16:40');
  await manager.sees('At 16:40');
  await manager.press(say('question.complete'));
  await owner.sees(say('question.state.complete'));
}

export async function holdWorkshop({ manager, id }: Journey): Promise<void> {
  await manager.open(`engagements/${id}/discovery`);
  await manager.press(new RegExp(`^${say('part.workshops')}`));
  await manager.press(say('workshop.plan'));
  const plan = manager.dialog(say('workshop.plan'));
  await manager.fill(say('workshop.title'), 'From the call to the van', plan);
  await manager.fill(say('workshop.starts'), '2026-03-04T11:00', plan);
  await manager.fill(say('workshop.agenda'), 'Five orders of last week', plan);
  await manager.press(say('workshop.plan'), plan);
  await plan.waitFor({ state: 'detached' });
  await manager.press(say('workshop.minutes'));
  const minutes = manager.dialog(say('workshop.minutes'));
  await manager.fill(say('workshop.said'), 'Orders come by telephone until four.', minutes);
  await manager.press(say('workshop.save_minutes'), minutes);
  await minutes.waitFor({ state: 'detached' });
  await manager.press(say('workshop.decide'));
  const decide = manager.dialog(say('workshop.decide'));
  await manager.fill(say('workshop.decision'), 'Orders after four go the next day', decide);
  await manager.fill(say('workshop.decided_by'), 'Oksana', decide);
  await manager.press(say('workshop.decide'), decide);
  await decide.waitFor({ state: 'detached' });
}

/** What the client may read, and what stays inside the firm. */
export async function noteFacts({ manager, owner, id }: Journey): Promise<void> {
  const note = async (text: string, is_internal: boolean) => {
    await manager.press(say('fact.note'));
    const dialog = manager.dialog(say('fact.note'));
    await manager.fill(say('fact.text'), text, dialog);
    if (is_internal) await dialog.getByLabel(say('fact.internal')).check();
    await manager.press(say('fact.note'), dialog);
    await dialog.waitFor({ state: 'detached' });
  };
  await manager.open(`engagements/${id}/discovery`);
  await manager.press(say('part.facts'));
  await manager.sees('Orders after four go the next day');
  await note('They have tried two other firms', true);
  await note('Each order is typed twice', false);
  await owner.open('implementation/discovery?part=facts');
  await owner.sees('Each order is typed twice');
  expect(await owner.page.getByText('They have tried two other firms').count()).toBe(0);
}
