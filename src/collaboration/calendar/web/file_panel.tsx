import { FileInput } from '@mantine/core';
import { api, useChange } from '@web/api';
import { EmptyState, useRefusalText } from '@web/kit';
import { CalendarX, FileUp } from 'lucide-react';
import { useState } from 'react';
import styles from './calendar.module.css';
import { ProposedDays } from './proposed_days';
import { useWords } from './words';

/** The special days of an iCalendar file, to look over and add. */
export function FilePanel({ onDone }: { onDone: () => void }) {
  const t = useWords();
  const [file, setFile] = useState<File | null>(null);
  const preview = useChange(async (chosen: File) =>
    api.post('/api/v1/calendar/file_previews', { body: { text: await chosen.text() } }),
  );
  const refusal = useRefusalText(preview.error);
  const choose = (chosen: File | null) => {
    setFile(chosen);
    preview.reset();
    if (chosen) preview.mutate(chosen);
  };
  const proposal = preview.data;
  return (
    <div className={styles.proposal}>
      <p className={styles.quiet}>{t('file.text')}</p>
      <FileInput
        label={t('file.choose')}
        placeholder={t('file.placeholder')}
        accept=".ics,text/calendar"
        leftSection={<FileUp size={15} aria-hidden />}
        value={file}
        onChange={choose}
        error={refusal}
        clearable
      />
      {proposal && file && proposal.days.length === 0 && (
        <EmptyState icon={CalendarX} title={t('file.none')} text={t('file.none_text')} />
      )}
      {proposal && file && proposal.days.length > 0 && (
        <ProposedDays days={proposal.days} origin={file.name} onDone={onDone} />
      )}
      {proposal && proposal.left_out.length > 0 && (
        <details className={styles.sources}>
          <summary>{t('file.left_out', { events: proposal.left_out.length })}</summary>
          <ul>
            {proposal.left_out.map(({ line, name, reason }) => (
              <li key={line}>
                {t('import.line', { line })}
                {name && ` · ${name}`}
                {' · '}
                {t(`file.reason.${reason}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
