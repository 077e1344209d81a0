import { describe, expect, it } from 'vitest';
import { stateOf } from './control_strip';
import type { ControlledDay } from './words';

type Answer = ControlledDay['answers'][number];

const answer = (kind: Answer['kind'], outcome: Answer['outcome']): Answer => ({
  kind,
  outcome,
  value: 0,
});

function day(rest: ControlledDay['rest'], answers: Answer[]): ControlledDay {
  return {
    day: '2026-03-02',
    round: 'morning',
    checked_at: '2026-03-03T07:00:00.000Z',
    rest,
    answers,
    stalled_by: [],
  };
}

describe('the mark of a day', () => {
  it('shows a miss while the manager is away', () => {
    const answers = [answer('work_logged', 'excused'), answer('client_late', 'missed')];
    expect(stateOf(day('absence', answers))).toBe('missed');
  });

  it('shows rest where nothing was asked, or nobody was there', () => {
    expect(stateOf(day('pause', []))).toBe('rest');
    expect(stateOf(day('absence', [answer('work_logged', 'excused')]))).toBe('rest');
  });

  it('shows what was kept for all that', () => {
    expect(stateOf(day('absence', [answer('client_late', 'kept')]))).toBe('kept');
  });

  it('shows a day on which the client had the ball', () => {
    expect(stateOf(day(null, [answer('work_logged', 'excused')]))).toBe('excused');
  });
});
