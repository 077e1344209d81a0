import { expect, it } from 'vitest';
import { decisionBody, no_decision } from './decision';
import type { Block } from './types';

const criteria = ['fast', 'complete', 'pretty'].map((id) => ({
  id,
  text: id,
  is_met: null,
  remark: '',
}));
const block = { items: [{ id: 'i', criteria }] } as unknown as Block;

it('says of each criterion what was ticked, and of the others nothing', () => {
  const body = decisionBody(block, {
    ...no_decision,
    is_met: { fast: true, complete: false },
    remark: { fast: 'left over', complete: 'Half is missing' },
  });
  expect(body.verdicts).toEqual([
    { criterion_id: 'fast', is_met: true, remark: '' },
    { criterion_id: 'complete', is_met: false, remark: 'Half is missing' },
  ]);
});

it('reads one wish a line', () => {
  const body = decisionBody(block, { ...no_decision, wishes: ' Maps \n\nA second printer\n' });
  expect(body.wishes).toEqual(['Maps', 'A second printer']);
});
