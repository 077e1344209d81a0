import type { GanttRow } from '@web/kit/charts';
import type { Activity, Schedule } from './words';

const day_ms = 86_400_000;

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * day_ms).toISOString().slice(0, 10);
}

interface RowWords {
  title: (activity: { key: string; title: string }) => string;
  acceptance: string;
}

/** Each activity with its items below: planned from the first day of work to the acceptance. */
export function ganttRows(schedule: Schedule, today: string, words: RowWords): GanttRow[] {
  return schedule.activities.flatMap((activity) => [
    activityRow(activity, today, words),
    ...activity.items
      .filter((item) => item.starts_on !== null && item.ends_on !== null && item.title !== '')
      .map((item): GanttRow => {
        return {
          key: `${activity.key}/${item.key}`,
          parent: activity.key,
          label: item.title,
          planned: { from: item.starts_on ?? today, to: item.ends_on ?? today },
        };
      }),
  ]);
}

function activityRow(activity: Activity, today: string, words: RowWords): GanttRow {
  const from = activity.starts_on ?? activity.actual_started_on ?? activity.delivered_on;
  const { accepted_on, float_days, waiting_since, baseline_accepted_on: baseline } = activity;
  const is_over = activity.standing === 'accepted';
  return {
    key: activity.key,
    label: words.title(activity),
    planned: { from: [from, accepted_on].sort()[0] ?? from, to: accepted_on },
    baseline: baseline
      ? { from: activity.baseline_starts_on ?? baseline, to: baseline }
      : undefined,
    actual: activity.actual_started_on
      ? {
          from: activity.actual_started_on,
          to: activity.actual_accepted_on ?? activity.actual_delivered_on ?? today,
        }
      : undefined,
    float_to: !is_over && float_days > 0 ? addDays(accepted_on, float_days) : undefined,
    is_critical: activity.is_critical,
    waits: waiting_since
      ? [
          {
            from: waiting_since,
            to: today > waiting_since ? today : waiting_since,
            party: 'client',
            label: words.acceptance,
          },
        ]
      : [],
    after: activity.after,
  };
}
