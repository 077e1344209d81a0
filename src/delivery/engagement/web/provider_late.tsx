import { formatFraction } from '@web/kit';
import styles from './overview_tab.module.css';
import { useWords } from './words';

/** A pause asked for while the provider is late is allowed, and flagged (DELAY R18). */
export function ProviderLate({ days }: { days: string }) {
  const t = useWords();
  const [numerator = '0', denominator = '1'] = days.split('/');
  const count = Number(numerator) / Number(denominator);
  if (count <= 0) return null;
  return <p className={styles.late}>{t('pause.late', { count, days: formatFraction(days) })}</p>;
}
