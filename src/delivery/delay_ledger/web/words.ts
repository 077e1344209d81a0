import { defineWords } from '@web/i18n';
import strings from './delay_ledger.strings.json';

export const useWords = defineWords(strings);

const causes = [
  'question_unanswered',
  'brief_not_filled',
  'document_not_approved',
  'block_not_accepted',
  'data_not_supplied',
  'access_not_given',
  'contractor_late',
  'change_not_decided',
  'request_incomplete',
  'quota_shortfall',
  'manager_absent',
  'document_not_checked',
  'estimate_not_checked',
  'request_not_sent',
  'request_not_planned',
  'returned_unmet',
  'other_order',
  'pause',
  'force_majeure',
  'calendar',
] as const;

/** What stood in the way, in words; a cause that is newer than this program, as it is spelt. */
export function useCauseWord() {
  const t = useWords();
  return (cause: string) => {
    const known = causes.find((each) => each === cause);
    return known ? t(`cause.${known}`) : cause;
  };
}

/** What a piece of work of the plan is called: a block by its title, a stage by its word. */
export function useActivityWord() {
  const t = useWords();
  return (key: string, title: string) => {
    const stage = (['discovery', 'document', 'estimate'] as const).find(
      (each) => key === `stage:${each}`,
    );
    return title || (stage ? t(`stage.${stage}`) : t('stage.configuration'));
  };
}
