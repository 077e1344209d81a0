import type { ChangeContent } from './types';

/** One item as it is typed. */
export interface ItemDraft {
  id: string;
  variant_id: string;
  title: string;
  solution: string;
  /** One criterion a line. */
  criteria: string;
  minutes: number | null;
  developer_minutes: number | null;
}

export interface ChangeDraft {
  title: string;
  reason: string;
  /** Of the block that the items come to; empty: a new one. */
  block_id: string;
  new_block_id: string;
  block_title: string;
  block_result: string;
  items: ItemDraft[];
}

export function newItem(newId: () => string): ItemDraft {
  return {
    id: newId(),
    variant_id: newId(),
    title: '',
    solution: '',
    criteria: '',
    minutes: null,
    developer_minutes: null,
  };
}

export function newDraft(newId: () => string, block_id: string, wish: string): ChangeDraft {
  return {
    title: wish,
    reason: '',
    block_id,
    new_block_id: newId(),
    block_title: '',
    block_result: '',
    items: [{ ...newItem(newId), title: wish }],
  };
}

type DocumentItem = ChangeContent['items'][number]['item'];

function documentItem(draft: ItemDraft, newId: () => string): DocumentItem {
  const kind = draft.developer_minutes ? ('customisation' as const) : ('configuration' as const);
  return {
    id: draft.id,
    title: draft.title,
    wish: draft.title,
    sources: [],
    capability: '',
    work_kind: draft.developer_minutes ? 'customisation' : 'business_process',
    variants: [
      { id: draft.variant_id, kind, title: draft.solution || draft.title, description: '' },
    ],
    chosen_variant_id: draft.variant_id,
    acceptance_criteria: draft.criteria
      .split('\n')
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text) => ({ id: newId(), text })),
    acceptance_scenarios: [],
    template_item: null,
  };
}

/** What is typed as the server takes it: items of one block, with their hours. */
export function changeContent(draft: ChangeDraft, newId: () => string): ChangeContent {
  const items = draft.items.map((item) => documentItem(item, newId));
  const estimates = draft.items.map((item) => ({
    item_id: item.id,
    variant_id: item.variant_id,
    effort: { minutes: item.minutes ?? 0, low_minutes: null, high_minutes: null },
    customisation: item.developer_minutes
      ? { developer_minutes: item.developer_minutes, price: null, manager_minutes: null }
      : null,
  }));
  if (draft.block_id) {
    const block_id = draft.block_id;
    return { blocks: [], items: items.map((item) => ({ block_id, item })), estimates };
  }
  return {
    blocks: [
      {
        id: draft.new_block_id,
        title: draft.block_title,
        purpose: '',
        result: draft.block_result,
        priority: 1,
        after: [],
        needs_training: false,
        items,
      },
    ],
    items: [],
    estimates,
  };
}
