import { useLocale } from '@web/i18n';
import type { ReactNode } from 'react';
import { type Party, PartyBadge } from './badges';
import { formatWorkingTime } from './format/numbers';
import styles from './next_step.module.css';
import { useKitWords } from './words';

interface NextStepProps {
  party: Party;
  /** The party's own name, or "you". */
  party_name?: string;
  /** What is to be done, as an order: "Approve the document". */
  title: ReactNode;
  /** Why, and what it holds up. */
  text?: ReactNode;
  /** How long it has waited, in working minutes of the calendar that applies. */
  waiting_minutes?: number;
  is_late?: boolean;
  /** The link or button that does it. One. */
  action?: ReactNode;
}

/** The one next step for a party, with what does it. */
export function NextStep(props: NextStepProps) {
  const { party, party_name, title, text, waiting_minutes, is_late = false, action } = props;
  const t = useKitWords();
  const locale = useLocale();
  return (
    <article className={styles.card} data-party={party} aria-label={t('next_step.title')}>
      <div className={styles.body}>
        <p className={styles.head}>
          <span className={styles.kicker}>{t('next_step.title')}</span>
          <PartyBadge party={party} {...(party_name ? { name: party_name } : {})} />
          {waiting_minutes !== undefined && (
            <span className={styles.waiting} data-late={is_late || undefined}>
              {t('next_step.since', { working_time: formatWorkingTime(waiting_minutes, locale) })}
            </span>
          )}
        </p>
        <p className={styles.title}>{title}</p>
        {text && <div className={styles.text}>{text}</div>}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </article>
  );
}
