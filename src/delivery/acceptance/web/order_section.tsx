import { ActionIcon, Button } from '@mantine/core';
import { api, useChange, useResource } from '@web/api';
import { ResourceState, Section, StatusBadge, type Tone, useToasts } from '@web/kit';
import { useViewer } from '@web/shell';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import styles from './blocks.module.css';
import { type Block, type BlockOrder, order_path, touches } from './types';
import { useWords } from './words';

const order_tones: Record<BlockOrder['state'], Tone> = {
  proposed: 'neutral',
  awaiting_client: 'warn',
  awaiting_provider: 'warn',
  agreed: 'ok',
};

interface OrderSectionProps {
  engagement_id: string;
  blocks: readonly Block[];
}

/** In which order the blocks are set up: proposed by the product, agreed by both parties. */
export function OrderSection({ engagement_id, blocks }: OrderSectionProps) {
  const order = useResource(order_path, { path: { engagement_id } });
  return (
    <ResourceState query={order}>
      {(data) => (
        <OrderEditor
          key={data.block_ids.join()}
          engagement_id={engagement_id}
          blocks={blocks}
          order={data}
        />
      )}
    </ResourceState>
  );
}

function moved(ids: readonly string[], index: number, step: number): string[] {
  const next = [...ids];
  const [id] = next.splice(index, 1);
  if (id !== undefined) next.splice(index + step, 0, id);
  return next;
}

function OrderEditor({ engagement_id, blocks, order }: OrderSectionProps & { order: BlockOrder }) {
  const t = useWords();
  const toasts = useToasts();
  const side = useViewer().workspace.kind === 'client' ? 'client' : 'provider';
  const [ids, setIds] = useState<readonly string[]>(order.block_ids);
  const may_agree = order.allowed.includes('agree');
  const is_changed = ids.join() !== order.block_ids.join();
  const is_awaited =
    order.state === `awaiting_${side}` || (order.state === 'proposed' && side === 'client');
  const agree = useChange(
    () =>
      api.post('/api/v1/engagements/{engagement_id}/order_agreements', {
        path: { engagement_id },
        body: { block_ids: [...ids] },
      }),
    { touches },
  );
  return (
    <Section
      title={t('order.title')}
      actions={
        <StatusBadge tone={order_tones[order.state]}>{t(`order.state.${order.state}`)}</StatusBadge>
      }
    >
      <ol className={styles.order}>
        {ids.map((id, index) => {
          const title = blocks.find((block) => block.id === id)?.title ?? '';
          return (
            <li key={id} className={styles.order_line}>
              <span>{title}</span>
              {may_agree && (
                <span className={styles.order_buttons}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="sm"
                    aria-label={t('order.earlier', { title })}
                    disabled={index === 0}
                    onClick={() => setIds(moved(ids, index, -1))}
                  >
                    <ArrowUp size={14} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="sm"
                    aria-label={t('order.later', { title })}
                    disabled={index === ids.length - 1}
                    onClick={() => setIds(moved(ids, index, 1))}
                  >
                    <ArrowDown size={14} aria-hidden />
                  </ActionIcon>
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {may_agree && (is_changed || is_awaited || order.state === 'proposed') && (
        <div className={styles.actions}>
          <Button
            size="compact-sm"
            loading={agree.isPending}
            onClick={() => agree.mutate(undefined, { onError: toasts.showRefusal })}
          >
            {t(is_changed || !is_awaited ? 'order.suggest' : 'order.agree')}
          </Button>
          {is_changed && (
            <Button size="compact-sm" variant="default" onClick={() => setIds(order.block_ids)}>
              {t('order.reset')}
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}
