import { defineWords } from '@web/i18n';
import { useViewer } from '@web/shell';
import strings from './acceptance.strings.json';
import type { BlockState } from './types';

export const useWords = defineWords(strings);

/** A client reads where a block is in plain words: what is being done, and whether it waits for them. */
export function useStateWord(): (state: BlockState) => string {
  const t = useWords();
  const is_client = useViewer().workspace.kind === 'client';
  return (state) => t(is_client ? `client_state.${state}` : `state.${state}`);
}
