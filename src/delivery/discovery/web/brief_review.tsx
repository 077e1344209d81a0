import { Button } from '@mantine/core';
import { FormRefusal } from '@web/kit';
import { Send } from 'lucide-react';
import { useState } from 'react';
import styles from './brief.module.css';
import { useBriefWords } from './brief_words';
import type { SectionProgress } from './shown_questions';
import type { BriefForm } from './types';

interface BriefReviewProps {
  form: BriefForm;
  sections: SectionProgress[];
  /** Nothing is on its way, and nothing waits for a choice. */
  is_ready: boolean;
  onGo: (to: number) => void;
  onSend: () => Promise<void>;
}

/** The last step: what is still missing, and the button that sends. */
export function BriefReview({ form, sections, is_ready, onGo, onSend }: BriefReviewProps) {
  const t = useBriefWords();
  const [is_sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const open = sections.flatMap((section, index) =>
    section.missing.map((question) => ({ question, index })),
  );
  const send = async () => {
    setSending(true);
    setRefusal(null);
    try {
      await onSend();
    } catch (reason) {
      setRefusal(reason);
    } finally {
      setSending(false);
    }
  };
  return (
    <div className={styles.review}>
      {open.length > 0 ? (
        <>
          <p>{t('review.missing', { count: open.length })}</p>
          <ul className={styles.missing}>
            {open.map(({ question, index }) => (
              <li key={question.key}>
                <button type="button" className={styles.missing_link} onClick={() => onGo(index)}>
                  {question.label}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t('review.complete', { provider: form.provider_name })}</p>
      )}
      <FormRefusal reason={refusal} />
      <div>
        <Button
          size="md"
          leftSection={<Send size={16} aria-hidden />}
          disabled={open.length > 0 || !is_ready}
          loading={is_sending}
          onClick={() => void send()}
        >
          {t('review.send')}
        </Button>
      </div>
    </div>
  );
}
