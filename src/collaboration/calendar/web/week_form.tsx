import { api, useChange } from '@web/api';
import { useTimeZone } from '@web/i18n';
import { DayField, FormFrame, needed, TextField, todayIn, useForm } from '@web/kit';
import { CalendarChangeSlot } from '@web/shell';
import styles from './calendar.module.css';
import { parseSpans, spansText, useWords, type WeekHours, weekdays } from './words';

/** The names are the paths of the body, so that refusals find their field. */
type Values = { effective_from: string | null } & Record<
  `hours/${(typeof weekdays)[number]}`,
  string
>;

function hoursOf(values: Values): WeekHours {
  const spans = (day: (typeof weekdays)[number]) => parseSpans(values[`hours/${day}`]);
  return {
    mon: spans('mon'),
    tue: spans('tue'),
    wed: spans('wed'),
    thu: spans('thu'),
    fri: spans('fri'),
    sat: spans('sat'),
    sun: spans('sun'),
  };
}

export function WeekForm({ hours, onDone }: { hours: WeekHours; onDone: () => void }) {
  const t = useWords();
  const today = todayIn(useTimeZone(), Date.now());
  const save = useChange(
    (values: Values) =>
      api.post('/api/v1/calendar/weeks', {
        body: { effective_from: needed(values.effective_from), hours: hoursOf(values) },
      }),
    { touches: ['/api/v1/calendar'] },
  );
  const form = useForm<Values>({
    initial: {
      effective_from: today,
      'hours/mon': spansText(hours.mon),
      'hours/tue': spansText(hours.tue),
      'hours/wed': spansText(hours.wed),
      'hours/thu': spansText(hours.thu),
      'hours/fri': spansText(hours.fri),
      'hours/sat': spansText(hours.sat),
      'hours/sun': spansText(hours.sun),
    },
    send: (values) => save.mutateAsync(values),
    onDone,
  });
  const { effective_from } = form.values;
  return (
    <FormFrame form={form} submit_label={t('save')} onCancel={onDone}>
      <p className={styles.quiet}>{t('change_text')}</p>
      <DayField field={form.field('effective_from')} label={t('effective_from')} min={today} />
      <p className={styles.quiet}>{t('hours_hint')}</p>
      {weekdays.map((day) => (
        <TextField
          key={day}
          field={form.field(`hours/${day}`)}
          label={t(`weekday.${day}`)}
          placeholder={t('off')}
        />
      ))}
      <CalendarChangeSlot
        change={
          effective_from && form.is_changed
            ? { kind: 'week', effective_from, hours: hoursOf(form.values) }
            : null
        }
      />
    </FormFrame>
  );
}
