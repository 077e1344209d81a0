import { type Column, DataTable, Day, StatusBadge } from '@web/kit';
import { ScreenLink } from '@web/shell';
import styles from './delay_ledger.module.css';
import { inWords, isNothing } from './fraction';
import { share_keys } from './shares';
import type { Statement } from './types';
import { useCauseWord, useWords } from './words';

type StatementDay = Statement['content']['days'][number];

interface StatementDaysProps {
  engagement_id: string;
  statement: Statement;
}

/** The evidence of a statement, day by day; each leads to what the ledger says of that day (R15). */
export function StatementDays({ engagement_id, statement }: StatementDaysProps) {
  const t = useWords();
  const columns = useColumns(engagement_id);
  const { days } = statement.content;
  if (days.length === 0) return null;
  return (
    <details className={styles.statement_days}>
      <summary>{t('statement.evidence', { count: days.length })}</summary>
      <DataTable
        label={t('statement.evidence', { count: days.length })}
        rows={days}
        row_key={({ day }) => day}
        columns={columns}
        fold_at={31}
      />
    </details>
  );
}

function useColumns(engagement_id: string): Column<StatementDay>[] {
  const t = useWords();
  const word = useCauseWord();
  return [
    {
      key: 'day',
      label: t('day'),
      card: 'title',
      cell: ({ day }) => (
        <ScreenLink to={`engagements/${engagement_id}/ledger?day=${day}`}>
          <Day day={day} style="weekday" />
        </ScreenLink>
      ),
    },
    ...share_keys.map(
      (key): Column<StatementDay> => ({
        key,
        label: t(`share.${key}`),
        align: 'end',
        cell: (day) => (isNothing(day[`${key}_days`]) ? '' : inWords(day[`${key}_days`])),
      }),
    ),
    {
      key: 'pays',
      label: t('statement.pays'),
      cell: ({ charge }) =>
        [
          { who: t('bearer.client'), days: charge.client },
          { who: t('bearer.provider'), days: charge.provider },
          { who: t('bearer.neutral'), days: charge.nobody },
        ]
          .filter(({ days }) => !isNothing(days))
          .map(({ who, days }) => `${who} ${inWords(days)}`)
          .join(', '),
    },
    {
      key: 'why',
      label: t('why'),
      width: '30%',
      cell: ({ causes, buffer_days }) =>
        [
          ...causes.map(({ cause, title }) => (title ? `${word(cause)}: ${title}` : word(cause))),
          ...(isNothing(buffer_days)
            ? []
            : [t('statement.buffer', { days: inWords(buffer_days) })]),
        ].join('; '),
    },
    {
      key: 'state',
      label: t('state'),
      card: 'aside',
      cell: ({ is_settled }) => (
        <StatusBadge tone={is_settled ? 'neutral' : 'info'} look="outline">
          {t(is_settled ? 'state.settled' : 'state.open')}
        </StatusBadge>
      ),
    },
  ];
}
