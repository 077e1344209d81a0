import { Button } from '@mantine/core';
import { RefusalText, RelativeTime } from '@web/kit';
import { Check, CloudOff, LoaderCircle } from 'lucide-react';
import type { DraftSnapshot } from './draft_editor';
import styles from './draft_page.module.css';
import type { DraftView, Editor } from './use_draft';
import { useWords } from './words';

interface SaveStateProps {
  editor: Editor;
  snapshot: DraftSnapshot;
  view: DraftView;
}

/** Whether what is on the screen is stored; said aloud only when it cannot be. */
export function SaveState({ editor, snapshot, view }: SaveStateProps) {
  const t = useWords();
  const { state, problem } = snapshot;
  if (state === 'failed') {
    return (
      <span className={styles.save_failed} role="alert">
        <CloudOff size={15} aria-hidden />
        <RefusalText reason={problem} />
        <Button size="compact-xs" variant="default" onClick={() => void editor.save()}>
          {t('save.again')}
        </Button>
      </span>
    );
  }
  if (state === 'conflict') {
    return (
      <span className={styles.save} data-state="conflict">
        <CloudOff size={15} aria-hidden /> <span>{t('save.not_saved')}</span>
      </span>
    );
  }
  if (state === 'saved') {
    return (
      <span className={styles.save} data-state="saved">
        <Check size={15} aria-hidden />
        <span>
          {view.updated_at
            ? t.node('save.saved', {
                person: view.updated_by_name ?? '',
                time: <RelativeTime at={view.updated_at} />,
              })
            : t('save.nothing_yet')}
        </span>
      </span>
    );
  }
  return (
    <span className={styles.save} data-state={state}>
      <LoaderCircle size={15} aria-hidden /> <span>{t('save.saving')}</span>
    </span>
  );
}

interface ConflictBannerProps {
  editor: Editor;
  /** Asks for what the server has now. */
  read: () => Promise<DraftView | undefined>;
}

/** Somebody else stored the draft meanwhile: theirs or mine, and what is not taken is not lost. */
export function ConflictBanner({ editor, read }: ConflictBannerProps) {
  const t = useWords();
  const settle = async (take: 'theirs' | 'mine') => {
    const theirs = await read();
    if (!theirs) return;
    if (take === 'theirs') editor.takeTheirs(theirs);
    else editor.keepMine(theirs);
  };
  return (
    <div className={styles.conflict} role="alert">
      <div>
        <strong>{t('conflict.title')}</strong>
        <p>{t('conflict.text')}</p>
      </div>
      <div className={styles.buttons}>
        <Button size="sm" onClick={() => void settle('theirs')}>
          {t('conflict.take_theirs')}
        </Button>
        <Button size="sm" variant="default" onClick={() => void settle('mine')}>
          {t('conflict.keep_mine')}
        </Button>
      </div>
    </div>
  );
}
