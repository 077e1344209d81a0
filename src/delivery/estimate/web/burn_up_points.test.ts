import { expect, it } from 'vitest';
import { pointsOf } from './burn_up_points';

it('adds up the days and lets an estimate hold until the next one', () => {
  const points = pointsOf({
    starts_on: '2026-03-02',
    today: '2026-03-05',
    bought_minutes: null,
    planned_finish: null,
    days: [
      { day: '2026-03-02', effort_minutes: 60 },
      { day: '2026-03-04', effort_minutes: 30 },
    ],
    scopes: [
      { from_day: '2026-03-03', minutes: 600 },
      { from_day: '2026-03-05', minutes: 900 },
    ],
  });
  expect(points).toEqual([
    { day: '2026-03-02', actual_minutes: 60 },
    { day: '2026-03-03', actual_minutes: 60, scope_minutes: 600 },
    { day: '2026-03-04', actual_minutes: 90, scope_minutes: 600 },
    { day: '2026-03-05', actual_minutes: 90, scope_minutes: 900 },
  ]);
});
