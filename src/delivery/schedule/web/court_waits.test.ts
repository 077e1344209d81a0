import { describe, expect, it } from 'vitest';
import { type CourtInterval, courtWaits } from './court_waits';
import type { Schedule } from './words';

const schedule = {
  engagement_id: 'e',
  activities: [{ key: 'discovery' }, { key: 'document' }, { key: 'q2' }, { key: 'b' }],
} as unknown as Schedule;

function interval(item: string, given: Partial<CourtInterval> = {}): CourtInterval {
  return {
    item,
    title: '',
    cause: 'block_not_accepted',
    party: 'client',
    from: '2026-03-05T10:00:00Z',
    until: null,
    due_on: null,
    event_id: 'v',
    ...given,
  };
}

function waitsOf(...intervals: CourtInterval[]) {
  return courtWaits(intervals, schedule, {
    today: '2026-03-10',
    time_zone: 'Europe/Kyiv',
    word: ({ cause }) => cause,
  });
}

describe('in whose court a row is', () => {
  it('stays drawn when the wait is over, and goes on until today while it is not', () => {
    const waits = waitsOf(
      interval('acceptance:b', { until: '2026-03-06T08:00:00Z' }),
      interval('acceptance:b', {
        party: 'provider',
        cause: 'returned_unmet',
        from: '2026-03-06T08:00:00Z',
      }),
    );
    expect(waits.get('b')).toEqual([
      { from: '2026-03-05', to: '2026-03-06', party: 'client', label: 'block_not_accepted' },
      { from: '2026-03-06', to: '2026-03-10', party: 'provider', label: 'returned_unmet' },
    ]);
  });

  it('is told at the question, the stage or the engagement', () => {
    const waits = waitsOf(
      interval('question:q1'),
      interval('question:q2'),
      interval('document_approval'),
      interval('input:1', { party: 'client_contractor' }),
      interval('change:1', { party: 'neutral' }),
    );
    expect([...waits.keys()]).toEqual(['discovery', 'q2', 'document', 'e']);
    expect(waits.get('e')?.map(({ party }) => party)).toEqual(['third_party', 'neutral']);
  });

  it('is nobody’s on the days of a pause, which begins when a day does', () => {
    const [pause_begins, pause_ends] = ['2026-03-05T22:00:00Z', '2026-03-08T22:00:00Z'];
    const waits = waitsOf(
      interval('acceptance:b', { from: '2026-03-04T10:00:00Z', until: pause_begins }),
      interval('acceptance:b', {
        party: 'neutral',
        cause: 'pause',
        from: pause_begins,
        until: pause_ends,
      }),
      interval('acceptance:b', { from: pause_ends }),
    );
    expect(waits.get('b')?.map(({ from, to, party }) => [from, to, party])).toEqual([
      ['2026-03-04', '2026-03-05', 'client'],
      ['2026-03-06', '2026-03-08', 'neutral'],
      ['2026-03-09', '2026-03-10', 'client'],
    ]);
  });

  it('begins on the day of the workspace, which is not that of UTC at night', () => {
    const waits = waitsOf(interval('acceptance:b', { from: '2026-03-05T22:30:00Z' }));
    expect(waits.get('b')?.[0]?.from).toBe('2026-03-06');
  });
});
