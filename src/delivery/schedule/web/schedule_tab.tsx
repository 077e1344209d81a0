import { useResource } from '@web/api';
import { ResourceState, Section } from '@web/kit';
import { type EngagementTabProps, isProvider, useViewer } from '@web/shell';
import { ActivityTable } from './activity_table';
import { MovesSection } from './moves_section';
import styles from './schedule.module.css';
import { ScheduleFigures } from './schedule_figures';
import { useWords } from './words';

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
              <Section title={t('activities')} padding="flush">
                <ActivityTable schedule={plan} />
              </Section>
            </>
          )
        }
      </ResourceState>
      <MovesSection engagement_id={engagement_id} />
    </div>
  );
}
