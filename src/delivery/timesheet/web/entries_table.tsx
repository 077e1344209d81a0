import { type Column, DataTable, Day, Hours, PersonChip, StatusBadge } from '@web/kit';
import { useState } from 'react';
import { EntryPanel } from './entry_panel';
import styles from './timesheet.module.css';
import { type TimeEntry, useWords } from './words';

interface EntriesTableProps {
  entries: readonly TimeEntry[];
  /** Where all are of one engagement, its name says nothing. */
  engagement?: 'shown' | 'hidden';
}

/** Entries, newest first; those that may be changed open beside the table. */
export function EntriesTable({ entries, engagement = 'hidden' }: EntriesTableProps) {
  const t = useWords();
  const [open_id, setOpen] = useState<string | null>(null);
  const open = entries.find(({ id }) => id === open_id) ?? null;
  const columns: Column<TimeEntry>[] = [
    {
      key: 'day',
      label: t('field.day'),
      width: '92px',
      card: 'inline',
      cell: ({ day }) => <Day day={day} />,
    },
    ...(engagement === 'shown'
      ? [
          {
            key: 'engagement',
            label: t('field.engagement'),
            card: 'inline' as const,
            cell: (entry: TimeEntry) => entry.engagement_name,
          },
        ]
      : []),
    { key: 'work', label: t('field.work'), card: 'title', cell: (entry) => <Work entry={entry} /> },
    {
      key: 'person',
      label: t('field.person'),
      width: '180px',
      card: 'inline',
      cell: ({ person_name }) => <PersonChip person={{ name: person_name }} />,
    },
    {
      key: 'stage',
      label: t('field.stage'),
      width: '130px',
      card: 'inline',
      cell: ({ stage }) => t(`stage.${stage}`),
    },
    {
      key: 'effort',
      label: t('field.effort'),
      align: 'end',
      width: '110px',
      card: 'aside',
      cell: ({ effort_minutes }) => <Hours effort_minutes={effort_minutes} />,
    },
  ];
  return (
    <>
      <DataTable
        label={t('entries.title')}
        rows={entries}
        row_key={({ id }) => id}
        columns={columns}
        open_key={open_id ?? undefined}
        onOpen={(entry) => {
          if (entry.allowed.includes('change')) setOpen(entry.id);
        }}
      />
      <EntryPanel entry={open} onClose={() => setOpen(null)} />
    </>
  );
}

/** The item or the kind of work, then what was noted. */
function Work({ entry }: { entry: TimeEntry }) {
  const t = useWords();
  const kind = t(`work_kind.${entry.work_kind}`);
  return (
    <div className={styles.work}>
      <span>
        {entry.item_title ?? kind}
        {entry.item_title && <span className={styles.quiet}> · {kind}</span>}
        {!entry.is_billable && (
          <>
            {' '}
            <StatusBadge tone="neutral" look="outline">
              {t('entry.internal')}
            </StatusBadge>
          </>
        )}
      </span>
      {entry.note && <span className={styles.note}>{entry.note}</span>}
    </div>
  );
}
