// The implementation document of a demo story: what it holds, and where its blocks stand.

export const block_moves = {
  block_started: { from: ['planned'], to: 'in_progress' },
  block_delivered: { from: ['in_progress'], to: 'delivered' },
  block_accepted: { from: ['delivered'], to: 'accepted' },
  block_returned: { from: ['delivered'], to: 'in_progress' },
};

/** The document as the events left it: blocks with their state, items with their criteria. */
export class Document {
  blocks = new Map();
  items = new Map();

  draft(event, template, say) {
    for (const key of event.blocks) {
      const block = template.blocks.find((one) => one.key === key);
      if (block === undefined) say(`the template ${event.template} has no block ${key}`);
      else this.#take(block, event.drop_items ?? []);
    }
    for (const named of ['wishes', 'sources', 'variants']) {
      for (const key of Object.keys(event[named] ?? {}))
        if (!this.items.has(key)) say(`${named}: no item ${key}`);
    }
    for (const [key, index] of Object.entries(event.variants ?? {})) {
      if (this.items.get(key)?.variants[index] === undefined) say(`${key} has no variant ${index}`);
    }
    this.add(event.items, say);
  }

  #take(block, dropped) {
    this.blocks.set(block.key, { state: 'planned', after: block.after });
    for (const item of block.items) if (!dropped.includes(item.key)) this.items.set(item.key, item);
  }

  add(items, say, to) {
    for (const item of items ?? []) {
      if (!this.blocks.has(item.block ?? to)) say(`${item.key}: no block ${item.block ?? to}`);
      if (this.items.has(item.key)) say(`${item.key} is in the document already`);
      this.items.set(item.key, item);
    }
  }

  move(event, say) {
    const block = this.blocks.get(event.block);
    if (block === undefined) return say(`${event.do}: no block ${event.block}`);
    const move = block_moves[event.do];
    if (!move.from.includes(block.state)) say(`${event.do} ${event.block}: it is ${block.state}`);
    if (event.do === 'block_started') {
      const waits = block.after.filter(
        (key) => this.blocks.has(key) && this.blocks.get(key).state !== 'accepted',
      );
      if (waits.length > 0) say(`${event.block} is started before ${waits.join(', ')} is accepted`);
    }
    for (const { item, criterion } of event.remarks ?? []) {
      if (this.items.get(item)?.acceptance_criteria[criterion] === undefined)
        say(`${item} has no criterion ${criterion}`);
    }
    block.state = move.to;
    return undefined;
  }
}
