import { BlockDetails } from './block_details';
import { type Content, findBlock, findItem, placeOf, type Row } from './content';
import styles from './details.module.css';
import { ItemDetails } from './item_details';
import type { Editor } from './use_draft';
import { useWords } from './words';

interface DetailsProps {
  engagement_id: string;
  editor: Editor;
  content: Content;
  row: Row;
  is_read_only: boolean;
}

/** Everything about the selected block or item. */
export function Details({ engagement_id, editor, content, row, is_read_only }: DetailsProps) {
  const t = useWords();
  const place = placeOf(content, row.id);
  const block = findBlock(content, row.id);
  const item = findItem(content, row.id);
  if (!place || !(block || item)) return null;
  const parent = content.blocks[place.block];
  const path =
    place.item === undefined
      ? t('details.block', { number: place.block + 1 })
      : t('details.item', {
          number: `${place.block + 1}.${place.item + 1}`,
          block: parent?.title || t('outline.no_title'),
        });
  return (
    <div className={styles.panel}>
      <p className={styles.path}>{path}</p>
      {block && (
        <BlockDetails
          key={block.id}
          editor={editor}
          content={content}
          block={block}
          is_read_only={is_read_only}
        />
      )}
      {item && (
        <ItemDetails
          key={item.id}
          engagement_id={engagement_id}
          editor={editor}
          content={content}
          item={item}
          is_read_only={is_read_only}
        />
      )}
    </div>
  );
}
