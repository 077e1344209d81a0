import { Button, Modal } from '@mantine/core';
import { api, useChange, useList } from '@web/api';
import { useLocale } from '@web/i18n';
import {
  CheckField,
  FormFrame,
  formatEffort,
  Instant,
  ListState,
  NumberField,
  Section,
  StatusBadge,
  TextAreaField,
  TextField,
  type Tone,
  useForm,
  useShortcut,
} from '@web/kit';
import { useUrlState } from '@web/shell';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import styles from './discovery.module.css';
import type { PartProps } from './discovery_tab';
import { TextDialog } from './text_dialog';
import type { WorkshopView } from './types';
import { useWords } from './words';
import {
  instantOf,
  localOf,
  MomentInput,
  WorkshopForm,
  workshop_touches,
  workshops_path,
} from './workshop_form';

const tones: Record<WorkshopView['state'], Tone> = {
  planned: 'info',
  held: 'ok',
  cancelled: 'neutral',
};

/** Working sessions: when, about what, what was said and decided. */
export function WorkshopsSection({ engagement_id, discovery }: PartProps) {
  const t = useWords();
  const [panel, setPanel] = useUrlState('panel');
  const may_plan = discovery.allowed.includes('plan_workshop');
  const workshops = useList(workshops_path, { path: { engagement_id } });
  useShortcut('n', t('workshop.plan'), () => setPanel('workshop'), may_plan);
  return (
    <Section
      title={t('part.workshops')}
      padding="flush"
      actions={
        may_plan && (
          <Button
            size="compact-sm"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => setPanel('workshop')}
          >
            {t('workshop.plan')}
          </Button>
        )
      }
    >
      <ListState
        query={workshops}
        items={workshops.items}
        empty={{ title: t('workshop.none'), text: t('workshop.none_text') }}
      >
        {(items) => (
          <ul className={styles.lines}>
            {items.map((workshop) => (
              <WorkshopLine key={workshop.id} engagement_id={engagement_id} workshop={workshop} />
            ))}
          </ul>
        )}
      </ListState>
      <Modal
        opened={panel === 'workshop'}
        onClose={() => setPanel('')}
        title={t('workshop.plan')}
        size="lg"
      >
        <WorkshopForm engagement_id={engagement_id} onDone={() => setPanel('')} />
      </Modal>
    </Section>
  );
}

interface LineProps {
  engagement_id: string;
  workshop: WorkshopView;
}
type Dialog = 'minutes' | 'decision' | 'cancel';

