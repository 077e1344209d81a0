import { Instant } from '@web/kit';
import styles from './blocks.module.css';
import type { Block, BlockEvent } from './types';
import { useStateWord, useWords } from './words';

/** What happened to the block, the newest first. */
export function BlockHistory({ block }: { block: Block }) {
  const t = useWords();
  if (block.history.length === 0) return null;
  return (
    <section>
      <h3 className={styles.subtitle}>{t('history')}</h3>
      <ol className={styles.history}>
        {block.history.toReversed().map((event) => (
          <HistoryLine key={event.happened_at + event.to_state} event={event} />
        ))}
      </ol>
    </section>
  );
}

function HistoryLine({ event }: { event: BlockEvent }) {
  const t = useWords();
  const word = useStateWord();
  const unmet = event.verdicts.filter((verdict) => !verdict.is_met);
  return (
    <li className={styles.event} data-kind={event.kind}>
      <p>
        {event.kind === 'moved'
          ? t('event.moved', { from: word(event.from_state), to: word(event.to_state) })
          : t(`event.${event.kind}`)}
      </p>
      <p className={styles.quiet}>
        {event.person_name ? `${event.person_name} · ` : ''}
        <Instant at={event.happened_at} />
      </p>
      {event.text && <p className={styles.text}>{event.text}</p>}
      {unmet.map((verdict) => (
        <p key={verdict.criterion_id} className={styles.remark}>
          {verdict.remark}
        </p>
      ))}
      {event.wishes.length > 0 && (
        <p className={styles.quiet}>{t('event.wishes', { wishes: event.wishes.join('; ') })}</p>
      )}
    </li>
  );
}
