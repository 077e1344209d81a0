import { Button } from '@mantine/core';
import { useTimeZone } from '@web/i18n';
import {
  DayField,
  EffortField,
  FormRefusal,
  todayIn,
  useForm,
  useNow,
  useShortcut,
  useToasts,
} from '@web/kit';
import { useRef } from 'react';
import { useEntryActions } from './time_data';
import styles from './timesheet.module.css';
import { useWords } from './words';
import { BillableField, ItemField, NoteField, no_work, WorkKindField } from './work_fields';

/** One line to log time by: `l` goes to it, Enter logs, and the next entry begins where this one did. */
export function QuickLog({ engagement_id }: { engagement_id: string }) {
  const t = useWords();
  const toasts = useToasts();
  const { log, remove } = useEntryActions();
  const today = todayIn(useTimeZone(), useNow());
  const frame = useRef<HTMLFormElement>(null);
  const first = () => frame.current?.querySelector<HTMLInputElement>('input[name=effort_minutes]');
  useShortcut('l', t('quick.shortcut'), () => first()?.focus());
  const form = useForm({
    initial: { ...no_work, day: today as string | null, effort_minutes: null as number | null },
    draft: `time_entry.${engagement_id}`,
    send: ({ day, effort_minutes, ...work }, { idempotency_key }) =>
      log(
        engagement_id,
        { ...work, day: day ?? today, effort_minutes: effort_minutes ?? 0 },
        idempotency_key,
      ),
    onDone: (entry) => {
      form.set('effort_minutes', null);
      form.set('note', '');
      first()?.focus();
      toasts.show({
        text: t('entry.logged'),
        onUndo: () => void remove(entry).catch(toasts.showRefusal),
      });
    },
  });
  return (
    <form
      ref={frame}
      className={styles.quick}
      onSubmit={(event) => void form.submit(event)}
      noValidate
    >
      <div className={styles.quick_row}>
        <EffortField field={form.field('effort_minutes')} label={t('field.effort')} required />
        <DayField field={form.field('day')} label={t('field.day')} max={today} />
        <ItemField field={form.field('item_id')} engagement_id={engagement_id} />
        <WorkKindField field={form.field('work_kind')} />
        <NoteField field={form.field('note')} />
        <Button type="submit" loading={form.is_sending}>
          {t('quick.log')}
        </Button>
      </div>
      <BillableField field={form.field('is_billable')} />
      <FormRefusal reason={form.refusal} />
    </form>
  );
}
