import { api, useChange } from '@web/api';
import { FormFrame, SelectField, TextAreaField, TextField, useForm } from '@web/kit';
import styles from './delay_ledger.module.css';
import { share_keys } from './shares';
import { type Bearer, disputes_path, entries_path, touches } from './types';
import { useWords } from './words';

interface DayFormProps {
  engagement_id: string;
  day: string;
  onDone: () => void;
}

/** Either side says within the window what is wrong with a day; the administrator decides. */
export function DisputeForm({ engagement_id, day, onDone }: DayFormProps) {
  const t = useWords();
  const change = useChange(
    ({ reason, key }: { reason: string; key: string }) =>
      api.post(disputes_path, {
        path: { engagement_id },
        body: { day, reason },
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
    <FormFrame form={form} submit_label={t('dispute')} onCancel={onDone}>
      <p className={styles.quiet}>{t('dispute.text')}</p>
      <TextAreaField field={form.field('reason')} label={t('reason')} required autoFocus />
    </FormFrame>
  );
}

interface Adjustment {
  bearer: Bearer | null;
  days: string;
  reason: string;
}

/** The head adds an entry; nothing that stands is changed. */
export function AdjustForm({ engagement_id, day, onDone }: DayFormProps) {
  const t = useWords();
  const change = useChange(
    ({ bearer, days, reason, key }: Adjustment & { key: string }) =>
      api.post(entries_path, {
        path: { engagement_id },
        body: { day, bearer: bearer ?? 'neutral', days: days.replace('−', '-').trim(), reason },
        idempotency_key: key,
      }),
    { touches },
  );
  const form = useForm<Adjustment>({
    initial: { bearer: 'client', days: '-1', reason: '' },
    send: (values, { idempotency_key }) => change.mutateAsync({ ...values, key: idempotency_key }),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t('adjust')} onCancel={onDone}>
      <p className={styles.quiet}>{t('adjust.text')}</p>
      <SelectField
        field={form.field('bearer')}
        label={t('adjust.bearer')}
        choices={share_keys.map((share) => ({ value: share, label: t(`share.${share}`) }))}
      />
      <TextField field={form.field('days')} label={t('adjust.days')} required />
      <TextAreaField field={form.field('reason')} label={t('reason')} required />
    </FormFrame>
  );
}
