import { GripVertical } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import styles from './sortable_list.module.css';
import { useKitWords } from './words';

interface SortableListProps<Item> {
  label: string;
  items: readonly Item[];
  item_key: (item: Item) => string;
  /** What the item is called to those who hear the list. */
  item_name: (item: Item) => string;
  /** Absent where the order is only read. */
  onMove?: ((from: number, to: number) => void) | undefined;
  children: (item: Item, index: number) => ReactNode;
}

/** The list without one of its members, and with it again at its new place. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)];
}

/** Rows put in order by a handle: dragged with mouse, pen or finger, or moved by the arrow keys. */
export function SortableList<Item>(props: SortableListProps<Item>) {
  const { label, items, item_key, item_name, onMove, children } = props;
  const t = useKitWords();
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  const move = (from: number, to: number) => {
    const item = items[from];
    if (!item || to < 0 || to >= items.length || to === from) return;
    onMove?.(from, to);
    setSaid(t('sort.moved', { name: item_name(item), place: to + 1, total: items.length }));
  };

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(index, index + step);
  };

  const onPointerMove = (event: PointerEvent, index: number) => {
    if (dragged === null) return;
    const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect());
    const own = rows[index];
    if (!own) return;
    // A row changes places when the pointer passes the middle of its neighbour, so that rows of
    // different heights do not flicker back and forth.
    const above = rows[index - 1];
    const below = rows[index + 1];
    if (above && event.clientY < above.top + above.height / 2) move(index, index - 1);
    else if (below && event.clientY > below.bottom - below.height / 2) move(index, index + 1);
  };

  return (
    <>
      <ol ref={list} className={styles.list} aria-label={label}>
        {items.map((item, index) => {
          const key = item_key(item);
          return (
            <li key={key} className={styles.row} data-dragged={key === dragged || undefined}>
              {onMove && (
                <button
                  type="button"
                  className={styles.handle}
                  aria-label={t('sort.handle', { name: item_name(item) })}
                  title={t('sort.hint')}
                  onKeyDown={(event) => onKeyDown(event, index)}
                  onPointerDown={(event) => {
                    event.currentTarget.setPointerCapture(event.pointerId);
                    setDragged(key);
                  }}
                  onPointerMove={(event) => onPointerMove(event, index)}
                  onPointerUp={() => setDragged(null)}
                  onPointerCancel={() => setDragged(null)}
                >
                  <GripVertical size={15} aria-hidden />
                </button>
              )}
              {children(item, index)}
            </li>
          );
        })}
      </ol>
      <p className={styles.said} role="status">
        {said}
      </p>
    </>
  );
}
