import { ActionIcon, Menu } from '@mantine/core';
import { api, useChange } from '@web/api';
import { Dialog, FormFrame, SelectField, TextAreaField, useForm, useToasts } from '@web/kit';
import { useUrlState } from '@web/shell';
import { Ellipsis } from 'lucide-react';
import type { EngagementView } from './engagement_page';
import { type EngagementStage, stages, useWords } from './words';

const touched = [
  '/api/v1/engagements',
  '/api/v1/engagements/{engagement_id}',
  '/api/v1/engagements/{engagement_id}/summary',
  '/api/v1/engagements/{engagement_id}/header',
  '/api/v1/home',
  '/api/v1/engagements/{engagement_id}/stage_changes',
];

const acts = ['next_stage', 'complete', 'reopen_stage', 'cancel'] as const;
type Act = (typeof acts)[number];
const permission: Record<Act, string> = {
  next_stage: 'move_stage',
  complete: 'complete',
  reopen_stage: 'reopen_stage',
  cancel: 'cancel',
};

/**
 * What the reader may do with the engagement as a whole; the server says which. A menu, because the page's one
 * button is the next step's; a next step that is one of these opens it by the address (`?act=next_stage`).
 */
export function EngagementActions({ engagement }: { engagement: EngagementView }) {
  const t = useWords();
  const [act, setAct] = useUrlState('act');
  const next = nextStage(engagement);
  const may = acts.filter(
    (each) =>
      engagement.allowed.includes(permission[each]) && (each !== 'next_stage' || next !== null),
  );
  if (may.length === 0) return null;
  const open = may.find((each) => each === act) ?? null;
  const close = () => setAct('');
  const say = (each: Act) =>
    each === 'next_stage' && next
      ? t('next_stage', { stage: t(`stage.${next}`) })
      : t(each === 'reopen_stage' ? 'reopen' : each === 'complete' ? 'complete' : 'cancel');
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={34} aria-label={t('more')}>
            <Ellipsis size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {may.map((each) => (
            <Menu.Item
              key={each}
              {...(each === 'cancel' ? { color: 'red' } : {})}
              onClick={() => setAct(each)}
            >
              {say(each)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Dialog is_open={open !== null} onClose={close} title={open ? say(open) : ''}>
        {open === 'next_stage' && next && (
          <NextStageForm engagement={engagement} onDone={close} to_stage={next} />
        )}
        {open === 'complete' && <CompleteForm engagement={engagement} onDone={close} />}
        {open === 'reopen_stage' && <ReopenForm engagement={engagement} onDone={close} />}
        {open === 'cancel' && <CancelForm engagement={engagement} onDone={close} />}
      </Dialog>
    </>
  );
}

/** The stage after this one in the package; null where it is the last. */
function nextStage({ stage, package: bought }: EngagementView): EngagementStage | null {
  const later = stages.slice(stages.indexOf(stage) + 1);
  return later.find((each) => bought.stages_included.includes(each)) ?? null;
}

function NextStageForm(props: ReasonFormProps & { to_stage: EngagementStage }) {
  const { engagement, onDone, to_stage } = props;
  const t = useWords();
  const send = useChange(
    () =>
      api.post('/api/v1/engagements/{engagement_id}/stage_changes', {
        path: { engagement_id: engagement.id },
        body: { to_stage, reason: '' },
      }),
    { touches: touched },
  );
  const form = useForm({ initial: {}, send: () => send.mutateAsync(undefined), onDone });
  return (
    <FormFrame form={form} submit_label={t('next_stage_confirm')} onCancel={onDone}>
      <p>{t('next_stage_text')}</p>
    </FormFrame>
  );
}

function CompleteForm({ engagement, onDone }: ReasonFormProps) {
  const t = useWords();
  const { show } = useToasts();
  const send = useChange(
    () =>
      api.post('/api/v1/engagements/{engagement_id}/closures', {
        path: { engagement_id: engagement.id },
        body: { outcome: 'completed', reason: '' },
      }),
    { touches: touched },
  );
  const form = useForm({
    initial: {},
    send: () => send.mutateAsync(undefined),
    onDone: () => {
      show({ text: t('state.completed') });
      onDone();
    },
  });
  return (
    <FormFrame form={form} submit_label={t('complete_confirm')} onCancel={onDone}>
      <p>{t('complete_text')}</p>
    </FormFrame>
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