function WorkshopLine({ engagement_id, workshop }: LineProps) {
  const t = useWords();
  const locale = useLocale();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const may = (action: string) => workshop.allowed.includes(action);
  const names = workshop.participants.map(({ name }) => name).join(', ');
  return (
    <li className={styles.line}>
      <div className={styles.line_text}>
        <p className={styles.line_title}>{workshop.title}</p>
        <p className={styles.quiet}>
          <Instant at={workshop.held_at ?? workshop.starts_at} />
          {` · ${formatEffort(workshop.held_minutes ?? workshop.duration_minutes, locale)} · `}
          {t(`place.${workshop.place}`)}
          {workshop.location && ` · ${workshop.location}`}
          {workshop.on_site_minutes !== null &&
            ` · ${t('workshop.apart', { hours: formatEffort(workshop.on_site_minutes, locale) })}`}
        </p>
        {names && <p className={styles.quiet}>{names}</p>}
        {workshop.state === 'planned' && workshop.agenda && (
          <p className={styles.answer}>{workshop.agenda}</p>
        )}
        {workshop.minutes && <p className={styles.answer}>{workshop.minutes}</p>}
        {workshop.decisions.length > 0 && (
          <>
            <p className={styles.quiet}>{t('workshop.decisions')}</p>
            <ol className={styles.decisions}>
              {workshop.decisions.map((decision) => (
                <li key={decision.id}>
                  {decision.decision}
                  {decision.decided_by && (
                    <span className={styles.quiet}>{` – ${decision.decided_by}`}</span>
                  )}
                </li>
              ))}
            </ol>
          </>
        )}
        {workshop.cancellation_reason && (
          <p className={styles.remark}>{workshop.cancellation_reason}</p>
        )}
      </div>
      <div className={styles.line_side}>
        <StatusBadge tone={tones[workshop.state]}>
          {t(`workshop.state.${workshop.state}`)}
        </StatusBadge>
        {may('write_minutes') && (
          <Button variant="default" size="compact-sm" onClick={() => setDialog('minutes')}>
            {t('workshop.minutes')}
          </Button>
        )}
        {may('decide') && (
          <Button variant="default" size="compact-sm" onClick={() => setDialog('decision')}>
            {t('workshop.decide')}
          </Button>
        )}
        {may('cancel') && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() => setDialog('cancel')}
          >
            {t('workshop.cancel')}
          </Button>
        )}
      </div>
      <Modal opened={dialog === 'minutes'} onClose={close} title={t('workshop.minutes')} size="lg">
        <MinutesForm engagement_id={engagement_id} workshop={workshop} onDone={close} />
      </Modal>
      <Modal opened={dialog === 'decision'} onClose={close} title={t('workshop.decide')} size="lg">
        <DecisionForm engagement_id={engagement_id} workshop={workshop} onDone={close} />
      </Modal>
      <TextDialog
        is_open={dialog === 'cancel'}
        onClose={close}
        title={t('workshop.cancel')}
        name="reason"
        label={t('reason')}
        submit_label={t('workshop.cancel')}
        touches={workshop_touches}
        send={(body, idempotency_key) =>
          api.post(`${workshops_path}/{workshop_id}/cancellations`, {
            path: { engagement_id, workshop_id: workshop.id },
            body,
            idempotency_key,
          })
        }
      />
    </li>
  );
}

function MinutesForm({ engagement_id, workshop, onDone }: LineProps & { onDone: () => void }) {
  const t = useWords();
  const write = useChange(
    (values: { held_at: string; duration_minutes: number | null; minutes: string }) =>
      api.put(`${workshops_path}/{workshop_id}/minutes`, {
        path: { engagement_id, workshop_id: workshop.id },
        body: {
          held_at: instantOf(values.held_at),
          duration_minutes: values.duration_minutes ?? 0,
          minutes: values.minutes,
        },
        if_match: `"${workshop.revision}"`,
      }),
    { touches: workshop_touches },
  );
  const form = useForm({
    initial: {
      held_at: localOf(workshop.held_at ?? workshop.starts_at),
      duration_minutes: (workshop.held_minutes ?? workshop.duration_minutes) as number | null,
      minutes: workshop.minutes || workshop.agenda,
    },
    draft: `minutes.${workshop.id}`,
    send: (values) => write.mutateAsync(values),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t('workshop.save_minutes')} onCancel={onDone}>
      <MomentInput field={form.field('held_at')} label={t('workshop.held')} />
      <NumberField field={form.field('duration_minutes')} label={t('workshop.duration')} min={5} />
      <TextAreaField field={form.field('minutes')} label={t('workshop.said')} rows={8} autoFocus />
    </FormFrame>
  );
}

function DecisionForm({ engagement_id, workshop, onDone }: LineProps & { onDone: () => void }) {
  const t = useWords();
  const decide = useChange(
    ({
      body,
      key,
    }: {
      body: { decision: string; decided_by: string; as_fact: boolean };
      key: string;
    }) =>
      api.post(`${workshops_path}/{workshop_id}/decisions`, {
        path: { engagement_id, workshop_id: workshop.id },
        body,
        idempotency_key: key,
      }),
    { touches: workshop_touches },
  );
  const form = useForm({
    initial: { decision: '', decided_by: '', as_fact: true },
    draft: `decision.${workshop.id}`,
    send: (body, { idempotency_key }) => decide.mutateAsync({ body, key: idempotency_key }),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t('workshop.decide')} onCancel={onDone}>
      <TextAreaField field={form.field('decision')} label={t('workshop.decision')} autoFocus />
      <TextField field={form.field('decided_by')} label={t('workshop.decided_by')} />
      <CheckField field={form.field('as_fact')} label={t('workshop.as_fact')} />
    </FormFrame>
  );
}
