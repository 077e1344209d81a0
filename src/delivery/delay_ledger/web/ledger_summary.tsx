import { Day, Section, StatusBadge } from '@web/kit';
import type { ReactNode } from 'react';
import styles from './delay_ledger.module.css';
import { inWords, isNothing } from './fraction';
import { share_keys } from './shares';
import type { Ledger } from './types';
import { useWords } from './words';

interface LedgerSummaryProps {
  ledger: Ledger;
  actions: ReactNode;
}

/** The sums: days by whose they are, who pays, and the dates they come to. */
export function LedgerSummary({ ledger, actions }: LedgerSummaryProps) {
  const t = useWords();
  return (
    <Section title={t('title')} actions={actions}>
      <dl className={styles.sums}>
        {share_keys.map((share) => (
          <div key={share} className={styles.sum} data-share={share}>
            <dt>{t(`share.${share}`)}</dt>
            <dd>{inWords(ledger[`${share}_days`])}</dd>
          </div>
        ))}
        {!isNothing(ledger.variation_days) && (
          <div className={styles.sum}>
            <dt>{t('variation')}</dt>
            <dd>{inWords(ledger.variation_days)}</dd>
          </div>
        )}
      </dl>
      <p className={styles.sentence}>
        {t('pays', {
          client: inWords(ledger.charge.client),
          provider: inWords(ledger.charge.provider),
          nobody: inWords(ledger.charge.nobody),
        })}{' '}
        {!isNothing(ledger.unsettled_days) && (
          <StatusBadge tone="info" look="outline">
            {t('unsettled', { days: inWords(ledger.unsettled_days) })}
          </StatusBadge>
        )}
      </p>
      <p className={styles.dates}>
        {ledger.baseline_finish_on && (
          <span>{t.node('planned', { day: <Day day={ledger.baseline_finish_on} /> })}</span>
        )}
        {ledger.finish_on && (
          <span>{t.node('forecast', { day: <Day day={ledger.finish_on} /> })}</span>
        )}
        <span>{t.node('term', { day: <Day day={ledger.term_ends_on} /> })}</span>
        {ledger.closed_day && (
          <span>{t.node('closed', { day: <Day day={ledger.closed_day} /> })}</span>
        )}
      </p>
      <p className={styles.quiet}>{t(`policy.${ledger.concurrency}`)}</p>
    </Section>
  );
}
