import type { ItemOf } from '@web/api';
import { defineWords, useLocale } from '@web/i18n';
import { formatDay, formatEffort } from '@web/kit';
import strings from './daily_controls.strings.json';

export const useWords = defineWords(strings);

export const days_path = '/api/v1/engagements/{engagement_id}/daily_controls';
export const department_path = '/api/v1/daily_controls';
export const contacts_path = '/api/v1/engagements/{engagement_id}/client_contacts';
export const settings_path = '/api/v1/daily_control_settings';

export type ControlledDay = ItemOf<typeof days_path>;
export type DepartmentLine = ItemOf<typeof department_path>;
export type Answer = ControlledDay['answers'][number];
export type Contact = ItemOf<typeof contacts_path>;

/** The questions in their order. */
export const control_kinds = [
  'work_logged',
  'client_spoken',
  'provider_late',
  'client_late',
] as const satisfies readonly Answer['kind'][];

/** What one answer came to: "45 min", "nobody spoke with the client". */
export function useAnswerText(): (answer: Answer) => string {
  const t = useWords();
  const locale = useLocale();
  return ({ kind, outcome, value }) => {
    if (outcome === 'excused') return t('answer.excused');
    if (kind === 'work_logged' && value > 0) return formatEffort(value, locale);
    return t(`answer.${kind}.${outcome}`, { value });
  };
}

/** A whole day in words: "12 March: work logged – none, …". */
export function useDayText(): (day: ControlledDay) => string {
  const t = useWords();
  const locale = useLocale();
  const answerText = useAnswerText();
  return (day) => {
    const on = formatDay(day.day, locale);
    const parts = day.answers
      .filter(({ outcome }) => outcome === 'missed')
      .map((answer) => `${t(`control.${answer.kind}`)} – ${answerText(answer)}`);
    if (day.rest !== null) parts.unshift(t(`rest.${day.rest}`));
    return `${on}: ${parts.length > 0 ? parts.join(', ') : t('nothing_missed')}`;
  };
}
