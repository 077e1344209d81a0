import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTimeZone } from '@web/i18n';
import { todayIn, useNow } from '@web/kit';
import { monthAround } from './days';
import styles from './timesheet.module.css';
import { useWords } from './words';

/** The periods people ask for most. */
export function PeriodButtons() {
  const t = useWords();
  const navigate = useNavigate();
  const today = todayIn(useTimeZone(), useNow());
  // Both ends in one step: set one after the other, the second would undo the first.
  const choose = (period: { from?: string | undefined; to?: string | undefined }) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...period }),
      replace: true,
    } as Parameters<typeof navigate>[0]);
  return (
    <div className={styles.periods}>
      <Button size="compact-sm" variant="light" onClick={() => choose(monthAround(today))}>
        {t('period.this_month')}
      </Button>
      <Button size="compact-sm" variant="light" onClick={() => choose(monthAround(today, -1))}>
        {t('period.last_month')}
      </Button>
      <Button
        size="compact-sm"
        variant="light"
        onClick={() => choose({ from: undefined, to: undefined })}
      >
        {t('period.all')}
      </Button>
    </div>
  );
}
