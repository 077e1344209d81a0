import { useList, useResource } from '@web/api';
import { useLocale, useTimeZone } from '@web/i18n';
import { todayIn } from '@web/kit';
import { Gantt } from '@web/kit/charts';
import { isProvider, useViewer } from '@web/shell';
import { useEffect, useMemo } from 'react';
import { type CourtInterval, courtWaits } from './court_waits';
import { type EngagementSpan, engagementRow, ganttRows } from './gantt_rows';
import { useSpecialDays } from './use_special_days';
import { type Schedule, useActivityTitle, useAwaited, useWords } from './words';

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
  const word = useAwaited();
  const time_zone = useTimeZone();
  const today = todayIn(time_zone, Date.now());
  const path = { engagement_id: schedule.engagement_id };
  const engagement = useResource('/api/v1/engagements/{engagement_id}', { path });
  const pauses = useList('/api/v1/engagements/{engagement_id}/pauses', { path });
  const name = engagement.data?.name ?? '';
  const court = useCourt(schedule.engagement_id);
  const language = useLocale();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow the language
  const rows = useMemo(() => {
    const kept = (pauses.items ?? []).filter(({ state }) => !not_paused.includes(state));
    const waits = courtWaits(court, schedule, { today, time_zone, word });
    return [
      engagementRow(schedule, { name, forecast, pauses: kept, waits }),
      ...ganttRows(schedule, today, title, waits).map((row) => ({
        ...row,
        parent: row.parent ?? schedule.engagement_id,
      })),
    ];
  }, [schedule, today, time_zone, language, name, forecast, pauses.items, court]);
  return (
    <Gantt
      label={t('activities')}
      rows={rows}
      today={today}
      {...useSpecialDays()}
      closed_at_first={schedule.activities.map(({ key }) => key)}
    />
  );
}

const no_intervals: readonly CourtInterval[] = [];

/** All of them, page by page: the newest come last. */
function useCourt(engagement_id: string): readonly CourtInterval[] {
  const { items, hasNextPage, isFetchingNextPage, fetchNextPage } = useList(
    '/api/v1/engagements/{engagement_id}/court_intervals',
    { path: { engagement_id } },
  );
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return items ?? no_intervals;
}
