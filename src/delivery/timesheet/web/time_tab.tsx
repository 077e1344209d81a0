import { type AnswerOf, useList, useResource } from '@web/api';
import { useLocale } from '@web/i18n';
import {
  formatEffort,
  Hours,
  ListState,
  ProgressMeter,
  ResourceState,
  Section,
  StatusBadge,
} from '@web/kit';
import { ScreenLink } from '@web/shell';
import { Clock } from 'lucide-react';
import { EntriesTable } from './entries_table';
import { QuickLog } from './quick_log';
import styles from './timesheet.module.css';
import { useWords } from './words';

type Totals = AnswerOf<'/api/v1/engagements/{engagement_id}/time_totals', 'get'>;
type StageTime = Totals['stages'][number];

/** An engagement's time: what was spent of what was bought, a line to log more, and every entry. */
export function TimeTab({ engagement_id }: { engagement_id: string }) {
  const t = useWords();
  const path = { engagement_id };
  const totals = useResource('/api/v1/engagements/{engagement_id}/time_totals', { path });
  const entries = useList('/api/v1/engagements/{engagement_id}/time_entries', { path });
  const may_log = totals.data?.allowed.includes('log_time') ?? false;
  return (
    <>
      <Section
        title={t('totals.title')}
        actions={
          <ScreenLink to={`time/reports?engagement=${engagement_id}&group_by=block`}>
            {t('totals.report')}
          </ScreenLink>
        }
      >
        <ResourceState query={totals}>{(data) => <TotalsView totals={data} />}</ResourceState>
      </Section>
      {may_log && (
        <Section title={t('quick.title')}>
          <QuickLog engagement_id={engagement_id} />
        </Section>
      )}
      <Section title={t('entries.title')} padding="flush">
        <ListState
          query={entries}
          items={entries.items}
          empty={{
            title: t('entries.empty'),
            icon: Clock,
            ...(may_log ? { text: t('entries.empty_hint') } : {}),
          }}
        >
          {(items) => <EntriesTable entries={items} />}
        </ListState>
      </Section>
    </>
  );
}

function TotalsView({ totals }: { totals: Totals }) {
  const t = useWords();
  const locale = useLocale();
  const say = (minutes: number) => formatEffort(minutes, locale);
  const internal = totals.effort_minutes - totals.billable_minutes;
  const developers = totals.effort_minutes - totals.used_minutes;
  return (
    <div className={styles.totals}>
      <div className={styles.meters}>
        {totals.bought_minutes === null ? (
          <p className={styles.sum}>
            <strong>{say(totals.used_minutes)}</strong> {t('totals.spent')}
          </p>
        ) : (
          <ProgressMeter
            label={t('totals.bought')}
            used={totals.used_minutes}
            total={totals.bought_minutes}
            say={say}
          />
        )}
        {totals.minutes_per_month !== null && (
          <ProgressMeter
            label={t('totals.month')}
            used={totals.month_minutes}
            total={totals.minutes_per_month}
            say={say}
          />
        )}
        {developers > 0 && (
          <p className={styles.quiet}>{t('totals.developers', { hours: say(developers) })}</p>
        )}
        {internal > 0 && (
          <p className={styles.quiet}>{t('totals.internal', { hours: say(internal) })}</p>
        )}
      </div>
      <ul className={styles.stages}>
        {totals.stages.map((stage) => (
          <StageLine key={stage.stage} stage={stage} />
        ))}
      </ul>
    </div>
  );
}

/** A stage against the package's usual hours: a band with a mark, and the same in words. */
function StageLine({ stage }: { stage: StageTime }) {
  const t = useWords();
  const locale = useLocale();
  const say = (minutes: number) => formatEffort(minutes, locale);
  const { low_minutes, high_minutes, effort_minutes, planned_minutes } = stage;
  const full = Math.max(high_minutes ?? 0, effort_minutes, planned_minutes ?? 0, 1) * 1.15;
  const at = (minutes: number) => `${(minutes / full) * 100}%`;
  return (
    <li className={styles.stage}>
      <span className={styles.stage_name}>{t(`stage.${stage.stage}`)}</span>
      <span className={styles.band} aria-hidden>
        {low_minutes !== null && high_minutes !== null && (
          <span
            className={styles.usual}
            style={{ left: at(low_minutes), width: at(high_minutes - low_minutes) }}
          />
        )}
        <span
          className={styles.used}
          data-standing={stage.standing}
          style={{ width: at(effort_minutes) }}
        />
        {planned_minutes !== null && (
          <span className={styles.planned} style={{ left: at(planned_minutes) }} />
        )}
      </span>
      <span className={styles.stage_figures}>
        <Hours effort_minutes={effort_minutes} />
        {planned_minutes !== null && (
          <span className={styles.quiet}>
            {' '}
            {t('totals.of_planned', { hours: say(planned_minutes) })}
          </span>
        )}
        {low_minutes !== null && high_minutes !== null && (
          <span className={styles.quiet}>
            {' '}
            {t('totals.usual', { low: say(low_minutes), high: say(high_minutes) })}
          </span>
        )}{' '}
        {stage.standing === 'above' && <StatusBadge tone="warn">{t('totals.above')}</StatusBadge>}
      </span>
    </li>
  );
}
