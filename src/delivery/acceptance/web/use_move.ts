import { api, useChange } from '@web/api';
import { useToasts } from '@web/kit';
import { type BlockState, block_path, touches, turnOf } from './types';

interface Move {
  block_id: string;
  to_state: BlockState;
  reason?: string;
}

/** Moves a block between the states that the provider moves it through by itself. */
export function useMove(engagement_id: string) {
  const toasts = useToasts();
  const move = useChange(
    ({ block_id, to_state, reason = '' }: Move) =>
      api.post(`${block_path}/state_changes`, {
        path: { engagement_id, block_id },
        body: { to_state, reason },
      }),
    { touches, in_turn: turnOf(engagement_id) },
  );
  return {
    move: (wanted: Move) =>
      move.mutateAsync(wanted).catch((reason: unknown) => {
        toasts.showRefusal(reason);
      }),
    is_moving: move.isPending,
  };
}
