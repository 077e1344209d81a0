import { cx } from '@web/kit';
import { CircleAlert, GripVertical, PanelRightOpen } from 'lucide-react';
import { type KeyboardEvent, memo, type PointerEvent } from 'react';
import type { Row } from './content';
import styles from './outline.module.css';
import { useWords } from './words';

export interface OutlineRowProps {
  kind: 'block' | 'item';
  id: string;
  /** "3" of a block, "3.2" of an item. */
  number: string;
  title: string;
  /** Beside the title: how many items, how the wish is fulfilled. */
  hint?: string | undefined;
  is_selected: boolean;
  /** The one row that Tab goes to. */
  is_tab_stop: boolean;
  is_dragged: boolean;
  /** The dragged row would come to lie before this one. */
  is_drop_place: boolean;
  lacks_something: boolean;
  is_read_only: boolean;
  onSelect: (row: Row) => void;
  onTitle: (row: Row, title: string) => void;
  onKey: (event: KeyboardEvent<HTMLElement>, row: Row) => void;
  onDrag: (event: PointerEvent<HTMLElement>, row: Row) => void;
  onOpen: (row: Row) => void;
}

/** One line of the outline. Drawn again only when something of it changes. */
export const OutlineRow = memo(function OutlineRow(props: OutlineRowProps) {
  const { kind, id, number, title, hint, is_read_only } = props;
  const t = useWords();
  const row: Row = { kind, id };
  return (
    <li
      className={cx(
        styles.row,
        kind === 'block' ? styles.block : styles.item,
        props.is_dragged && styles.dragged,
        props.is_drop_place && styles.drop_place,
      )}
      data-row-id={id}
      data-row-kind={kind}
      data-selected={props.is_selected || undefined}
    >
      {!is_read_only && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.handle}
          aria-label={t('outline.drag', { number })}
          onPointerDown={(event) => props.onDrag(event, row)}
        >
          <GripVertical size={14} aria-hidden />
        </button>
      )}
      <button
        type="button"
        tabIndex={-1}
        data-row-body
        className={styles.number}
        aria-label={t('outline.row', { number, title: title || t('outline.no_title') })}
        onFocus={() => props.onSelect(row)}
        onKeyDown={(event) => props.onKey(event, row)}
        onClick={() => props.onSelect(row)}
      >
        {number}
      </button>
      <input
        className={styles.title}
        value={title}
        tabIndex={props.is_tab_stop ? 0 : -1}
        readOnly={is_read_only}
        maxLength={kind === 'block' ? 200 : 300}
        placeholder={t(`outline.placeholder.${kind}`)}
        aria-label={t(`outline.title.${kind}`, { number })}
        autoComplete="off"
        onFocus={() => props.onSelect(row)}
        onChange={(event) => props.onTitle(row, event.currentTarget.value)}
        onKeyDown={(event) => props.onKey(event, row)}
      />
      {hint && <span className={styles.hint}>{hint}</span>}
      {props.lacks_something && (
        <span className={styles.lack} role="img" aria-label={t('outline.lacks')}>
          <CircleAlert size={14} aria-hidden />
        </span>
      )}
      <button
        type="button"
        tabIndex={-1}
        className={styles.open}
        aria-label={t('outline.open', { number })}
        onClick={() => props.onOpen(row)}
      >
        <PanelRightOpen size={15} aria-hidden />
      </button>
    </li>
  );
});
