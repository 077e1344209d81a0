import { api, useChange } from '@web/api';
import { CheckField, FormFrame, NumberField, TextAreaField, TextField, useForm } from '@web/kit';
import type { WorkshopView } from './types';
import { useWords } from './words';
import { instantOf, localOf, MomentInput, workshop_touches, workshops_path } from './workshop_form';

interface HeldProps {
  engagement_id: string;
  workshop: WorkshopView;
  onDone: () => void;
}

/** What was said. The first minutes make the workshop held; later ones correct them. */
export function MinutesForm({ engagement_id, workshop, onDone }: HeldProps) {
  const t = useWords();
  const write = useChange(
    (values: { held_at: string; duration_minutes: number | null; minutes: string }) =>
      api.put(`${workshops_path}/{workshop_id}/minutes`, {
        path: { engagement_id, workshop_id: workshop.id },
        body: {
          held_at: instantOf(values.held_at),
          duration_minutes: values.duration_minutes ?? 0,
          minutes: values.minutes,
        },
        if_match: `"${workshop.revision}"`,
      }),
    { touches: workshop_touches },
  );
  const form = useForm({
    initial: {
      held_at: localOf(workshop.held_at ?? workshop.starts_at),
      duration_minutes: (workshop.held_minutes ?? workshop.duration_minutes) as number | null,
      minutes: workshop.minutes || workshop.agenda,
    },
    draft: `minutes.${workshop.id}`,
    send: (values) => write.mutateAsync(values),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t('workshop.save_minutes')} onCancel={onDone}>
      <MomentInput field={form.field('held_at')} label={t('workshop.held')} />
      <NumberField field={form.field('duration_minutes')} label={t('workshop.duration')} min={5} />
      <TextAreaField field={form.field('minutes')} label={t('workshop.said')} rows={8} autoFocus />
    </FormFrame>
  );
}

/** What was decided, by whom; a fact of the notebook as well unless told otherwise. */
export function DecisionForm({ engagement_id, workshop, onDone }: HeldProps) {
  const t = useWords();
  const decide = useChange(
    ({
      body,
      key,
    }: {
      body: { decision: string; decided_by: string; as_fact: boolean };
      key: string;
    }) =>
      api.post(`${workshops_path}/{workshop_id}/decisions`, {
        path: { engagement_id, workshop_id: workshop.id },
        body,
        idempotency_key: key,
      }),
    { touches: workshop_touches },
  );
  const form = useForm({
    initial: { decision: '', decided_by: '', as_fact: true },
    draft: `decision.${workshop.id}`,
    send: (body, { idempotency_key }) => decide.mutateAsync({ body, key: idempotency_key }),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t('workshop.decide')} onCancel={onDone}>
      <TextAreaField field={form.field('decision')} label={t('workshop.decision')} autoFocus />
      <TextField field={form.field('decided_by')} label={t('workshop.decided_by')} />
      <CheckField field={form.field('as_fact')} label={t('workshop.as_fact')} />
    </FormFrame>
  );
}
