import { useLocale } from '@web/i18n';
import { formatDay } from '@web/kit';
import { useEffect, useRef } from 'react';
import styles from './delay_ledger.module.css';
import { inWords } from './fraction';
import { highest, piecesOf, share_keys } from './shares';
import type { DelayDay } from './types';
import { useCauseWord, useWords } from './words';

interface LedgerTimelineProps {
  days: readonly DelayDay[];
  open: string;
  onOpen: (day: string) => void;
}

/** A column a working day, in the colours of those whose it is. The newest days are seen first. */
export function LedgerTimeline({ days, open, onOpen }: LedgerTimelineProps) {
  const t = useWords();
  const strip = useRef<HTMLUListElement>(null);
  const top = highest(days);
  useEffect(() => {
    if (strip.current) strip.current.scrollLeft = strip.current.scrollWidth;
  }, []);
  return (
    <>
      <ul ref={strip} className={styles.strip} aria-label={t('days')}>
        {days.map((day) => (
          <Column key={day.day} day={day} top={top} open={open} onOpen={onOpen} />
        ))}
      </ul>
      <ul className={styles.legend}>
        {share_keys.map((share) => (
          <li key={share} data-share={share}>
            {t(`share.${share}`)}
          </li>
        ))}
      </ul>
    </>
  );
}

interface ColumnProps {
  day: DelayDay;
  top: number;
  open: string;
  onOpen: (day: string) => void;
}

function Column({ day, top, open, onOpen }: ColumnProps) {
  const t = useWords();
  const locale = useLocale();
  const word = useCauseWord();
  const pieces = piecesOf(day);
  const name = formatDay(day.day, locale, 'weekday');
  const said = pieces.map(({ share }) => `${t(`share.${share}`)} ${inWords(day[`${share}_days`])}`);
  const why = day.causes.map(({ cause }) => word(cause));
  const text = [name, ...(said.length ? said : [t('day.in_time')]), ...why].join(', ');
  const is_first =
    day.day.endsWith('-01') || day.number === 1 || new Date(day.day).getUTCDay() === 1;
  return (
    <li>
      <button
        type="button"
        className={styles.column}
        data-open={day.day === open || undefined}
        data-settled={day.is_settled || undefined}
        aria-label={text}
        title={text}
        onClick={() => onOpen(day.day)}
      >
        <span className={styles.bars}>
          {pieces.map(({ share, days }) => (
            <span key={share} data-share={share} style={{ height: `${(100 * days) / top}%` }} />
          ))}
        </span>
        <span className={styles.foot} aria-hidden>
          {is_first ? formatDay(day.day, locale) : ''}
        </span>
      </button>
    </li>
  );
}
