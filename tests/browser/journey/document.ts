import { expect } from 'vitest';
import { exactly, wordsOf } from '../support/words';
import type { Journey } from './engagement';
import { hours, type Plan, templateOf } from './plans';

const say = wordsOf('delivery/implementation_document');
const estimate = wordsOf('delivery/estimate');
const tabs = wordsOf('web/shell');

/** The blocks and items that the plan takes from its template, by their titles. */
export function plannedBlocks(plan: Plan) {
  return templateOf(plan).blocks.flatMap((block) => {
    const planned = plan.blocks.find(({ key }) => key === block.key);
    if (!planned) return [];
    const items = block.items.map((item) => ({
      title: item.title.en,
      planned: planned.items.find(({ key }) => key === item.key),
    }));
    return [{ title: block.title.en, items }];
  });
}

/** A draft from the template: its blocks chosen, what is not wanted deleted by keyboard. */
export async function writeDocument({ plan, manager, id }: Journey): Promise<void> {
  const { page } = manager;
  await manager.open(`engagements/${id}`);
  await manager.turnTo(tabs('tab.document'));
  await manager.press(say('draft.start'));
  const panel = manager.dialog(say('template.title'));
  await manager.choose(say('template.industry'), templateOf(plan).title.en, panel);
  const blocks = plannedBlocks(plan);
  for (const block of templateOf(plan).blocks) {
    if (plan.blocks.some(({ key }) => key === block.key)) continue;
    await panel.getByRole('checkbox', { name: block.title.en }).uncheck();
  }
  await manager.press(/^Add \d+ block/, panel);
  await panel.waitFor({ state: 'detached' });
  for (const { title, planned } of blocks.flatMap(({ items }) => items)) {
    const row = manager.button(new RegExp(`^\\d+\\.\\d+ ${exactly(title)}$`));
    if (planned && !planned.developer_minutes) continue;
    await row.click();
    if (!planned) {
      await page.keyboard.press('Delete');
      await row.waitFor({ state: 'detached' });
    } else {
      const details = page.getByRole('complementary', { name: say('details.label') });
      await details.getByRole('radio', { name: say('variant.chosen', { number: 2 }) }).check();
    }
  }
}

async function submit({ manager }: Journey): Promise<void> {
  await manager.press(say('submit.open'));
  const dialog = manager.dialog(say('submit.title'));
  await dialog.getByLabel(say('submit.note')).fill('For your approval');
  await manager.press(say('submit.send'), dialog);
  await dialog.waitFor({ state: 'detached' });
}

/** The administrator finds the version on the engagement's page and stands by it. */
async function confirmAsAdministrator({ administrator, id }: Journey, number: number) {
  await administrator.open(`engagements/${id}/document?view=versions`);
  await administrator.press(say('version.name', { number }));
  await administrator.press(say('decision.approve.administrator'));
  await administrator.sees(say('state.awaiting_client'));
}

/** Refused once with remarks, then a new version that both approve. */
export async function approveDocument(journey: Journey): Promise<void> {
  const { manager, owner, id } = journey;
  await manager.open(`engagements/${id}/document`);
  await submit(journey);
  await manager.sees(say('state.awaiting_administrator'));
  await owner.open('implementation/document');
  await owner.sees(say('versions.empty')); // nothing before the administrator's word
  await confirmAsAdministrator(journey, 1);
  await owner.press(say('decision.refuse'));
  await owner.page.getByLabel(say('decision.remarks')).fill('Our customers are called guests');
  await owner.press(say('decision.send_remarks'));

  await manager.sees('Our customers are called guests');
  await manager.open(`engagements/${id}/document`);
  const title = manager.page.getByLabel(say('outline.title.block', { number: 1 }));
  await title.fill(`${await title.inputValue()} (guests)`);
  await submit(journey);
  await confirmAsAdministrator(journey, 2);
  await owner.press(say('decision.approve.client'));
  await owner.sees(say('version.baseline'));
}

/** Hours of stages and items as in a spreadsheet; the term follows. */
export async function estimateIt(journey: Journey): Promise<void> {
  const { plan, manager, administrator, owner, id } = journey;
  const { page } = manager;
  const cell = (name: string, column: string) =>
    page.getByLabel(`${name}: ${estimate(`column.${column}`)}`, { exact: true });
  const type = async (name: string, column: string, minutes: number) => {
    await cell(name, column).fill(hours(minutes));
    await cell(name, column).press('Enter');
  };
  await manager.open(`engagements/${id}/estimate`);
  for (const stage of ['discovery', 'document', 'estimate'] as const) {
    await type(estimate(`stage.${stage}`), 'likely', plan.stages[stage]);
  }
  let total = Object.values(plan.stages).reduce((sum, minutes) => sum + minutes, 0);
  for (const { items } of plannedBlocks(plan)) {
    for (const { title, planned } of items) {
      if (!planned) continue;
      total += planned.minutes + (planned.manager_minutes ?? 0);
      const { low, high, developer_minutes, manager_minutes } = planned;
      if (low && high) {
        // With three points already there the template's own are typed over.
        if ((await cell(title, 'low').count()) === 0) {
          await manager.press(estimate('points.of', { name: title }));
        }
        await type(title, 'low', 0);
        await type(title, 'high', high);
        await type(title, 'likely', planned.minutes);
        await type(title, 'low', low);
      } else {
        if ((await cell(title, 'low').count()) > 0) {
          await manager.press(estimate('points.of', { name: title }));
        }
        await type(title, 'likely', planned.minutes);
      }
      if (developer_minutes && manager_minutes) {
        await type(title, 'developer', developer_minutes);
        await type(title, 'manager', manager_minutes);
        await cell(title, 'price').fill('15000');
        await cell(title, 'price').press('Enter');
      }
    }
  }
  const figures = page.getByRole('region', { name: estimate('summary.label') });
  const whole = `${Math.floor(total / 60)}h${total % 60 ? ` ${total % 60}m` : ''}`;
  await figures.getByText(whole, { exact: true }).waitFor();
  await manager.press(estimate('submit'));
  await manager.answerDialog(estimate('submit'), estimate('submit'), 'Hours of each item');
  // The client sees no figure before the administrator stands by it.
  await owner.open('implementation/estimate');
  await owner.sees(estimate('empty.client'));

  await administrator.open(`engagements/${id}/estimate`);
  await administrator.press(estimate('agree'));
  await administrator.answerDialog(/Agree to version/, estimate('agree'));
  await owner.page.getByText(whole, { exact: true }).first().waitFor();
  if (plan.manager === 'senior_account_manager') {
    const months = Math.ceil(total / 1500);
    expect(await figures.getByText(new RegExp(`^${months} month`)).count()).toBe(1);
  }
}
