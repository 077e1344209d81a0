import type { AnswerOf } from '@web/api';
import type { BurnUpPoint } from '@web/kit/charts';

export type BurnUpView = AnswerOf<'/api/v1/engagements/{engagement_id}/burn_up', 'get'>;

const day_ms = 86_400_000;

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + day_ms).toISOString().slice(0, 10);
}

/** What had been logged and what was to be done in all by the end of each day, until today. */
export function pointsOf({ starts_on, today, days, scopes }: BurnUpView): BurnUpPoint[] {
  const logged = new Map(days.map(({ day, effort_minutes }) => [day, effort_minutes]));
  const points: BurnUpPoint[] = [];
  let total = 0;
  const first = [starts_on, days[0]?.day ?? starts_on, scopes[0]?.from_day ?? starts_on].sort()[0];
  for (let day = first ?? today; day <= today; day = dayAfter(day)) {
    total += logged.get(day) ?? 0;
    const scope = scopes.findLast(({ from_day }) => from_day <= day);
    points.push({
      day,
      actual_minutes: total,
      ...(scope ? { scope_minutes: scope.minutes } : {}),
    });
  }
  return points;
}
