import type { AnswerOf } from '@web/api';
import type { BurnUpPoint } from '@web/kit/charts';

export type BurnUpView = AnswerOf<'/api/v1/engagements/{engagement_id}/burn_up', 'get'>;
type Activity = AnswerOf<
  '/api/v1/engagements/{engagement_id}/schedule',
  'get'
>['activities'][number];

/** Hours that are to be worked from one day to another, both included. */
export interface PlannedWork {
  from: string;
  to: string;
  minutes: number;
}

const day_ms = 86_400_000;

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + day_ms).toISOString().slice(0, 10);
}

/** The work as it was agreed, for who may know its hours; none before anything was. */
export function plannedWork(activities: readonly Activity[]): PlannedWork[] {
  return activities.flatMap(({ baseline_starts_on, baseline_delivered_on: to, items }) => {
    const minutes = items.reduce((sum, { effort_minutes }) => sum + (effort_minutes ?? 0), 0);
    return to && minutes > 0 ? [{ from: baseline_starts_on ?? to, to, minutes }] : [];
  });
}

/** What of it is to be done by the end of a day: as much on each date. */
function plannedBy(day: string, work: readonly PlannedWork[]): number {
  const done = work.map(({ from, to, minutes }) => {
    if (day < from) return 0;
    if (day >= to) return minutes;
    const dates = (Date.parse(to) - Date.parse(from)) / day_ms + 1;
    return (minutes * ((Date.parse(day) - Date.parse(from)) / day_ms + 1)) / dates;
  });
  return Math.round(done.reduce((sum, minutes) => sum + minutes, 0));
}

/**
 * What had been logged, ought to have been, and was to be done in all by the end of each day: until today, or until
 * all is to be done.
 */
export function pointsOf(view: BurnUpView, work: readonly PlannedWork[] = []): BurnUpPoint[] {
  const { starts_on, today, days, scopes } = view;
  const logged = new Map(days.map(({ day, effort_minutes }) => [day, effort_minutes]));
  const points: BurnUpPoint[] = [];
  let total = 0;
  const begins = [starts_on, days[0]?.day ?? starts_on, scopes[0]?.from_day ?? starts_on];
  const first = [...begins, ...work.map(({ from }) => from)].sort()[0] ?? today;
  const last = [today, ...work.map(({ to }) => to)].sort().at(-1) ?? today;
  for (let day = first; day <= last; day = dayAfter(day)) {
    total += logged.get(day) ?? 0;
    const scope = scopes.findLast(({ from_day }) => from_day <= day);
    points.push({
      day,
      ...(day <= today ? { actual_minutes: total } : {}),
      ...(work.length > 0 ? { planned_minutes: plannedBy(day, work) } : {}),
      ...(scope ? { scope_minutes: scope.minutes } : {}),
    });
  }
  return points;
}
