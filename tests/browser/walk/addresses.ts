import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Person } from '../support/person';

// Every address of the application, for one person of the demo.

/** A screen to look at: its route as the features declare it, and where it is for this person. */
export interface Screen {
  /** "engagements/$engagement_id/blocks": also the name of its pictures. */
  route: string;
  address: string;
}

const source = fileURLToPath(new URL('../../../src/', import.meta.url));

/** What the features declare: routes of a workspace, tabs of an engagement, parts of the settings. */
export function declaredRoutes(): string[] {
  const routes = new Set<string>();
  for (const band of ['collaboration', 'workspace', 'delivery']) {
    for (const feature of existsSync(join(source, band)) ? readdirSync(join(source, band)) : []) {
      let text: string;
      try {
        text = readFileSync(join(source, band, feature, 'web/index.ts'), 'utf8');
      } catch {
        continue; // a feature without screens
      }
      const of = (list: string) =>
        new RegExp(`\\b${list}: \\[(?:\\n([\\s\\S]*?)\\n  |(.*))\\],`).exec(text);
      const all = (list: string, member: string) => {
        const found = of(list);
        return [
          ...(found?.[1] ?? found?.[2] ?? '').matchAll(new RegExp(`${member}: '([^']*)'`, 'g')),
        ].map((match) => match[1] ?? '');
      };
      for (const path of [...all('routes', 'path'), ...all('public_routes', 'path')]) {
        routes.add(path.replace('/{-$tab}', ''));
      }
      for (const tab of all('engagement_tabs', 'key')) routes.add(`tab ${tab}`);
      for (const part of all('settings', 'key')) routes.add(`settings/${part}`);
    }
  }
  return [...routes].sort();
}

const settings = ['profile', 'sessions', 'tokens', 'workspace', 'calendar', 'calendar_feeds'];

interface Opened {
  block: string;
  version: string;
  brief: string;
  /** A closed day of the ledger: a disputed one where there is one. */
  day: string;
}

/** Tabs of an engagement's page, with what is behind their own parts. */
function tabsAt(base: string, more: Opened): Screen[] {
  const tab = (name: string, query = ''): Screen => ({
    route: `tab ${name}${query.replace(/=([\w-]{36}|\d{4}-\d{2}-\d{2})/g, '')}`,
    address: `${base}/${name}${query}`,
  });
  return [
    { route: 'tab overview', address: base },
    tab('discovery'),
    ...['briefs', 'questions', 'workshops', 'facts', 'consultations', 'range'].map((part) =>
      tab('discovery', `?part=${part}`),
    ),
    tab('discovery', `?part=briefs&open=${more.brief}`),
    tab('document'),
    tab('document', '?part=dependencies'),
    tab('document', '?view=versions'),
    tab('document', `?version=${more.version}`),
    tab('estimate'),
    tab('blocks'),
    tab('blocks', '?view=list'),
    tab('blocks', `?open=${more.block}`),
    tab('schedule'),
    tab('schedule', '?view=picture'),
    tab('ledger'),
    tab('ledger', `?day=${more.day}`),
    tab('time'),
    tab('talk'),
  ];
}

/** The first of a list that the API answers to this person in their workspace; empty where there is none. */
async function firstOf(person: Person, path: string): Promise<Record<string, string>> {
  const { request } = person.page;
  const session = await (await request.get('/api/v1/session')).json();
  const here = session.workspaces.find((one: { slug: string }) => one.slug === person.workspace);
  const headers = { 'Slipway-Workspace': here.id };
  const answer = await request.get(`/api/v1/${path}`, { headers });
  // What is not theirs to see has no first one; anything else that goes wrong is a fault.
  if (answer.status() === 403) return {};
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()).items?.[0] ?? {};
}

/** All screens of a person's workspace. The engagement is one that is being configured. */
export async function screensOf(person: Person, side: 'provider' | 'client'): Promise<Screen[]> {
  const engagement =
    (await firstOf(person, 'engagements?stage=configuration&state=active&limit=1')).id ??
    (await firstOf(person, 'engagements?limit=1')).id;
  if (!engagement) throw new Error(`${person.workspace} has no engagement`);
  const nobody = '00000000-0000-7000-8000-000000000000';
  const idOf = async (list: string) =>
    (await firstOf(person, `engagements/${engagement}/${list}`)).id ?? nobody;
  const more = {
    block: await idOf('blocks'),
    version: await idOf('document_versions'),
    brief: await idOf('briefs'),
    day:
      (await firstOf(person, `engagements/${engagement}/delay_disputes`)).day ??
      (await firstOf(person, `engagements/${engagement}/delay_days`)).day ??
      '',
  };
  const plain = (route: string): Screen => ({ route, address: route });
  const common = [
    plain(''),
    plain('inbox'),
    plain('people'),
    plain('absences'),
    ...settings.map((part) => plain(`settings/${part}`)),
  ];
  if (side === 'client') {
    return [...common, plain('implementation'), ...tabsAt('implementation', more)];
  }
  const service_package = (await firstOf(person, 'service_packages')).id ?? nobody;
  return [
    ...common,
    ...[
      'settings/daily_controls',
      'engagements',
      'engagements/new',
      'packages',
      'time',
      'time/reports',
      'time/months',
      'portfolio',
    ].map(plain),
    { route: 'packages/$service_package_id', address: `packages/${service_package}` },
    { route: 'engagements/$engagement_id', address: `engagements/${engagement}` },
    ...tabsAt(`engagements/${engagement}`, more),
  ];
}
