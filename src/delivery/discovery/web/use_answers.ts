import { useEffect, useState, useSyncExternalStore } from 'react';
import { AnswerKeeper } from './answer_keeper';
import type { AnswerToSave, BriefForm, SavedAnswers } from './types';

/** The answers of a brief while it is filled: saved by themselves, also when the page is left or the line is back. */
export function useAnswers(
  form: BriefForm,
  save: (answers: AnswerToSave[]) => Promise<SavedAnswers>,
) {
  const [keeper] = useState(
    () => new AnswerKeeper(form.answers, { draft: `brief.${form.brief.id}`, save }),
  );
  const shown = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  useEffect(() => keeper.refresh(form.answers), [keeper, form.answers]);
  useEffect(() => {
    const flush = () => void keeper.flush();
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
      keeper.stop();
    };
  }, [keeper]);
  return { keeper, shown };
}
