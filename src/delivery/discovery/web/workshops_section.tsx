import { Button } from '@mantine/core';
import { api, useList } from '@web/api';
import { useLocale } from '@web/i18n';
import {
  Dialog,
  formatEffort,
  Instant,
  ListState,
  Money,
  Section,
  StatusBadge,
  type Tone,
  useShortcut,
} from '@web/kit';
import { useUrlState } from '@web/shell';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import styles from './discovery.module.css';
import type { PartProps } from './discovery_tab';
import { DecisionForm, MinutesForm } from './held_workshop_forms';
import { TextDialog } from './text_dialog';
import type { WorkshopView } from './types';
import { useWords } from './words';
import { WorkshopForm, workshop_touches, workshops_path } from './workshop_form';

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
      <Dialog
        is_open={panel === 'workshop'}
        onClose={() => setPanel('')}
        title={t('workshop.plan')}
        size="lg"
      >
        <WorkshopForm engagement_id={engagement_id} onDone={() => setPanel('')} />
      </Dialog>
    </Section>
  );
}

interface LineProps {
  engagement_id: string;
  workshop: WorkshopView;
}
type OpenDialog = 'change' | 'minutes' | 'decision' | 'cancel';

function WorkshopLine({ engagement_id, workshop }: LineProps) {
  const t = useWords();
  const locale = useLocale();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
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
          {workshop.on_site_price && (
            <>
              {', '}
              <Money value={workshop.on_site_price} />
            </>
          )}
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
        {may('change') && (
          <Button variant="default" size="compact-sm" onClick={() => setDialog('change')}>
            {t('workshop.change')}
          </Button>
        )}
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
      <Dialog is_open={dialog === 'change'} onClose={close} title={t('workshop.change')} size="lg">
        <WorkshopForm engagement_id={engagement_id} workshop={workshop} onDone={close} />
      </Dialog>
      <Dialog
        is_open={dialog === 'minutes'}
        onClose={close}
        title={t('workshop.minutes')}
        size="lg"
      >
        <MinutesForm engagement_id={engagement_id} workshop={workshop} onDone={close} />
      </Dialog>
      <Dialog
        is_open={dialog === 'decision'}
        onClose={close}
        title={t('workshop.decide')}
        size="lg"
      >
        <DecisionForm engagement_id={engagement_id} workshop={workshop} onDone={close} />
      </Dialog>
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
