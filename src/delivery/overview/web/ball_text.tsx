import { useLocale } from '@web/i18n';
import { cx, formatWorkingTime, PartyBadge } from '@web/kit';
import styles from './engagement_header.module.css';
import { type Ball, party_of, useCauseText, useWords } from './words';

interface BallTextProps {
  ball: Ball;
  /** The reader's own side: its ball is "you". */
  side: 'provider' | 'client';
}

/** Who has the ball, what for, and since how long in working time. */
export function BallText({ ball, side }: BallTextProps) {
  const t = useWords();
  const locale = useLocale();
  const causeText = useCauseText();
  const is_counted = ball.court !== 'nobody' && ball.working_minutes > 0;
  return (
    <span className={styles.ball}>
      <PartyBadge
        party={party_of[ball.court]}
        {...(ball.court === side && side === 'client' ? { name: t('you') } : {})}
      />
      <span className={cx(styles.quiet, ball.is_late && styles.late)}>
        {causeText(ball)}
        {is_counted && (
          <>
            {' · '}
            <span
              title={t('since_working', { time: formatWorkingTime(ball.working_minutes, locale) })}
            >
              {formatWorkingTime(ball.working_minutes, locale)}
            </span>
          </>
        )}
        {ball.is_late && ` · ${t('late')}`}
      </span>
    </span>
  );
}
