import { useLocale } from '@web/i18n';
import { formatEffort } from '@web/kit';
import type { ReportRow } from './reports_page';
import styles from './timesheet.module.css';
import { useWords } from './words';

interface ReportChartProps {
  rows: readonly ReportRow[];
  nameOf: (row: ReportRow) => string;
}

/** Bars of one scale: billable, internal, and a mark where the plan is. The table below says the same. */
export function ReportChart({ rows, nameOf }: ReportChartProps) {
  const t = useWords();
  const locale = useLocale();
  const longest = Math.max(
    1,
    ...rows.map(({ effort_minutes, planned_minutes }) =>
      Math.max(effort_minutes, planned_minutes ?? 0),
    ),
  );
  const share = (minutes: number) => `${(minutes / longest) * 100}%`;
  const has_plan = rows.some(({ planned_minutes }) => planned_minutes !== null);
  return (
    <>
      <ul className={styles.bars}>
        {rows.map((row) => (
          <li key={row.key} className={styles.bar}>
            <span className={styles.bar_name} title={nameOf(row)}>
              {nameOf(row)}
            </span>
            <span className={styles.bar_track} aria-hidden>
              <span
                className={styles.bar_billable}
                style={{ width: share(row.billable_minutes) }}
              />
              <span
                className={styles.bar_internal}
                style={{ width: share(row.effort_minutes - row.billable_minutes) }}
              />
              {row.planned_minutes !== null && (
                <span className={styles.bar_planned} style={{ left: share(row.planned_minutes) }} />
              )}
            </span>
            <span className={styles.bar_figure}>{formatEffort(row.effort_minutes, locale)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.legend}>
        <span>
          <i data-kind="billable" /> {t('reports.billable')}
        </span>
        <span>
          <i data-kind="internal" /> {t('reports.internal')}
        </span>
        {has_plan && (
          <span>
            <i data-kind="planned" /> {t('reports.planned')}
          </span>
        )}
      </p>
    </>
  );
}
