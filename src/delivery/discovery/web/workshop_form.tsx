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
import { useViewer } from '@web/shell';
import { discovery_path, type WorkshopView } from './types';
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

interface Values {
  title: string;
  starts_at: string;
  duration_minutes: number | null;
  place: 'remote' | 'on_site' | null;
  location: string;
  on_site_minutes: number | null;
  on_site_price: number | null;
  agenda: string;
  participants: string;
}

function valuesOf(workshop: WorkshopView | undefined): Values {
  if (!workshop) {
    return {
      title: '',
      starts_at: '',
      duration_minutes: 60,
      place: 'remote',
      location: '',
      on_site_minutes: null,
      on_site_price: null,
      agenda: '',
      participants: '',
    };
  }
  return {
    ...workshop,
    starts_at: localOf(workshop.starts_at),
    on_site_price: workshop.on_site_price ? workshop.on_site_price.minor_units / 100 : null,
    participants: workshop.participants.map(({ name }) => name).join('\n'),
  };
}

/** What is sent; people who were chosen before keep their link to an account. */
function bodyOf(values: Values, workshop: WorkshopView | undefined, currency: string) {
  const is_on_site = values.place === 'on_site';
  return {
    title: values.title,
    starts_at: instantOf(values.starts_at),
    duration_minutes: values.duration_minutes ?? 0,
    place: values.place ?? ('remote' as const),
    location: values.location,
    on_site_minutes: is_on_site ? values.on_site_minutes : null,
    on_site_price:
      is_on_site && values.on_site_price !== null
        ? { minor_units: Math.round(values.on_site_price * 100), currency }
        : null,
    agenda: values.agenda,
    participants: values.participants
      .split('\n')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map(
        (name) =>
          workshop?.participants.find((one) => one.name === name) ?? {
            person_id: null,
            name,
            side: 'client' as const,
          },
      ),
  };
}

interface WorkshopFormProps {
  engagement_id: string;
  /** Changes this one; plans a new one without it. */
  workshop?: WorkshopView;
  onDone: () => void;
}

/** Plans a workshop, or moves it. One on site is estimated and charged apart. */
export function WorkshopForm({ engagement_id, workshop, onDone }: WorkshopFormProps) {
  const t = useWords();
  const { currency } = useViewer().workspace;
  const send = useChange(
    ({ values, key }: { values: Values; key: string }) => {
      const body = bodyOf(values, workshop, workshop?.on_site_price?.currency ?? currency);
      return workshop
        ? api.patch(`${workshops_path}/{workshop_id}`, {
            path: { engagement_id, workshop_id: workshop.id },
            body,
            if_match: `"${workshop.revision}"`,
          })
        : api.post(workshops_path, { path: { engagement_id }, body, idempotency_key: key });
    },
    { touches: workshop_touches },
  );
  const form = useForm<Values>({
    initial: valuesOf(workshop),
    draft: `workshop.${workshop?.id ?? engagement_id}`,
    send: (values, { idempotency_key }) => send.mutateAsync({ values, key: idempotency_key }),
    onDone,
  });
  return (
    <FormFrame
      form={form}
      submit_label={t(workshop ? 'workshop.save' : 'workshop.plan')}
      onCancel={onDone}
    >
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
        <FieldRow>
          <EffortField
            field={form.field('on_site_minutes')}
            label={t('workshop.on_site')}
            description={t('workshop.on_site_help')}
          />
          <NumberField
            field={form.field('on_site_price')}
            label={t('workshop.price')}
            decimals={2}
            min={0}
            suffix={` ${currency}`}
          />
        </FieldRow>
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
