import { describe, expect, it } from 'vitest';
import { addDays, ganttRows } from './gantt_rows';
import type { Activity, Schedule } from './words';

const activity: Activity = {
  key: 'a',
  kind: 'block',
  title: 'Orders',
  standing: 'waiting',
  waiting_since: '2026-03-05',
  starts_on: null,
  delivered_on: '2026-03-05',
  accepted_on: '2026-03-10',
  float_days: 3,
  float_until: '2026-03-13',
  is_critical: false,
  after: ['estimate'],
  baseline_starts_on: '2026-03-02',
  baseline_delivered_on: '2026-03-04',
  baseline_accepted_on: '2026-03-09',
  actual_started_on: '2026-03-03',
  actual_delivered_on: '2026-03-05',
  actual_accepted_on: null,
  items: [
    {
      key: 'i',
      title: 'Process',
      starts_on: '2026-03-03',
      ends_on: '2026-03-05',
      effort_minutes: 60,
      done_minutes: 60,
      developer_minutes: 0,
      developer_done_minutes: 0,
    },
  ],
};
const title = (one: { title: string }) => one.title;
const waits = new Map([
  ['a', [{ from: '2026-03-05', to: '2026-03-06', party: 'client' as const, label: 'acceptance' }]],
]);
const schedule = { activities: [activity] } as unknown as Schedule;

describe('the rows of a schedule', () => {
  it('say what was planned, agreed and done, and for whom the work waits', () => {
    const [row, item] = ganttRows(schedule, '2026-03-06', title, waits);
    expect(row).toMatchObject({
      label: 'Orders',
      planned: { from: '2026-03-03', to: '2026-03-10' },
      baseline: { from: '2026-03-02', to: '2026-03-09' },
      actual: { from: '2026-03-03', to: '2026-03-05' },
      float: { days: 3, until: '2026-03-13' },
      waits: [{ from: '2026-03-05', to: '2026-03-06', party: 'client' }],
    });
    expect(item).toMatchObject({ parent: 'a', label: 'Process' });
  });
  it('count days over the end of a month', () => {
    expect(addDays('2026-02-27', 3)).toBe('2026-03-02');
  });
});
