import { describe, expect, it } from 'vitest';
import { concerns, pauseBefore, pluralOf } from './live';

const nudge = { type: 'time_entry.created', ids: ['e1', 'g7'], workspace_id: 'w1' };
const query = (queryKey: readonly unknown[], data?: unknown) =>
  ({ queryKey, state: { data } }) as Parameters<typeof concerns>[1];

describe('concerns', () => {
  it.each([
    ['a list of that kind', ['/api/v1/time_entries', {}], undefined, true],
    ['a list of that kind inside another', ['/api/v1/engagements/{id}/time_entries', {}], [], true],
    ['a thing asked for by id', ['/api/v1/engagements/{id}', { path: { id: 'g7' } }], null, true],
    ['an answer that names one', ['/api/v1/home', {}], { body: { steps: [{ id: 'g7' }] } }, true],
    ['another thing', ['/api/v1/engagements/{id}', { path: { id: 'g8' } }], { id: 'g8' }, false],
    ['a longer word', ['/api/v1/time_entries_report', {}], undefined, false],
    ['who is signed in', ['session'], { person: { id: 'p1' } }, false],
  ])('%s', (_, key, data, expected) => {
    expect(concerns(nudge, query(key, data))).toBe(expected);
  });
});

it.each([
  ['time_entry', 'time_entries'],
  ['engagement', 'engagements'],
  ['brief', 'briefs'],
  ['day', 'days'],
  ['business_process', 'business_processes'],
  ['approach', 'approaches'],
])('%s is listed under %s', (kind, plural) => {
  expect(pluralOf(kind)).toBe(plural);
});

it('waits longer each time, never beyond half a minute, and never all at once', () => {
  expect(pauseBefore(0, 0)).toBe(500);
  expect(pauseBefore(0, 1)).toBe(1_000);
  expect(pauseBefore(3, 0.5)).toBe(6_000);
  expect(pauseBefore(40, 1)).toBe(30_000);
});
