import { newKey } from '@web/api';
import type { components } from '@web/api/types.gen';

/*
 * The draft as a value, and what an outline editor does to it. Every function gives a new content that shares
 * what did not change, so that unchanged rows are not drawn again; one that changes nothing gives the same one.
 */
export type Content = components['schemas']['DocumentContent'];
export type Block = components['schemas']['DocumentBlock'];
export type Item = components['schemas']['DocumentItem'];
export type Variant = components['schemas']['SolutionVariant'];
export type Criterion = components['schemas']['AcceptanceCriterion'];
export type Source = components['schemas']['WishSource'];
export type WorkKind = components['schemas']['WorkKind'];

/** A block, or an item of one. */
export interface Row {
  kind: 'block' | 'item';
  id: string;
}

/** Where an item stands, or a block when `item` is absent. */
export interface Place {
  block: number;
  item?: number;
}

/** A copy with `count` members at `at` taken out and others put there. */
function spliced<T>(list: readonly T[], at: number, count: number, ...added: T[]): T[] {
  return [...list.slice(0, at), ...added, ...list.slice(at + count)];
}

export const empty_content: Content = { blocks: [] };

export function newBlock(title = '', priority = 1): Block {
  return {
    id: newKey(),
    title,
    purpose: '',
    result: '',
    priority,
    after: [],
    needs_training: false,
    items: [],
  };
}

export function newItem(title = ''): Item {
  return {
    id: newKey(),
    title,
    wish: '',
    sources: [],
    capability: '',
    work_kind: 'business_process',
    variants: [],
    acceptance_criteria: [],
    acceptance_scenarios: [],
  };
}

/** All rows from top to bottom. */
export function rowsOf(content: Content): Row[] {
  return content.blocks.flatMap((block): Row[] => [
    { kind: 'block', id: block.id },
    ...block.items.map((item): Row => ({ kind: 'item', id: item.id })),
  ]);
}

export function placeOf(content: Content, id: string): Place | null {
  for (const [block, { id: block_id, items }] of content.blocks.entries()) {
    if (block_id === id) return { block };
    const item = items.findIndex((one) => one.id === id);
    if (item >= 0) return { block, item };
  }
  return null;
}

export function findBlock(content: Content, id: string): Block | null {
  return content.blocks.find((block) => block.id === id) ?? null;
}

export function findItem(content: Content, id: string): Item | null {
  for (const block of content.blocks) {
    const item = block.items.find((one) => one.id === id);
    if (item) return item;
  }
  return null;
}

export function updateBlock(content: Content, id: string, change: Partial<Block>): Content {
  return {
    blocks: content.blocks.map((block) => (block.id === id ? { ...block, ...change } : block)),
  };
}

export function updateItem(content: Content, id: string, change: Partial<Item>): Content {
  return {
    blocks: content.blocks.map((block) =>
      block.items.some((item) => item.id === id)
        ? {
            ...block,
            items: block.items.map((item) => (item.id === id ? { ...item, ...change } : item)),
          }
        : block,
    ),
  };
}

export function insertBlock(content: Content, at: number, block: Block): Content {
  return { blocks: spliced(content.blocks, at, 0, block) };
}

export function insertItem(content: Content, at: Required<Place>, item: Item): Content {
  return {
    blocks: content.blocks.map((block, index) =>
      index === at.block ? { ...block, items: spliced(block.items, at.item, 0, item) } : block,
    ),
  };
}

/** Without the row; other blocks no longer wait for a block that is gone. */
export function removeRow(content: Content, id: string): Content {
  const blocks = content.blocks.filter((block) => block.id !== id);
  if (blocks.length < content.blocks.length) {
    return { blocks: blocks.map((block) => withoutDependency(block, id)) };
  }
  return {
    blocks: content.blocks.map((block) =>
      block.items.some((item) => item.id === id)
        ? { ...block, items: block.items.filter((item) => item.id !== id) }
        : block,
    ),
  };
}

function withoutDependency(block: Block, id: string): Block {
  return block.after.includes(id)
    ? { ...block, after: block.after.filter((one) => one !== id) }
    : block;
}

/** `to` counts as if the block had been taken out first. */
export function moveBlock(content: Content, id: string, to: number): Content {
  const from = content.blocks.findIndex((block) => block.id === id);
  const block = content.blocks[from];
  if (!block || from === to) return content;
  return { blocks: spliced(spliced(content.blocks, from, 1), to, 0, block) };
}

