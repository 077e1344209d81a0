import type { BodyOf, ItemOf } from '@web/api';
import { defineWords, intlTag, useLocale } from '@web/i18n';
import strings from './timesheet.strings.json';

export const useWords = defineWords(strings);

export type TimeEntry = ItemOf<'/api/v1/time_entries'>;
export type Stage = TimeEntry['stage'];
export type TimeWorkKind = TimeEntry['work_kind'];
export type NewTimeEntry = BodyOf<'/api/v1/engagements/{engagement_id}/time_entries', 'post'>;

export const stages: readonly Stage[] = ['discovery', 'document', 'estimate', 'configuration'];

export const work_kinds: readonly TimeWorkKind[] = [
  'discovery',
  'document',
  'estimate',
  'meeting',
  'data_load',
  'business_process',
  'integration',
  'report',
  'client_cabinet',
  'testing',
  'customisation',
  'knowledge_article',
  'demonstration',
  'training',
  'mini_instruction',
];

export function useStageChoices() {
  const t = useWords();
  return stages.map((value) => ({ value, label: t(`stage.${value}`) }));
}

export function useWorkKindChoices() {
  const t = useWords();
  return work_kinds.map((value) => ({ value, label: t(`work_kind.${value}`) }));
}

/** "March 2026" of `2026-03-01` or `2026-03`. */
export function useMonthName(): (month: string) => string {
  const locale = useLocale();
  const format = new Intl.DateTimeFormat(intlTag(locale), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return (month) => format.format(new Date(`${month.slice(0, 7)}-01T00:00:00Z`));
}
