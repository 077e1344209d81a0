import { useList, useResource } from '@web/api';
import { useTimeZone } from '@web/i18n';
import { todayIn } from '@web/kit';
import { Gantt } from '@web/kit/charts';
import { isProvider, useViewer } from '@web/shell';
import { useMemo } from 'react';
import { type EngagementSpan, engagementRow, ganttRows } from './gantt_rows';
import { type Schedule, useActivityTitle, useWords } from './words';

interface SchedulePictureProps {
  schedule: Schedule;
}

/** The plan of one engagement along time; to the provider with what the forecast makes of it. */
export function SchedulePicture({ schedule }: SchedulePictureProps) {
  return isProvider(useViewer()) ? (
    <WithForecast schedule={schedule} />
  ) : (
    <Picture schedule={schedule} forecast={null} />
  );
}

function WithForecast({ schedule }: SchedulePictureProps) {
  const forecast = useResource('/api/v1/engagements/{engagement_id}/forecast', {
    path: { engagement_id: schedule.engagement_id },
  });
  return <Picture schedule={schedule} forecast={forecast.data?.current ?? null} />;
}

interface PictureProps extends SchedulePictureProps {
  forecast: EngagementSpan['forecast'];
}

const not_paused = ['refused', 'withdrawn', 'awaiting_consent'];

function Picture({ schedule, forecast }: PictureProps) {
  const t = useWords();
  const title = useActivityTitle();
  const today = todayIn(useTimeZone(), Date.now());
  const path = { engagement_id: schedule.engagement_id };
  const engagement = useResource('/api/v1/engagements/{engagement_id}', { path });
  const pauses = useList('/api/v1/engagements/{engagement_id}/pauses', { path });
  const name = engagement.data?.name ?? '';
  const acceptance = t('standing.waiting');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow the language, which `acceptance` shows
  const rows = useMemo(() => {
    const kept = (pauses.items ?? []).filter(({ state }) => !not_paused.includes(state));
    return [
      engagementRow(schedule, { name, forecast, pauses: kept }),
      ...ganttRows(schedule, today, { title, acceptance }).map((row) => ({
        ...row,
        parent: row.parent ?? schedule.engagement_id,
      })),
    ];
  }, [schedule, today, acceptance, name, forecast, pauses.items]);
  return (
    <Gantt
      label={t('activities')}
      rows={rows}
      today={today}
      closed_at_first={schedule.activities.map(({ key }) => key)}
    />
  );
}
