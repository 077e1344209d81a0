import { Button } from '@mantine/core';
import { api, useChange, useList } from '@web/api';
import { useLocale } from '@web/i18n';
import {
  Dialog,
  EffortField,
  FormFrame,
  formatEffort,
  Instant,
  ListState,
  Section,
  SelectField,
  StatusBadge,
  TextAreaField,
  type Tone,
  useForm,
  useShortcut,
} from '@web/kit';
import { useUrlState } from '@web/shell';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import styles from './discovery.module.css';
import type { PartProps } from './discovery_tab';
import { NoteFactButton } from './note_fact';
import { type ConsultationView, discovery_path } from './types';
import { useWords } from './words';

const list_path = '/api/v1/engagements/{engagement_id}/consultations';
const touches = [list_path, discovery_path];
type Feasibility = NonNullable<ConsultationView['feasibility']>;

const tones: Record<Feasibility, Tone> = {
  configuration: 'ok',
  customisation: 'warn',
  not_possible: 'bad',
};

/** What is asked inside the firm: can it be done, can it be built. The client never sees it. */
export function ConsultationsSection({ engagement_id, discovery }: PartProps) {
  const t = useWords();
  const [panel, setPanel] = useUrlState('panel');
  const may_ask = discovery.allowed.includes('ask_consultation');
  const consultations = useList(list_path, { path: { engagement_id } });
  useShortcut('n', t('consultation.ask'), () => setPanel('consultation'), may_ask);
  return (
    <Section
      title={t('part.consultations')}
      padding="flush"
      actions={
        may_ask && (
          <Button
            size="compact-sm"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => setPanel('consultation')}
          >
            {t('consultation.ask')}
          </Button>
        )
      }
    >
      <p className={styles.note}>{t('consultation.internal')}</p>
      <ListState
        query={consultations}
        items={consultations.items}
        empty={{ title: t('consultation.none'), text: t('consultation.none_text') }}
      >
        {(items) => (
          <ul className={styles.lines}>
            {items.map((consultation) => (
              <ConsultationLine
                key={consultation.id}
                engagement_id={engagement_id}
                consultation={consultation}
                may_note={discovery.allowed.includes('note_fact')}
              />
            ))}
          </ul>
        )}
      </ListState>
      <Dialog
        is_open={panel === 'consultation'}
        onClose={() => setPanel('')}
        title={t('consultation.ask')}
        size="lg"
      >
        <AskForm engagement_id={engagement_id} onDone={() => setPanel('')} />
      </Dialog>
    </Section>
  );
}

function AskForm({ engagement_id, onDone }: { engagement_id: string; onDone: () => void }) {
  const t = useWords();
  type Values = { consultant: ConsultationView['consultant'] | null; question: string };
  const ask = useChange(
    ({ values, key }: { values: Values; key: string }) =>
      api.post(list_path, {
        path: { engagement_id },
        body: {
          consultant: values.consultant ?? 'administrator',
          question: values.question,
          person_id: null,
        },
        idempotency_key: key,
      }),
    { touches },
  );
  const form = useForm<Values>({
    initial: { consultant: 'administrator', question: '' },
    draft: `consultation.${engagement_id}`,
    send: (values, { idempotency_key }) => ask.mutateAsync({ values, key: idempotency_key }),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t('consultation.ask')} onCancel={onDone}>
      <SelectField
        field={form.field('consultant')}
        label={t('consultation.of_whom')}
        choices={[
          { value: 'administrator', label: t('consultant.administrator') },
          { value: 'developer', label: t('consultant.developer') },
        ]}
      />
      <TextAreaField field={form.field('question')} label={t('consultation.question')} autoFocus />
    </FormFrame>
  );
}

interface LineProps {
  engagement_id: string;
  consultation: ConsultationView;
}

