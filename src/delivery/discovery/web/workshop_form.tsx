import { TextInput } from '@mantine/core';
import { api, useChange } from '@web/api';
import {
  EffortField,
  type FieldBinding,
  FieldRow,
  FormFrame,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
  useForm,
  useRefusalText,
} from '@web/kit';
import { discovery_path } from './types';
import { useWords } from './words';

export const workshops_path = '/api/v1/engagements/{engagement_id}/workshops';
export const workshop_touches = [
  workshops_path,
  discovery_path,
  '/api/v1/engagements/{engagement_id}/facts',
];

/** The moment that the browser's own field means, as it is sent. */
export const instantOf = (local: string) => (local ? new Date(local).toISOString() : '');

/** "2026-03-05T14:00": a moment in the zone of the browser, as its own field wants it. */
export function localOf(at: string): string {
  const date = new Date(at);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** Plans a workshop. One on site is estimated and charged apart. */
export function WorkshopForm({
  engagement_id,
  onDone,
}: {
  engagement_id: string;
  onDone: () => void;
}) {
  const t = useWords();
  const plan = useChange(
    ({ values, key }: { values: Values; key: string }) =>
      api.post(workshops_path, {
        path: { engagement_id },
        body: {
          title: values.title,
          starts_at: instantOf(values.starts_at),
          duration_minutes: values.duration_minutes ?? 0,
          place: values.place ?? 'remote',
          location: values.location,
          on_site_minutes: values.place === 'on_site' ? values.on_site_minutes : null,
          on_site_price: null,
          agenda: values.agenda,
          participants: values.participants
            .split('\n')
            .filter((name) => name.trim() !== '')
            .map((name) => ({ person_id: null, name: name.trim(), side: 'client' as const })),
        },
        idempotency_key: key,
      }),
    { touches: workshop_touches },
  );
  const form = useForm<Values>({
    initial,
    draft: `workshop.${engagement_id}`,
    send: (values, { idempotency_key }) => plan.mutateAsync({ values, key: idempotency_key }),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t('workshop.plan')} onCancel={onDone}>
      <TextField field={form.field('title')} label={t('workshop.title')} autoFocus />
      <FieldRow>
        <MomentInput field={form.field('starts_at')} label={t('workshop.starts')} />
        <NumberField
          field={form.field('duration_minutes')}
          label={t('workshop.duration')}
          min={5}
        />
      </FieldRow>
      <FieldRow>
        <SelectField
          field={form.field('place')}
          label={t('workshop.place')}
          choices={[
            { value: 'remote', label: t('place.remote') },
            { value: 'on_site', label: t('place.on_site') },
          ]}
        />
        <TextField field={form.field('location')} label={t('workshop.location')} />
      </FieldRow>
      {form.values.place === 'on_site' && (
        <EffortField
          field={form.field('on_site_minutes')}
          label={t('workshop.on_site')}
          description={t('workshop.on_site_help')}
        />
      )}
      <TextAreaField field={form.field('agenda')} label={t('workshop.agenda')} />
      <TextAreaField
        field={form.field('participants')}
        label={t('workshop.participants')}
        description={t('workshop.participants_help')}
        rows={2}
      />
    </FormFrame>
  );
}

interface Values {
  title: string;
  starts_at: string;
  duration_minutes: number | null;
  place: 'remote' | 'on_site' | null;
  location: string;
  on_site_minutes: number | null;
  agenda: string;
  participants: string;
}

const initial: Values = {
  title: '',
  starts_at: '',
  duration_minutes: 60,
  place: 'remote',
  location: '',
  on_site_minutes: null,
  agenda: '',
  participants: '',
};

/** A day and an hour, in the browser's own picker. */
export function MomentInput({ field, label }: { field: FieldBinding<string>; label: string }) {
  return (
    <TextInput
      type="datetime-local"
      label={label}
      name={field.name}
      disabled={field.disabled}
      error={useRefusalText(field.refusal)}
      value={field.value}
      onChange={(event) => field.onChange(event.currentTarget.value)}
    />
  );
}
