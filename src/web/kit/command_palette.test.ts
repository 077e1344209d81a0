import { expect, it } from 'vitest';
import { search } from './command_palette';

const action = (label: string, keywords = '') => ({ key: label, label, keywords, run: () => null });
const actions = [
  action('Engagements'),
  action('Log time', 'timesheet hours'),
  action('Open timer'),
  action('Інбокс'),
];
const found = (query: string) => search(actions, query).map(({ label }) => label);

it.each([
  ['', ['Engagements', 'Log time', 'Open timer', 'Інбокс']],
  ['time', ['Log time', 'Open timer']],
  ['hours', ['Log time']],
  ['LOG', ['Log time']],
  ['time log', ['Log time']],
  ['інб', ['Інбокс']],
  ['nothing', []],
])('"%s" finds %j', (query, labels) => {
  expect(found(query)).toEqual(labels);
});
