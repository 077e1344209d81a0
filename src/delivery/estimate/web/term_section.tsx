import { useLocale } from '@web/i18n';
import { Day, formatEffort, formatHours, Section } from '@web/kit';
import { decimalOf } from './edits';
import styles from './estimate.module.css';
import type { ServiceTerm } from './types';
import { useWords } from './words';

/** The service term, line by line: nobody should have to believe it (DOMAIN §4.2). */
export function TermSection({ term }: { term: ServiceTerm }) {
  const t = useWords();
  const locale = useLocale();
  const exact = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(
    decimalOf(term.exact_months),
  );
  const values = {
    total: formatHours(term.total_minutes, locale),
    quota: formatHours(term.quota_minutes, locale),
    exact,
    months: term.months,
    base: term.base_months,
  };
  return (
    <Section title={t('term.title')}>
      <p className={styles.formula}>{t(`term.formula.${term.tier}`, values)}</p>
      {term.is_base && <p className={styles.quiet}>{t('term.base', values)}</p>}
      <p className={styles.quiet}>
        {t.node('term.dates', {
          from: <Day day={term.starts_on} />,
          to: <Day day={term.ends_on} />,
        })}
      </p>
      <div className={styles.months_frame}>
        <table className={styles.months} aria-label={t('term.title')}>
          <thead>
            <tr>
              <th scope="col">{t('term.month')}</th>
              {term.tier === 'junior' && <th scope="col">{t('term.working_days')}</th>}
              <th scope="col">{t('term.capacity')}</th>
              <th scope="col">{t('term.used')}</th>
            </tr>
          </thead>
          <tbody>
            {term.explanation.map((month) => (
              <tr key={month.from}>
                <th scope="row">
                  <Day day={month.from} /> – <Day day={month.to} />
                </th>
                {term.tier === 'junior' && <td>{month.working_days}</td>}
                <td>{formatEffort(month.capacity_minutes, locale)}</td>
                <td>{formatEffort(month.used_minutes, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
