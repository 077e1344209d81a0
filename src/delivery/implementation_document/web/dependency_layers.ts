import type { Block } from './content';

/** A block with its place in a layered drawing: it stands right of everything it waits for. */
export interface LayeredBlock {
  block: Block;
  /** Its number in the document, from 1. */
  number: number;
  layer: number;
  /** From the top of its layer. */
  row: number;
}

/** The blocks that this one waits for, directly or round a corner, and itself. */
export function reachedFrom(blocks: readonly Block[], id: string): Set<string> {
  const by_id = new Map(blocks.map((block) => [block.id, block]));
  const reached = new Set<string>();
  const visit = (one: string) => {
    if (reached.has(one)) return;
    reached.add(one);
    for (const before of by_id.get(one)?.after ?? []) visit(before);
  };
  visit(id);
  return reached;
}

/**
 * Layers by the longest way from the start. In a layer, blocks stand where the middle of what they wait for is
 * (the barycentre of Sugiyama's method), so that lines cross little.
 */
export function layersOf(blocks: readonly Block[]): LayeredBlock[] {
  const by_id = new Map(blocks.map((block) => [block.id, block]));
  const depths = new Map<string, number>();
  const depthOf = (block: Block, open: ReadonlySet<string>): number => {
    const known = depths.get(block.id);
    if (known !== undefined) return known;
    const inside = new Set(open).add(block.id);
    const before = block.after.flatMap((id) => {
      const one = by_id.get(id);
      return one && !inside.has(id) ? [depthOf(one, inside)] : [];
    });
    const depth = before.length === 0 ? 0 : Math.max(...before) + 1;
    depths.set(block.id, depth);
    return depth;
  };
  const layers: { block: Block; number: number }[][] = [];
  for (const [index, block] of blocks.entries()) {
    const depth = depthOf(block, new Set());
    const layer = layers[depth] ?? [];
    layer.push({ block, number: index + 1 });
    layers[depth] = layer;
  }
  const rows = new Map<string, number>();
  return Array.from(layers).flatMap((layer, depth) => {
    const weightOf = (block: Block, index: number) => {
      const known = block.after.flatMap((id) => rows.get(id) ?? []);
      return known.length === 0 ? index : known.reduce((sum, row) => sum + row, 0) / known.length;
    };
    return (layer ?? [])
      .map((one, index) => ({ ...one, weight: weightOf(one.block, index) }))
      .sort((a, b) => a.weight - b.weight || a.number - b.number)
      .map(({ block, number }, row) => {
        rows.set(block.id, row);
        return { block, number, layer: depth, row };
      });
  });
}
