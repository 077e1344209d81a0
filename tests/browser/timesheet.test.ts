import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Look, looks, nameOf, openAs, startBrowser } from './support/browser';
import { startDevServer } from './support/dev_server';
import { accessibilityViolations, sidewaysOverflow, takePicture } from './support/inspect';

const zone = 'Europe/Kyiv';
const person = { id: 'p1', name: 'Olena Marchenko', email: 'o@north.example', locale: 'en' };
const session = {
  person: { ...person, time_zone: zone },
  workspaces: [
    {
      id: 'w1',
      slug: 'north',
      name: 'Northern Systems',
      kind: 'provider',
      roles: ['head'],
      time_zone: zone,
      currency: 'UAH',
    },
  ],
};

const day_ms = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * day_ms).toISOString().slice(0, 10);
const page_of = (items: readonly unknown[]) => ({ items, next_cursor: null });

const entry = (id: string, days: number, more: object = {}) => ({
  id,
  engagement_id: 'e1',
  engagement_name: 'Orders and deliveries',
  person_id: 'p1',
  person_name: 'Olena Marchenko',
  stage: 'configuration',
  block_id: 'b1',
  block_title: 'Contacts',
  item_id: 'i1',
  item_title: 'Load the contacts from the old system',
  work_kind: 'data_load',
  effort_minutes: 95,
  day: daysAgo(days),
  note: 'Columns agreed with Oksana; two duplicates left',
  is_billable: true,
  created_at: new Date().toISOString(),
  revision: 1,
  allowed: ['change'],
  ...more,
});
const entries = [
  entry('t1', 0),
  entry('t2', 1, { work_kind: 'meeting', item_id: null, item_title: null, note: '' }),
  entry('t3', 1, { is_billable: false, effort_minutes: 30, note: 'Handed over to a colleague' }),
];
const report = {
  grouping: 'stage',
  rows: [
    ['discovery', 540, 480, 480],
    ['document', 700, 700, 600],
    ['configuration', 1500, 1380, 3000],
  ].map(([key, effort_minutes, billable_minutes, planned_minutes]) => ({
    key,
    label: '',
    effort_minutes,
    billable_minutes,
    planned_minutes,
    entry_count: 7,
  })),
  total: {
    key: '',
    label: '',
    effort_minutes: 2740,
    billable_minutes: 2560,
    planned_minutes: 4080,
    entry_count: 21,
  },
};
const engagements = ['Orders and deliveries', 'Warehouse'].map((name, index) => ({
  id: `e${index + 1}`,
  name,
  client_name: 'Kolos Bakery',
  state: 'active',
  stage: 'configuration',
  manager_id: 'p1',
}));
const months = [
  {
    month: '2026-04-01',
    effort_minutes: 3300,
    billable_minutes: 3000,
    person_count: 4,
    close: null,
    allowed: ['close'],
  },
  {
    month: '2026-03-01',
    effort_minutes: 9120,
    billable_minutes: 8400,
    person_count: 5,
    close: {
      id: 'c1',
      month: '2026-03-01',
      reason: '',
      person_name: 'Olena Marchenko',
      closed_at: '2026-04-02T08:00:00.000Z',
      reopening_reason: null,
      reopened_by_name: null,
      reopened_at: null,
    },
    allowed: ['reopen'],
  },
];
const timer = {
  engagement_id: 'e1',
  engagement_name: 'Orders and deliveries',
  stage: 'configuration',
  item_id: 'i1',
  item_title: 'Load the contacts from the old system',
  work_kind: 'data_load',
  note: '',
  is_billable: true,
  started_at: new Date(Date.now() - 47 * 60_000).toISOString(),
};

const answers: Record<string, unknown> = {
  '/session': session,
  '/timer': { timer },
  '/time_entries': page_of(entries),
  '/time_reports': report,
  '/time_months': page_of(months),
  '/engagements': page_of(engagements),
  '/members': page_of([]),
};

let browser: Browser;
let server: Awaited<ReturnType<typeof startDevServer>>;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), startDevServer()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** A signed-in page whose server answers from the list above. */
async function open(look: Look, sent: { method: string; path: string; body: unknown }[] = []) {
  const context = await openAs(browser, server.base, look);
  await context.route('**/api/v1/**', async (route) => {
    const request = route.request();
    const path = new URL(request.url()).pathname.replace('/api/v1', '');
    if (path === '/live') return route.abort();
    if (request.method() !== 'GET') {
      sent.push({ method: request.method(), path, body: request.postDataJSON() });
      return route.fulfill({ json: entry('t9', 0) });
    }
    const json = answers[path];
    if (json) return route.fulfill({ json });
    const problem = { title: 'x', status: 404, key: 'request.no_such_route', parameters: {} };
    return route.fulfill({ status: 404, json: problem });
  });
  return context.newPage();
}

async function firstLook(): Promise<[Page, { method: string; path: string; body: unknown }[]]> {
  const sent: { method: string; path: string; body: unknown }[] = [];
  const look = looks[0];
  if (!look) throw new Error('there are looks');
  return [await open(look, sent), sent];
}

describe.each(looks.map((look) => ({ look, name: nameOf(look) })))('in $name', ({ look, name }) => {
  it.each([
    ['own', '/w/north/time'],
    ['reports', '/w/north/time/reports'],
    ['months', '/w/north/time/months'],
  ])('%s holds up', async (screen, address) => {
    const page = await open(look);
    await page.goto(address);
    await page.locator('table').first().waitFor();
    await takePicture(page, `timesheet/${screen}_${name}`);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBe(0);
    await page.context().close();
  });
});

describe('the week', () => {
  it('logs what is typed into an empty cell', async () => {
    const [page, sent] = await firstLook();
    await page.goto('/w/north/time');
    const empty = page.locator('tbody input:not([disabled])');
    await empty.first().waitFor();
    for (const cell of await empty.all()) {
      if ((await cell.inputValue()) !== '') continue;
      await cell.fill('1:30');
      await cell.press('Enter');
      break;
    }
    await expect.poll(() => sent.length).toBe(1);
    expect(sent[0]).toMatchObject({ method: 'POST', body: { effort_minutes: 90 } });
    await page.context().close();
  });
});
