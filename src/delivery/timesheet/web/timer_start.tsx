import { api } from '@web/api';
import { FormFrame, useForm } from '@web/kit';
import { useFindRouteParameter } from '@web/shell';
import { useTimeTouched } from './time_data';
import { useWords } from './words';
import { EngagementField, ItemField, NoteField, no_work, WorkKindField } from './work_fields';

/** Starts a timer; on an engagement's page, on that engagement. */
export function TimerStart({ onDone }: { onDone: () => void }) {
  const t = useWords();
  const touched = useTimeTouched();
  const here = useFindRouteParameter('engagement_id');
  const form = useForm({
    initial: { ...no_work, engagement_id: here ?? null },
    send: ({ engagement_id, ...work }) =>
      api.put('/api/v1/timer', { body: { ...work, engagement_id: engagement_id ?? '' } }),
    onDone: () => {
      touched();
      onDone();
    },
  });
  return (
    <FormFrame form={form} submit_label={t('timer.start')}>
      <EngagementField field={form.field('engagement_id')} />
      <ItemField field={form.field('item_id')} engagement_id={form.values.engagement_id} />
      <WorkKindField field={form.field('work_kind')} />
      <NoteField field={form.field('note')} />
    </FormFrame>
  );
}
