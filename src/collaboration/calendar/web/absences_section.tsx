import { Button } from '@mantine/core';
import { api, type BodyOf, useChange, useList } from '@web/api';
import {
  DataTable,
  Day,
  DayField,
  FieldRow,
  FormFrame,
  ListState,
  needed,
  PersonChip,
  Section,
  SelectField,
  SidePanel,
  TextField,
  useForm,
  useRefusalText,
} from '@web/kit';
import { type CalendarChange, CalendarChangeSlot, useUrlState, useViewer } from '@web/shell';
import { Palmtree } from 'lucide-react';
import { EndAbsenceButton } from './end_absence_button';
import { useWords } from './words';

type NewAbsence = BodyOf<'/api/v1/absences', 'post'>;
const kinds = ['vacation', 'illness', 'training', 'other'] as const;

/** Who is away in the coming year. */
export function AbsencesSection() {
  const t = useWords();
  const [panel, setPanel] = useUrlState('panel');
  const absences = useList('/api/v1/absences');
  const remove = useChange(
    (absence_id: string) => api.delete('/api/v1/absences/{absence_id}', { path: { absence_id } }),
    { touches: ['/api/v1/absences'] },
  );
  const refusal = useRefusalText(remove.error);
  const add = (
    <Button variant="default" size="compact-sm" onClick={() => setPanel('absence')}>
      {t('absences.add')}
    </Button>
  );
  return (
    <Section title={t('absences')} actions={add} padding="flush">
      {refusal && <p role="alert">{refusal}</p>}
      <ListState
        query={absences}
        items={absences.items}
        empty={{ title: t('absences.none'), icon: Palmtree }}
      >
        {(items) => (
          <DataTable
            label={t('absences')}
            rows={items}
            row_key={(row) => row.id}
            columns={[
              {
                key: 'person',
                label: t('absence.person'),
                card: 'title',
                cell: (row) => <PersonChip person={{ name: row.person_name }} />,
              },
              {
                key: 'days',
                label: t('day.day'),
                cell: (row) =>
                  t.node('range', {
                    from: <Day day={row.from_day} />,
                    to: <Day day={row.to_day} />,
                  }),
              },
              {
                key: 'kind',
                label: t('absence.kind'),
                cell: (row) => [t(`kind.${row.kind}`), row.note].filter(Boolean).join(' · '),
              },
            ]}
            actions={(row) => <EndAbsenceButton absence={row} onEnd={remove.mutate} />}
          />
        )}
      </ListState>
      <SidePanel
        is_open={panel === 'absence'}
        onClose={() => setPanel('')}
        title={t('absences.add')}
      >
        <AbsenceForm onDone={() => setPanel('')} />
      </SidePanel>
    </Section>
  );
}

interface Values {
  person_id: string | null;
  from_day: string | null;
  to_day: string | null;
  kind: NewAbsence['kind'] | null;
  note: string;
}

function AbsenceForm({ onDone }: { onDone: () => void }) {
  const t = useWords();
  const { person } = useViewer();
  const members = useList('/api/v1/members');
  const add = useChange(
    (values: Values) =>
      api.post('/api/v1/absences', {
        body: {
          person_id: needed(values.person_id),
          from_day: needed(values.from_day),
          to_day: needed(values.to_day),
          kind: values.kind ?? 'other',
          note: values.note,
        },
      }),
    { touches: ['/api/v1/absences', '/api/v1/manager_capacities'] },
  );
  const form = useForm<Values>({
    initial: {
      person_id: person.id,
      from_day: null,
      to_day: null,
      kind: 'vacation',
      note: '',
    },
    send: (values) => add.mutateAsync(values),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t('absences.add')} onCancel={onDone}>
      <SelectField
        field={form.field('person_id')}
        label={t('absence.person')}
        searchable
        choices={(members.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FieldRow>
        <DayField field={form.field('from_day')} label={t('absence.from_day')} />
        <DayField field={form.field('to_day')} label={t('absence.to_day')} />
      </FieldRow>
      <SelectField
        field={form.field('kind')}
        label={t('absence.kind')}
        choices={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <TextField field={form.field('note')} label={t('absence.note')} />
      <CalendarChangeSlot change={changeOf(form.values)} />
    </FormFrame>
  );
}

function changeOf({ person_id, from_day, to_day }: Values): CalendarChange | null {
  if (!person_id || !from_day || !to_day || to_day < from_day) return null;
  return { kind: 'absence', person_id, from_day, to_day };
}
