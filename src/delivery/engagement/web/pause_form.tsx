import { useQuery } from '@tanstack/react-query';
import { api, resource, useChange } from '@web/api';
import { useLocale, useTimeZone } from '@web/i18n';
import {
  DayField,
  FieldRow,
  FormFrame,
  formatDay,
  NumberField,
  needed,
  TextAreaField,
  todayIn,
  useForm,
  useRefusalText,
} from '@web/kit';
import type { EngagementView } from './engagement_page';
import styles from './overview_tab.module.css';
import { pause_touches } from './pauses_section';
import { ProviderLate } from './provider_late';
import { useWords } from './words';

interface Values {
  starts_on: string | null;
  working_days: number | null;
  reason: string;
  'evidence/text': string;
  'evidence/received_on': string | null;
}

interface PauseFormProps {
  engagement: EngagementView;
  onDone: () => void;
}

/** Asks for a pause, or logs what the client wrote, and shows what it does to the dates before it is sent. */
export function PauseForm({ engagement, onDone }: PauseFormProps) {
  const t = useWords();
  const is_client = engagement.side === 'client';
  const limit = engagement.package.pause_limit_days;
  const today = todayIn(useTimeZone(), Date.now());
  const send = useChange(
    ({ values, key }: { values: Values; key: string }) =>
      api.post('/api/v1/engagements/{engagement_id}/pauses', {
        path: { engagement_id: engagement.id },
        body: {
          starts_on: needed(values.starts_on),
          working_days: needed(values.working_days),
          reason: values.reason,
          evidence: is_client
            ? null
            : {
                text: values['evidence/text'],
                received_on: needed(values['evidence/received_on']),
              },
        },
        idempotency_key: key,
      }),
    { touches: pause_touches },
  );
  const form = useForm<Values>({
    initial: {
      starts_on: today,
      working_days: limit,
      reason: '',
      'evidence/text': '',
      'evidence/received_on': today,
    },
    draft: `pause.${engagement.id}`,
    send: (values, { idempotency_key }) => send.mutateAsync({ values, key: idempotency_key }),
    onDone,
  });
  return (
    <FormFrame
      form={form}
      submit_label={t(is_client ? 'pause.submit' : 'pause.submit_log')}
      onCancel={onDone}
    >
      <FieldRow>
        <DayField field={form.field('starts_on')} label={t('pause.starts_on')} />
        <NumberField
          field={form.field('working_days')}
          label={t('pause.working_days')}
          description={t('pause.limit', { limit })}
          min={1}
        />
      </FieldRow>
      <TextAreaField field={form.field('reason')} label={t('pause.reason')} rows={2} />
      {!is_client && (
        <>
          <TextAreaField field={form.field('evidence/text')} label={t('pause.evidence')} />
          <DayField field={form.field('evidence/received_on')} label={t('pause.received_on')} />
        </>
      )}
      <Effect
        engagement_id={engagement.id}
        starts_on={form.values.starts_on}
        working_days={form.values.working_days}
      />
    </FormFrame>
  );
}

interface EffectProps {
  engagement_id: string;
  starts_on: string | null;
  working_days: number | null;
}

/** The server's own arithmetic on the manager's calendar, while one types. */
function Effect({ engagement_id, starts_on, working_days }: EffectProps) {
  const t = useWords();
  const locale = useLocale();
  const preview = useQuery({
    ...resource('/api/v1/engagements/{engagement_id}/pause_preview', {
      path: { engagement_id },
      query: { starts_on: starts_on ?? '', working_days: working_days ?? 0 },
    }),
    enabled: starts_on !== null && working_days !== null && working_days > 0,
    placeholderData: (before) => before,
  });
  const effect = preview.data?.body;
  const refusal = useRefusalText(preview.error);
  if (refusal) return <p className={styles.effect}>{refusal}</p>;
  if (!effect) return null;
  const say = (day: string) => formatDay(day, locale, 'weekday');
  const { pause, finish_now, finish_after, provider_late_days } = effect;
  return (
    <div className={styles.effect} aria-live="polite">
      <p>
        {t('pause.days_off', {
          from: say(pause.starts_on),
          to: say(pause.last_day),
          resumes_on: say(pause.resumes_on),
        })}
      </p>
      <p>
        {finish_now && finish_after
          ? t('pause.finish', { before: say(finish_now), after: say(finish_after) })
          : t('pause.finish_moves')}
      </p>
      <ProviderLate days={provider_late_days} />
      {pause.needs_consent && <p>{t('pause.second')}</p>}
    </div>
  );
}
