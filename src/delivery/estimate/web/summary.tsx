import { useLocale } from '@web/i18n';
import { Day, formatEffort, formatMoney, StatusBadge } from '@web/kit';
import type { ReactNode } from 'react';
import styles from './estimate.module.css';
import type { Estimate } from './types';
import { useWords } from './words';

/** The figures that everybody asks for first. */
export function Summary({ estimate, is_saving }: { estimate: Estimate; is_saving: boolean }) {
  const t = useWords();
  const locale = useLocale();
  const { whole, term } = estimate;
  const say = (minutes: number) => formatEffort(minutes, locale);
  const has_span = whole.low_minutes !== whole.high_minutes;
  const facts: { key: string; label: string; value: ReactNode; note?: ReactNode }[] = [
    {
      key: 'whole',
      label: t('summary.whole'),
      value: say(whole.minutes),
      note: has_span
        ? t('summary.span', { low: say(whole.low_minutes), high: say(whole.high_minutes) })
        : null,
    },
  ];
  if (term) {
    facts.push({
      key: 'term',
      label: t('summary.term'),
      value: t('months', { months: term.months }),
      note: t.node('summary.until', { day: <Day day={term.ends_on} /> }),
    });
  }
  if (whole.developer_minutes > 0 || whole.prices.length > 0) {
    facts.push({
      key: 'developer',
      label: t('summary.developer'),
      value: say(whole.developer_minutes),
      note: whole.prices.map((price) => formatMoney(price, locale)).join(', ') || null,
    });
  }
  return (
    <section className={styles.summary} aria-label={t('summary.label')}>
      {facts.map(({ key, label, value, note }) => (
        <div key={key} className={styles.fact}>
          <p className={styles.fact_label}>{label}</p>
          <p className={styles.fact_value}>{value}</p>
          {note && <p className={styles.quiet}>{note}</p>}
        </div>
      ))}
      <div className={styles.standing}>
        {estimate.is_agreed ? (
          <StatusBadge tone="ok">{t('standing.agreed')}</StatusBadge>
        ) : (
          <StatusBadge tone="neutral">{t('standing.draft')}</StatusBadge>
        )}
        <p className={styles.quiet}>
          {estimate.basis === 'draft'
            ? t('basis.draft')
            : estimate.document_number !== null && estimate.document_number !== undefined
              ? t('basis.baseline', { number: estimate.document_number })
              : null}
        </p>
        <p className={styles.quiet} role="status">
          {is_saving ? t('saving') : ''}
        </p>
      </div>
    </section>
  );
}
