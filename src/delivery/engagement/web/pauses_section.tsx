import { Button } from '@mantine/core';
import { api, type ItemOf, useChange, useList } from '@web/api';
import { useLocale } from '@web/i18n';
import {
  Dialog,
  FormFrame,
  formatDay,
  ListState,
  Section,
  StatusBadge,
  TextAreaField,
  type Tone,
  useConfirm,
  useForm,
  useRefusalText,
} from '@web/kit';
import { useUrlState } from '@web/shell';
import { useState } from 'react';
import type { EngagementView } from './engagement_page';
import styles from './overview_tab.module.css';
import { PauseForm } from './pause_form';
import { ProviderLate } from './provider_late';
import { useWords } from './words';

type PauseView = ItemOf<'/api/v1/engagements/{engagement_id}/pauses'>;

export const pause_touches = [
  '/api/v1/engagements',
  '/api/v1/engagements/{engagement_id}',
  '/api/v1/engagements/{engagement_id}/summary',
  '/api/v1/engagements/{engagement_id}/pauses',
];

const tones: Record<PauseView['state'], Tone> = {
  awaiting_consent: 'warn',
  refused: 'bad',
  planned: 'info',
  running: 'accent',
  ended: 'neutral',
  withdrawn: 'neutral',
};

/** Pauses taken and asked for, and asking for one (DOMAIN §4.4). */
export function PausesSection({ engagement }: { engagement: EngagementView }) {
  const t = useWords();
  const [panel, setPanel] = useUrlState('panel');
  const pauses = useList('/api/v1/engagements/{engagement_id}/pauses', {
    path: { engagement_id: engagement.id },
  });
  const is_client = engagement.side === 'client';
  const ask = t(is_client ? 'pauses.ask' : 'pauses.log');
  return (
    <Section
      title={t('pauses')}
      actions={
        engagement.allowed.includes('request_pause') && (
          <Button variant="default" size="compact-sm" onClick={() => setPanel('pause')}>
            {ask}
          </Button>
        )
      }
    >
      <ListState
        query={pauses}
        items={pauses.items}
        empty={{ title: t('pauses.none') }}
        empty_look="line"
      >
        {(items) => (
          <ul className={styles.pauses}>
            {items.map((pause) => (
              <PauseLine key={pause.id} engagement_id={engagement.id} pause={pause} />
            ))}
          </ul>
        )}
      </ListState>
      <Dialog is_open={panel === 'pause'} onClose={() => setPanel('')} title={ask} size="lg">
        <PauseForm engagement={engagement} onDone={() => setPanel('')} />
      </Dialog>
    </Section>
  );
}

function PauseLine({ engagement_id, pause }: { engagement_id: string; pause: PauseView }) {
  const t = useWords();
  const locale = useLocale();
  const say = (day: string) => formatDay(day, locale);
  const { consent } = pause;
  return (
    <li className={styles.pause}>
      <div className={styles.pause_text}>
        <StatusBadge tone={tones[pause.state]}>{t(`pause.state.${pause.state}`)}</StatusBadge>
        <p>
          {t('pause.line', {
            days: pause.working_days,
            from: say(pause.starts_on),
            resumes_on: say(pause.resumes_on),
          })}
        </p>
        {pause.evidence && pause.evidence_received_on ? (
          <>
            <p>{pause.reason}</p>
            <blockquote className={styles.quote}>{pause.evidence}</blockquote>
            <p className={styles.quiet}>
              {t('pause.logged', {
                person: pause.requested_by_name,
                day: say(pause.evidence_received_on),
              })}
            </p>
          </>
        ) : (
          <p>{t('pause.by', { person: pause.requested_by_name, reason: pause.reason })}</p>
        )}
        <ProviderLate days={pause.provider_late_days} />
        {consent && (
          <p className={styles.quiet}>
            {consent.is_given
              ? t('pause.consented', { person: consent.person_name })
              : t('pause.not_consented', { person: consent.person_name, reason: consent.reason })}
          </p>
        )}
      </div>
      <PauseActions engagement_id={engagement_id} pause={pause} />
    </li>
  );
}

function PauseActions({ engagement_id, pause }: { engagement_id: string; pause: PauseView }) {
  const t = useWords();
  const confirm = useConfirm();
  const [is_refusing, setRefusing] = useState(false);
  const path = { engagement_id, pause_id: pause.id };
  const end = useChange(
    () => api.delete('/api/v1/engagements/{engagement_id}/pauses/{pause_id}', { path }),
    { touches: pause_touches },
  );
  const consent = useChange(
    (body: { is_given: boolean; reason: string }) =>
      api.post('/api/v1/engagements/{engagement_id}/pauses/{pause_id}/consents', { path, body }),
    { touches: pause_touches },
  );
  const form = useForm({
    initial: { reason: '' },
    send: ({ reason }) => consent.mutateAsync({ is_given: false, reason }),
    onDone: () => setRefusing(false),
  });
  const refusal = useRefusalText(end.error);
  const may = (action: string) => pause.allowed.includes(action);
  const ask = async (kind: 'withdraw' | 'end') => {
    const yes = await confirm({
      title: t(`pause.${kind}_title`),
      text: t(`pause.${kind}_text`),
      confirm_label: t(`pause.${kind}`),
    });
    if (yes) end.mutate(undefined);
  };
  const kind = may('withdraw') ? 'withdraw' : may('end') ? 'end' : null;
  return (
    <div className={styles.buttons}>
      {refusal && <span role="alert">{refusal}</span>}
      {kind && (
        <Button
          variant="default"
          size="compact-sm"
          loading={end.isPending}
          onClick={() => void ask(kind)}
        >
          {t(`pause.${kind}`)}
        </Button>
      )}
      {may('consent') && (
        <>
          <Button
            size="compact-sm"
            loading={consent.isPending}
            onClick={() => consent.mutate({ is_given: true, reason: '' })}
          >
            {t('pause.agree')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => setRefusing(true)}>
            {t('pause.refuse')}
          </Button>
        </>
      )}
      <Dialog is_open={is_refusing} onClose={() => setRefusing(false)} title={t('pause.refuse')}>
        <FormFrame form={form} submit_label={t('pause.refuse')} onCancel={() => setRefusing(false)}>
          <TextAreaField field={form.field('reason')} label={t('pause.refuse_reason')} />
        </FormFrame>
      </Dialog>
    </div>
  );
}
