import { Button } from '@mantine/core';
import {
  DayField,
  EffortField,
  FieldRow,
  FormFrame,
  SidePanel,
  TextField,
  useForm,
  useToasts,
} from '@web/kit';
import { useViewer } from '@web/shell';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useEntryActions } from './time_data';
import { type Stage, type TimeEntry, type TimeWorkKind, useWords } from './words';
import { BillableField, ItemField, NoteField, StageField, WorkKindField } from './work_fields';

interface EntryPanelProps {
  /** Null: closed. */
  entry: TimeEntry | null;
  onClose: () => void;
}

/** Correcting one entry, beside the list it comes from. */
export function EntryPanel({ entry, onClose }: EntryPanelProps) {
  const t = useWords();
  return (
    <SidePanel is_open={entry !== null} onClose={onClose} title={t('entry.title')}>
      {entry && <EntryForm key={`${entry.id}.${entry.revision}`} entry={entry} onDone={onClose} />}
    </SidePanel>
  );
}

function EntryForm({ entry, onDone }: { entry: TimeEntry; onDone: () => void }) {
  const t = useWords();
  const toasts = useToasts();
  const { change, remove } = useEntryActions();
  const [is_removing, setRemoving] = useState(false);
  const is_own = useViewer().person.id === entry.person_id;
  const form = useForm({
    initial: {
      stage: entry.stage as Stage | null,
      item_id: entry.item_id,
      work_kind: entry.work_kind as TimeWorkKind | null,
      note: entry.note,
      is_billable: entry.is_billable,
      day: entry.day as string | null,
      effort_minutes: entry.effort_minutes as number | null,
      reason: '',
    },
    send: ({ day, effort_minutes, item_id, reason, ...rest }) =>
      change(entry, {
        ...rest,
        ...(item_id === entry.item_id ? {} : { item_id }),
        day: day ?? entry.day,
        effort_minutes: effort_minutes ?? 0,
        ...(reason ? { reason } : {}),
      }),
    onDone: () => {
      toasts.show({ text: t('entry.changed') });
      onDone();
    },
  });
  const removeIt = async () => {
    setRemoving(true);
    try {
      await remove(entry, form.values.reason);
      onDone();
    } catch (reason) {
      toasts.showRefusal(reason);
      setRemoving(false);
    }
  };
  return (
    <FormFrame form={form} submit_label={t('entry.save')} onCancel={onDone}>
      <FieldRow>
        <EffortField field={form.field('effort_minutes')} label={t('field.effort')} required />
        <DayField field={form.field('day')} label={t('field.day')} />
      </FieldRow>
      <ItemField field={form.field('item_id')} engagement_id={entry.engagement_id} />
      <FieldRow>
        <StageField field={form.field('stage')} />
        <WorkKindField field={form.field('work_kind')} />
      </FieldRow>
      <NoteField field={form.field('note')} />
      <BillableField field={form.field('is_billable')} />
      {!is_own && (
        <TextField
          field={form.field('reason')}
          label={t('field.reason')}
          description={t('field.reason_hint', { person: entry.person_name })}
          required
        />
      )}
      <div>
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          leftSection={<Trash2 size={15} aria-hidden />}
          loading={is_removing}
          onClick={() => void removeIt()}
        >
          {t('entry.remove')}
        </Button>
      </div>
    </FormFrame>
  );
}
