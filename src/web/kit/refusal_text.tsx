import { Problem } from '@web/api';
import { type Locale, useLocale, useRefusalWords } from '@web/i18n';
import { useKitWords } from './words';

/**
 * Says what went wrong in the language of the page: the words of the refusal's key where a feature wrote
 * them, else what can be said of any fault. Null when nothing went wrong.
 */
export function useRefusalText(reason: unknown): string | null {
  const t = useKitWords();
  const locale: Locale = useLocale();
  const problem = reason instanceof Problem ? reason : null;
  const words = useRefusalWords(problem !== null && problem.key !== '');
  if (reason === null || reason === undefined) return null;
  if (!problem) return t('refusal.fault');
  if (problem.is_offline) return t('failed.offline_text');
  const said = words.find(problem.key, locale, problem.parameters);
  if (said !== undefined) return said;
  if (problem.is_stale) return t('refusal.stale');
  if (problem.status === 403) return t('forbidden.text');
  if (problem.status >= 500 || !problem.key) return t('refusal.fault');
  return t('refusal.unknown', { key: problem.key });
}

export function RefusalText({ reason }: { reason: unknown }) {
  return useRefusalText(reason);
}
