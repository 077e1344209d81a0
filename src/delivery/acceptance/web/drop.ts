import { type Block, type BlockState, states } from './types';

/** What dropping a card on a column comes to. */
export type Drop = 'none' | 'move' | 'ask_reason' | 'deliver' | 'decide';

/**
 * Only what the server allows: a move forward at once, a way back with a reason, a delivery, or the client's
 * decision, for which the block is opened.
 */
export function dropOf(block: Block, to: BlockState): Drop {
  if (block.state === to) return 'none';
  if (block.moves.includes(to)) {
    return states.indexOf(to) < states.indexOf(block.state) ? 'ask_reason' : 'move';
  }
  if (to === 'delivered' && block.allowed.includes('deliver')) return 'deliver';
  if (to === 'accepted' && block.allowed.includes('accept')) return 'decide';
  if (to === 'in_progress' && block.allowed.includes('return')) return 'decide';
  return 'none';
}
