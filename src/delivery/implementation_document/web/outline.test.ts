import { describe, expect, it } from 'vitest';
import { type Content, newBlock, newItem, type Row } from './content';
import { layersOf, reachedFrom } from './dependency_layers';
import { dropAt, type LaidRow } from './outline_drag';
import { outlineStep } from './outline_keys';

function outline(blocks: Record<string, string[]>): Content {
  return {
    blocks: Object.entries(blocks).map(([id, items]) => ({
      ...newBlock(id),
      id,
      items: items.map((one) => ({ ...newItem(one), id: one })),
    })),
  };
}
const shape = (content: Content | undefined) =>
  content?.blocks.map((one) => `${one.title}: ${one.items.map(({ title }) => title).join(' ')}`);

const block = (id: string): Row => ({ kind: 'block', id });
const item = (id: string): Row => ({ kind: 'item', id });
const key = (name: string, held: { alt?: boolean; ctrl?: boolean; shift?: boolean } = {}) => ({
  key: name,
  altKey: held.alt ?? false,
  ctrlKey: held.ctrl ?? false,
  metaKey: false,
  shiftKey: held.shift ?? false,
});
const typing = { is_text: true, is_empty: false };
const empty = { is_text: true, is_empty: true };
const on_row = { is_text: false, is_empty: false };

describe('keys', () => {
  const content = outline({ a: ['a1', 'a2'], b: ['b1'] });

  it('Enter makes the next item, and in a block its first', () => {
    expect(shape(outlineStep(content, item('a1'), key('Enter'), typing)?.content)?.[0]).toBe(
      'a: a1  a2',
    );
    expect(shape(outlineStep(content, block('b'), key('Enter'), typing)?.content)?.[1]).toBe(
      'b:  b1',
    );
  });

  it('Enter on an empty last item makes a block instead of it', () => {
    const written = outline({ a: ['a1', ''] });
    const step = outlineStep(written, item(''), key('Enter'), empty);
    expect(shape(step?.content)).toEqual(['a: a1', ': ']);
    expect(step?.go_to?.kind).toBe('block');
  });

  it('arrows go from row to row and stop at the ends', () => {
    expect(outlineStep(content, item('a2'), key('ArrowDown'), typing)?.go_to).toEqual(block('b'));
    expect(outlineStep(content, block('a'), key('ArrowUp'), typing)?.go_to).toEqual(block('a'));
  });

  it('letters, and Backspace in a text, are left to the text', () => {
    expect(outlineStep(content, item('a1'), key('x'), typing)).toBeNull();
    expect(outlineStep(content, item('a1'), key('Backspace'), typing)).toBeNull();
  });

  it('Delete takes an empty row out, and a row that is selected after Escape', () => {
    expect(outlineStep(content, item('a1'), key('Escape'), typing)?.focus).toBe('row');
    const step = outlineStep(content, item('a2'), key('Delete'), on_row);
    expect(shape(step?.content)?.[0]).toBe('a: a1');
    expect(step?.go_to).toEqual(item('a1'));
    expect(outlineStep(content, item('a1'), key('Backspace'), empty)?.deleted).toBe(true);
  });

  it('Tab on a row leaves the outline: nobody is caught in it', () => {
    expect(outlineStep(content, item('a1'), key('Tab'), on_row)).toBeNull();
  });

  it('Shift+Tab makes a block of an item, Tab takes it back', () => {
    const made = outlineStep(content, item('a2'), key('Tab', { shift: true }), typing);
    expect(shape(made?.content)).toEqual(['a: a1', 'a2: ', 'b: b1']);
    const row = made?.go_to;
    if (!made?.content || !row) throw new Error('a block was made');
    expect(shape(outlineStep(made.content, row, key('Tab'), typing)?.content)?.[0]).toBe(
      'a: a1 a2',
    );
  });
});

describe('dragging', () => {
  const content = outline({ a: ['a1', 'a2'], b: ['b1'] });
  const rows: LaidRow[] = [block('a'), item('a1'), item('a2'), block('b'), item('b1')].map(
    (row, index) => ({ ...row, top: index * 30, bottom: index * 30 + 30 }),
  );

  it('drops an item where the line is', () => {
    expect(shape(dropAt(content, item('a1'), rows, 100)?.content)).toEqual(['a: a2 a1', 'b: b1']);
    expect(shape(dropAt(content, item('a1'), rows, 118)?.content)).toEqual(['a: a2', 'b: a1 b1']);
    expect(shape(dropAt(content, item('b1'), rows, 40)?.content)).toEqual(['a: b1 a1 a2', 'b: ']);
  });

  it('never drops an item before the first block', () => {
    expect(shape(dropAt(content, item('b1'), rows, -50)?.content)?.[0]).toBe('a: b1 a1 a2');
  });

  it('drops a block between blocks', () => {
    expect(shape(dropAt(content, block('b'), rows, 5)?.content)).toEqual(['b: b1', 'a: a1 a2']);
    expect(shape(dropAt(content, block('a'), rows, 500)?.content)).toEqual(['b: b1', 'a: a1 a2']);
    expect(dropAt(content, block('b'), rows, 50)?.before_id).toBe('b');
  });
});

describe('dependencies', () => {
  const blocks = [
    { ...newBlock('d'), id: 'd', after: ['b', 'c'] },
    { ...newBlock('a'), id: 'a' },
    { ...newBlock('b'), id: 'b', after: ['a'] },
    { ...newBlock('c'), id: 'c', after: ['a'] },
  ];

  it('a block stands right of everything it waits for', () => {
    const layers = new Map(layersOf(blocks).map((one) => [one.block.id, one.layer]));
    for (const one of blocks) {
      for (const before of one.after) {
        expect(layers.get(before)).toBeLessThan(layers.get(one.id) ?? 0);
      }
    }
    expect(layers.get('d')).toBe(2);
  });

  it('no two blocks have one place', () => {
    const places = layersOf(blocks).map(({ layer, row }) => `${layer}/${row}`);
    expect(new Set(places).size).toBe(blocks.length);
  });

  it('tells what a block waits for round corners', () => {
    expect(reachedFrom(blocks, 'd')).toEqual(new Set(['d', 'b', 'c', 'a']));
    expect(reachedFrom(blocks, 'a')).toEqual(new Set(['a']));
  });
});
