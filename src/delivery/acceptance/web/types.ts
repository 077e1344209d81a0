import type { AnswerOf, ItemOf } from '@web/api';
import type { Tone } from '@web/kit';

const base = '/api/v1/engagements/{engagement_id}';
export const blocks_path = `${base}/blocks` as const;
export const block_path = `${base}/blocks/{block_id}` as const;
export const order_path = `${base}/block_order` as const;

export type Block = ItemOf<typeof blocks_path>;
export type BlockState = Block['state'];
export type BlockOrder = AnswerOf<typeof order_path, 'get'>;
export type BlockEvent = Block['history'][number];

/** Whose answers a change of a block makes stale. */
export const touches = [blocks_path, block_path, order_path, base];

/** What changes of blocks wait for each other by: a block that was moved is ticked over its new revision. */
export const turnOf = (engagement_id: string) => `blocks of ${engagement_id}`;

export const states: readonly BlockState[] = [
  'planned',
  'in_progress',
  'in_testing',
  'delivered',
  'accepted',
];

export const tones: Record<BlockState, Tone> = {
  planned: 'neutral',
  in_progress: 'accent',
  in_testing: 'info',
  delivered: 'warn',
  accepted: 'ok',
};

export interface BlockProps {
  engagement_id: string;
  block: Block;
}
