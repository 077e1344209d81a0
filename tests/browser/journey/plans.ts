import { readFileSync } from 'node:fs';

interface PlannedItem {
  key: string;
  minutes: number;
  low?: number;
  high?: number;
  developer_minutes?: number;
  manager_minutes?: number;
  price?: number;
}

/** One package's own figures, shared with the journeys over the API (tests/scenarios). */
export interface Plan {
  package: string;
  manager: string;
  brief: string;
  template: string;
  stages: Record<'discovery' | 'document' | 'estimate', number>;
  blocks: { key: string; items: PlannedItem[] }[];
  change?: { minutes: number; months: number };
}

const source = new URL('../../../', import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, source), 'utf8'));

export const plans: readonly Plan[] = read('tests/scenarios/package_journeys.json').journeys;

type Text = { en: string };
interface Template {
  title: Text;
  blocks: {
    key: string;
    title: Text;
    items: {
      key: string;
      title: Text;
      variants: { kind: 'configuration' | 'customisation'; minutes: number }[];
    }[];
  }[];
}

export const templateOf = (plan: Plan): Template =>
  read(`src/delivery/implementation_document/templates/${plan.template}.template.json`);

export const briefTitle = (plan: Plan): string =>
  read(`src/delivery/discovery/briefs/${plan.brief}.brief.json`).title.en;

export const packageName = (plan: Plan): string =>
  read('src/delivery/engagement/packages.json').packages.find(
    (one: { key: string }) => one.key === plan.package,
  ).name.en;

/** Hours and minutes as cells take them. */
export const hours = (minutes: number) =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
