import { useLocale } from '@web/i18n';
import { type Column, DataTable, Day, formatDay } from '@web/kit';
import styles from './schedule.module.css';
import { type Preview, useDifference, useWords } from './words';

/** The finishes that would move, the largest move first. */
export function PreviewAnswer({ preview }: { preview: Preview }) {
  const t = useWords();
  const difference = useDifference();
  const locale = useLocale();
  if (preview.moves.length === 0) return <p className={styles.quiet}>{t('what_if.nothing')}</p>;
  const columns: Column<Preview['moves'][number]>[] = [
    { key: 'name', label: t('column.engagement'), card: 'title', cell: (row) => row.name },
    {
      key: 'from',
      label: t('column.finish_now'),
      align: 'end',
      cell: (row) => <Day day={row.from_finish} />,
    },
    {
      key: 'to',
      label: t('column.finish_then'),
      align: 'end',
      cell: (row) => formatDay(row.to_finish, locale),
    },
    {
      key: 'days',
      label: t('column.difference'),
      align: 'end',
      cell: (row) => difference(row.from_finish, row.to_finish),
    },
  ];
  return (
    <>
      <p>
        {t('what_if.moves', {
          count: preview.moves.length,
          of: preview.planned_engagements,
        })}
        {preview.needs_confirmation && ` ${t('what_if.needs_confirmation')}`}
      </p>
      <DataTable
        label={t('what_if')}
        rows={preview.moves}
        row_key={(row) => row.engagement_id}
        columns={columns}
      />
    </>
  );
}
