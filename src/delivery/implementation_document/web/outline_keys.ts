import type { KeyboardEvent } from 'react';
import {
  type Content,
  demoteBlock,
  insertBlock,
  insertItem,
  newBlock,
  newItem,
  placeOf,
  promoteItem,
  type Row,
  removeRow,
  rowsOf,
  shiftRow,
} from './content';

/** What a key does to the outline: a content to take over, and the row to go to. */
export interface OutlineStep {
  content?: Content;
  go_to?: Row | null;
  /** The row is deleted, which can be taken back. */
  deleted?: boolean;
  /** Into the row's text, or out of it onto the row itself. */
  focus?: 'text' | 'row';
}

type Key = Pick<KeyboardEvent<HTMLElement>, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** The row `by` rows below, or the nearest there is. */
export function rowBeside(content: Content, id: string, by: number): Row | null {
  const rows = rowsOf(content);
  const at = rows.findIndex((row) => row.id === id);
  return rows[Math.min(Math.max(at + by, 0), rows.length - 1)] ?? null;
}

/** Deletes a row and goes to the one above it. */
export function deleteStep(content: Content, row: Row): OutlineStep {
  const rows = rowsOf(content);
  const at = rows.findIndex(({ id }) => id === row.id);
  const next = removeRow(content, row.id);
  const left = new Set(rowsOf(next).map(({ id }) => id));
  const before = rows.slice(0, at).reverse();
  const go_to = [...before, ...rows.slice(at + 1)].find(({ id }) => left.has(id)) ?? null;
  return { content: next, go_to, deleted: true };
}

/** A new row behind this one: an item; behind an empty last item, a block instead of it. */
export function enterStep(content: Content, row: Row): OutlineStep {
  const place = placeOf(content, row.id);
  const block = place && content.blocks[place.block];
  if (!place || !block) return {};
  if (place.item === undefined) {
    const item = newItem();
    return {
      content: insertItem(content, { block: place.block, item: 0 }, item),
      go_to: { kind: 'item', id: item.id },
    };
  }
  const is_last = place.item === block.items.length - 1;
  if (is_last && block.items[place.item]?.title === '') {
    const made = newBlock('', block.priority);
    return {
      content: insertBlock(removeRow(content, row.id), place.block + 1, made),
      go_to: { kind: 'block', id: made.id },
    };
  }
  const item = newItem();
  return {
    content: insertItem(content, { block: place.block, item: place.item + 1 }, item),
    go_to: { kind: 'item', id: item.id },
  };
}

/** A new block behind the one that this row is in. */
export function newBlockStep(content: Content, row: Row | null): OutlineStep {
  const place = row && placeOf(content, row.id);
  const at = place ? place.block : content.blocks.length - 1;
  const made = newBlock('', content.blocks[at]?.priority ?? 1);
  return {
    content: insertBlock(content, at + 1, made),
    go_to: { kind: 'block', id: made.id },
  };
}

function tabStep(content: Content, row: Row, is_back: boolean): OutlineStep {
  const step = is_back ? promoteItem(content, row.id) : demoteBlock(content, row.id);
  return step ? { content: step.content, go_to: step.row } : {};
}

/**
 * What a key means on a row; null when it means nothing there and the browser does as ever. In a row's text,
 * letters are letters; on the row itself (after Escape) Delete takes it out, and Tab leaves the outline.
 */
export function outlineStep(
  content: Content,
  row: Row,
  key: Key,
  where: { is_text: boolean; is_empty: boolean },
): OutlineStep | null {
  const has_ctrl = key.ctrlKey || key.metaKey;
  if (key.altKey && (key.key === 'ArrowUp' || key.key === 'ArrowDown')) {
    return { content: shiftRow(content, row.id, key.key === 'ArrowUp' ? -1 : 1), go_to: row };
  }
  if (key.altKey && (key.key === 'ArrowLeft' || key.key === 'ArrowRight')) {
    return tabStep(content, row, key.key === 'ArrowLeft');
  }
  if (key.altKey) return null;
  if (key.key === 'ArrowUp') return { go_to: rowBeside(content, row.id, -1) };
  if (key.key === 'ArrowDown') return { go_to: rowBeside(content, row.id, 1) };
  if (key.key === 'Enter' && has_ctrl) return newBlockStep(content, row);
  if (key.key === 'Enter' && !key.shiftKey) {
    return where.is_text ? enterStep(content, row) : { focus: 'text', go_to: row };
  }
  const deletes = key.key === 'Delete' || key.key === 'Backspace';
  if (where.is_text) {
    if (key.key === 'Escape') return { focus: 'row', go_to: row };
    if (key.key === 'Tab' && !has_ctrl) return tabStep(content, row, key.shiftKey);
    return deletes && where.is_empty ? deleteStep(content, row) : null;
  }
  return deletes ? deleteStep(content, row) : null;
}
