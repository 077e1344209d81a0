import { type Column, DataTable, Day } from '@web/kit';
import styles from './daily_controls.module.css';
import { type ControlledDay, control_kinds, useAnswerText, useWords } from './words';

/** The strip's twin: each day with its answers in words. */
export function DaysTable({ days }: { days: readonly ControlledDay[] }) {
  const t = useWords();
  const answerText = useAnswerText();
  const columns: readonly Column<ControlledDay>[] = [
    { key: 'day', label: t('day'), card: 'title', cell: (row) => <Day day={row.day} /> },
    ...control_kinds.map((kind) => ({
      key: kind,
      label: t(`control.${kind}`),
      cell: (row: ControlledDay) => {
        const answer = row.answers.find((one) => one.kind === kind);
        if (row.rest !== null && (!answer || answer.outcome === 'excused')) {
          return <span className={styles.quiet}>{t(`rest.${row.rest}`)}</span>;
        }
        return (
          answer && (
            <span className={answer.outcome === 'missed' ? styles.missed : undefined}>
              {answerText(answer)}
            </span>
          )
        );
      },
    })),
  ];
  return <DataTable label={t('days')} rows={days} row_key={(row) => row.day} columns={columns} />;
}
