import { defineWords } from '@web/i18n';
import { client_causes, other_causes, provider_causes } from './causes';
import strings from './delay_ledger.strings.json';

export const useWords = defineWords(strings);

const causes = [...client_causes, ...provider_causes, ...other_causes] as const;

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
