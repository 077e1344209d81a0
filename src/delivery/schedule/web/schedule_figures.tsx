import { useResource } from '@web/api';
import { Day, Section } from '@web/kit';
import type { ReactNode } from 'react';
import { PriorityButton } from './priority_form';
import styles from './schedule.module.css';
import { type Schedule, useDifference, useWords } from './words';

interface ScheduleFiguresProps {
  engagement_id: string;
  schedule: Schedule;
  with_forecast: boolean;
}

/** The finish: as planned, as agreed, and how sure it is. */
export function ScheduleFigures({ engagement_id, schedule, with_forecast }: ScheduleFiguresProps) {
  const t = useWords();
  const difference = useDifference();
  const { starts_on, finishes_on, baseline_finishes_on: baseline } = schedule;
  return (
    <Section
      title={t('title')}
      actions={
        schedule.allowed.includes('set_priority') && (
          <PriorityButton engagement_id={engagement_id} priority={schedule.priority ?? 1} />
        )
      }
    >
      <dl className={styles.figures}>
        <Figure label={t('starts_on')}>{starts_on && <Day day={starts_on} style="long" />}</Figure>
        <Figure label={t(schedule.is_over ? 'finished_on' : 'finishes_on')} is_main>
          {finishes_on && <Day day={finishes_on} style="long" />}
        </Figure>
        {baseline && (
          <Figure label={t('baseline')}>
            <Day day={baseline} style="long" />
            {finishes_on && (
              <span className={styles.quiet} data-late={finishes_on > baseline || undefined}>
                {difference(baseline, finishes_on)}
              </span>
            )}
          </Figure>
        )}
        {with_forecast && <ForecastFigures engagement_id={engagement_id} />}
      </dl>
    </Section>
  );
}

function ForecastFigures({ engagement_id }: { engagement_id: string }) {
  const t = useWords();
  const forecast = useResource('/api/v1/engagements/{engagement_id}/forecast', {
    path: { engagement_id },
  });
  const dates = forecast.data?.current;
  if (!dates) return null;
  return (
    <>
      <Figure label={t('forecast.p50')}>
        <Day day={dates.p50} style="long" />
      </Figure>
      <Figure label={t('forecast.p80')}>
        <Day day={dates.p80} style="long" />
      </Figure>
      <Figure label={t('forecast.p95')}>
        <Day day={dates.p95} style="long" />
      </Figure>
    </>
  );
}

interface FigureProps {
  label: string;
  is_main?: boolean;
  children: ReactNode;
}

export function Figure({ label, is_main = false, children }: FigureProps) {
  return (
    <div className={styles.figure} data-main={is_main || undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
