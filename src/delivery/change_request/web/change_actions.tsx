import { Button } from '@mantine/core';
import { api, useChange } from '@web/api';
import { Dialog, FormFrame, TextAreaField, useForm } from '@web/kit';
import { useState } from 'react';
import styles from './changes.module.css';
import { type ChangeRequest, change_path, touches } from './types';
import { useWords } from './words';

type Step = 'confirm' | 'object' | 'offer' | 'agree' | 'decline' | 'withdraw';

const steps: readonly { step: Step; allowed: string; is_main: boolean }[] = [
  { step: 'agree', allowed: 'decide', is_main: true },
  { step: 'decline', allowed: 'decide', is_main: false },
  { step: 'confirm', allowed: 'confirm', is_main: true },
  { step: 'object', allowed: 'confirm', is_main: false },
  { step: 'offer', allowed: 'offer', is_main: true },
  { step: 'withdraw', allowed: 'withdraw', is_main: false },
];

interface ChangeActionsProps {
  engagement_id: string;
  change: ChangeRequest;
}

/** The next steps that are the viewer's to take. */
export function ChangeActions({ engagement_id, change }: ChangeActionsProps) {
  const t = useWords();
  const [step, setStep] = useState<Step | null>(null);
  const possible = steps.filter(({ allowed }) => change.allowed.includes(allowed));
  if (possible.length === 0) return null;
  return (
    <div className={styles.side}>
      {possible.map((each) => (
        <Button
          key={each.step}
          variant={each.is_main ? 'filled' : 'default'}
          onClick={() => setStep(each.step)}
        >
          {t(`do.${each.step}`)}
        </Button>
      ))}
      <Dialog
        is_open={step !== null}
        onClose={() => setStep(null)}
        title={step ? t(`do.${step}`) : ''}
      >
        {step && (
          <StepForm
            engagement_id={engagement_id}
            change={change}
            step={step}
            onDone={() => setStep(null)}
          />
        )}
      </Dialog>
    </div>
  );
}

function send(props: ChangeActionsProps & { step: Step; remarks: string; key: string }) {
  const { engagement_id, change, step, remarks, key } = props;
  const path = { engagement_id, change_request_id: change.id };
  const { content_hash } = change;
  const common = { path, idempotency_key: key };
  if (step === 'confirm' || step === 'object') {
    const is_confirmed = step === 'confirm';
    return api.post(`${change_path}/confirmations`, {
      ...common,
      body: { is_confirmed, content_hash, remarks },
    });
  }
  if (step === 'offer') {
    return api.post(`${change_path}/offers`, { ...common, body: { content_hash, remarks } });
  }
  if (step === 'withdraw') {
    return api.post(`${change_path}/withdrawals`, { ...common, body: { reason: remarks } });
  }
  const decision = step === 'agree' ? ('approved' as const) : ('refused' as const);
  return api.post(`${change_path}/decisions`, {
    ...common,
    body: { decision, content_hash, remarks },
  });
}

function StepForm(props: ChangeActionsProps & { step: Step; onDone: () => void }) {
  const { step, onDone } = props;
  const t = useWords();
  const change = useChange(
    ({ text, key }: { text: string; key: string }) => send({ ...props, remarks: text, key }),
    { touches },
  );
  const name = step === 'withdraw' ? 'reason' : 'remarks';
  const form = useForm<Record<string, string>>({
    initial: { [name]: '' },
    send: (values, { idempotency_key }) =>
      change.mutateAsync({ text: values[name] ?? '', key: idempotency_key }),
    onDone,
  });
  const needs_words = step === 'object' || step === 'decline' || step === 'withdraw';
  return (
    <FormFrame form={form} submit_label={t(`do.${step}`)} onCancel={onDone}>
      {step === 'agree' && <p className={styles.quiet}>{t('agree.text')}</p>}
      <TextAreaField
        field={form.field(name)}
        label={t(needs_words ? 'why' : 'remarks')}
        required={needs_words}
        autoFocus
      />
    </FormFrame>
  );
}
