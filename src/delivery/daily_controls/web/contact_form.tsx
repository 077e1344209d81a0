import { api, useChange } from '@web/api';
import { useTimeZone } from '@web/i18n';
import {
  DayField,
  FieldRow,
  FormFrame,
  needed,
  SelectField,
  TextAreaField,
  TextField,
  todayIn,
  useForm,
} from '@web/kit';
import { contacts_path, days_path, department_path, useWords } from './words';

export const outside_kinds = ['call', 'meeting', 'letter'] as const;

type OutsideKind = (typeof outside_kinds)[number];

interface Values {
  kind: OutsideKind | null;
  day: string | null;
  with_whom: string;
  said: string;
}

interface ContactFormProps {
  engagement_id: string;
  onDone: () => void;
}

/** What was said outside the system: when, with whom, what. */
export function ContactForm({ engagement_id, onDone }: ContactFormProps) {
  const t = useWords();
  const note = useChange(
    ({ values, key }: { values: Values; key: string }) =>
      api.post(contacts_path, {
        path: { engagement_id },
        body: { ...values, kind: needed(values.kind), day: needed(values.day) },
        idempotency_key: key,
      }),
    {
      touches: [
        contacts_path,
        days_path,
        department_path,
        '/api/v1/home',
        '/api/v1/engagements/{engagement_id}/header',
      ],
    },
  );
  const form = useForm<Values>({
    initial: {
      kind: 'call',
      day: todayIn(useTimeZone(), Date.now()),
      with_whom: '',
      said: '',
    },
    draft: `client_contact.${engagement_id}`,
    send: (values, { idempotency_key }) => note.mutateAsync({ values, key: idempotency_key }),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t('contact.submit')} onCancel={onDone}>
      <FieldRow>
        <SelectField
          field={form.field('kind')}
          label={t('contact.kind')}
          choices={outside_kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
        <DayField field={form.field('day')} label={t('contact.day')} />
      </FieldRow>
      <TextField field={form.field('with_whom')} label={t('contact.with_whom')} />
      <TextAreaField
        field={form.field('said')}
        label={t('contact.said')}
        description={t('contact.seen_by_both')}
        rows={4}
      />
    </FormFrame>
  );
}
