import { Hours, moved, SortableList, StatusBadge } from '@web/kit';
import { BlockBall } from './block_ball';
import styles from './blocks.module.css';
import { tones } from './types';
import type { BlockOrdering } from './use_block_order';
import { useStateWord, useWords } from './words';

interface BlockListProps {
  ordering: BlockOrdering;
  onOpen: (id: string) => void;
}

/** The board's twin for those who rather read; here the order is put together. */
export function BlockList({ ordering, onOpen }: BlockListProps) {
  const t = useWords();
  const word = useStateWord();
  const { blocks, may_agree, wish } = ordering;
  const ids = blocks.map(({ id }) => id);
  return (
    <SortableList
      label={t('title')}
      items={blocks}
      item_key={({ id }) => id}
      item_name={({ title }) => title}
      onMove={may_agree ? (from, to) => wish(moved(ids, from, to)) : undefined}
    >
      {(block, index) => (
        <div className={styles.list_row}>
          <span className={styles.position}>{index + 1}</span>
          <button type="button" className={styles.title_link} onClick={() => onOpen(block.id)}>
            {block.title}
          </button>
          <span className={styles.list_state}>
            <StatusBadge tone={tones[block.state]}>{word(block.state)}</StatusBadge>
          </span>
          <span className={styles.list_ball}>
            <BlockBall block={block} />
          </span>
          <span className={styles.list_hours}>
            <Hours effort_minutes={block.minutes} />
          </span>
        </div>
      )}
    </SortableList>
  );
}
