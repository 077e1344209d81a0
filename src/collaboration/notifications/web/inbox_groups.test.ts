import { expect, it } from 'vitest';
import { groupsOf } from './inbox_groups';

const item = (subject_id: string, text: string) => ({
  subject_kind: 'engagement',
  subject_id,
  subject_name: `Name of ${subject_id}`,
  text,
});

it('lines stand together by what they are about, the newest thing first', () => {
  const groups = groupsOf([item('b', '3'), item('a', '2'), item('b', '1')]);
  expect(groups.map(({ name, items }) => [name, items.map(({ text }) => text)])).toEqual([
    ['Name of b', ['3', '1']],
    ['Name of a', ['2']],
  ]);
});
