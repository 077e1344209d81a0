import { api, useChange, useResource } from '@web/api';
import { FormFrame, ResourceState, Section, SelectField, useForm, useToasts } from '@web/kit';
import styles from './daily_controls.module.css';
import { settings_path, useWords } from './words';

const own_end = 'own_end';
/** From noon until an hour before midnight, by half hours. */
const minutes_of_day = Array.from({ length: 23 }, (_, step) => 12 * 60 + step * 30);

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** When the working day is looked at: at each person's own end of work, or at one hour for everybody. */
export function ControlSettings() {
  const t = useWords();
  const settings = useResource(settings_path);
  return (
    <Section title={t('settings')}>
      <p className={styles.quiet}>{t('settings.text')}</p>
      <ResourceState query={settings}>
        {(view) => (
          <CutOffForm
            key={view.revision}
            cut_off_minute={view.cut_off_minute}
            may_change={view.allowed.includes('change')}
            etag={settings.etag}
          />
        )}
      </ResourceState>
    </Section>
  );
}

interface CutOffFormProps {
  cut_off_minute: number | null;
  may_change: boolean;
  etag: string | undefined;
}

function CutOffForm({ cut_off_minute, may_change, etag }: CutOffFormProps) {
  const t = useWords();
  const toasts = useToasts();
  const change = useChange(
    (cut_off: string | null) =>
      api.put(settings_path, {
        body: { cut_off_minute: cut_off === null || cut_off === own_end ? null : Number(cut_off) },
        if_match: etag,
      }),
    { touches: [settings_path] },
  );
  const form = useForm({
    initial: { cut_off_minute: cut_off_minute === null ? own_end : String(cut_off_minute) } as {
      cut_off_minute: string | null;
    },
    send: (values) => change.mutateAsync(values.cut_off_minute),
    onDone: () => toasts.show({ text: t('settings.saved') }),
  });
  if (!may_change) {
    return <p>{cut_off_minute === null ? t('settings.own_end') : clock(cut_off_minute)}</p>;
  }
  return (
    <FormFrame form={form} submit_label={t('settings.save')}>
      <SelectField
        field={form.field('cut_off_minute')}
        label={t('settings.cut_off')}
        choices={[
          { value: own_end, label: t('settings.own_end') },
          ...minutes_of_day.map((minute) => ({ value: String(minute), label: clock(minute) })),
        ]}
      />
    </FormFrame>
  );
}
