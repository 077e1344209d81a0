import { type Column, cx, DataTable, Day, StatusBadge } from '@web/kit';
import type { ReactNode } from 'react';
import styles from './schedule.module.css';
import { WhyMoved } from './why_moved';
import {
  type Activity,
  type ActivityDate,
  lastMoveOf,
  type Move,
  type Schedule,
  standing_tones,
  useActivityTitle,
  useDifference,
  useMoves,
  useWords,
} from './words';

/**
 * The plan as a table: what, from when, until when, how far from what was agreed, and its float. A date that moved
 * lately says why.
 */
export function ActivityTable({ schedule }: { schedule: Schedule }) {
  const t = useWords();
  const moves = useMoves(schedule.engagement_id);
  return (
    <DataTable
      label={t('activities')}
      rows={schedule.activities}
      row_key={(row) => row.key}
      columns={useColumns(moves.items ?? [])}
    />
  );
}

function useColumns(moves: readonly Move[]): readonly Column<Activity>[] {
  const t = useWords();
  const title = useActivityTitle();
  return [
    {
      key: 'title',
      label: t('column.what'),
      card: 'title',
      cell: (row) => (
        <span className={styles.what}>
          {title(row)}
          {row.is_critical && <span className={styles.critical}>{t('critical')}</span>}
        </span>
      ),
    },
    { key: 'standing', label: t('column.standing'), cell: (row) => <Standing activity={row} /> },
    {
      key: 'starts',
      label: t('column.starts'),
      align: 'end',
      cell: (row) => (
        <Moved activity={row} date="starts" moves={moves} actual={row.actual_started_on}>
          <Planned planned={row.starts_on} actual={row.actual_started_on} />
        </Moved>
      ),
    },
    {
      key: 'delivered',
      label: t('column.delivered'),
      align: 'end',
      cell: (row) => (
        <Moved activity={row} date="delivered" moves={moves} actual={row.actual_delivered_on}>
          <Planned planned={row.delivered_on} actual={row.actual_delivered_on} />
        </Moved>
      ),
    },
    {
      key: 'accepted',
      label: t('column.accepted'),
      align: 'end',
      cell: (row) => (
        <Moved activity={row} date="accepted" moves={moves} actual={row.actual_accepted_on}>
          <Accepted activity={row} />
        </Moved>
      ),
    },
    {
      key: 'float',
      label: t('column.float'),
      align: 'end',
      cell: (row) =>
        row.standing === 'accepted' ? (
          <span className={styles.quiet}>–</span>
        ) : (
          <span className={cx('numeric', row.float_days > 0 && styles.quiet)}>
            {row.float_days >= 60 ? t('float.long') : t('float.days', { days: row.float_days })}
          </span>
        ),
    },
  ];
}

function Standing({ activity }: { activity: Activity }) {
  const t = useWords();
  return (
    <span className={styles.standing}>
      <StatusBadge tone={standing_tones[activity.standing]} look="outline">
        {t(`standing.${activity.standing}`)}
      </StatusBadge>
      {activity.waiting_since && (
        <span className={styles.quiet}>
          {t.node('waiting_since', { day: <Day day={activity.waiting_since} /> })}
        </span>
      )}
    </span>
  );
}

interface MovedProps {
  activity: Activity;
  date: ActivityDate;
  moves: readonly Move[];
  actual: string | null;
  children: ReactNode;
}

/** A planned date with the mark that says why it moved; what has happened does not move. */
function Moved({ activity, date, moves, actual, children }: MovedProps) {
  const t = useWords();
  const title = useActivityTitle();
  const moved = actual ? undefined : lastMoveOf(moves, activity.key, date);
  if (!moved) return children;
  return (
    <span className={styles.moved_date}>
      {children}
      <WhyMoved
        what={t('why.date', { what: title(activity), date: t(`moves.date.${date}`) })}
        moved={moved}
      />
    </span>
  );
}

/** What has happened stands in full ink; what is planned, lighter. */
function Planned({ planned, actual }: { planned: string | null; actual: string | null }) {
  if (actual) return <Day day={actual} />;
  if (!planned) return <span className={styles.quiet}>–</span>;
  return (
    <span className={styles.planned}>
      <Day day={planned} />
    </span>
  );
}

function Accepted({ activity }: { activity: Activity }) {
  const difference = useDifference();
  const { accepted_on, baseline_accepted_on: baseline, actual_accepted_on: actual } = activity;
  const last = actual ?? accepted_on;
  return (
    <span className={styles.accepted}>
      <Planned planned={accepted_on} actual={actual} />
      {baseline && baseline !== last && (
        <span className={styles.quiet} data-late={last > baseline || undefined}>
          {difference(baseline, last)}
        </span>
      )}
    </span>
  );
}
