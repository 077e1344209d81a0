import { api, type BodyOf, useChange, useList } from '@web/api';
import {
  DayField,
  FormFrame,
  MultiSelectField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
  useForm,
} from '@web/kit';
import styles from './delay_ledger.module.css';
import {
  activities_path,
  court_path,
  inputs_path,
  pacing_path,
  stops_path,
  touches,
  waits_path,
} from './types';
import { useActivityWord, useCauseWord, useWords } from './words';

interface PaperFormProps {
  engagement_id: string;
  onDone: () => void;
}

/** Work of the plan that is not over, to choose from. */
function useActivityChoices(engagement_id: string) {
  const work = useActivityWord();
  const activities = useList(activities_path, { path: { engagement_id } });
  return (activities.items ?? []).map(({ key, title }) => ({
    value: key,
    label: work(key, title),
  }));
}

type NewInput = BodyOf<typeof inputs_path, 'post'>;

/** Data, access or the client's contractor: asked for, with an allowance. */
export function InputForm({ engagement_id, onDone }: PaperFormProps) {
  const t = useWords();
  const choices = useActivityChoices(engagement_id);
  const change = useChange(
    ({ body, key }: { body: NewInput; key: string }) =>
      api.post(inputs_path, { path: { engagement_id }, body, idempotency_key: key }),
    { touches },
  );
  const form = useForm<{
    kind: NewInput['kind'] | null;
    title: string;
    details: string;
    allowance_days: number | null;
    stops: readonly string[];
  }>({
    initial: { kind: 'data', title: '', details: '', allowance_days: null, stops: [] },
    send: ({ kind, stops, ...values }, { idempotency_key }) =>
      change.mutateAsync({
        body: { ...values, kind: kind ?? 'data', stops: [...stops] },
        key: idempotency_key,
      }),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t('do.request_input')} onCancel={onDone}>
      <SelectField
        field={form.field('kind')}
        label={t('input.kind')}
        choices={(['data', 'access', 'contractor_work'] as const).map((kind) => ({
          value: kind,
          label: t(`input.kind.${kind}`),
        }))}
      />
      <TextField field={form.field('title')} label={t('input.title')} required autoFocus />
      <TextAreaField field={form.field('details')} label={t('input.details')} />
      <NumberField
        field={form.field('allowance_days')}
        label={t('input.allowance')}
        description={t('input.allowance.text')}
        min={1}
      />
      <MultiSelectField field={form.field('stops')} label={t('input.stops')} choices={choices} />
    </FormFrame>
  );
}

/** Something begun stands still for what the client was asked for. */
export function WaitForm({ engagement_id, onDone }: PaperFormProps) {
  const t = useWords();
  const word = useCauseWord();
  const choices = useActivityChoices(engagement_id);
  const court = useList(court_path, { path: { engagement_id } });
  const asked = (court.items ?? [])
    .filter(({ until, party }) => until === null && party !== 'provider')
    .map(({ item, title, cause }) => ({ value: item, label: title || word(cause) }));
  const change = useChange(
    ({ body, key }: { body: BodyOf<typeof waits_path, 'post'>; key: string }) =>
      api.post(waits_path, { path: { engagement_id }, body, idempotency_key: key }),
    { touches },
  );
  const form = useForm<{ item: string | null; activity: string | null; reason: string }>({
    initial: { item: null, activity: null, reason: '' },
    send: ({ item, activity, reason }, { idempotency_key }) =>
      change.mutateAsync({
        body: { item: item ?? '', activity: activity ?? '', reason },
        key: idempotency_key,
      }),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t('do.set_wait')} onCancel={onDone}>
      <p className={styles.quiet}>{t('wait.text')}</p>
      <SelectField field={form.field('activity')} label={t('wait.activity')} choices={choices} />
      <SelectField field={form.field('item')} label={t('wait.item')} choices={asked} />
      <TextAreaField field={form.field('reason')} label={t('reason')} />
    </FormFrame>
  );
}

/** While the client is late the provider may let work wait; idle time on it is no delay (R10). */
export function PacingForm({ engagement_id, onDone }: PaperFormProps) {
  const t = useWords();
  const choices = useActivityChoices(engagement_id);
  const change = useChange(
    ({ body, key }: { body: BodyOf<typeof pacing_path, 'post'>; key: string }) =>
      api.post(pacing_path, { path: { engagement_id }, body, idempotency_key: key }),
    { touches },
  );
  const form = useForm<{ activities: readonly string[]; to_day: string | null; reason: string }>({
    initial: { activities: [], to_day: null, reason: '' },
    send: ({ activities, to_day, reason }, { idempotency_key }) =>
      change.mutateAsync({
        body: { activities: [...activities], to_day: to_day ?? '', reason },
        key: idempotency_key,
      }),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t('do.file_pacing')} onCancel={onDone}>
      <p className={styles.quiet}>{t('pacing.text')}</p>
      <MultiSelectField
        field={form.field('activities')}
        label={t('wait.activity')}
        choices={choices}
      />
      <DayField field={form.field('to_day')} label={t('pacing.to')} required />
      <TextAreaField field={form.field('reason')} label={t('reason')} required />
    </FormFrame>
  );
}

/** Days that count for nobody. */
export function StopForm({ engagement_id, onDone }: PaperFormProps) {
  const t = useWords();
  const change = useChange(
    ({ body, key }: { body: BodyOf<typeof stops_path, 'post'>; key: string }) =>
      api.post(stops_path, { path: { engagement_id }, body, idempotency_key: key }),
    { touches },
  );
  const form = useForm<{ from_day: string | null; to_day: string | null; reason: string }>({
    initial: { from_day: null, to_day: null, reason: '' },
    send: ({ from_day, to_day, reason }, { idempotency_key }) =>
      change.mutateAsync({
        body: { from_day: from_day ?? '', to_day: to_day ?? '', reason },
        key: idempotency_key,
      }),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t('do.record_stop')} onCancel={onDone}>
      <DayField field={form.field('from_day')} label={t('stop.from')} required />
      <DayField field={form.field('to_day')} label={t('stop.to')} required />
      <TextAreaField field={form.field('reason')} label={t('reason')} required />
    </FormFrame>
  );
}
