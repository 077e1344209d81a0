import { Hours, SidePanel, StatusBadge } from '@web/kit';
import { BlockActions } from './block_actions';
import { BlockBall } from './block_ball';
import { BlockChecklist } from './block_checklist';
import { BlockHistory } from './block_history';
import styles from './blocks.module.css';
import { DecisionForm } from './decision_form';
import { type Block, tones } from './types';
import { useStateWord, useWords } from './words';

interface BlockPanelProps {
  engagement_id: string;
  block: Block | undefined;
  onClose: () => void;
}

/** One block beside the board: what it gives, what is missing, what was said. */
export function BlockPanel({ engagement_id, block, onClose }: BlockPanelProps) {
  return (
    <SidePanel
      is_open={block !== undefined}
      onClose={onClose}
      title={block?.title ?? ''}
      width={560}
      footer={block && <BlockActions engagement_id={engagement_id} block={block} />}
    >
      {block && <BlockDetails engagement_id={engagement_id} block={block} />}
    </SidePanel>
  );
}

function BlockDetails({ engagement_id, block }: { engagement_id: string; block: Block }) {
  const t = useWords();
  const word = useStateWord();
  const may_decide = block.allowed.includes('accept');
  return (
    <div className={styles.details}>
      <p className={styles.line}>
        <StatusBadge tone={tones[block.state]}>{word(block.state)}</StatusBadge>
        <BlockBall block={block} />
        <span className={styles.quiet}>
          <Hours effort_minutes={block.minutes} />
        </span>
      </p>
      {block.purpose && <p>{block.purpose}</p>}
      <section>
        <h3 className={styles.subtitle}>{t('result')}</h3>
        <p className={styles.text}>{block.result}</p>
      </section>
      {block.after.length > 0 && (
        <section>
          <h3 className={styles.subtitle}>{t('after')}</h3>
          <ul className={styles.plain}>
            {block.after.map((each) => (
              <li key={each.id}>
                {each.title}
                <StatusBadge tone={each.is_accepted ? 'ok' : 'neutral'} look="outline">
                  {t(each.is_accepted ? 'after.accepted' : 'after.open')}
                </StatusBadge>
              </li>
            ))}
          </ul>
        </section>
      )}
      {may_decide ? (
        <DecisionForm key={block.rounds} engagement_id={engagement_id} block={block} />
      ) : (
        <Criteria block={block} />
      )}
      <BlockChecklist engagement_id={engagement_id} block={block} />
      <BlockHistory block={block} />
    </div>
  );
}

function Criteria({ block }: { block: Block }) {
  const t = useWords();
  return (
    <section>
      <h3 className={styles.subtitle}>{t('criteria')}</h3>
      {block.items.map((item) => (
        <div key={item.id} className={styles.item}>
          <p className={styles.item_title}>{item.title}</p>
          {item.variant_title && <p className={styles.quiet}>{item.variant_title}</p>}
          <ul className={styles.plain}>
            {item.criteria.map((criterion) => (
              <li key={criterion.id}>
                <span>{criterion.text}</span>
                {criterion.is_met === true && <StatusBadge tone="ok">{t('met')}</StatusBadge>}
                {criterion.is_met === false && <StatusBadge tone="bad">{t('unmet')}</StatusBadge>}
                {criterion.remark && <span className={styles.remark}>{criterion.remark}</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
