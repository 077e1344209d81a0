import type { AnswerOf } from '@web/api';
import { useLocale } from '@web/i18n';
import { formatDay } from '@web/kit';
import { useWords } from './words';

type Warning = AnswerOf<'/api/v1/engagements', 'post'>['warnings'][number];

/** What speaks against a manager, in words. */
export function useWarningText(): (warning: Warning) => string {
  const t = useWords();
  const locale = useLocale();
  return ({ key, parameters }) => {
    const values = { ...parameters };
    if (values.day) values.day = formatDay(values.day, locale);
    const warning = `warning.${key}`;
    return t.has(warning) ? t(warning, values) : t('warning.other');
  };
}
