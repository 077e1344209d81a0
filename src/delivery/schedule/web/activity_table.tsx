import { type Column, cx, DataTable, Day, StatusBadge } from '@web/kit';
import styles from './schedule.module.css';
import {
  type Activity,
  type Schedule,
  standing_tones,
  useActivityTitle,
  useDifference,
  useWords,
} from './words';

/** The plan as a table: what, from when, until when, how far from what was agreed, and its float. */
export function ActivityTable({ schedule }: { schedule: Schedule }) {
  const t = useWords();
  return (
    <DataTable
      label={t('activities')}
      rows={schedule.activities}
      row_key={(row) => row.key}
      columns={useColumns()}
    />
  );
}

function useColumns(): readonly Column<Activity>[] {
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
      cell: (row) => <Planned planned={row.starts_on} actual={row.actual_started_on} />,
    },
    {
      key: 'delivered',
      label: t('column.delivered'),
      align: 'end',
      cell: (row) => <Planned planned={row.delivered_on} actual={row.actual_delivered_on} />,
    },
    {
      key: 'accepted',
      label: t('column.accepted'),
      align: 'end',
      cell: (row) => <Accepted activity={row} />,
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
