import { useLocale } from '@web/i18n';
import { formatEffort } from '@web/kit';
import { TriangleAlert } from 'lucide-react';
import styles from './estimate.module.css';
import type { Estimate, EstimateWarning } from './types';
import { useWords } from './words';

const effort_names = ['minutes', 'low_minutes', 'high_minutes', 'developer_minutes'];
const listed_at_once = 6;

/** What is unusual, in words with the range and the figure (DOMAIN §3.5). */
export function useWarningText(): (warning: EstimateWarning) => string {
  const t = useWords();
  const locale = useLocale();
  return ({ key, parameters }) => {
    const values: Record<string, string> = { ...parameters };
    for (const name of effort_names) {
      if (values[name] !== undefined) values[name] = formatEffort(Number(values[name]), locale);
    }
    const stage = `stage.${values.stage}`;
    if (values.stage !== undefined && t.has(stage)) values.stage = t(stage);
    const words = `warning.${key}`;
    return t.has(words) ? t(words, values) : key;
  };
}

/** Nothing here stops anything; it is said, so that nobody is surprised later. */
export function Warnings({ estimate }: { estimate: Estimate }) {
  const t = useWords();
  const text = useWarningText();
  const { warnings } = estimate;
  if (warnings.length === 0) return null;
  const shown = warnings.slice(0, listed_at_once);
  return (
    <ul className={styles.warnings} aria-label={t('warnings')}>
      {shown.map((warning, index) => (
        <li key={`${warning.key} ${warning.field} ${index.toString()}`}>
          <TriangleAlert size={14} aria-hidden />
          {text(warning)}
        </li>
      ))}
      {warnings.length > shown.length && (
        <li className={styles.quiet}>
          {t('warnings.more', { more: warnings.length - shown.length })}
        </li>
      )}
    </ul>
  );
}
