import { type Column, DataTable, Day, StatusBadge } from '@web/kit';
import styles from './delay_ledger.module.css';
import { inWords, isNothing } from './fraction';
import { type Share, share_keys } from './shares';
import type { DelayDay } from './types';
import { useCauseWord, useWords } from './words';

interface DayTableProps {
  days: readonly DelayDay[];
  open: string;
  onOpen: (day: string) => void;
}

/** The same as the picture, to be read: days on which something happened, the newest first. */
export function DayTable({ days, open, onOpen }: DayTableProps) {
  const t = useWords();
  const word = useCauseWord();
  if (days.length === 0) return <p className={styles.none}>{t('days.none')}</p>;
  const share = (key: Share): Column<DelayDay> => ({
    key,
    label: t(`share.${key}`),
    align: 'end',
    cell: (day) => (isNothing(day[`${key}_days`]) ? '' : inWords(day[`${key}_days`])),
  });
  const columns: Column<DelayDay>[] = [
    {
      key: 'day',
      label: t('day'),
      card: 'title',
      cell: ({ day }) => <Day day={day} style="weekday" />,
    },
    { key: 'slip', label: t('slip'), align: 'end', cell: ({ slip_days }) => inWords(slip_days) },
    ...share_keys.map(share),
    {
      key: 'why',
      label: t('why'),
      width: '34%',
      cell: ({ causes, recoveries }) =>
        [
          ...causes.map(({ cause, title }) => (title ? `${word(cause)}: ${title}` : word(cause))),
          ...(recoveries.length > 0 ? [t('won')] : []),
        ].join('; '),
    },
    { key: 'state', label: t('state'), cell: (day) => <DayState day={day} /> },
  ];
  return (
    <DataTable
      label={t('days')}
      rows={[...days].reverse()}
      row_key={({ day }) => day}
      columns={columns}
      open_key={open}
      onOpen={({ day }) => onOpen(day)}
    />
  );
}

export function DayState({ day }: { day: DelayDay }) {
  const t = useWords();
  if (day.has_open_dispute) return <StatusBadge tone="warn">{t('state.disputed')}</StatusBadge>;
  return (
    <StatusBadge tone={day.is_settled ? 'neutral' : 'info'} look="outline">
      {t(day.is_settled ? 'state.settled' : 'state.open')}
    </StatusBadge>
  );
}
