/** Lines about one thing, the newest first; the thing with the newest line first. */
export interface Group<Item> {
  key: string;
  name: string;
  items: Item[];
}

interface About {
  subject_kind: string;
  subject_id: string;
  subject_name: string;
}

/** Puts lines together by what they are about, in the order in which they come. */
export function groupsOf<Item extends About>(items: readonly Item[]): Group<Item>[] {
  const groups = new Map<string, Group<Item>>();
  for (const item of items) {
    const key = `${item.subject_kind}.${item.subject_id}`;
    const group = groups.get(key);
    if (group) group.items.push(item);
    else groups.set(key, { key, name: item.subject_name, items: [item] });
  }
  return [...groups.values()];
}