/** `to` counts as if the item had been taken out first. */
export function moveItem(content: Content, id: string, to: Required<Place>): Content {
  const from = placeOf(content, id);
  const item = findItem(content, id);
  if (!item || !from || (from.block === to.block && from.item === to.item)) return content;
  return insertItem(removeRow(content, id), to, item);
}

/** One row up or down: an item walks on into the next block, a block goes past its neighbour. */
export function shiftRow(content: Content, id: string, by: -1 | 1): Content {
  const place = placeOf(content, id);
  if (!place) return content;
  if (place.item === undefined) {
    const to = place.block + by;
    return to < 0 || to >= content.blocks.length ? content : moveBlock(content, id, to);
  }
  const items = content.blocks[place.block]?.items ?? [];
  const to = place.item + by;
  if (to >= 0 && to < items.length) return moveItem(content, id, { block: place.block, item: to });
  const neighbour = content.blocks[place.block + by];
  if (!neighbour) return content;
  const item = by < 0 ? neighbour.items.length : 0;
  return moveItem(content, id, { block: place.block + by, item });
}

/** Whether an item says nothing but its title. */
function isBare(item: Item): boolean {
  return (
    item.wish === '' &&
    item.capability === '' &&
    item.sources.length + item.variants.length === 0 &&
    item.acceptance_criteria.length + item.acceptance_scenarios.length === 0
  );
}

/**
 * An item begins a block of its own, which takes the items behind it along. An item that is only a title becomes
 * the block; one that says more stays in it as its first item, so that nothing is lost.
 */
export function promoteItem(content: Content, id: string): { content: Content; row: Row } | null {
  const place = placeOf(content, id);
  const block = place && content.blocks[place.block];
  if (!block || place.item === undefined) return null;
  const item = block.items[place.item];
  if (!item) return null;
  const items = block.items.slice(isBare(item) ? place.item + 1 : place.item);
  const made = { ...newBlock(item.title, block.priority), items };
  const rest = { ...block, items: block.items.slice(0, place.item) };
  return {
    content: { blocks: spliced(content.blocks, place.block, 1, rest, made) },
    row: { kind: 'block', id: made.id },
  };
}

/** A block becomes the last item of the block above, its items behind it; its words go into the item. */
export function demoteBlock(content: Content, id: string): { content: Content; row: Row } | null {
  const place = placeOf(content, id);
  const block = place && content.blocks[place.block];
  const above = place && content.blocks[place.block - 1];
  if (!block || !above || place.item !== undefined) return null;
  const item: Item = {
    ...newItem(block.title),
    wish: block.purpose,
    acceptance_criteria: block.result ? [{ id: newKey(), text: block.result }] : [],
  };
  const merged = { ...above, items: [...above.items, item, ...block.items] };
  const blocks = spliced(content.blocks, place.block - 1, 2, merged);
  return {
    content: { blocks: blocks.map((one) => withoutDependency(one, id)) },
    row: { kind: 'item', id: item.id },
  };
}

/** Keeps those that need no customisation in front, as the server does when it stores them. */
export function addVariant(item: Item, variant: Variant): Partial<Item> {
  const variants = [...item.variants, variant];
  const ordered = [
    ...variants.filter(({ kind }) => kind === 'configuration'),
    ...variants.filter(({ kind }) => kind !== 'configuration'),
  ];
  return { variants: ordered, chosen_variant_id: item.chosen_variant_id ?? variant.id };
}

export function removeVariant(item: Item, id: string): Partial<Item> {
  const variants = item.variants.filter((variant) => variant.id !== id);
  const chosen = item.chosen_variant_id === id ? null : (item.chosen_variant_id ?? null);
  return { variants, chosen_variant_id: chosen };
}

/** The row a refusal's or shortcoming's field is about: `blocks/1/items/0/title`. */
export function rowAt(content: Content, field: string): Row | null {
  const found = /^(?:content\/)?blocks\/(\d+)(?:\/items\/(\d+))?/.exec(field);
  const block = found && content.blocks[Number(found[1])];
  if (!block) return null;
  const item = found[2] === undefined ? undefined : block.items[Number(found[2])];
  return item ? { kind: 'item', id: item.id } : { kind: 'block', id: block.id };
}