function ConsultationLine(props: LineProps & { may_note: boolean }) {
  const { engagement_id, consultation, may_note } = props;
  const t = useWords();
  const locale = useLocale();
  const [is_answering, setAnswering] = useState(false);
  const { answer, feasibility } = consultation;
  return (
    <li className={styles.line}>
      <div className={styles.line_text}>
        <p className={styles.line_title}>{consultation.question}</p>
        <p className={styles.quiet}>
          {consultation.asked_by_name} → {t(`consultant.${consultation.consultant}`)} ·{' '}
          <Instant at={consultation.asked_at} />
        </p>
        {answer && (
          <div className={styles.round}>
            <p className={styles.answer}>{answer}</p>
            <p className={styles.quiet}>
              {consultation.answered_by_name}
              {consultation.answered_at && (
                <>
                  {' · '}
                  <Instant at={consultation.answered_at} />
                </>
              )}
              {consultation.estimate_minutes !== null &&
                ` · ${t('consultation.would_take', {
                  hours: formatEffort(consultation.estimate_minutes, locale),
                })}`}
            </p>
          </div>
        )}
      </div>
      <div className={styles.line_side}>
        {feasibility ? (
          <StatusBadge tone={tones[feasibility]}>{t(`feasibility.${feasibility}`)}</StatusBadge>
        ) : (
          <StatusBadge tone="info">{t('consultation.waits')}</StatusBadge>
        )}
        {consultation.allowed.includes('answer') && (
          <Button size="compact-sm" onClick={() => setAnswering(true)}>
            {t('consultation.answer')}
          </Button>
        )}
        {may_note && answer && (
          <NoteFactButton
            engagement_id={engagement_id}
            initial={{
              text: answer,
              source: 'consultation',
              source_id: consultation.id,
              quote: answer,
            }}
          />
        )}
      </div>
      <Dialog
        is_open={is_answering}
        onClose={() => setAnswering(false)}
        title={t('consultation.answer')}
        size="lg"
      >
        <AnswerForm
          engagement_id={engagement_id}
          consultation={consultation}
          onDone={() => setAnswering(false)}
        />
      </Dialog>
    </li>
  );
}

function AnswerForm({ engagement_id, consultation, onDone }: LineProps & { onDone: () => void }) {
  const t = useWords();
  type Values = {
    feasibility: Feasibility | null;
    answer: string;
    estimate_minutes: number | null;
    effort_minutes: number | null;
  };
  const send = useChange(
    ({ values, key }: { values: Values; key: string }) =>
      api.post(`${list_path}/{consultation_id}/answers`, {
        path: { engagement_id, consultation_id: consultation.id },
        body: {
          feasibility: values.feasibility ?? 'configuration',
          answer: values.answer,
          estimate_minutes: values.feasibility === 'not_possible' ? null : values.estimate_minutes,
          effort_minutes: values.effort_minutes ?? 0,
        },
        idempotency_key: key,
      }),
    { touches },
  );
  const form = useForm<Values>({
    initial: {
      feasibility: 'configuration',
      answer: '',
      estimate_minutes: null,
      effort_minutes: null,
    },
    draft: `consultation_answer.${consultation.id}`,
    send: (values, { idempotency_key }) => send.mutateAsync({ values, key: idempotency_key }),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t('consultation.answer')} onCancel={onDone}>
      <p className={styles.lead}>{consultation.question}</p>
      <SelectField
        field={form.field('feasibility')}
        label={t('consultation.feasibility')}
        choices={[
          { value: 'configuration', label: t('feasibility.configuration') },
          { value: 'customisation', label: t('feasibility.customisation') },
          { value: 'not_possible', label: t('feasibility.not_possible') },
        ]}
      />
      <TextAreaField field={form.field('answer')} label={t('consultation.how')} autoFocus />
      {form.values.feasibility !== 'not_possible' && (
        <EffortField field={form.field('estimate_minutes')} label={t('consultation.estimate')} />
      )}
      <EffortField field={form.field('effort_minutes')} label={t('consultation.effort')} />
    </FormFrame>
  );
}
