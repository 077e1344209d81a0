import { Button } from '@mantine/core';
import { useList } from '@web/api';
import { Dialog, Section, StatusBadge } from '@web/kit';
import { ScreenLink } from '@web/shell';
import { useState } from 'react';
import { ContactForm } from './contact_form';
import styles from './daily_controls.module.css';
import { type DepartmentLine, department_path, useAnswerText, useWords } from './words';

/** What the last controlled day left in one's own engagements, with what puts it right. */
export function MorningCard() {
  const t = useWords();
  const lines = useList(department_path);
  const [calling, setCalling] = useState<string | null>(null);
  const missed = lines.items?.filter(
    (line) =>
      line.stalled_by.length > 0 || line.day?.answers.some(({ outcome }) => outcome === 'missed'),
  );
  if (!missed || missed.length === 0) return null;
  return (
    <Section title={t('morning')} padding="flush">
      <ul className={styles.morning}>
        {missed.map((line) => (
          <MorningLine key={line.engagement_id} line={line} onCall={setCalling} />
        ))}
      </ul>
      <Dialog is_open={calling !== null} onClose={() => setCalling(null)} title={t('contact.note')}>
        {calling && <ContactForm engagement_id={calling} onDone={() => setCalling(null)} />}
      </Dialog>
    </Section>
  );
}

interface MorningLineProps {
  line: DepartmentLine;
  onCall: (engagement_id: string) => void;
}

function MorningLine({ line, onCall }: MorningLineProps) {
  const t = useWords();
  const answerText = useAnswerText();
  const missed = line.day?.answers.filter(({ outcome }) => outcome === 'missed') ?? [];
  return (
    <li className={styles.morning_line}>
      <div className={styles.where}>
        <ScreenLink to={`engagements/${line.engagement_id}`}>
          {line.client_name} · {line.engagement_name}
        </ScreenLink>
        <span className={styles.missed}>
          {missed
            .map((answer) => `${t(`control.${answer.kind}`)} – ${answerText(answer)}`)
            .join(', ')}
        </span>
      </div>
      {line.stalled_by.length > 0 && <StatusBadge tone="bad">{t('stalled')}</StatusBadge>}
      <span className={styles.buttons}>
        <Button size="compact-sm" variant="default" onClick={() => onCall(line.engagement_id)}>
          {t('contact.note')}
        </Button>
        <ScreenLink to={`engagements/${line.engagement_id}/time`} className={styles.go}>
          {t('log_time')}
        </ScreenLink>
      </span>
    </li>
  );
}
