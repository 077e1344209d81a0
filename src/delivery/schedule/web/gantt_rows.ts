import type { GanttMark, GanttRow, GanttWait } from '@web/kit/charts';
import type { Activity, Schedule } from './words';

const day_ms = 86_400_000;

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * day_ms).toISOString().slice(0, 10);
}

type Titles = (activity: { key: string; title: string }) => string;
/** Who is and was waited for, by the key of the row. */
type Waits = ReadonlyMap<string, readonly GanttWait[]>;

/** What is known of an engagement besides its plan: drawn on a row of its own above all others. */
export interface EngagementSpan {
  name: string;
  /** Likely ends; absent for who may not know them, or until the first forecast. */
  forecast?: { p50: string; p80: string; p95: string } | null | undefined;
  /** Pauses that run, ran or will. `resumes_on` is the first day after. */
  pauses: readonly { starts_on: string; resumes_on: string }[];
  waits: Waits;
}

/** The engagement from its first day to its finish, with forecasts and pauses. */
export function engagementRow(schedule: Schedule, span: EngagementSpan): GanttRow {
  const { starts_on, finishes_on, baseline_starts_on, baseline_finishes_on } = schedule;
  const starts = schedule.activities.flatMap(({ actual_started_on: day }) => (day ? [day] : []));
  const from = [...starts, starts_on ?? finishes_on ?? ''].filter(Boolean).sort()[0];
  return {
    key: schedule.engagement_id,
    label: span.name,
    is_group: true,
    planned: from && finishes_on ? { from, to: finishes_on } : undefined,
    baseline:
      baseline_starts_on && baseline_finishes_on
        ? { from: baseline_starts_on, to: baseline_finishes_on }
        : undefined,
    pauses: span.pauses
      .filter(({ starts_on: first, resumes_on }) => resumes_on > first)
      .map(({ starts_on: first, resumes_on }) => ({ from: first, to: addDays(resumes_on, -1) })),
    waits: span.waits.get(schedule.engagement_id) ?? [],
    marks: span.forecast ? marksOf(span.forecast) : [],
  };
}

export function marksOf(forecast: {
  p50: string | null;
  p80: string | null;
  p95: string | null;
}): GanttMark[] {
  return (['p50', 'p80', 'p95'] as const).flatMap((kind) => {
    const day = forecast[kind];
    return day ? [{ day, kind }] : [];
  });
}

/** Each activity with its items below: planned from the first day of work to the acceptance. */
export function ganttRows(
  schedule: Schedule,
  today: string,
  title: Titles,
  waits: Waits,
): GanttRow[] {
  return schedule.activities.flatMap((activity) => [
    {
      ...activityRow(activity, today),
      label: title(activity),
      waits: waits.get(activity.key),
    },
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

function activityRow(activity: Activity, today: string): Omit<GanttRow, 'label' | 'waits'> {
  const from = activity.starts_on ?? activity.actual_started_on ?? activity.delivered_on;
  const { accepted_on, float_days, float_until } = activity;
  const { baseline_accepted_on: baseline } = activity;
  const is_over = activity.standing === 'accepted';
  return {
    key: activity.key,
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
    float: !is_over && float_days > 0 ? { days: float_days, until: float_until } : undefined,
    is_critical: activity.is_critical,
    after: activity.after,
  };
}
