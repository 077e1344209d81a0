import { useLocale } from '@web/i18n';
import { formatDay, ListState, Section, Timeline, type Tone } from '@web/kit';
import { CalendarClock } from 'lucide-react';
import styles from './schedule.module.css';
import { type Move, useActivityTitle, useDifference, useMoves, useReason, useWords } from './words';

/** Every date that moved, and what moved it: the newest first. */
export function MovesSection({ engagement_id }: { engagement_id: string }) {
  const t = useWords();
  const locale = useLocale();
  const reason = useReason();
  const moves = useMoves(engagement_id);
  return (
    <Section title={t('moves')}>
      <ListState
        query={moves}
        items={moves.items}
        empty={{ title: t('moves.none'), text: t('moves.none_text'), icon: CalendarClock }}
      >
        {(items) => (
          <Timeline
            label={t('moves')}
            entries={items.map((move) => ({
              key: move.id,
              at: move.moved_at,
              tone: toneOf(move),
              icon: CalendarClock,
              title: reason(move),
              text: (
                <>
                  <p>
                    {move.from_finish === move.to_finish
                      ? t('moves.same_finish', { day: formatDay(move.to_finish, locale) })
                      : t('moves.finish', {
                          from: formatDay(move.from_finish, locale),
                          to: formatDay(move.to_finish, locale),
                        })}
                  </p>
                  <MovedActivities move={move} />
                </>
              ),
            }))}
          />
        )}
      </ListState>
    </Section>
  );
}

function toneOf(move: Move): Tone {
  if (move.to_finish > move.from_finish) return 'warn';
  return move.to_finish < move.from_finish ? 'ok' : 'neutral';
}

function MovedActivities({ move }: { move: Move }) {
  const t = useWords();
  const locale = useLocale();
  const title = useActivityTitle();
  const difference = useDifference();
  if (move.activities.length === 0) return null;
  return (
    <details className={styles.moved}>
      <summary>{t('moves.parts', { count: move.activities.length })}</summary>
      <ul>
        {move.activities.map(({ date = 'accepted', ...activity }) => (
          <li key={`${activity.key}/${date}`}>
            {t('moves.dated_part', {
              what: title(activity),
              date: t(`moves.date.${date}`),
              from: formatDay(activity.from, locale),
              to: formatDay(activity.to, locale),
              difference: difference(activity.from, activity.to),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
