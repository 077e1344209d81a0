import { api, useChange } from '@web/api';
import { DayField, FormFrame, TextField, useForm } from '@web/kit';
import type { EngagementView } from './engagement_page';
import {
  HandOverFields,
  type HandOverValues,
  handOverBody,
  handOverValues,
} from './hand_over_fields';
import { PersonField } from './person_field';
import { useWords } from './words';

interface Values extends HandOverValues {
  name: string;
  starts_on: string | null;
  manager_id: string | null;
  administrator_id: string | null;
  sales_representative_id: string | null;
  quality_manager_id: string | null;
}

interface EditEngagementFormProps {
  engagement: EngagementView;
  etag: string | undefined;
  onDone: () => void;
}

/** Names, dates, people and the hand-over of an engagement that runs. */
export function EditEngagementForm({ engagement, etag, onDone }: EditEngagementFormProps) {
  const t = useWords();
  const may_assign = engagement.allowed.includes('assign_manager');
  const save = useChange(
    (values: Values) =>
      api.patch('/api/v1/engagements/{engagement_id}', {
        path: { engagement_id: engagement.id },
        if_match: etag ?? '',
        body: {
          name: values.name,
          starts_on: values.starts_on,
          ...(may_assign ? { manager_id: values.manager_id } : {}),
          administrator_id: values.administrator_id,
          sales_representative_id: values.sales_representative_id,
          quality_manager_id: values.quality_manager_id,
          hand_over: handOverBody(values, engagement.hand_over.attachment_ids ?? []),
        },
      }),
    {
      touches: [
        '/api/v1/engagements',
        '/api/v1/engagements/{engagement_id}',
        '/api/v1/engagements/{engagement_id}/summary',
      ],
    },
  );
  const form = useForm<Values>({
    initial: {
      name: engagement.name,
      starts_on: engagement.starts_on,
      manager_id: engagement.manager.id,
      administrator_id: engagement.administrator?.id ?? null,
      sales_representative_id: engagement.sales_representative?.id ?? null,
      quality_manager_id: engagement.quality_manager?.id ?? null,
      ...handOverValues(engagement.hand_over),
    },
    send: (values) => save.mutateAsync(values),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t('save')} onCancel={onDone}>
      <TextField field={form.field('name')} label={t('new.name')} />
      <DayField field={form.field('starts_on')} label={t('starts_on')} />
      {may_assign && (
        <PersonField
          field={form.field('manager_id')}
          label={t('role.manager')}
          roles={['junior_account_manager', 'senior_account_manager']}
        />
      )}
      <PersonField
        field={form.field('administrator_id')}
        label={t('role.administrator')}
        roles={['administrator']}
        clearable
      />
      <PersonField
        field={form.field('sales_representative_id')}
        label={t('role.sales_representative')}
        roles={['sales_representative']}
        clearable
      />
      <PersonField
        field={form.field('quality_manager_id')}
        label={t('role.quality_manager')}
        roles={['quality_manager']}
        clearable
      />
      <HandOverFields
        promised={form.field('hand_over/promised')}
        wanted_result={form.field('hand_over/wanted_result')}
        deadlines={form.field('deadlines')}
        contacts={form.field('contacts')}
      />
    </FormFrame>
  );
}
