import { Button } from '@mantine/core';
import { api, useChange } from '@web/api';
import { useTimeZone } from '@web/i18n';
import {
  DataTable,
  Day,
  DayField,
  EmptyState,
  FormFrame,
  needed,
  Section,
  SidePanel,
  TextField,
  todayIn,
  useForm,
  useRefusalText,
} from '@web/kit';
import { CalendarChangeSlot, useUrlState } from '@web/shell';
import { CalendarDays } from 'lucide-react';
import styles from './calendar.module.css';
import { FilePanel } from './file_panel';
import { HolidaysPanel } from './holidays_panel';
import { type CalendarView, parseSpans, spansText, useWords } from './words';

/** Holidays and days with hours of their own, from today on. */
export function DaysSection({ calendar }: { calendar: CalendarView }) {
  const t = useWords();
  const [panel, setPanel] = useUrlState('panel');
  const today = todayIn(useTimeZone(), Date.now());
  const days = calendar.days.filter(({ day }) => day >= today);
  const may_change = calendar.allowed.includes('change');
  const remove = useChange(
    (calendar_day_id: string) =>
      api.delete('/api/v1/calendar/days/{calendar_day_id}', { path: { calendar_day_id } }),
    { touches: ['/api/v1/calendar'] },
  );
  const refusal = useRefusalText(remove.error);
  const add = may_change && (
    <div className={styles.actions}>
      <Button variant="default" size="compact-sm" onClick={() => setPanel('holidays')}>
        {t('holidays.add')}
      </Button>
      <Button variant="default" size="compact-sm" onClick={() => setPanel('file')}>
        {t('file.add')}
      </Button>
      <Button variant="default" size="compact-sm" onClick={() => setPanel('day')}>
        {t('days.add')}
      </Button>
    </div>
  );
  return (
    <Section title={t('days')} actions={add} padding="flush">
      {refusal && <p role="alert">{refusal}</p>}
      {days.length === 0 ? (
        <EmptyState icon={CalendarDays} title={t('days.none')} />
      ) : (
        <DataTable
          label={t('days')}
          rows={days}
          row_key={(row) => row.id}
          columns={[
            {
              key: 'day',
              label: t('day.day'),
              cell: (row) => <Day day={row.day} style="weekday" />,
            },
            { key: 'name', label: t('day.name'), card: 'title', cell: (row) => row.name },
            {
              key: 'hours',
              label: t('day.hours'),
              cell: (row) => spansText(row.hours ?? []) || t('off'),
            },
          ]}
          {...(may_change
            ? {
                actions: (row: (typeof days)[number]) => (
                  <Button
                    variant="subtle"
                    color="gray"
                    size="compact-xs"
                    onClick={() => remove.mutate(row.id)}
                  >
                    {t('remove')}
                  </Button>
                ),
              }
            : {})}
        />
      )}
      <SidePanel is_open={panel === 'day'} onClose={() => setPanel('')} title={t('days.add')}>
        <DayForm today={today} onDone={() => setPanel('')} />
      </SidePanel>
      <SidePanel
        is_open={panel === 'holidays'}
        onClose={() => setPanel('')}
        title={t('holidays.title')}
        width={680}
      >
        <HolidaysPanel onDone={() => setPanel('')} />
      </SidePanel>
      <SidePanel
        is_open={panel === 'file'}
        onClose={() => setPanel('')}
        title={t('file.title')}
        width={680}
      >
        <FilePanel onDone={() => setPanel('')} />
      </SidePanel>
    </Section>
  );
}

function DayForm({ today, onDone }: { today: string; onDone: () => void }) {
  const t = useWords();
  const add = useChange(
    (values: { day: string | null; name: string; hours: string }) =>
      api.post('/api/v1/calendar/days', {
        body: { day: needed(values.day), name: values.name, hours: parseSpans(values.hours) },
      }),
    { touches: ['/api/v1/calendar'] },
  );
  const form = useForm({
    initial: { day: null as string | null, name: '', hours: '' },
    send: (values) => add.mutateAsync(values),
    onDone,
  });
  const { day, hours } = form.values;
  return (
    <FormFrame form={form} submit_label={t('days.add')} onCancel={onDone}>
      <DayField field={form.field('day')} label={t('day.day')} min={today} />
      <TextField field={form.field('name')} label={t('day.name')} />
      <TextField
        field={form.field('hours')}
        label={t('day.hours')}
        description={t('day.hours_text')}
      />
      <CalendarChangeSlot
        change={day ? { kind: 'days', days: [{ day, hours: parseSpans(hours) }] } : null}
      />
    </FormFrame>
  );
}
