import { NumberInput, Select, TextInput } from '@mantine/core';
import { useList, useResource } from '@web/api';
import { useWords } from './words';

export interface WhatIfValues {
  person_id: string | null;
  engagement_id: string | null;
  from_day: string | null;
  to_day: string | null;
  months: number | null;
}

interface WhatIfFieldsProps {
  kind: 'absence' | 'day_off' | 'extension';
  values: WhatIfValues;
  onChange: (changed: Partial<WhatIfValues>) => void;
}

export function WhatIfFields({ kind, values, onChange }: WhatIfFieldsProps) {
  const t = useWords();
  if (kind === 'extension') {
    return (
      <>
        <EngagementChoice value={values.engagement_id} onChange={onChange} />
        <NumberInput
          label={t('what_if.months')}
          min={1}
          max={24}
          value={values.months ?? ''}
          onChange={(months) => onChange({ months: Number(months) || null })}
        />
      </>
    );
  }
  return (
    <>
      {kind === 'absence' && <PersonChoice value={values.person_id} onChange={onChange} />}
      <TextInput
        type="date"
        label={t(kind === 'absence' ? 'what_if.from' : 'what_if.day')}
        value={values.from_day ?? ''}
        onChange={(event) => onChange({ from_day: event.currentTarget.value || null })}
      />
      {kind === 'absence' && (
        <TextInput
          type="date"
          label={t('what_if.to')}
          value={values.to_day ?? ''}
          onChange={(event) => onChange({ to_day: event.currentTarget.value || null })}
        />
      )}
    </>
  );
}

interface ChoiceProps {
  value: string | null;
  onChange: WhatIfFieldsProps['onChange'];
}

/** Those whom the plan gives work, or could. */
function PersonChoice({ value, onChange }: ChoiceProps) {
  const t = useWords();
  const load = useResource('/api/v1/capacity_load', { query: { weeks: 16 } });
  const people = load.data?.people ?? [];
  return (
    <Select
      searchable
      label={t('what_if.person')}
      value={value}
      data={people.map((person) => ({ value: person.person_id, label: person.person_name }))}
      onChange={(person_id) => onChange({ person_id })}
    />
  );
}

function EngagementChoice({ value, onChange }: ChoiceProps) {
  const t = useWords();
  const rows = useList('/api/v1/portfolio_schedule', { query: { limit: 500 } });
  return (
    <Select
      searchable
      label={t('what_if.engagement')}
      value={value}
      data={(rows.items ?? []).map((row) => ({
        value: row.engagement_id,
        label: `${row.client_name} · ${row.name}`,
      }))}
      onChange={(engagement_id) => onChange({ engagement_id })}
    />
  );
}
