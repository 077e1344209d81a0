import type { AnswerOf, BodyOf, ItemOf } from '@web/api';
import type { Tone } from '@web/kit';

const base = '/api/v1/engagements/{engagement_id}';
export const changes_path = `${base}/change_requests` as const;
export const change_path = `${base}/change_requests/{change_request_id}` as const;
export const effects_path = `${base}/change_effects` as const;

export type ChangeRequest = ItemOf<typeof changes_path>;
export type ChangeState = ChangeRequest['state'];
export type ChangeEffect = AnswerOf<typeof effects_path, 'post'>;
export type ChangeContent = BodyOf<typeof effects_path, 'post'>;
export type BlockLine = ItemOf<`${typeof base}/blocks`>;

/** Whose answers a change makes stale: with the client's agreement, the whole plan. */
export const touches = [
  changes_path,
  change_path,
  base,
  `${base}/blocks`,
  `${base}/block_order`,
  `${base}/estimate`,
  `${base}/estimate_versions`,
  `${base}/document`,
  `${base}/document_versions`,
];

export const tones: Record<ChangeState, Tone> = {
  proposed: 'info',
  objected: 'bad',
  confirmed: 'accent',
  offered: 'warn',
  agreed: 'ok',
  declined: 'neutral',
  withdrawn: 'neutral',
};
