import { useLocale } from '@web/i18n';
import { cx, Dialog, formatEffort } from '@web/kit';
import { type DragEvent, useState } from 'react';
import { BlockBall } from './block_ball';
import styles from './blocks.module.css';
import { dropOf } from './drop';
import { ReasonForm } from './reason_form';
import { type Block, type BlockState, states } from './types';
import { useMove } from './use_move';
import { useStateWord, useWords } from './words';

interface BlockBoardProps {
  engagement_id: string;
  blocks: readonly Block[];
  onOpen: (id: string) => void;
}

/** Blocks by state. Cards are dragged where they may go; everything else is done in the block's panel. */
export function BlockBoard({ engagement_id, blocks, onOpen }: BlockBoardProps) {
  const t = useWords();
  const word = useStateWord();
  const { move } = useMove(engagement_id);
  const [dragged, setDragged] = useState<Block | null>(null);
  const [back, setBack] = useState<{ block: Block; to: BlockState } | null>(null);

  const drop = (to: BlockState) => {
    if (!dragged) return;
    const result = dropOf(dragged, to);
    if (result === 'move') void move({ block_id: dragged.id, to_state: to });
    if (result === 'ask_reason') setBack({ block: dragged, to });
    if (result === 'deliver' || result === 'decide') onOpen(dragged.id);
    setDragged(null);
  };

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.board} aria-label={t('view.board')} tabIndex={0}>
        {states.map((state) => {
          const here = blocks.filter((block) => block.state === state);
          const may_drop = dragged !== null && dropOf(dragged, state) !== 'none';
          return (
            <section
              key={state}
              aria-label={word(state)}
              className={cx(styles.column, may_drop && styles.may_drop)}
              onDragOver={(event: DragEvent) => {
                if (may_drop) event.preventDefault();
              }}
              onDrop={() => drop(state)}
            >
              <h3 className={styles.column_title} data-state={state}>
                {word(state)}
                <span className={styles.count}>{here.length}</span>
              </h3>
              {here.map((block) => (
                <Card
                  key={block.id}
                  block={block}
                  onOpen={onOpen}
                  onDrag={(is_dragged) => setDragged(is_dragged ? block : null)}
                />
              ))}
            </section>
          );
        })}
      </section>
      <Dialog
        is_open={back !== null}
        onClose={() => setBack(null)}
        title={t('back.title', { title: back?.block.title ?? '' })}
      >
        {back && (
          <ReasonForm
            engagement_id={engagement_id}
            block={back.block}
            to_state={back.to}
            onDone={() => setBack(null)}
          />
        )}
      </Dialog>
    </>
  );
}

interface CardProps {
  block: Block;
  onOpen: (id: string) => void;
  onDrag: (is_dragged: boolean) => void;
}

function Card({ block, onOpen, onDrag }: CardProps) {
  const t = useWords();
  const locale = useLocale();
  const done = block.checklist.filter((entry) => entry.is_done).length;
  const waits_for = block.after.filter((each) => !each.is_accepted);
  const is_movable = states.some((state) => dropOf(block, state) !== 'none');
  return (
    <button
      type="button"
      className={styles.card}
      draggable={is_movable}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', block.title);
        onDrag(true);
      }}
      onDragEnd={() => onDrag(false)}
      onClick={() => onOpen(block.id)}
    >
      <span className={styles.card_title}>
        <span className={styles.position}>{block.position}</span>
        {block.title}
      </span>
      <span className={styles.quiet}>
        {formatEffort(block.minutes, locale)}
        {(block.state === 'in_progress' || block.state === 'in_testing') &&
          ` · ${t('checklist.short', { done, total: block.checklist.length })}`}
      </span>
      {block.state === 'planned' && waits_for.length > 0 && (
        <span className={styles.quiet}>
          {t('waits_for', { blocks: waits_for.map(({ title }) => title).join(', ') })}
        </span>
      )}
      <BlockBall block={block} />
    </button>
  );
}
