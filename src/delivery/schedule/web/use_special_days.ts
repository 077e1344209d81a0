import { type AnswerOf, useResource } from '@web/api';
import { useMemo } from 'react';

type CalendarDay = AnswerOf<'/api/v1/calendar', 'get'>['days'][number];

/** Days on which nobody works though the weekday would be worked, and weekends that are. */
export function specialDays(days: readonly CalendarDay[]) {
  const daysWith = (is_worked: boolean) =>
    days.filter(({ hours }) => hours.length > 0 === is_worked).map(({ day }) => day);
  return { days_off: daysWith(false), days_on: daysWith(true) };
}

/** Those of the workspace, for a picture along time. */
export function useSpecialDays() {
  const days = useResource('/api/v1/calendar').data?.days;
  return useMemo(() => specialDays(days ?? []), [days]);
}
