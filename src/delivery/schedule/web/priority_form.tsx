import { Button } from '@mantine/core';
import { api, useChange } from '@web/api';
import { Dialog, FormFrame, NumberField, needed, TextAreaField, useForm } from '@web/kit';
import { useState } from 'react';
import { useWords } from './words';

interface PriorityProps {
  engagement_id: string;
  priority: number;
}

/** Which engagements of a manager go first. */
export function PriorityButton({ engagement_id, priority }: PriorityProps) {
  const t = useWords();
  const [is_open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
        {t('priority.button', { priority })}
      </Button>
      <Dialog is_open={is_open} onClose={() => setOpen(false)} title={t('priority.title')}>
        <PriorityForm
          engagement_id={engagement_id}
          priority={priority}
          onDone={() => setOpen(false)}
        />
      </Dialog>
    </>
  );
}

interface Values {
  priority: number | null;
  reason: string;
}

function PriorityForm({ engagement_id, priority, onDone }: PriorityProps & { onDone: () => void }) {
  const t = useWords();
  const send = useChange(
    ({ values, key }: { values: Values; key: string }) =>
      api.post('/api/v1/engagements/{engagement_id}/schedule_priorities', {
        path: { engagement_id },
        body: { priority: needed(values.priority), reason: values.reason },
        idempotency_key: key,
      }),
    { touches: ['/api/v1/engagements/{engagement_id}/schedule'] },
  );
  const form = useForm<Values>({
    initial: { priority, reason: '' },
    send: (values, { idempotency_key }) => send.mutateAsync({ values, key: idempotency_key }),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t('priority.submit')} onCancel={onDone}>
      <NumberField
        field={form.field('priority')}
        label={t('priority.label')}
        description={t('priority.help')}
        min={1}
      />
      <TextAreaField field={form.field('reason')} label={t('priority.reason')} rows={2} />
    </FormFrame>
  );
}
