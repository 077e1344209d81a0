import { api, useChange } from '@web/api';
import { FormFrame, TextAreaField, useForm } from '@web/kit';
import { type BlockProps, type BlockState, block_path, touches } from './types';
import { useWords } from './words';

interface ReasonFormProps extends BlockProps {
  to_state: BlockState;
  onDone: () => void;
}

/** A way back is recorded with its reason. */
export function ReasonForm({ engagement_id, block, to_state, onDone }: ReasonFormProps) {
  const t = useWords();
  const change = useChange(
    ({ reason, key }: { reason: string; key: string }) =>
      api.post(`${block_path}/state_changes`, {
        path: { engagement_id, block_id: block.id },
        body: { to_state, reason },
        idempotency_key: key,
      }),
    { touches },
  );
  const form = useForm({
    initial: { reason: '' },
    send: ({ reason }, { idempotency_key }) => change.mutateAsync({ reason, key: idempotency_key }),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t('back')} onCancel={onDone}>
      <TextAreaField field={form.field('reason')} label={t('back.reason')} required autoFocus />
    </FormFrame>
  );
}
