import { type PointerEvent as ReactPointerEvent, useCallback, useRef, useState } from 'react';
import { type Content, moveBlock, moveItem, placeOf, type Row } from './content';

/** A row as it lies on the screen. */
export interface LaidRow extends Row {
  top: number;
  bottom: number;
}

/** Where the dragged row would come to lie: the line to draw, and the content that follows. */
export interface Drop {
  /** The line is drawn at the top of this row, or below the last one. */
  before_id: string | null;
  content: Content;
}

/** The place that a row dragged to `y` would take. An item never stands before the first block. */
export function dropAt(
  content: Content,
  dragged: Row,
  rows: readonly LaidRow[],
  y: number,
): Drop | null {
  const middles = rows.map((row) => (row.top + row.bottom) / 2);
  let at = middles.findIndex((middle) => y < middle);
  if (at < 0) at = rows.length;
  if (dragged.kind === 'block') return dropBlock(content, dragged, rows, at);
  at = Math.max(at, 1);
  const above = rows[at - 1];
  const to = above && placeOf(content, above.id);
  const from = placeOf(content, dragged.id);
  if (!to || !from || from.item === undefined) return null;
  let item = to.item === undefined ? 0 : to.item + 1;
  if (to.block === from.block && from.item < item) item -= 1;
  return {
    before_id: rows[at]?.id ?? null,
    content: moveItem(content, dragged.id, { block: to.block, item }),
  };
}

/** A block goes between blocks: before the one whose rows the pointer is nearest to the head of. */
function dropBlock(content: Content, dragged: Row, rows: readonly LaidRow[], at: number): Drop {
  const following = rows.slice(at).find((row) => row.kind === 'block');
  const from = content.blocks.findIndex((block) => block.id === dragged.id);
  let to = following
    ? content.blocks.findIndex((block) => block.id === following.id)
    : content.blocks.length;
  if (from < to) to -= 1;
  return { before_id: following?.id ?? null, content: moveBlock(content, dragged.id, to) };
}

const edge_px = 60;

/** Dragging by the handle of a row, with mouse, pen or finger; Escape gives up. */
export function useOutlineDrag(options: {
  content: Content;
  list: React.RefObject<HTMLElement | null>;
  onDrop: (content: Content) => void;
}) {
  const [dragged, setDragged] = useState<Row | null>(null);
  const [before_id, setBeforeId] = useState<string | null | undefined>(undefined);
  const latest = useRef(options);
  latest.current = options;

  const begin = useCallback((event: ReactPointerEvent<HTMLElement>, row: Row) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const handle = event.currentTarget;
    handle.setPointerCapture(event.pointerId);
    let drop: Drop | null = null;
    const follow = (move: PointerEvent) => {
      const { content, list } = latest.current;
      if (move.clientY < edge_px) window.scrollBy(0, -12);
      if (move.clientY > window.innerHeight - edge_px) window.scrollBy(0, 12);
      drop = dropAt(content, row, laidRows(list.current), move.clientY);
      setDragged(row);
      setBeforeId(drop ? drop.before_id : undefined);
    };
    const end = () => {
      handle.removeEventListener('pointermove', follow);
      handle.removeEventListener('pointerup', finish);
      handle.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', give_up, true);
      setDragged(null);
      setBeforeId(undefined);
    };
    const finish = () => {
      end();
      if (drop) latest.current.onDrop(drop.content);
    };
    const give_up = (key: KeyboardEvent) => {
      if (key.key === 'Escape') end();
    };
    handle.addEventListener('pointermove', follow);
    handle.addEventListener('pointerup', finish);
    handle.addEventListener('pointercancel', end);
    window.addEventListener('keydown', give_up, true);
  }, []);

  return { dragged, before_id, begin };
}

function laidRows(list: HTMLElement | null): LaidRow[] {
  return Array.from(list?.querySelectorAll<HTMLElement>('[data-row-id]') ?? [], (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const kind = element.dataset.rowKind === 'block' ? 'block' : 'item';
    return { kind, id: element.dataset.rowId ?? '', top, bottom };
  });
}
