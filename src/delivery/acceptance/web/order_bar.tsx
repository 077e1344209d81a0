import { Button } from '@mantine/core';
import { StatusBadge, type Tone } from '@web/kit';
import styles from './blocks.module.css';
import type { BlockOrder } from './types';
import type { BlockOrdering } from './use_block_order';
import { useWords } from './words';

const order_tones: Record<BlockOrder['state'], Tone> = {
  proposed: 'neutral',
  awaiting_client: 'warn',
  awaiting_provider: 'warn',
  agreed: 'ok',
};

/** Whether the order of the blocks is agreed, and what the reader can do about it. */
export function OrderBar({ ordering }: { ordering: BlockOrdering }) {
  const t = useWords();
  const { order, is_changed, is_awaited, may_agree } = ordering;
  if (!order) return null;
  const may_send = may_agree && (is_changed || is_awaited || order.state === 'proposed');
  return (
    <div className={styles.order_bar}>
      <span className={styles.quiet}>{t('order.title')}</span>
      <StatusBadge tone={order_tones[order.state]}>{t(`order.state.${order.state}`)}</StatusBadge>
      {may_send && (
        <span className={styles.order_buttons}>
          {is_changed && (
            <Button size="compact-sm" variant="subtle" color="gray" onClick={ordering.forget}>
              {t('order.reset')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="light"
            loading={ordering.is_sending}
            onClick={ordering.agree}
          >
            {t(is_changed || !is_awaited ? 'order.suggest' : 'order.agree')}
          </Button>
        </span>
      )}
    </div>
  );
}
