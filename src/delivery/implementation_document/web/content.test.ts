import { describe, expect, it } from 'vitest';
import {
  addVariant,
  type Content,
  demoteBlock,
  type Item,
  moveBlock,
  moveItem,
  newBlock,
  newItem,
  promoteItem,
  removeRow,
  removeVariant,
  rowAt,
  shiftRow,
} from './content';

const item = (id: string, more: Partial<Item> = {}): Item => ({ ...newItem(id), id, ...more });

/** `outline({ a: ['a1', 'a2'], b: [] })` */
function outline(blocks: Record<string, string[]>): Content {
  return {
    blocks: Object.entries(blocks).map(([id, items]) => ({
      ...newBlock(id),
      id,
      items: items.map((one) => item(one)),
    })),
  };
}

const shape = (content: Content) =>
  content.blocks.map(
    (block) => `${block.title}: ${block.items.map(({ title }) => title).join(' ')}`,
  );

describe('moving', () => {
  const content = outline({ a: ['a1', 'a2'], b: ['b1'], c: [] });

  it('takes an item over the border of its block', () => {
    expect(shape(shiftRow(content, 'a2', 1))).toEqual(['a: a1', 'b: a2 b1', 'c: ']);
    expect(shape(shiftRow(content, 'b1', -1))).toEqual(['a: a1 a2 b1', 'b: ', 'c: ']);
    expect(shape(shiftRow(content, 'b1', 1))).toEqual(['a: a1 a2', 'b: ', 'c: b1']);
  });

  it('leaves the first and the last where they are', () => {
    expect(shiftRow(content, 'a1', -1)).toBe(content);
    expect(shiftRow(content, 'a', -1)).toBe(content);
    expect(shiftRow(content, 'c', 1)).toBe(content);
  });

  it('counts places as if the moved one had been taken out', () => {
    expect(shape(moveBlock(content, 'a', 2)).at(-1)).toBe('a: a1 a2');
    expect(shape(moveItem(content, 'a1', { block: 0, item: 1 }))[0]).toBe('a: a2 a1');
  });

  it('keeps blocks that did not change, so that their rows are not drawn again', () => {
    expect(moveItem(content, 'a1', { block: 0, item: 1 }).blocks[1]).toBe(content.blocks[1]);
  });
});

describe('items and blocks turn into each other', () => {
  it('an item that is only a title becomes a block with the items behind it', () => {
    const made = promoteItem(outline({ a: ['a1', 'a2', 'a3'] }), 'a2');
    expect(made && shape(made.content)).toEqual(['a: a1', 'a2: a3']);
    expect(made?.row.kind).toBe('block');
  });

  it('an item that says more stays, as the first of the block that it begins', () => {
    const content = {
      blocks: [{ ...newBlock('a'), items: [item('a1'), item('a2', { wish: 'x' })] }],
    };
    const made = promoteItem(content, 'a2');
    expect(made && shape(made.content)).toEqual(['a: a1', 'a2: a2']);
    expect(made?.content.blocks[1]?.items[0]?.wish).toBe('x');
  });

  it('a block goes into the one above with all it says, and nobody waits for it any more', () => {
    const content = outline({ a: ['a1'], b: ['b1'], c: [] });
    const [a, b, c] = content.blocks;
    if (!a || !b || !c) throw new Error('three blocks were made');
    const written = { ...b, purpose: 'why', result: 'what' };
    const made = demoteBlock({ blocks: [a, written, { ...c, after: ['b'] }] }, 'b');
    expect(made && shape(made.content)).toEqual(['a: a1 b b1', 'c: ']);
    const merged = made?.content.blocks[0]?.items[1];
    expect(merged?.wish).toBe('why');
    expect(merged?.acceptance_criteria[0]?.text).toBe('what');
    expect(made?.content.blocks[1]?.after).toEqual([]);
  });

  it('the first block has nothing above it to go into', () => {
    expect(demoteBlock(outline({ a: [] }), 'a')).toBeNull();
  });
});

describe('removing', () => {
  it('takes a block out of what others wait for', () => {
    const content = outline({ a: [], b: [] });
    const [a, b] = content.blocks;
    if (!a || !b) throw new Error('two blocks were made');
    expect(removeRow({ blocks: [a, { ...b, after: ['a'] }] }, 'a').blocks[0]?.after).toEqual([]);
  });

  it('forgets the choice of a variant that is gone', () => {
    const variant = { id: 'v', kind: 'configuration', title: '', description: '' } as const;
    const chosen = item('i', { variants: [variant], chosen_variant_id: 'v' });
    expect(removeVariant(chosen, 'v')).toEqual({ variants: [], chosen_variant_id: null });
  });
});

it('a new configuration stands before customisations, and the first variant is chosen', () => {
  const built = { id: 'c', kind: 'customisation', title: '', description: '' } as const;
  const set_up = { id: 's', kind: 'configuration', title: '', description: '' } as const;
  const with_built = { ...item('i'), ...addVariant(item('i'), built) };
  const both = addVariant(with_built, set_up);
  expect(both.variants?.map(({ id }) => id)).toEqual(['s', 'c']);
  expect(both.chosen_variant_id).toBe('c');
});

it('finds the row that a refused field is in', () => {
  const content = outline({ a: ['a1'], b: ['b1', 'b2'] });
  expect(rowAt(content, 'content/blocks/1/items/1/title')).toEqual({ kind: 'item', id: 'b2' });
  expect(rowAt(content, 'blocks/0/result')).toEqual({ kind: 'block', id: 'a' });
  expect(rowAt(content, 'blocks')).toBeNull();
});
