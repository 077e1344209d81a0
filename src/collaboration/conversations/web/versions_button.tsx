import { useList } from '@web/api';
import { Instant, ListState, SidePanel } from '@web/kit';
import { useState } from 'react';
import styles from './conversation.module.css';
import { type About, type Message, useWords } from './words';

interface VersionsButtonProps {
  about: About;
  message: Message;
}

/** "edited", and what it said before for whoever wants to know. */
export function VersionsButton({ about, message }: VersionsButtonProps) {
  const t = useWords();
  const [is_open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles.edited} onClick={() => setOpen(true)}>
        {t('talk.edited')}
      </button>
      <SidePanel is_open={is_open} onClose={() => setOpen(false)} title={t('talk.edited_title')}>
        {is_open && <Versions about={about} message={message} />}
      </SidePanel>
    </>
  );
}

function Versions({ about, message }: VersionsButtonProps) {
  const t = useWords();
  const versions = useList(
    '/api/v1/conversations/{subject_kind}/{subject_id}/messages/{message_id}/versions',
    { path: { ...about, message_id: message.id } },
  );
  return (
    <ListState query={versions} items={versions.items}>
      {(items) => (
        <ol className={styles.versions}>
          {items.map((version) => (
            <li key={version.written_at}>
              <p className={styles.quiet}>
                {t.node('talk.until', { moment: <Instant at={version.written_at} /> })}
              </p>
              <p className={styles.text}>{version.text}</p>
            </li>
          ))}
        </ol>
      )}
    </ListState>
  );
}
