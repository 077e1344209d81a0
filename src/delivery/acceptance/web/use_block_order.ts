import { api, useChange, useResource } from '@web/api';
import { useToasts } from '@web/kit';
import { useViewer } from '@web/shell';
import { useState } from 'react';
import { type Block, order_path, touches } from './types';

/** The order of the blocks as it stands and as it is being changed, and the way to agree it. */
export function useBlockOrder(engagement_id: string, blocks: readonly Block[]) {
  const toasts = useToasts();
  const side = useViewer().workspace.kind === 'client' ? 'client' : 'provider';
  const order = useResource(order_path, { path: { engagement_id } }).data;
  const [wished, setWished] = useState<{ before: string; ids: readonly string[] } | null>(null);
  const before = order?.block_ids.join() ?? '';
  // What somebody else changed meanwhile is not overwritten by a wish that did not know of it.
  const ids = wished?.before === before ? wished.ids : (order?.block_ids ?? []);
  const is_changed = ids.join() !== before;
  const agree = useChange(
    () =>
      api.post('/api/v1/engagements/{engagement_id}/order_agreements', {
        path: { engagement_id },
        body: { block_ids: [...ids] },
      }),
    { touches, onDone: () => setWished(null) },
  );
  const place = new Map(ids.map((id, index) => [id, index]));
  const placeOf = ({ id, position }: Block) => place.get(id) ?? position + ids.length;
  return {
    order,
    is_changed,
    may_agree: order?.allowed.includes('agree') ?? false,
    is_awaited:
      order?.state === `awaiting_${side}` || (order?.state === 'proposed' && side === 'client'),
    is_sending: agree.isPending,
    blocks: [...blocks].sort((one, other) => placeOf(one) - placeOf(other)),
    wish: (wanted: readonly string[]) => setWished({ before, ids: wanted }),
    forget: () => setWished(null),
    agree: () => agree.mutate(undefined, { onError: toasts.showRefusal }),
  };
}

export type BlockOrdering = ReturnType<typeof useBlockOrder>;
