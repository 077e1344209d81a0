import { DataTable, Hours, StatusBadge } from '@web/kit';
import { BlockBall } from './block_ball';
import styles from './blocks.module.css';
import { type Block, tones } from './types';
import { useStateWord, useWords } from './words';

/** The board's twin for those who rather read. */
export function BlockList(props: { blocks: readonly Block[]; onOpen: (id: string) => void }) {
  const t = useWords();
  const word = useStateWord();
  return (
    <DataTable
      label={t('title')}
      rows={props.blocks}
      row_key={(block) => block.id}
      columns={[
        {
          key: 'title',
          label: t('column.block'),
          cell: (block) => (
            <button
              type="button"
              className={styles.title_link}
              onClick={() => props.onOpen(block.id)}
            >
              {block.position}. {block.title}
            </button>
          ),
        },
        {
          key: 'state',
          label: t('column.state'),
          cell: (block) => <StatusBadge tone={tones[block.state]}>{word(block.state)}</StatusBadge>,
        },
        { key: 'ball', label: t('column.ball'), cell: (block) => <BlockBall block={block} /> },
        {
          key: 'hours',
          label: t('column.hours'),
          align: 'end',
          cell: (block) => <Hours effort_minutes={block.minutes} />,
        },
      ]}
    />
  );
}
