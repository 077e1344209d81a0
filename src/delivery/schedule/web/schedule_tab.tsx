import { useResource } from '@web/api';
import { ResourceState, RowsSkeleton, Section, UrlTabs, useUrlTab } from '@web/kit';
import { type EngagementTabProps, isProvider, useViewer } from '@web/shell';
import { lazy, Suspense } from 'react';
import { ActivityTable } from './activity_table';
import { MovesSection } from './moves_section';
import styles from './schedule.module.css';
import { ScheduleFigures } from './schedule_figures';
import { type Schedule, useWords } from './words';

const SchedulePicture = lazy(async () => ({
  default: (await import('./schedule_picture')).SchedulePicture,
}));

/** When an engagement ends, stage by stage and block by block, and why its dates moved. */
export function ScheduleTab({ engagement_id }: EngagementTabProps) {
  const t = useWords();
  const is_provider = isProvider(useViewer());
  const schedule = useResource('/api/v1/engagements/{engagement_id}/schedule', {
    path: { engagement_id },
  });
  return (
    <div className={styles.parts}>
      <ResourceState query={schedule}>
        {(plan) =>
          plan.finishes_on === null ? (
            <Section title={t('title')}>
              <p className={styles.quiet}>{t('not_planned')}</p>
            </Section>
          ) : (
            <>
              <ScheduleFigures
                engagement_id={engagement_id}
                schedule={plan}
                with_forecast={is_provider}
              />
              <Activities schedule={plan} />
            </>
          )
        }
      </ResourceState>
      <MovesSection engagement_id={engagement_id} />
    </div>
  );
}

function Activities({ schedule }: { schedule: Schedule }) {
  const t = useWords();
  const tabs = [
    { key: 'dates' as const, label: t('view.dates') },
    { key: 'picture' as const, label: t('view.picture') },
  ];
  const view = useUrlTab(tabs, 'view');
  return (
    <Section
      title={t('activities')}
      padding={view === 'dates' ? 'flush' : 'normal'}
      actions={<UrlTabs name="view" tabs={tabs} label={t('view')} />}
    >
      {view === 'dates' ? (
        <ActivityTable schedule={schedule} />
      ) : (
        <Suspense fallback={<RowsSkeleton />}>
          <SchedulePicture schedule={schedule} />
        </Suspense>
      )}
    </Section>
  );
}
