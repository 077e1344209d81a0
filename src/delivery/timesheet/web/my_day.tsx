import { useList } from '@web/api';
import { useLocale, useTimeZone } from '@web/i18n';
import {
  formatEffort,
  Hours,
  ListState,
  ProgressMeter,
  RowsSkeleton,
  Section,
  todayIn,
  useNow,
} from '@web/kit';
import { ScreenLink, useViewer } from '@web/shell';
import styles from './my_day.module.css';
import { type TimeEntry, useWords } from './words';

/** A person's day beside what waits for them: what was logged of what the day is meant for. */
export function MyDay({ quota_minutes }: { quota_minutes: number }) {
  const t = useWords();
  const locale = useLocale();
  const { person } = useViewer();
  const today = todayIn(useTimeZone(), useNow());
  const entries = useList('/api/v1/time_entries', {
    query: { person_id: person.id, from: today, to: today, limit: 50 },
  });
  const logged = entries.items?.reduce((sum, entry) => sum + entry.effort_minutes, 0) ?? 0;
  return (
    <Section
      title={t('day.title')}
      actions={
        <ScreenLink to="time" className={styles.all}>
          {t('day.week')}
        </ScreenLink>
      }
    >
      {quota_minutes > 0 ? (
        <ProgressMeter
          label={t('day.logged')}
          used={logged}
          total={quota_minutes}
          kind="goal"
          say={(minutes) => formatEffort(minutes, locale)}
        />
      ) : (
        <p className={styles.sum}>
          {t('day.logged')} <Hours effort_minutes={logged} />
        </p>
      )}
      <ListState
        query={entries}
        items={entries.items}
        skeleton={<RowsSkeleton rows={2} />}
        empty={{ title: t('day.empty'), text: t('day.empty_text') }}
        empty_look="line"
      >
        {(items) => (
          <ul className={styles.entries}>
            {items.map((entry) => (
              <DayLine key={entry.id} entry={entry} />
            ))}
          </ul>
        )}
      </ListState>
    </Section>
  );
}

function DayLine({ entry }: { entry: TimeEntry }) {
  const t = useWords();
  return (
    <li className={styles.entry}>
      <span className={styles.work}>
        <ScreenLink to={`engagements/${entry.engagement_id}/time`} className={styles.where}>
          {entry.engagement_name}
        </ScreenLink>
        <span className={styles.quiet}>
          {entry.item_title ?? t(`work_kind.${entry.work_kind}`)}
          {entry.note && ` · ${entry.note}`}
        </span>
      </span>
      <Hours effort_minutes={entry.effort_minutes} />
    </li>
  );
}
