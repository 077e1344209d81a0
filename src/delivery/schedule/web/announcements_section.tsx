import { Button } from '@mantine/core';
import { api, useChange, useList } from '@web/api';
import { useLocale } from '@web/i18n';
import { formatDay, Section, useRefusalText } from '@web/kit';
import styles from './schedule.module.css';
import { type Announcement, useDifference, useWords } from './words';

const path = '/api/v1/schedule_announcements';

/** Moves that nobody has been told of: there is nothing to see while there are none. */
export function AnnouncementsSection() {
  const t = useWords();
  const announcements = useList(path);
  if (!announcements.items || announcements.items.length === 0) return null;
  return (
    <Section title={t('announcements')}>
      <p className={styles.quiet}>{t('announcements.text')}</p>
      <ul className={styles.announcements}>
        {announcements.items.map((one) => (
          <AnnouncementLine key={one.id} announcement={one} />
        ))}
      </ul>
    </Section>
  );
}

function AnnouncementLine({ announcement }: { announcement: Announcement }) {
  const t = useWords();
  const locale = useLocale();
  const difference = useDifference();
  const decide = useChange(
    (is_announced: boolean) =>
      api.post('/api/v1/schedule_announcements/{schedule_announcement_id}/decisions', {
        path: { schedule_announcement_id: announcement.id },
        body: { is_announced, reason: '' },
      }),
    { touches: [path] },
  );
  const refusal = useRefusalText(decide.error);
  const { cause, person_name, changed_by_name, moves } = announcement;
  return (
    <li className={styles.announcement}>
      <div>
        <p>
          {t(cause === 'absence' ? 'announcement.absence' : 'announcement.calendar', {
            person: person_name,
            by: changed_by_name,
            count: moves.length,
          })}
        </p>
        <ul className={styles.moved_list}>
          {moves.map((move) => (
            <li key={move.engagement_id}>
              {t('moves.part', {
                what: move.name,
                from: formatDay(move.from_finish, locale),
                to: formatDay(move.to_finish, locale),
                difference: difference(move.from_finish, move.to_finish),
              })}
            </li>
          ))}
        </ul>
        {refusal && <p role="alert">{refusal}</p>}
      </div>
      {announcement.allowed.includes('decide') && (
        <div className={styles.buttons}>
          <Button size="compact-sm" loading={decide.isPending} onClick={() => decide.mutate(true)}>
            {t('announcement.tell')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={decide.isPending}
            onClick={() => decide.mutate(false)}
          >
            {t('announcement.keep')}
          </Button>
        </div>
      )}
    </li>
  );
}
