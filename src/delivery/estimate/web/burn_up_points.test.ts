import { expect, it } from 'vitest';
import { plannedWork, pointsOf } from './burn_up_points';

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

it('goes on until all that was agreed is to be done', () => {
  const item = { effort_minutes: 200 } as never;
  const activity = { baseline_starts_on: '2026-03-03', baseline_delivered_on: '2026-03-06' };
  const work = plannedWork([
    { ...activity, items: [item, item] } as never,
    // Added since, and what a client is not told the hours of.
    { baseline_starts_on: null, baseline_delivered_on: null, items: [item] } as never,
    { ...activity, items: [{ effort_minutes: null }] } as never,
  ]);
  expect(work).toEqual([{ from: '2026-03-03', to: '2026-03-06', minutes: 400 }]);
  const points = pointsOf(
    {
      starts_on: '2026-03-02',
      today: '2026-03-03',
      bought_minutes: null,
      planned_finish: null,
      days: [{ day: '2026-03-02', effort_minutes: 60 }],
      scopes: [],
    },
    work,
  );
  expect(points).toEqual([
    { day: '2026-03-02', actual_minutes: 60, planned_minutes: 0 },
    { day: '2026-03-03', actual_minutes: 60, planned_minutes: 100 },
    { day: '2026-03-04', planned_minutes: 200 },
    { day: '2026-03-05', planned_minutes: 300 },
    { day: '2026-03-06', planned_minutes: 400 },
  ]);
});
