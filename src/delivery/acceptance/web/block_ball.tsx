import { Day, PartyBadge, StatusBadge, WorkingTime } from '@web/kit';
import styles from './blocks.module.css';
import type { Block } from './types';
import { useWords } from './words';

/** Who has the block, for how much of their working time, and until when. */
export function BlockBall({ block }: { block: Block }) {
  const t = useWords();
  const { party, working_minutes, due_on, is_overdue } = block.ball;
  if (party === 'nobody') return null;
  return (
    <span className={styles.ball}>
      <PartyBadge party={party} />
      <span className={styles.quiet}>
        {t.node('ball.for', { time: <WorkingTime working_minutes={working_minutes} /> })}
      </span>
      {due_on && !is_overdue && (
        <span className={styles.quiet}>{t.node('ball.due', { day: <Day day={due_on} /> })}</span>
      )}
      {due_on && is_overdue && (
        <StatusBadge tone="bad">
          {t.node('ball.overdue', { day: <Day day={due_on} /> })}
        </StatusBadge>
      )}
    </span>
  );
}
