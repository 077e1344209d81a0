import { Select } from '@mantine/core';
import { useList } from '@web/api';
import { CheckField, type FieldBinding, SelectField, TextField, useRefusalText } from '@web/kit';
import { useItemChoices } from './time_data';
import {
  type Stage,
  type TimeWorkKind,
  useStageChoices,
  useWords,
  useWorkKindChoices,
} from './words';

/** What was worked on, as a form holds it. Null is left to the server: it knows the stage and the item. */
export interface WorkValues {
  stage: Stage | null;
  item_id: string | null;
  work_kind: TimeWorkKind | null;
  note: string;
  is_billable: boolean;
}

export const no_work: WorkValues = {
  stage: null,
  item_id: null,
  work_kind: null,
  note: '',
  is_billable: true,
};

export function StageField({ field }: { field: FieldBinding<Stage | null> }) {
  const t = useWords();
  return (
    <SelectField
      field={field}
      label={t('field.stage')}
      placeholder={t('field.stage_now')}
      choices={useStageChoices()}
      clearable
    />
  );
}

export function WorkKindField({ field }: { field: FieldBinding<TimeWorkKind | null> }) {
  const t = useWords();
  return (
    <SelectField
      field={field}
      label={t('field.work_kind')}
      placeholder={t('field.work_kind_usual')}
      choices={useWorkKindChoices()}
      searchable
      clearable
    />
  );
}

interface ItemFieldProps {
  field: FieldBinding<string | null>;
  engagement_id: string | null;
}

export function ItemField({ field, engagement_id }: ItemFieldProps) {
  const t = useWords();
  return (
    <Select
      label={t('field.item')}
      placeholder={t('field.item_none')}
      data={useItemChoices(engagement_id)}
      value={field.value}
      onChange={field.onChange}
      disabled={field.disabled || engagement_id === null}
      error={useRefusalText(field.refusal)}
      nothingFoundMessage={t('field.item_none')}
      searchable
      clearable
    />
  );
}

export function NoteField({ field }: { field: FieldBinding<string> }) {
  const t = useWords();
  return <TextField field={field} label={t('field.note')} />;
}

export function BillableField({ field }: { field: FieldBinding<boolean> }) {
  const t = useWords();
  return (
    <CheckField
      field={field}
      label={t('field.is_billable')}
      description={t('field.is_billable_hint')}
    />
  );
}

interface EngagementFieldProps {
  field: FieldBinding<string | null>;
}

/** Any running engagement of the provider's. */
export function EngagementField({ field }: EngagementFieldProps) {
  const t = useWords();
  const engagements = useList('/api/v1/engagements', { query: { limit: 200, sort: 'name' } });
  return (
    <Select
      label={t('field.engagement')}
      data={(engagements.items ?? [])
        .filter(({ state }) => state === 'active' || state === 'paused')
        .map(({ id, name, client_name }) => ({ value: id, label: `${name} · ${client_name}` }))}
      value={field.value}
      onChange={field.onChange}
      disabled={field.disabled}
      error={useRefusalText(field.refusal)}
      searchable
      required
      withAsterisk={false}
    />
  );
}
