import { Tooltip } from '@mantine/core';
import { useTimeZone } from '@web/i18n';
import styles from './finish_day.module.css';
import type { DayText } from './format';
import { Day, daysBetween, todayIn, useNow } from './format';
import { useKitWords } from './words';

/** How many days a day is past in the organisation's zone; 0 for today and later. */
export function useDaysLate(day: DayText | null): number {
  const today = todayIn(useTimeZone(), useNow());
  return day === null ? 0 : Math.max(0, daysBetween(day, today));
}

interface FinishDayProps {
  day: DayText;
  /** What the day rests on: a plan, a forecast, the usual term. */
  basis: string;
  /** A day that nobody planned is written with "≈". */
  is_rough?: boolean;
  /** Whether it can still be missed: what is over is never late. */
  is_open: boolean;
}

/** When something ends, what that rests on, and in words how late it is. */
export function FinishDay({ day, basis, is_rough = false, is_open }: FinishDayProps) {
  const t = useKitWords();
  const late = useDaysLate(day);
  return (
    <Tooltip label={basis} multiline maw={280}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what explains itself on hover does so on focus */}
      <span className={styles.finish} tabIndex={0}>
        <span className={styles.day} data-rough={is_rough || undefined}>
          {is_rough && <span aria-hidden>{'≈ '}</span>}
          <Day day={day} />
        </span>
        {is_open && late > 0 && (
          <span className={styles.late}>{t('finish.late', { days: late })}</span>
        )}
      </span>
    </Tooltip>
  );
}
