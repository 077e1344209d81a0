import { Button } from '@mantine/core';
import { api, useChange, useList } from '@web/api';
import { useLocale } from '@web/i18n';
import {
  Dialog,
  FormFrame,
  Instant,
  ListState,
  ProgressMeter,
  Section,
  SelectField,
  StatusBadge,
  type Tone,
  useForm,
} from '@web/kit';
import { useUrlState } from '@web/shell';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { BriefLinks } from './brief_links';
import { BriefPanel } from './brief_panel';
import styles from './discovery.module.css';
import type { PartProps } from './discovery_tab';
import { TextDialog } from './text_dialog';
import { type BriefView, discovery_path } from './types';
import { useWords } from './words';

export const briefs_path = '/api/v1/engagements/{engagement_id}/briefs';
export const brief_touches = [briefs_path, `${briefs_path}/{brief_id}`, discovery_path];

const tones: Record<BriefView['state'], Tone> = {
  draft: 'neutral',
  sent: 'info',
  in_progress: 'accent',
  submitted: 'ok',
};

/** Questionnaires for the client: made, sent, filled; one is open at a time. */
export function BriefsSection({ engagement_id, discovery }: PartProps) {
  const t = useWords();
  const locale = useLocale();
  const [panel, setPanel] = useUrlState('panel');
  const [open, setOpen] = useUrlState('open');
  const briefs = useList(briefs_path, { path: { engagement_id }, query: { locale } });
  const brief = briefs.items?.find(({ id }) => id === open);
  if (brief) {
    return (
      <BriefPanel
        engagement_id={engagement_id}
        brief_id={brief.id}
        may_note={discovery.allowed.includes('note_fact')}
        onClose={() => setOpen('')}
      />
    );
  }
  return (
    <Section
      title={t('part.briefs')}
      padding="flush"
      actions={
        discovery.allowed.includes('create_brief') && (
          <Button
            size="compact-sm"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => setPanel('brief')}
          >
            {t('brief.create')}
          </Button>
        )
      }
    >
      <ListState
        query={briefs}
        items={briefs.items}
        empty={{ title: t('brief.none'), text: t('brief.none_text') }}
      >
        {(items) => (
          <ul className={styles.lines}>
            {items.map((one) => (
              <BriefLine
                key={one.id}
                engagement_id={engagement_id}
                brief={one}
                onOpen={() => setOpen(one.id)}
              />
            ))}
          </ul>
        )}
      </ListState>
      <Dialog is_open={panel === 'brief'} onClose={() => setPanel('')} title={t('brief.create')}>
        <CreateForm engagement_id={engagement_id} onDone={() => setPanel('')} />
      </Dialog>
    </Section>
  );
}

function CreateForm({ engagement_id, onDone }: { engagement_id: string; onDone: () => void }) {
  const t = useWords();
  const locale = useLocale();
  type Values = { template_key: string | null; locale: BriefView['locale'] | null };
  const templates = useList('/api/v1/brief_templates', { query: { locale } });
  const create = useChange(
    ({ values, key }: { values: Values; key: string }) =>
      api.post(briefs_path, {
        path: { engagement_id },
        body: { template_key: values.template_key ?? '', locale: values.locale ?? locale },
        idempotency_key: key,
      }),
    { touches: brief_touches },
  );
  const form = useForm<Values>({
    initial: { template_key: null, locale },
    send: (values, { idempotency_key }) => create.mutateAsync({ values, key: idempotency_key }),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t('brief.create')} onCancel={onDone}>
      <SelectField
        field={form.field('template_key')}
        label={t('brief.template')}
        choices={(templates.items ?? []).map((one) => ({
          value: one.key,
          label: t('brief.template_line', { title: one.title, questions: one.questions }),
        }))}
      />
      <SelectField
        field={form.field('locale')}
        label={t('brief.language')}
        description={t('brief.language_help')}
        choices={[
          { value: 'en', label: t('language.en') },
          { value: 'ru', label: t('language.ru') },
          { value: 'uk', label: t('language.uk') },
        ]}
      />
    </FormFrame>
  );
}

interface LineProps {
  engagement_id: string;
  brief: BriefView;
  onOpen: () => void;
}

function BriefLine({ engagement_id, brief, onOpen }: LineProps) {
  const t = useWords();
  const [dialog, setDialog] = useState<'send' | 'reopen' | null>(null);
  const may = (action: string) => brief.allowed.includes(action);
  const last = brief.rounds.at(-1);
  return (
    <li className={styles.line}>
      <div className={styles.line_text}>
        <p className={styles.line_title}>{brief.title}</p>
        <ProgressMeter
          label={t('brief.progress')}
          used={brief.progress.answered}
          total={brief.progress.asked}
          look="line"
          say={(amount) => String(amount)}
        />
        <p className={styles.quiet}>
          {brief.submitted_at
            ? t.node('brief.submitted', { when: <Instant at={brief.submitted_at} /> })
            : brief.last_saved_at
              ? t.node('brief.saved', { when: <Instant at={brief.last_saved_at} /> })
              : brief.sent_at
                ? t.node('brief.sent', { when: <Instant at={brief.sent_at} /> })
                : t('brief.not_sent')}
        </p>
        {last?.kind === 'reopened' && !brief.submitted_at && (
          <p className={styles.remark}>{last.reason}</p>
        )}
      </div>
      <div className={styles.line_side}>
        <StatusBadge tone={tones[brief.state]}>{t(`brief.state.${brief.state}`)}</StatusBadge>
        {may('send') && (
          <Button size="compact-sm" onClick={() => setDialog('send')}>
            {t('brief.send')}
          </Button>
        )}
        <Button variant={may('fill') ? 'filled' : 'default'} size="compact-sm" onClick={onOpen}>
          {t(may('fill') ? 'brief.fill' : 'brief.read')}
        </Button>
        {may('reopen') && (
          <Button variant="default" size="compact-sm" onClick={() => setDialog('reopen')}>
            {t('brief.reopen')}
          </Button>
        )}
      </div>
      <Dialog
        is_open={dialog === 'send'}
        onClose={() => setDialog(null)}
        title={t('brief.send')}
        size="lg"
      >
        <BriefLinks engagement_id={engagement_id} brief_id={brief.id} />
      </Dialog>
      <TextDialog
        is_open={dialog === 'reopen'}
        onClose={() => setDialog(null)}
        title={t('brief.reopen')}
        lead={<p className={styles.lead}>{t('brief.reopen_text')}</p>}
        name="reason"
        label={t('reason')}
        submit_label={t('brief.reopen')}
        touches={brief_touches}
        send={(body, idempotency_key) =>
          api.post(`${briefs_path}/{brief_id}/reopenings`, {
            path: { engagement_id, brief_id: brief.id },
            body,
            idempotency_key,
          })
        }
      />
    </li>
  );
}
