import { useTimeZone } from '@web/i18n';
import { todayIn } from '@web/kit';
import { Gantt } from '@web/kit/charts';
import { useMemo } from 'react';
import { ganttRows } from './gantt_rows';
import { type Schedule, useActivityTitle, useWords } from './words';

/** The plan of one engagement along time. */
export function SchedulePicture({ schedule }: { schedule: Schedule }) {
  const t = useWords();
  const title = useActivityTitle();
  const today = todayIn(useTimeZone(), Date.now());
  const acceptance = t('standing.waiting');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow the language, which `acceptance` shows
  const rows = useMemo(
    () => ganttRows(schedule, today, { title, acceptance }),
    [schedule, today, acceptance],
  );
  return (
    <Gantt
      label={t('activities')}
      rows={rows}
      today={today}
      closed_at_first={schedule.activities.map(({ key }) => key)}
    />
  );
}
