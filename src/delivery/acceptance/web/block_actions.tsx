import { Button } from '@mantine/core';
import { api, useChange } from '@web/api';
import { Dialog, FormFrame, TextAreaField, useForm } from '@web/kit';
import { useState } from 'react';
import styles from './blocks.module.css';
import { ReasonForm } from './reason_form';
import { type BlockProps, type BlockState, block_path, states, touches } from './types';
import { useMove } from './use_move';
import { useWords } from './words';

/** What the provider may do with a block now. */
export function BlockActions({ engagement_id, block }: BlockProps) {
  const t = useWords();
  const { move, is_moving } = useMove(engagement_id);
  const [back, setBack] = useState<BlockState | null>(null);
  const [is_delivering, setDelivering] = useState(false);
  const is_back = (to: BlockState) => states.indexOf(to) < states.indexOf(block.state);
  const may_deliver = block.allowed.includes('deliver');
  if (block.moves.length === 0 && !may_deliver) return null;
  return (
    <div className={styles.actions}>
      {may_deliver && <Button onClick={() => setDelivering(true)}>{t('deliver')}</Button>}
      {block.moves.map((to) =>
        is_back(to) ? (
          <Button key={to} variant="default" onClick={() => setBack(to)}>
            {t(`back_to.${to}`)}
          </Button>
        ) : (
          <Button
            key={to}
            variant={may_deliver ? 'default' : 'filled'}
            loading={is_moving}
            onClick={() => void move({ block_id: block.id, to_state: to })}
          >
            {t(`move_to.${to}`)}
          </Button>
        ),
      )}
      <Dialog
        is_open={back !== null}
        onClose={() => setBack(null)}
        title={t('back.title', { title: block.title })}
      >
        {back && (
          <ReasonForm
            engagement_id={engagement_id}
            block={block}
            to_state={back}
            onDone={() => setBack(null)}
          />
        )}
      </Dialog>
      <Dialog
        is_open={is_delivering}
        onClose={() => setDelivering(false)}
        title={t('deliver.title', { title: block.title })}
      >
        <DeliveryForm
          engagement_id={engagement_id}
          block={block}
          onDone={() => setDelivering(false)}
        />
      </Dialog>
    </div>
  );
}

function DeliveryForm({ engagement_id, block, onDone }: BlockProps & { onDone: () => void }) {
  const t = useWords();
  const deliver = useChange(
    ({ note, key }: { note: string; key: string }) =>
      api.post(`${block_path}/deliveries`, {
        path: { engagement_id, block_id: block.id },
        body: { note },
        idempotency_key: key,
      }),
    { touches },
  );
  const form = useForm({
    initial: { note: '' },
    draft: `delivery.${block.id}`,
    send: ({ note }, { idempotency_key }) => deliver.mutateAsync({ note, key: idempotency_key }),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t('deliver')} onCancel={onDone}>
      <TextAreaField
        field={form.field('note')}
        label={t('deliver.note')}
        description={t('deliver.note_help')}
        autoFocus
      />
    </FormFrame>
  );
}
