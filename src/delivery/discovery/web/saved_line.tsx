import { useLocale } from '@web/i18n';
import { CloudOff } from 'lucide-react';
import type { AnswersShown } from './answer_keeper';
import styles from './brief.module.css';
import { useBriefWords } from './brief_words';

/** "Saved 12:04", by the clock of whoever types. */
export function SavedLine({ shown }: { shown: AnswersShown }) {
  const t = useBriefWords();
  const locale = useLocale();
  const clock = (at: string) =>
    new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(at));
  return (
    <span className={styles.saved} role="status" data-state={shown.state}>
      {shown.state === 'offline' && <CloudOff size={14} aria-hidden />}
      {shown.state === 'offline' && t('saved.offline')}
      {shown.state === 'saving' && t('saved.saving')}
      {shown.state === 'saved' &&
        (shown.saved_at ? t('saved.at', { time: clock(shown.saved_at) }) : t('saved.by_itself'))}
    </span>
  );
}
