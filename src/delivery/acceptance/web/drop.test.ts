import { expect, it } from 'vitest';
import { type Drop, dropOf } from './drop';
import type { Block, BlockState } from './types';

function block(state: BlockState, moves: BlockState[], allowed: string[]): Block {
  return {
    id: 'b',
    title: 'Orders',
    purpose: '',
    result: '',
    position: 1,
    priority: 1,
    state,
    ball: {
      party: 'provider',
      since: '2026-03-02T07:00:00.000Z',
      working_minutes: 0,
      working_days: 0,
      due_on: null,
      is_overdue: false,
    },
    minutes: 60,
    needs_training: false,
    after: [],
    checklist: [],
    items: [],
    rounds: 0,
    history: [],
    revision: 1,
    moves,
    allowed,
  };
}

const cases: [Block, BlockState, Drop][] = [
  [block('planned', ['in_progress'], []), 'in_progress', 'move'],
  [block('planned', [], []), 'in_progress', 'none'],
  [block('in_testing', ['in_progress'], ['deliver']), 'in_progress', 'ask_reason'],
  [block('in_testing', ['in_progress'], ['deliver']), 'delivered', 'deliver'],
  [block('in_testing', ['in_progress'], []), 'delivered', 'none'],
  [block('delivered', [], ['accept', 'return']), 'accepted', 'decide'],
  [block('delivered', [], ['accept', 'return']), 'in_progress', 'decide'],
  [block('accepted', [], []), 'accepted', 'none'],
];

it.each(cases)('a drop is what the server allows (%#)', (dropped, to, expected) => {
  expect(dropOf(dropped, to)).toBe(expected);
});
