import { ActionIcon, Button, Menu } from '@mantine/core';
import { api, useChange } from '@web/api';
import {
  Dialog,
  FormFrame,
  SelectField,
  TextAreaField,
  useConfirm,
  useForm,
  useRefusalText,
  useToasts,
} from '@web/kit';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { EngagementView } from './engagement_page';
import { type EngagementStage, stages, useWords } from './words';

const touched = [
  '/api/v1/engagements',
  '/api/v1/engagements/{engagement_id}',
  '/api/v1/engagements/{engagement_id}/summary',
  '/api/v1/engagements/{engagement_id}/stage_changes',
];

/** What the reader may do with the engagement as a whole; the server says which. */
export function EngagementActions({ engagement }: { engagement: EngagementView }) {
  const t = useWords();
  const confirm = useConfirm();
  const { show } = useToasts();
  const [open, setOpen] = useState<'reopen' | 'cancel' | null>(null);
  const path = { engagement_id: engagement.id };
  const go = useChange(
    (to_stage: EngagementStage) =>
      api.post('/api/v1/engagements/{engagement_id}/stage_changes', {
        path,
        body: { to_stage, reason: '' },
      }),
    { touches: touched },
  );
  const complete = useChange(
    () =>
      api.post('/api/v1/engagements/{engagement_id}/closures', {
        path,
        body: { outcome: 'completed', reason: '' },
      }),
    { touches: touched },
  );
  const refusal = useRefusalText(go.error ?? complete.error ?? null);
  const may = (action: string) => engagement.allowed.includes(action);
  const next = stages.find(
    (stage) =>
      stages.indexOf(stage) > stages.indexOf(engagement.stage) &&
      engagement.package.stages_included.includes(stage),
  );
  const askNext = async (stage: EngagementStage) => {
    const name = t(`stage.${stage}`);
    const yes = await confirm({
      title: t('next_stage', { stage: name }),
      text: t('next_stage_text'),
      confirm_label: t('next_stage_confirm'),
    });
    if (yes) go.mutate(stage);
  };
  const askComplete = async () => {
    const yes = await confirm({
      title: t('complete'),
      text: t('complete_text'),
      confirm_label: t('complete_confirm'),
    });
    if (yes) complete.mutate(undefined, { onSuccess: () => show({ text: t('state.completed') }) });
  };
  return (
    <>
      {refusal && <span role="alert">{refusal}</span>}
      {next && may('move_stage') && (
        <Button variant="default" loading={go.isPending} onClick={() => void askNext(next)}>
          {t('next_stage', { stage: t(`stage.${next}`) })}
        </Button>
      )}
      {may('complete') && (
        <Button loading={complete.isPending} onClick={() => void askComplete()}>
          {t('complete')}
        </Button>
      )}
      {(may('reopen_stage') || may('cancel')) && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={34} aria-label={t('more')}>
              <Ellipsis size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {may('reopen_stage') && (
              <Menu.Item onClick={() => setOpen('reopen')}>{t('reopen')}</Menu.Item>
            )}
            {may('cancel') && (
              <Menu.Item color="red" onClick={() => setOpen('cancel')}>
                {t('cancel')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      <Dialog is_open={open !== null} onClose={() => setOpen(null)} title={open ? t(open) : ''}>
        {open === 'reopen' && <ReopenForm engagement={engagement} onDone={() => setOpen(null)} />}
        {open === 'cancel' && <CancelForm engagement={engagement} onDone={() => setOpen(null)} />}
      </Dialog>
    </>
  );
}

interface ReasonFormProps {
  engagement: EngagementView;
  onDone: () => void;
}

function ReopenForm({ engagement, onDone }: ReasonFormProps) {
  const t = useWords();
  const earlier = engagement.package.stages_included.filter(
    (stage) => stages.indexOf(stage) < stages.indexOf(engagement.stage),
  );
  const send = useChange(
    (body: { to_stage: EngagementStage; reason: string }) =>
      api.post('/api/v1/engagements/{engagement_id}/stage_changes', {
        path: { engagement_id: engagement.id },
        body,
      }),
    { touches: touched },
  );
  const form = useForm<{ to_stage: EngagementStage | null; reason: string }>({
    initial: { to_stage: earlier.at(-1) ?? null, reason: '' },
    send: ({ to_stage, reason }) =>
      send.mutateAsync({ to_stage: to_stage ?? engagement.stage, reason }),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t('reopen.submit')} onCancel={onDone}>
      <SelectField
        field={form.field('to_stage')}
        label={t('reopen.stage')}
        choices={earlier.map((value) => ({ value, label: t(`stage.${value}`) }))}
      />
      <TextAreaField
        field={form.field('reason')}
        label={t('reopen.reason')}
        description={t('reopen.reason_text')}
      />
    </FormFrame>
  );
}

function CancelForm({ engagement, onDone }: ReasonFormProps) {
  const t = useWords();
  const send = useChange(
    (reason: string) =>
      api.post('/api/v1/engagements/{engagement_id}/closures', {
        path: { engagement_id: engagement.id },
        body: { outcome: 'cancelled', reason },
      }),
    { touches: touched },
  );
  const form = useForm({
    initial: { reason: '' },
    send: ({ reason }) => send.mutateAsync(reason),
    onDone,
  });
  return (
    <FormFrame form={form} submit_label={t('cancel')} onCancel={onDone}>
      <p>{t('cancel.text')}</p>
      <TextAreaField field={form.field('reason')} label={t('cancel.reason')} />
    </FormFrame>
  );
}
