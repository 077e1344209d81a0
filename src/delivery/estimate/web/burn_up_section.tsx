import { useResource } from '@web/api';
import { EmptyState, ResourceState, Section } from '@web/kit';
import { BurnUp } from '@web/kit/charts';
import { Clock } from 'lucide-react';
import { plannedWork, pointsOf } from './burn_up_points';
import { useWords } from './words';

/** Whether the work or the bought time runs out first. */
export function BurnUpSection({ engagement_id }: { engagement_id: string }) {
  const t = useWords();
  const path = { engagement_id };
  const burn_up = useResource('/api/v1/engagements/{engagement_id}/burn_up', { path });
  const schedule = useResource('/api/v1/engagements/{engagement_id}/schedule', { path });
  const planned = plannedWork(schedule.data?.activities ?? []);
  return (
    <Section title={t('burn_up')}>
      <ResourceState query={burn_up}>
        {(view) =>
          view.days.length === 0 ? (
            <EmptyState icon={Clock} title={t('burn_up.none')} />
          ) : (
            <BurnUp
              label={t('burn_up')}
              points={pointsOf(view, planned)}
              today={view.today}
              bought_minutes={view.bought_minutes ?? undefined}
              marks={
                view.planned_finish
                  ? [{ day: view.planned_finish, label: t('burn_up.finish') }]
                  : []
              }
            />
          )
        }
      </ResourceState>
    </Section>
  );
}
