import type { AnswerOf } from '@web/api';
import { DataTable } from '@web/kit';
import styles from './schedule.module.css';
import { useWords } from './words';

type CalibrationReport = AnswerOf<'/api/v1/forecast_calibration', 'get'>;
type Calibration = CalibrationReport['whole'];

interface KeptRow {
  key: string;
  name: string;
  calibration: Calibration;
}

/** How often what was foreseen when work was agreed came true: in all, by manager and over time. */
export function KeptForecasts({
  report: { whole, managers, quarters },
}: {
  report: CalibrationReport;
}) {
  const t = useWords();
  if (whole.engagement_count === 0) {
    return <p className={styles.sentence}>{t('sure.nothing_ended')}</p>;
  }
  return (
    <>
      <p className={styles.sentence}>
        {t('sure.kept', portionOf(whole.kept_p80, whole))}{' '}
        <span className={styles.quiet}>{t('sure.kept_text')}</span>
      </p>
      <KeptTable
        label={t('sure.by_manager')}
        rows={managers.map(({ manager_id, manager_name, calibration }) => ({
          key: manager_id,
          name: manager_name,
          calibration,
        }))}
      />
      <KeptTable
        label={t('sure.by_quarter')}
        rows={quarters.map(({ starts_on, calibration }) => ({
          key: starts_on,
          name: t('sure.quarter', quarterOf(starts_on)),
          calibration,
        }))}
      />
    </>
  );
}

function KeptTable({ label, rows }: { label: string; rows: readonly KeptRow[] }) {
  const t = useWords();
  return (
    <DataTable
      label={label}
      rows={rows}
      row_key={(row) => row.key}
      fold_at={8}
      columns={[
        { key: 'name', label, card: 'title', cell: (row) => row.name },
        ...(['p50', 'p80', 'p95'] as const).map((mark) => ({
          key: mark,
          label: t(`sure.column.${mark}`),
          align: 'end' as const,
          cell: ({ calibration }: KeptRow) =>
            t('sure.portion', portionOf(calibration[`kept_${mark}`], calibration)),
        })),
      ]}
    />
  );
}

function portionOf(kept: number, { engagement_count: count }: Calibration) {
  return { kept, count, percent: Math.round((100 * kept) / count) };
}

/** Of "2026-04-01", the second of 2026. */
function quarterOf(starts_on: string) {
  return { year: starts_on.slice(0, 4), quarter: Math.ceil(Number(starts_on.slice(5, 7)) / 3) };
}
