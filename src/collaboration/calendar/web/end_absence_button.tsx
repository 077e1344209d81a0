import { Button } from '@mantine/core';
import type { ItemOf } from '@web/api';
import { useWords } from './words';

interface EndAbsenceButtonProps {
  absence: Pick<ItemOf<'/api/v1/absences'>, 'id' | 'allowed'>;
  onEnd: (id: string) => void;
}

/** Takes an absence back: all of one that is to come, of one that has begun what is left. */
export function EndAbsenceButton({ absence: { id, allowed }, onEnd }: EndAbsenceButtonProps) {
  const t = useWords();
  const is_begun = allowed.includes('shorten');
  if (!is_begun && !allowed.includes('remove')) return null;
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-xs"
      title={is_begun ? t('absence.back_text') : undefined}
      onClick={() => onEnd(id)}
    >
      {t(is_begun ? 'absence.back' : 'remove')}
    </Button>
  );
}
